/** How far the views have come, and waiting for them. */
@NullMarked
package se.hinderloggen.query.position;

import org.jspecify.annotations.NullMarked;
