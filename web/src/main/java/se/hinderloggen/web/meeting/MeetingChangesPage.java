package se.hinderloggen.web.meeting;

import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import se.hinderloggen.web.services.Changes;
import se.hinderloggen.web.services.Changes.Told;

/** Passes on that something has happened in a meeting. What it was, the page asks for itself. */
@Controller
class MeetingChangesPage implements SmartLifecycle {

    private static final Duration AT_MOST = Duration.ofMinutes(11);

    private final Changes changes;
    private final Set<SseEmitter> open = ConcurrentHashMap.newKeySet();
    private volatile boolean running;

    MeetingChangesPage(Changes changes) {
        this.changes = changes;
    }

    @GetMapping(path = "/moten/{id}/andringar", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    ResponseEntity<SseEmitter> changes(@PathVariable UUID id) {
        var told = changes.follow("/api/meetings/" + id + "/changes");
        var emitter = new SseEmitter(AT_MOST.toMillis());
        open.add(emitter);
        emitter.onTimeout(emitter::complete);
        emitter.onCompletion(
                () -> {
                    open.remove(emitter);
                    end(told);
                });
        Thread.ofVirtual().name("meeting-stream").start(() -> pass(told, emitter));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header("X-Accel-Buffering", "no")
                .body(emitter);
    }

    private static void pass(Told told, SseEmitter emitter) {
        try (told) {
            while (true) {
                String stamp = told.next();
                emitter.send(
                        stamp.isEmpty()
                                ? SseEmitter.event().comment("")
                                : SseEmitter.event().name("changed").data(stamp));
            }
        } catch (IOException | IllegalStateException ended) {
            // One of the two ends has gone; the browser asks anew if it is still there.
            emitter.complete();
        }
    }

    private static void end(Told told) {
        try {
            told.close();
        } catch (IOException e) {
            return; // it has ended already
        }
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        open.forEach(SseEmitter::complete);
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
