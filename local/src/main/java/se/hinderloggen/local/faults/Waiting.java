package se.hinderloggen.local.faults;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Looks again and again until something holds. */
public final class Waiting {

    private static final Duration LOOK_EVERY = Duration.ofMillis(100);

    private Waiting() {}

    /** Something that comes to hold; what it throws counts as not yet. */
    @FunctionalInterface
    public interface Condition {
        boolean holds() throws Exception;
    }

    /**
     * Returns when it holds.
     *
     * @param what is waited for, as in "waiting for …"
     * @throws TooLong when it does not hold in time; the cause is what was thrown last
     */
    public static void until(String what, Duration atMost, Condition condition) {
        long deadline = System.nanoTime() + atMost.toNanos();
        Exception last = null;
        while (true) {
            try {
                if (condition.holds()) {
                    return;
                }
                last = null;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new TooLong(what, atMost, e);
            } catch (Exception e) {
                last = e;
            }
            if (System.nanoTime() > deadline) {
                throw new TooLong(what, atMost, last);
            }
            pause(LOOK_EVERY);
        }
    }

    /** Lets time pass; ends early when the thread is interrupted. */
    static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What was waited for did not come. */
    public static final class TooLong extends RuntimeException {
        TooLong(String what, Duration atMost, @Nullable Throwable last) {
            super("Gave up waiting for " + what + " after " + atMost.toSeconds() + " s", last);
        }
    }
}
