/**
 * The command side. Follow a command: {@code observation/ObservationApi} → {@code Observation} →
 * {@code relay/Relay}.
 */
@NullMarked
package se.hinderloggen.command;

import org.jspecify.annotations.NullMarked;
