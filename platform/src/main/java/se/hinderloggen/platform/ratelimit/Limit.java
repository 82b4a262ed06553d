package se.hinderloggen.platform.ratelimit;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * So many calls by each caller, who gets them back evenly: a caller is known by the time at which
 * they will have all of them again (the generic cell rate algorithm), and one who has all of them
 * need not be known.
 */
final class Limit {

    private final int calls;
    private final long per;
    private final long each;
    private final Map<String, Long> fullAgain = new ConcurrentHashMap<>();

    /**
     * @param calls at once
     * @param per after this long one who has used them all has them all again
     */
    Limit(int calls, Duration per) {
        if (calls < 1 || !per.isPositive()) {
            throw new IllegalArgumentException("A limit is a number of calls in a time");
        }
        this.calls = calls;
        this.per = per.toNanos();
        this.each = Math.max(1, this.per / calls);
    }

    /**
     * How it stands with a caller.
     *
     * @param left how many more calls at once
     * @param fullIn until then; of one who is refused, until the next call is let through
     */
    record Standing(boolean let, int limit, int left, Duration fullIn) {}

    /**
     * @param now of a clock that only goes forward, in nanoseconds
     */
    Standing call(String caller, long now) {
        var standing = new Standing[1];
        fullAgain.compute(
                caller,
                (_, before) -> {
                    long from = before == null || before - now < 0 ? now : before;
                    long then = from + each;
                    if (then - now > per) {
                        standing[0] =
                                new Standing(false, calls, 0, Duration.ofNanos(then - now - per));
                        return from;
                    }
                    int left = (int) ((per - (then - now)) / each);
                    standing[0] = new Standing(true, calls, left, Duration.ofNanos(then - now));
                    return then;
                });
        return standing[0];
    }

    /** Forgets those who have all of their calls. */
    void forget(long now) {
        fullAgain.values().removeIf(it -> it - now < 0);
    }

    int known() {
        return fullAgain.size();
    }
}
