/** How often anybody may call. */
@NullMarked
package se.hinderloggen.platform.ratelimit;

import org.jspecify.annotations.NullMarked;
