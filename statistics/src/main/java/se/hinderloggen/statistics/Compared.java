package se.hinderloggen.statistics;

/**
 * One line of a comparison by one measure.
 *
 * @param now so many per one client, per one assignment, or of one
 * @param before the same for the period it is compared with
 * @param ratio now through before; for shares the conditional odds ratio; NaN where both are 0,
 *     infinite where only {@code before} is
 * @param interval of the ratio, at the confidence of the comparison, for this line taken by itself
 * @param p of this line taken by itself; exact, central
 * @param adjusted the lowest false discovery rate at which this would be a certain difference, with
 *     the whole family taken into account; 1 where there were too few for any test
 * @param verdict what can be said
 * @param power the probability, from 0 to 1, with which a change by {@link Comparison#factor()}
 *     would be noticed in a line of this size, by this measure, with the whole family taken into
 *     account
 */
public record Compared(
        double now,
        double before,
        double ratio,
        Interval interval,
        double p,
        double adjusted,
        Verdict verdict,
        double power) {}
