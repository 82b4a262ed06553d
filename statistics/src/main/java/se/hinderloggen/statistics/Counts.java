package se.hinderloggen.statistics;

/**
 * What is known of a line in one period.
 *
 * @param count so many
 * @param of of so many in all, the line's own included; 0 where no share is to be compared, as in
 *     the total
 * @param clients the clients of the period; 0 where nobody has stated them
 * @param assignments the assignments of the period; 0 where nobody has stated them
 */
public record Counts(long count, long of, double clients, double assignments) {

    public Counts {
        if (count < 0 || of < 0 || (of > 0 && count > of)) {
            throw new IllegalArgumentException(count + " of " + of);
        }
        if (!(clients >= 0 && clients < Double.POSITIVE_INFINITY)
                || !(assignments >= 0 && assignments < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    clients + " clients, " + assignments + " assignments");
        }
    }

    /** What the count is seen in, by a measure; 0 where it is not known. */
    double exposure(Measure measure) {
        return switch (measure) {
            case PER_CLIENT -> clients;
            case PER_ASSIGNMENT -> assignments;
            case SHARE -> of;
        };
    }
}
