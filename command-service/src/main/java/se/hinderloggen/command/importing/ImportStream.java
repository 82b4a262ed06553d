package se.hinderloggen.command.importing;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import se.hinderloggen.platform.problem.Problem;
import tools.jackson.databind.json.JsonMapper;

/**
 * An import as server-sent events: {@code progress} now and then, at last one {@code report} or one
 * {@code problem}. They are sent in the import's own thread. When nobody is there any more to
 * receive them the import goes on as if nobody had ever been.
 */
final class ImportStream implements ImportProgress {

    static final Duration PAUSE = Duration.ofMillis(250);

    private final OutputStream out;
    private final JsonMapper json;
    private final LongSupplier nanos;
    private long sentAt;
    private boolean gone;

    /**
     * As it is answered when nobody follows it, and what there stands in a header.
     *
     * @param position to wait for; absent when nothing went in
     */
    private record Report(
            @JsonUnwrapped ImportReport report,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String position) {}

    /**
     * @param nanos a clock that only goes forward
     */
    ImportStream(OutputStream out, JsonMapper json, LongSupplier nanos) {
        this.out = out;
        this.json = json;
        this.nanos = nanos;
        sentAt = nanos.getAsLong();
    }

    @Override
    public void at(Step step) {
        if (nanos.getAsLong() - sentAt >= PAUSE.toNanos()) {
            phaseEnded(step);
        }
    }

    @Override
    public void phaseEnded(Step step) {
        sentAt = nanos.getAsLong();
        send("progress", step);
    }

    void report(ImportAnswer answer) {
        var position = answer.position();
        send(
                "report",
                new Report(
                        answer.report(),
                        position.entries().isEmpty() ? null : position.toString()));
    }

    void problem(Problem problem) {
        send("problem", problem);
    }

    private void send(String event, Object data) {
        if (gone) {
            return;
        }
        // JSON has no line feed in it, so it is one line of data.
        var text = "event: " + event + "\ndata: " + json.writeValueAsString(data) + "\n\n";
        try {
            out.write(text.getBytes(StandardCharsets.UTF_8));
            out.flush();
        } catch (IOException nobodyIsThere) {
            gone = true;
        }
    }
}
