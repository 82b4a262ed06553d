package se.hinderloggen.query.intake;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;

/**
 * Wakes those who wait for the views to come further. Another instance may be the one that takes
 * the records in, so waiters also look for themselves now and then.
 */
@Component
public class Progress {

    private static final long LOOK_EVERY_MILLIS = 50;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private long moves;

    void signal() {
        lock.lock();
        try {
            moves++;
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Whether it became true within the time. */
    public boolean await(BooleanSupplier reached, Duration atMost) {
        long deadline = System.nanoTime() + atMost.toNanos();
        while (true) {
            long before = moves();
            if (reached.getAsBoolean()) {
                return true;
            }
            if (System.nanoTime() >= deadline || !awaitMove(before, deadline)) {
                return false;
            }
        }
    }

    private long moves() {
        lock.lock();
        try {
            return moves;
        } finally {
            lock.unlock();
        }
    }

    /** False when interrupted. */
    private boolean awaitMove(long before, long deadline) {
        long nanos =
                Math.min(
                        deadline - System.nanoTime(),
                        TimeUnit.MILLISECONDS.toNanos(LOOK_EVERY_MILLIS));
        lock.lock();
        try {
            while (moves == before && nanos > 0) {
                nanos = moved.awaitNanos(nanos);
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }
}
