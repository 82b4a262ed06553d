/**
 * Summaries for those outside the operation: what waits for a second person, and what became of it.
 */
@NullMarked
package se.hinderloggen.query.releases;

import org.jspecify.annotations.NullMarked;
