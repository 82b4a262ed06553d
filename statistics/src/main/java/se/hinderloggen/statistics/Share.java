package se.hinderloggen.statistics;

/**
 * So many of so many.
 *
 * @param count those meant
 * @param of all, those meant included; more than 0
 */
public record Share(long count, long of) {

    public Share {
        if (count < 0 || of < 1 || count > of) {
            throw new IllegalArgumentException(count + " of " + of);
        }
    }

    /** Of one. */
    public double ofOne() {
        return (double) count / of;
    }
}
