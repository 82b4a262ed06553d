package se.hinderloggen.web.followup;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import se.hinderloggen.web.services.Answers.Coded;
import se.hinderloggen.web.services.QueryService;

/** The follow-ups as the query-service tells of them. */
@Component
public class FollowUps {

    private final QueryService query;

    FollowUps(QueryService query) {
        this.query = query;
    }

    /**
     * @param total how many there are, of which {@code items} may be the first
     */
    public record Answer(List<Item> items, int total, int overdue) {}

    /**
     * @param what absent once what it is about is erased
     */
    public record Item(
            UUID id,
            About about,
            @Nullable String what,
            Coded responsible,
            LocalDate due,
            boolean overdue,
            Coded state,
            boolean mine,
            @Nullable Instant done,
            @Nullable String outcome,
            long version) {

        public boolean isOpen() {
            return state.code().equals("OPEN");
        }

        public boolean isCompleted() {
            return state.code().equals("DONE");
        }
    }

    /**
     * @param kind OBSERVATION, SYSTEM_FAULT or MEETING
     */
    public record About(String kind, UUID id, @Nullable String label) {

        /** Of the page that shows it. */
        public String address() {
            return switch (kind) {
                case "SYSTEM_FAULT" -> "/systemfel/" + id;
                case "MEETING" -> "/moten/" + id;
                default -> "/observationer/" + id;
            };
        }
    }

    /** Which of them. */
    public enum Which {
        MINE("mina", Map.of("mine", "true", "state", "open")),
        ALL("alla", Map.of("state", "open")),
        OVERDUE("forsenade", Map.of("state", "overdue")),
        DONE("klara", Map.of("state", "done", "limit", "100"));

        private final String written;
        private final Map<String, String> parameters;

        Which(String written, Map<String, String> parameters) {
            this.written = written;
            this.parameters = parameters;
        }

        /** As in the page's address. */
        public String written() {
            return written;
        }

        static Which read(@Nullable String written) {
            for (var which : values()) {
                if (which.written.equals(written)) {
                    return which;
                }
            }
            return MINE;
        }
    }

    Answer find(Which which) {
        return get(which.parameters);
    }

    /** The soonest due of mine. */
    public Answer waitingForMe(int limit) {
        var parameters = new LinkedHashMap<>(Which.MINE.parameters);
        parameters.put("limit", Integer.toString(limit));
        return get(parameters);
    }

    public List<Item> about(UUID id) {
        return get(Map.of("about", id.toString())).items();
    }

    /** One of those about it. */
    Item one(UUID id, UUID about) {
        return about(about).stream()
                .filter(it -> it.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Answer get(Map<String, String> parameters) {
        return query.get("/api/follow-ups", parameters, Answer.class);
    }
}
