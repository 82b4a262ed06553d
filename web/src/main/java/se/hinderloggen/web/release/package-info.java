/** What leaves the operation: writing a summary, having it approved, taking it back. */
@NullMarked
package se.hinderloggen.web.release;

import org.jspecify.annotations.NullMarked;
