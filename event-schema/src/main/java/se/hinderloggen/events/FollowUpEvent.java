package se.hinderloggen.events;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that was agreed to be done: what, by which role, by when. Its texts are {@linkplain
 * SealedText sealed} under the key of what it is about, and are erased along with that.
 */
public sealed interface FollowUpEvent extends DomainEvent {

    UUID followUpId();

    @Override
    default String aggregateId() {
        return followUpId().toString();
    }

    /**
     * @param organisation the PO operation that sees to it
     */
    record FollowUpAgreed(
            UUID followUpId,
            String organisation,
            Subject about,
            SealedText what,
            Responsible responsible,
            LocalDate due)
            implements FollowUpEvent {}

    /** As it reads now; what it replaces stays in the history. */
    record FollowUpChanged(UUID followUpId, SealedText what, Responsible responsible, LocalDate due)
            implements FollowUpEvent {}

    record FollowUpDone(UUID followUpId, @Nullable SealedText outcome) implements FollowUpEvent {}

    /** It was not done after all. */
    record FollowUpReopened(UUID followUpId) implements FollowUpEvent {}

    /** It is no longer wanted. */
    record FollowUpWithdrawn(UUID followUpId) implements FollowUpEvent {}
}
