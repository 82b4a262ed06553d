/** The first page after signing in. */
@NullMarked
package se.hinderloggen.web.start;

import org.jspecify.annotations.NullMarked;
