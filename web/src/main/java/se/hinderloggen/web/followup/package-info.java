/** What was agreed to be done: mine, everyone's, new, changed, done; and the calendar of it. */
@NullMarked
package se.hinderloggen.web.followup;

import org.jspecify.annotations.NullMarked;
