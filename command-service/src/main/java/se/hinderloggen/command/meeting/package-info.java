/**
 * The working groups' weekly meetings. Start with {@code Meeting}, the rules; {@code Meetings} is
 * what ties a decision about something else to the meeting that came to it.
 */
@NullMarked
package se.hinderloggen.command.meeting;

import org.jspecify.annotations.NullMarked;
