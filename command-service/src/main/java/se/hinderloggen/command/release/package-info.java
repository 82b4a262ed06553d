/** Summaries for those outside the operation: proposed, approved by a second person, revoked. */
@NullMarked
package se.hinderloggen.command.release;

import org.jspecify.annotations.NullMarked;
