/** The working groups' meetings: agenda, decisions, minutes. Start with {@code MeetingPage}. */
@NullMarked
package se.hinderloggen.web.meeting;

import org.jspecify.annotations.NullMarked;
