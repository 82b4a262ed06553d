/** What working groups have before them in their meetings, what they decided, and their minutes. */
@NullMarked
package se.hinderloggen.query.meetings;

import org.jspecify.annotations.NullMarked;
