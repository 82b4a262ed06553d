/** What was agreed to be done: by which role, by when. Start with {@code FollowUp}, the rules. */
@NullMarked
package se.hinderloggen.command.followup;

import org.jspecify.annotations.NullMarked;
