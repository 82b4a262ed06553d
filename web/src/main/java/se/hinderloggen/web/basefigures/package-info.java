/** The denominators of one's own operation, with everything they have been. */
@NullMarked
package se.hinderloggen.web.basefigures;

import org.jspecify.annotations.NullMarked;
