/**
 * What figures can carry: intervals, comparisons with their verdicts, trends, and bounds, for
 * counts that are mostly small.
 *
 * <p>Plain Java and Commons Statistics; no Spring, no database, no clock, no chance (but for the
 * simulation, which has a seed). Everything here is a pure function. Every public class names the
 * paper it follows; {@code docs/statistics.md} says the same in plain words.
 */
@NullMarked
package se.hinderloggen.statistics;

import org.jspecify.annotations.NullMarked;
