/** Notices that what a resolved systemfel is about happens again, and has it reopened. */
@NullMarked
package se.hinderloggen.command.recurrence;

import org.jspecify.annotations.NullMarked;
