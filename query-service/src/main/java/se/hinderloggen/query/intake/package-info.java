/**
 * From Kafka to the projections: exactly once in effect, in order per aggregate, nothing dropped.
 */
@NullMarked
package se.hinderloggen.query.intake;

import org.jspecify.annotations.NullMarked;
