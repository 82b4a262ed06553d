package se.hinderloggen.query.answers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.hinderloggen.events.ReplyKind;
import se.hinderloggen.events.SealedText;
import se.hinderloggen.events.SubscriptionEvent.EntryAnswered;

/**
 * An answer as it is kept.
 *
 * @param text absent too once what the entry is about is erased
 */
record AnswerRow(
        UUID subscriptionId,
        UUID answerId,
        UUID entryId,
        ReplyKind kind,
        LocalDate on,
        @Nullable SealedText text,
        @Nullable LocalDate promisedBy,
        Instant at) {

    static AnswerRow of(EntryAnswered it, Instant at) {
        return new AnswerRow(
                it.subscriptionId(),
                it.answerId(),
                it.entryId(),
                it.kind(),
                it.on(),
                it.text(),
                it.promisedBy(),
                at);
    }
}
