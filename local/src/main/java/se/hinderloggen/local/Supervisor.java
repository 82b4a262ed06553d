package se.hinderloggen.local;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts again what ends unasked, and says so. */
final class Supervisor {

    private static final Logger log = LoggerFactory.getLogger(Supervisor.class);

    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    /** One that ran as long as this is forgiven its earlier failures. */
    private static final Duration STABLE = Duration.ofMinutes(1);

    private final Console console;
    private final CountDownLatch stopping = new CountDownLatch(1);

    Supervisor(Console console) {
        this.console = console;
    }

    void watch(Child child) {
        Thread.ofVirtual().name("watching " + child.name()).start(() -> keepRunning(child));
    }

    /** From now on children may end. */
    void stop() {
        stopping.countDown();
    }

    boolean isStopping() {
        return stopping.getCount() == 0;
    }

    private void keepRunning(Child child) {
        Duration pause = FIRST_PAUSE;
        while (true) {
            long since = System.nanoTime();
            int status = child.onExit().get().join();
            if (System.nanoTime() - since > STABLE.toNanos()) {
                pause = FIRST_PAUSE;
            }
            boolean serves = false;
            while (!serves) {
                if (isStopping()) {
                    return;
                }
                console.progress(
                        "%s slutade oväntat (%d) och startas om. / ended unexpectedly, restarting."
                                .formatted(child.name(), status));
                if (stopsWithin(pause)) {
                    return;
                }
                pause = longer(pause);
                serves = restarts(child);
            }
            console.progress(child.name() + " är igång igen. / is back.");
        }
    }

    private boolean restarts(Child child) {
        try {
            child.restart().run();
            return true;
        } catch (RuntimeException e) {
            log.warn("{} did not start", child.name(), e);
            return false;
        }
    }

    private boolean stopsWithin(Duration pause) {
        try {
            return stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            return true;
        }
    }

    private static Duration longer(Duration pause) {
        Duration doubled = pause.multipliedBy(2);
        return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
    }
}
