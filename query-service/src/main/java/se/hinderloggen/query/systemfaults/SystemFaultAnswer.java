package se.hinderloggen.query.systemfaults;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.hinderloggen.query.catalogue.Coded;
import se.hinderloggen.query.observations.ObservationAnswer;

/**
 * A systemfel with everything that belongs to it.
 *
 * @param evidence the latest of the linked observations, at most {@link #MOST_EVIDENCE}
 * @param unasked replies to nobody's question
 * @param resolution the last one, whether it lasted or not
 * @param cameBack observations that showed that it had not
 * @param measured absent as long as it has never been resolved
 * @param history what happened, in order
 */
record SystemFaultAnswer(
        @JsonUnwrapped SystemFaultItem item,
        @Nullable String description,
        List<ObservationAnswer> evidence,
        List<Escalation> asked,
        List<Reply> unasked,
        @Nullable Resolution resolution,
        List<UUID> cameBack,
        @Nullable Measured measured,
        List<Step> history) {

    static final int MOST_EVIDENCE = 200;

    record Escalation(
            UUID escalationId,
            Coded to,
            Instant at,
            LocalDate due,
            boolean overdue,
            @Nullable String question,
            boolean answered,
            List<Reply> replies) {}

    record Reply(
            UUID replyId,
            @Nullable Coded from,
            Coded kind,
            LocalDate on,
            @Nullable String text,
            @Nullable LocalDate promisedBy) {}

    record Resolution(UUID resolutionId, LocalDate since, Instant at, @Nullable String note) {}

    /**
     * One event. What it does not concern is absent.
     *
     * @param what as {@code escalated}
     * @param recorder pseudonym
     * @param mine whether the one who asks did it
     * @param meetingId where it was decided
     * @param changed what a change changed: title, description, level, scope
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Step(
            long sequence,
            Instant at,
            String what,
            String recorder,
            boolean mine,
            @Nullable UUID meetingId,
            @Nullable Coded to,
            @Nullable Coded from,
            @Nullable Coded kind,
            @Nullable Coded reason,
            @Nullable LocalDate day,
            @Nullable String text,
            List<String> changed,
            List<UUID> observations) {}
}
