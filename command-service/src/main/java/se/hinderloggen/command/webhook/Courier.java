package se.hinderloggen.command.webhook;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import se.hinderloggen.platform.problem.Redacted;
import se.hinderloggen.platform.sealing.MasterKey;

/**
 * Calls the receivers for whom something is due: several at a time, each of them one at a time, in
 * every instance. Those that have failed get at most half of the places, so that receivers that
 * hang never hold up the others.
 */
class Courier implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Courier.class);
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final Duration FAREWELL = Duration.ofSeconds(3);

    private final Claims claims;
    private final Deliveries deliveries;
    private final Sender sender;
    private final MasterKey master;
    private final Clock clock;
    private final WebhookProperties properties;
    private final MeterRegistry meters;
    private final Counter failures;
    private final Semaphore places;
    private final Semaphore bell = new Semaphore(0);
    private volatile boolean running;
    private @Nullable Thread worker;
    private @Nullable ExecutorService calls;

    Courier(
            Claims claims,
            Deliveries deliveries,
            Sender sender,
            MasterKey master,
            Clock clock,
            WebhookProperties properties,
            MeterRegistry meters) {
        this.claims = claims;
        this.deliveries = deliveries;
        this.sender = sender;
        this.master = master;
        this.clock = clock;
        this.properties = properties;
        this.meters = meters;
        this.failures = meters.counter("hinderloggen.webhook.failures");
        this.places = new Semaphore(properties.concurrency());
    }

    @Override
    public synchronized void start() {
        running = true;
        var started = Executors.newVirtualThreadPerTaskExecutor();
        calls = started;
        worker = Thread.ofPlatform().name("webhook-courier").start(() -> work(started));
    }

    /** What is under way may end; what does not, is sent again by somebody once its claim has. */
    @Override
    public synchronized void stop() {
        running = false;
        wake();
        try {
            if (worker != null) {
                worker.join(FAREWELL);
            }
            if (calls != null) {
                calls.shutdown();
                calls.awaitTermination(FAREWELL.toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (calls != null) {
            calls.shutdownNow();
        }
        worker = null;
        calls = null;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Something may be due. */
    void wake() {
        bell.release();
    }

    private void work(ExecutorService calls) {
        while (running) {
            try {
                if (!takeUp(calls)) {
                    bell.tryAcquire(properties.idleWait().toMillis(), TimeUnit.MILLISECONDS);
                    bell.drainPermits();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                failed(e);
                pause();
            }
        }
    }

    /** Whether there was anything to take up. */
    private boolean takeUp(ExecutorService calls) {
        int free = places.availablePermits();
        int spare = free - properties.concurrency() / 2;
        if (free == 0) {
            return false;
        }
        var due =
                claims.claim(
                        spare > 0 ? spare : free, spare > 0, clock.instant(), properties.lease());
        for (var claim : due) {
            // One thread alone takes places, and never more than are free.
            places.acquireUninterruptibly();
            try {
                calls.execute(() -> deliverInPlace(claim));
            } catch (RejectedExecutionException e) {
                places.release();
                throw e;
            }
        }
        return !due.isEmpty();
    }

    private void deliverInPlace(Claim claim) {
        try {
            deliver(claim);
        } finally {
            places.release();
            wake();
        }
    }

    private void deliver(Claim claim) {
        try {
            var at = clock.instant();
            long begun = System.nanoTime();
            var hint = claim.hint();
            var secrets =
                    claim.sealedSecrets().stream()
                            .map(it -> Secret.open(hint.subscriptionId(), it, master))
                            .toList();
            var ended = sender.post(claim.url(), hint.body(), hint.headers(at, secrets), at);
            var took = Duration.ofNanos(System.nanoTime() - begun);
            deliveries.settle(claim, ended, took, clock.instant());
            count(ended);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            failed(e);
        }
    }

    private void count(Attempt ended) {
        meters.counter(
                        "hinderloggen.webhook.attempts",
                        "outcome",
                        ended.outcome().name().toLowerCase(Locale.ROOT))
                .increment();
    }

    private void failed(RuntimeException e) {
        failures.increment();
        log.warn("Webhooks wait: {}", Redacted.trace(e));
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
