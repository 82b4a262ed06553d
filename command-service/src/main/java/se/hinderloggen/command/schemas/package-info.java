/** The JSON Schemas of the events, for those who read them. */
@NullMarked
package se.hinderloggen.command.schemas;

import org.jspecify.annotations.NullMarked;
