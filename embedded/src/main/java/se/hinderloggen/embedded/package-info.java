/**
 * A real PostgreSQL, a real Kafka broker and really signed tokens on a bare machine: for the tests
 * of every module, and for the launcher.
 *
 * <p>Both servers are processes of their own, held by a {@link
 * se.hinderloggen.embedded.GuardedProcess}: none outlives the JVM that started it, however that JVM
 * ended. Plain Java; nothing here knows Spring.
 */
@NullMarked
package se.hinderloggen.embedded;

import org.jspecify.annotations.NullMarked;
