package se.hinderloggen.statistics;

import java.util.Arrays;

/**
 * How many of so many in all have to be of now for a certain increase: the smallest count whose
 * upper tail is at most half the level, for each total in turn.
 *
 * <p>From one total to the next that count stays or grows by one, and the tail and the probability
 * just below it follow from those before. So a table costs a few multiplications per entry.
 */
final class Critical {

    /** Beyond this a table is begun where it is needed. */
    private static final int FROM_NOTHING = 20_000;

    private final double odds;
    private final boolean shares;
    private final long ofNow;
    private final long ofBefore;
    private final double half;

    private int first;
    private int[] counts = new int[64];
    private int size;
    private double tail;
    private double justBelow;

    private Critical(double odds, boolean shares, long ofNow, long ofBefore, double level) {
        this.odds = odds;
        this.shares = shares;
        this.ofNow = ofNow;
        this.ofBefore = ofBefore;
        this.half = level / 2;
        begin(0);
    }

    /**
     * @param odds that one is of now when nothing differs: now's exposure through before's
     */
    static Critical ofRates(double odds, double level) {
        return new Critical(odds, false, 0, 0, level);
    }

    static Critical ofShares(long ofNow, long ofBefore, double level) {
        return new Critical(1, true, ofNow, ofBefore, level);
    }

    /**
     * The counts needed of as many as lie in a range: that of so many is at its distance from
     * {@link #first}. It is more than there can be where none suffices.
     */
    int[] of(int from, int to) {
        if (from < first || from > first + size + FROM_NOTHING) {
            begin(from > FROM_NOTHING ? from : 0);
        }
        while (first + size <= to) {
            next();
        }
        return counts;
    }

    int first() {
        return first;
    }

    private void begin(int all) {
        first = all;
        size = 1;
        if (all == 0) {
            counts[0] = 1;
            tail = 0;
            justBelow = 1;
            return;
        }
        double now = shares ? (double) ofNow / (ofNow + ofBefore) : odds / (1 + odds);
        double spread = Math.sqrt(all * now * (1 - now));
        int most = (int) (shares ? Math.min(all, ofNow) : all);
        int count = (int) Math.min(most, Math.round(all * now - Normal.quantileOf(half) * spread));
        while (count <= most && conditional(count, all).atLeast(odds) > half) {
            count++;
        }
        while (count > 1 && conditional(count - 1, all).atLeast(odds) <= half) {
            count--;
        }
        settle(count, all);
    }

    private Conditional conditional(int count, int all) {
        return shares
                ? Conditional.ofShares(count, all, ofNow, ofBefore)
                : Conditional.ofRates(count, all);
    }

    /** Computes the tail afresh. */
    private void settle(int count, int all) {
        int most = (int) (shares ? Math.min(all, ofNow) : all);
        double withBelow = conditional(count - 1, all).atLeast(odds);
        tail = count > most ? 0 : conditional(count, all).atLeast(odds);
        justBelow = withBelow - tail;
        counts[size - 1] = count;
    }

    private void next() {
        int all = first + size - 1;
        if (size == counts.length) {
            counts = Arrays.copyOf(counts, 2 * size);
        }
        if (shares && all >= ofNow + ofBefore) {
            // More than there are.
            counts[size++] = Integer.MAX_VALUE;
            return;
        }
        int count = counts[size - 1];
        int below = count - 1;
        double drawn;
        double kept;
        if (shares) {
            double left = (double) ofNow + ofBefore - all;
            drawn = (ofNow - below) / left;
            kept = (ofBefore - all + below) / left;
        } else {
            drawn = odds / (1 + odds);
            kept = 1 / (1 + odds);
        }
        tail += drawn * justBelow;
        justBelow *= kept * (all + 1) / (all + 1 - below);
        all++;
        counts[size++] = count;
        if (tail > half) {
            double up = (double) (all - below) / (below + 1) * odds;
            if (shares) {
                up *= (double) (ofNow - below) / (ofBefore - all + below + 1);
            }
            justBelow *= up;
            tail = count + 1 > all || (shares && count + 1 > ofNow) ? 0 : tail - justBelow;
            counts[size - 1] = count + 1;
            // Where next to all there are have been drawn, the recurrences end.
            if (!(justBelow > 0) || !(tail >= 0) || tail > half) {
                search(all, count);
            }
        }
    }

    /** Searches upwards, the slow way. */
    private void search(int all, int from) {
        int count = from;
        int most = (int) (shares ? Math.min(all, ofNow) : all);
        while (count <= most && conditional(count, all).atLeast(odds) > half) {
            count++;
        }
        settle(count, all);
    }
}
