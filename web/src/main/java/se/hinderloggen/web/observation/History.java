package se.hinderloggen.web.observation;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.hinderloggen.web.services.Answers.Coded;
import tools.jackson.databind.JsonNode;

/** What happened to an observation, as {@code GET /api/observations/{id}/history} tells it. */
record History(List<Item> items) {

    static final History UNKNOWN = new History(List.of());

    /**
     * @param what recorded, corrected, reviewed, reclassified, released, release-revoked, merged,
     *     merge-undone or erased
     * @param byYou absent when it is not known who did it
     * @param reason in words
     * @param reasonCode when it is one of a few
     * @param other the observation that it was merged into
     */
    record Item(
            long sequence,
            Instant at,
            String what,
            @Nullable Boolean byYou,
            List<Change> changes,
            @Nullable String reason,
            @Nullable String reasonCode,
            @Nullable Coded decision,
            @Nullable UUID other) {}

    /**
     * @param field kind, occurred, findings, description, consequences or tags
     */
    record Change(String field, @Nullable JsonNode from, @Nullable JsonNode to) {}

    /** What each field read after that event; without those that had nothing. */
    Map<String, JsonNode> contentAt(long version) {
        var content = new HashMap<String, JsonNode>();
        for (var item : items) {
            if (item.sequence() > version) {
                break;
            }
            for (var change : item.changes()) {
                if (change.to() == null || change.to().isNull()) {
                    content.remove(change.field());
                } else {
                    content.put(change.field(), change.to());
                }
            }
        }
        return content;
    }
}
