package se.hinderloggen.query.releases;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.hinderloggen.events.EventEnvelope;
import se.hinderloggen.events.RevocationReason;
import se.hinderloggen.events.SealedText;
import se.hinderloggen.events.Subject;
import se.hinderloggen.query.releases.ReleaseStep.Declined;
import se.hinderloggen.query.releases.ReleaseStep.Proposed;
import se.hinderloggen.query.releases.ReleaseStep.Released;
import se.hinderloggen.query.releases.ReleaseStep.Revoked;

/**
 * A summary as it stands.
 *
 * @param summary absent, as {@code reason} and both people, once what it is about is erased
 * @param proposedAt or released at once
 * @param proposer pseudonym
 * @param decidedAt when it came to stand as it does; absent as long as it is proposed
 * @param reason why it was declined
 * @param revokedFor why it was revoked
 */
record ReleaseRow(
        Key key,
        Subject.Kind kind,
        String organisation,
        List<String> recipients,
        @Nullable SealedText summary,
        State state,
        Instant proposedAt,
        @Nullable String proposer,
        @Nullable Instant decidedAt,
        @Nullable String decider,
        @Nullable SealedText reason,
        @Nullable RevocationReason revokedFor) {

    enum State {
        PROPOSED,
        RELEASED,
        DECLINED,
        REVOKED
    }

    record Key(UUID about, UUID releaseId) implements Comparable<Key> {

        private static final Comparator<Key> IN_ORDER =
                Comparator.comparing(Key::about).thenComparing(Key::releaseId);

        @Override
        public int compareTo(Key other) {
            return IN_ORDER.compare(this, other);
        }
    }

    Subject about() {
        return new Subject(kind, key.about);
    }

    /**
     * @param was absent for a summary that is new
     */
    static ReleaseRow after(
            @Nullable ReleaseRow was, EventEnvelope envelope, ReleaseStep.OfOne step) {
        return switch (step) {
            case Proposed it -> begun(envelope, it, it.summary(), it.recipients(), State.PROPOSED);
            case Released it ->
                    was == null
                            ? begun(envelope, it, it.summary(), it.recipients(), State.RELEASED)
                                    .decided(envelope, State.RELEASED, null, null)
                            : was.decided(envelope, State.RELEASED, null, null);
            case Declined it -> there(was, it).decided(envelope, State.DECLINED, it.reason(), null);
            case Revoked it -> there(was, it).decided(envelope, State.REVOKED, null, it.reason());
        };
    }

    private static ReleaseRow begun(
            EventEnvelope envelope,
            ReleaseStep.OfOne step,
            SealedText summary,
            List<String> recipients,
            State state) {
        return new ReleaseRow(
                new Key(step.about().id(), step.releaseId()),
                step.about().kind(),
                Objects.requireNonNull(envelope.organisation()),
                recipients,
                summary,
                state,
                envelope.recordedAt(),
                envelope.recorder(),
                null,
                null,
                null,
                null);
    }

    private static ReleaseRow there(@Nullable ReleaseRow was, ReleaseStep.OfOne step) {
        if (was == null) {
            throw new IllegalStateException(
                    step.releaseId() + " has a history without a beginning");
        }
        return was;
    }

    private ReleaseRow decided(
            EventEnvelope envelope,
            State now,
            @Nullable SealedText why,
            @Nullable RevocationReason revoked) {
        return new ReleaseRow(
                key,
                kind,
                organisation,
                recipients,
                summary,
                now,
                proposedAt,
                proposer,
                envelope.recordedAt(),
                envelope.recorder(),
                why,
                revoked);
    }

    /** What nobody had said no to is revoked by it, for nobody can release it any more. */
    ReleaseRow erased(Instant at) {
        boolean ended = state == State.DECLINED || state == State.REVOKED;
        return new ReleaseRow(
                key,
                kind,
                organisation,
                recipients,
                null,
                ended ? state : State.REVOKED,
                proposedAt,
                null,
                ended ? decidedAt : at,
                null,
                null,
                ended ? revokedFor : RevocationReason.ERASED);
    }
}
