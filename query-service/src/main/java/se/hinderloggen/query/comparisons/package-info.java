/** Years set against each other, and what can be said of the difference. */
@NullMarked
package se.hinderloggen.query.comparisons;

import org.jspecify.annotations.NullMarked;
