/** The observation: what an ombud saw. Start with {@code Observation}, the rules. */
@NullMarked
package se.hinderloggen.command.observation;

import org.jspecify.annotations.NullMarked;
