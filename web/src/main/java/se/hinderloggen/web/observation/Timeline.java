package se.hinderloggen.web.observation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import se.hinderloggen.web.layout.Words;
import se.hinderloggen.web.observation.History.Change;
import se.hinderloggen.web.observation.History.Item;
import se.hinderloggen.web.services.Answers.Finding;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What happened to an observation, in plain words: who did what, and what reads otherwise now. */
final class Timeline {

    static final JsonMapper JSON = JsonMapper.builder().build();

    private final MessageSource words;
    private final Words dates;
    private final Locale language;

    /**
     * @param who by role; empty when it is not known any more
     * @param other the observation that it was merged into
     */
    public record Entry(
            Instant at,
            String what,
            String who,
            List<Line> changes,
            @Nullable String decision,
            @Nullable String reason,
            @Nullable UUID other) {}

    /**
     * @param from empty when there was nothing
     * @param to empty when nothing is left
     * @param text free text, which may be long
     */
    public record Line(String field, List<String> from, List<String> to, boolean text) {}

    Timeline(MessageSource words, Words dates, Locale language) {
        this.words = words;
        this.dates = dates;
        this.language = language;
    }

    /** The latest first. */
    List<Entry> of(History history) {
        return history.items().stream().map(this::entry).toList().reversed();
    }

    private Entry entry(Item item) {
        return new Entry(
                item.at(),
                text("timeline." + item.what()),
                who(item),
                item.what().equals("recorded")
                        ? List.of()
                        : item.changes().stream().map(this::line).toList(),
                item.decision() == null ? null : text("decision." + item.decision().code()),
                reason(item),
                item.other());
    }

    private String who(Item item) {
        return switch (item.what()) {
            case "reviewed",
                    "reclassified",
                    "release-proposed",
                    "release-declined",
                    "released",
                    "release-revoked",
                    "merged",
                    "merge-undone" ->
                    text("timeline.by-the-group");
            default ->
                    item.byYou() == null
                            ? ""
                            : text(item.byYou() ? "timeline.by-you" : "timeline.by-a-colleague");
        };
    }

    private @Nullable String reason(Item item) {
        if (item.reasonCode() == null) {
            return item.reason();
        }
        return words.getMessage("reason." + item.reasonCode(), null, item.reason(), language);
    }

    Line line(Change change) {
        var from = values(change.field(), change.from());
        var to = values(change.field(), change.to());
        // Of several findings or tags those that stay the same say nothing.
        return new Line(
                text("field." + change.field()),
                from.stream().filter(it -> !to.contains(it)).toList(),
                to.stream().filter(it -> !from.contains(it)).toList(),
                isText(change.field()));
    }

    static boolean isText(String field) {
        return field.equals("description") || field.equals("consequences");
    }

    /** As people read it; one or several. */
    List<String> values(String field, @Nullable JsonNode value) {
        if (value == null || value.isNull()) {
            return List.of();
        }
        return switch (field) {
            case "kind" -> List.of(text("kind." + value.path("code").asString()));
            case "occurred" -> List.of(dates.occurred(value.asString()));
            case "findings" ->
                    Stream.of(JSON.treeToValue(value, Finding[].class))
                            .map(Timeline::finding)
                            .toList();
            case "tags" -> {
                var tags = new ArrayList<String>();
                value.forEach(it -> tags.add(it.asString()));
                yield List.copyOf(tags);
            }
            default -> List.of(value.asString());
        };
    }

    static String finding(Finding it) {
        var place = new StringBuilder(it.authority().label());
        if (it.unit() != null) {
            place.append(", ").append(it.unit().label());
        }
        if (it.municipality() != null) {
            place.append(", ").append(it.municipality().label());
        }
        return it.eventType() == null
                ? place.toString()
                : place.append(": ").append(it.eventType().label()).toString();
    }

    private String text(String key) {
        return words.getMessage(key, null, language);
    }
}
