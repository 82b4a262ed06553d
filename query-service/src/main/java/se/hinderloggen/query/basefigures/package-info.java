/** How many clients and assignments there were, as known at any time. */
@NullMarked
package se.hinderloggen.query.basefigures;

import org.jspecify.annotations.NullMarked;
