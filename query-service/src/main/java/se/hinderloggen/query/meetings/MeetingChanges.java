package se.hinderloggen.query.meetings;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import se.hinderloggen.query.sql.Reading;

/**
 * Tells those who follow a meeting that something happened in it. One look for all of them, several
 * times a second, and none while nobody follows; so it does not matter which instance took it in.
 */
@Component
class MeetingChanges implements SmartLifecycle {

    /** Then whoever follows asks anew, with a token that is valid still. */
    private static final Duration AT_MOST = Duration.ofMinutes(10);

    private final JdbcTemplate views;
    private final Map<SseEmitter, Follower> followers = new ConcurrentHashMap<>();
    private volatile boolean running;

    /**
     * @param told the stamp that they were told last
     */
    private record Follower(UUID meetingId, AtomicLong told) {}

    MeetingChanges(JdbcTemplate views) {
        this.views = views;
    }

    SseEmitter follow(UUID meetingId) {
        var emitter = new SseEmitter(AT_MOST.toMillis());
        emitter.onCompletion(() -> followers.remove(emitter));
        emitter.onTimeout(emitter::complete);
        emitter.onError(_ -> followers.remove(emitter));
        var follower = new Follower(meetingId, new AtomicLong(-1));
        followers.put(emitter, follower);
        tell(emitter, follower, stamps(Set.of(meetingId)).getOrDefault(meetingId, 0L));
        return emitter;
    }

    /** Grows with everything that happens in the meeting. */
    long stamp(UUID meetingId) {
        return stamps(Set.of(meetingId)).getOrDefault(meetingId, 0L);
    }

    @Scheduled(fixedDelay = 250)
    void look() {
        if (followers.isEmpty()) {
            return;
        }
        try {
            var stamps =
                    stamps(
                            followers.values().stream()
                                    .map(Follower::meetingId)
                                    .collect(Collectors.toSet()));
            followers.forEach(
                    (emitter, it) -> {
                        long stamp = stamps.getOrDefault(it.meetingId, 0L);
                        if (it.told.get() != stamp) {
                            tell(emitter, it, stamp);
                        }
                    });
        } catch (DataAccessException e) {
            // The database is away, which its health tells; they hear of it when it is back.
            return;
        }
    }

    /** So that whoever has gone is noticed, and nothing on the way ends the silence. */
    @Scheduled(fixedDelay = 10_000)
    void beat() {
        followers.keySet().forEach(it -> send(it, SseEmitter.event().comment("")));
    }

    private void tell(SseEmitter emitter, Follower follower, long stamp) {
        follower.told.set(stamp);
        send(emitter, SseEmitter.event().name("changed").data(Long.toString(stamp)));
    }

    private void send(SseEmitter emitter, SseEmitter.SseEventBuilder event) {
        try {
            emitter.send(event);
        } catch (IOException | IllegalStateException gone) {
            followers.remove(emitter);
        }
    }

    private Map<UUID, Long> stamps(Set<UUID> meetings) {
        var stamps = new HashMap<UUID, Long>();
        views.query(
                """
                select meeting_id, version + (select count(*) from group_decision d
                    where d.meeting_id = m.meeting_id) as stamp
                from meeting m where meeting_id = any(?)
                """,
                Reading.anyOf(meetings),
                row -> {
                    stamps.put(Reading.uuid(row, "meeting_id"), row.getLong("stamp"));
                });
        return stamps;
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        followers.keySet().forEach(SseEmitter::complete);
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
