/** What was agreed to be done, and the calendar of when. */
@NullMarked
package se.hinderloggen.query.followups;

import org.jspecify.annotations.NullMarked;
