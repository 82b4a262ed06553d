/**
 * Starts everything on a bare machine: PostgreSQL, Kafka, the identity provider and the
 * applications, each as in production, and keeps them running until Ctrl-C.
 */
@NullMarked
package se.hinderloggen.local;

import org.jspecify.annotations.NullMarked;
