/** From the event store to Kafka, without gaps and in order. */
@NullMarked
package se.hinderloggen.command.relay;

import org.jspecify.annotations.NullMarked;
