/** Counts, rates and shares per period, now and as known on any earlier day. */
@NullMarked
package se.hinderloggen.query.trends;

import org.jspecify.annotations.NullMarked;
