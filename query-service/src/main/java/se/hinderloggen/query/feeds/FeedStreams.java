package se.hinderloggen.query.feeds;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import se.hinderloggen.platform.problem.ProblemException;
import se.hinderloggen.platform.problem.Redacted;
import se.hinderloggen.query.catalogue.Catalogues;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sends entries to those who follow a feed: what they do not have yet, then each as it comes. Every
 * reader has a thread, which goes along the numbers from where the reader is; so there is no moment
 * between what was and what comes, and a slow reader delays nobody. One look several times a second
 * tells all of them that there is more, and none while nobody follows; so it does not matter which
 * instance took it in.
 */
@Component
class FeedStreams implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(FeedStreams.class);

    /** Then whoever follows asks anew, with a token that is valid still. */
    private static final Duration AT_MOST = Duration.ofMinutes(10);

    /** So that whoever has gone is noticed, and nothing on the way ends the silence. */
    private static final Duration BEAT = Duration.ofSeconds(5);

    private static final Duration ASK_AGAIN_AFTER = Duration.ofSeconds(2);
    private static final int AT_A_TIME = 100;

    private final Heads heads;
    private final FeedEntries entries;
    private final Catalogues catalogues;
    private final JsonMapper json;
    private final FeedProperties properties;
    private final Set<Follower> followers = ConcurrentHashMap.newKeySet();
    private volatile boolean running;

    FeedStreams(
            Heads heads,
            FeedEntries entries,
            Catalogues catalogues,
            JsonMapper json,
            FeedProperties properties,
            MeterRegistry registry) {
        this.heads = heads;
        this.entries = entries;
        this.catalogues = catalogues;
        this.json = json;
        this.properties = properties;
        Gauge.builder("hinderloggen.feeds.streams", followers, Set::size)
                .description("Readers that follow a feed live")
                .register(registry);
    }

    private static final class Follower {

        private final UUID subscriptionId;
        private final boolean english;
        private final SseEmitter emitter = new SseEmitter(AT_MOST.toMillis());
        private final Semaphore more = new Semaphore(0);
        private volatile long last;
        private volatile boolean over;

        Follower(UUID subscriptionId, long last, boolean english) {
            this.subscriptionId = subscriptionId;
            this.last = last;
            this.english = english;
        }

        void end() {
            over = true;
            more.release();
        }
    }

    /**
     * @param last number of the last entry that the reader has
     * @throws ProblemException 503 when too many follow already
     */
    SseEmitter follow(Head head, long last, boolean english) {
        var follower = new Follower(head.subscriptionId(), last, english);
        enter(follower);
        follower.emitter.onCompletion(follower::end);
        follower.emitter.onTimeout(follower::end);
        follower.emitter.onError(_ -> follower.end());
        Thread.ofVirtual().name("feed-stream").start(() -> serve(follower));
        return follower.emitter;
    }

    private synchronized void enter(Follower follower) {
        long sameFeed =
                followers.stream()
                        .filter(it -> it.subscriptionId.equals(follower.subscriptionId))
                        .count();
        if (!running
                || followers.size() >= properties.streams()
                || sameFeed >= properties.streamsPerFeed()) {
            throw new ProblemException(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "too-many-streams",
                    "Fler kan inte följa flödet just nu. Försök igen om en stund, eller hämta det med after.",
                    "No more readers can follow just now. Try again in a while, or fetch the feed with after.");
        }
        followers.add(follower);
    }

    private void serve(Follower it) {
        try {
            it.emitter.send(SseEmitter.event().reconnectTime(ASK_AGAIN_AFTER.toMillis()));
            while (running && !it.over) {
                if (!sendMore(it) && !it.more.tryAcquire(BEAT.toMillis(), TimeUnit.MILLISECONDS)) {
                    it.emitter.send(SseEmitter.event().comment(""));
                }
            }
        } catch (IOException | IllegalStateException gone) {
            it.over = true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (DataAccessException e) {
            log.warn("A stream ends, and its reader will ask again: {}", Redacted.trace(e));
        } finally {
            followers.remove(it);
            it.emitter.complete();
        }
    }

    /** False when the reader has all there is. */
    private boolean sendMore(Follower it) throws IOException {
        it.more.drainPermits();
        var next = entries.between(it.subscriptionId, it.last, it.last + AT_A_TIME);
        if (next.isEmpty()) {
            return false;
        }
        var words = new FeedWords(catalogues.today(), it.english);
        for (var entry : next) {
            it.emitter.send(
                    SseEmitter.event()
                            .id(Long.toString(entry.number()))
                            .name("entry")
                            .data(json.writeValueAsString(JsonFeed.Item.of(entry, words))));
            it.last = entry.number();
        }
        return true;
    }

    @Scheduled(fixedDelay = 200)
    void look() {
        if (followers.isEmpty()) {
            return;
        }
        try {
            var now =
                    heads.all(
                            followers.stream()
                                    .map(it -> it.subscriptionId)
                                    .collect(Collectors.toSet()));
            for (var it : followers) {
                var head = now.get(it.subscriptionId);
                if (head != null && head.revoked()) {
                    it.end();
                } else if (head != null && head.entries() > it.last) {
                    it.more.release();
                }
            }
        } catch (DataAccessException e) {
            // The database is away, which its health tells; they hear of it when it is back.
            return;
        }
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        followers.forEach(Follower::end);
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the server waits for its last answers, which these would be. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
