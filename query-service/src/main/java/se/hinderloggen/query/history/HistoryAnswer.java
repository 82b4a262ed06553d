package se.hinderloggen.query.history;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.hinderloggen.query.catalogue.Coded;

/** What happened, the first event first. */
record HistoryAnswer(List<Item> items) {

    /**
     * @param recorder pseudonym of who did it; absent once the observation is erased
     * @param byYou whether it was whoever asks; absent likewise
     * @param changes what read otherwise before; with the first event everything
     * @param reason in words: as someone wrote it, or what the code says
     * @param reasonCode when the reason is one of a few
     * @param decision of a review
     * @param other the observation that this one was merged into
     */
    record Item(
            long sequence,
            Instant at,
            What what,
            @Nullable String recorder,
            @Nullable Boolean byYou,
            List<Change> changes,
            @Nullable String reason,
            @Nullable String reasonCode,
            @Nullable Coded decision,
            @Nullable UUID other) {}

    /**
     * @param field kind, occurred, findings, description, consequences or tags
     * @param from absent when there was nothing
     * @param to absent when nothing is left
     */
    record Change(String field, @Nullable Object from, @Nullable Object to) {}
}
