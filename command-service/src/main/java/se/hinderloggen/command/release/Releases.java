package se.hinderloggen.command.release;

import static se.hinderloggen.command.platform.Decision.accept;
import static se.hinderloggen.command.platform.Decision.nothing;
import static se.hinderloggen.command.platform.Decision.refuse;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.hinderloggen.command.platform.Decision;
import se.hinderloggen.command.release.ReleaseStep.Approve;
import se.hinderloggen.command.release.ReleaseStep.Decline;
import se.hinderloggen.command.release.ReleaseStep.Propose;
import se.hinderloggen.command.release.ReleaseStep.Revoke;
import se.hinderloggen.events.RevocationReason;
import se.hinderloggen.events.SealedText;

/**
 * The summaries of one observation or systemfel, and the rules about them. Whether it may have any
 * at all, the rules of what they are about say.
 *
 * <p>A summary is proposed, and released by somebody else; or declined. Once it is released it can
 * be revoked, and that is for good. Pure.
 *
 * @param byId in the order in which they were proposed
 */
public record Releases(Map<UUID, Release> byId) {

    public static final Releases NONE = new Releases(Map.of());

    /** How far one has come. */
    public enum State {
        PROPOSED,
        DECLINED,
        RELEASED,
        REVOKED
    }

    /**
     * @param proposer pseudonym; absent when it was released at once
     * @param revoked why, when it was
     */
    public record Release(
            State state,
            SealedText summary,
            List<String> recipients,
            @Nullable String proposer,
            @Nullable RevocationReason revoked) {

        private Release with(State changed, @Nullable RevocationReason reason) {
            return new Release(changed, summary, recipients, proposer, reason);
        }

        private boolean says(Propose step) {
            return summary.equals(step.summary()) && recipients.equals(step.recipients());
        }
    }

    public Releases {
        byId = Collections.unmodifiableMap(new LinkedHashMap<>(byId));
    }

    /**
     * @param person pseudonym of whoever asks
     */
    public Decision<ReleaseChange, ReleaseRefusal> decide(ReleaseStep step, String person) {
        var release = byId.get(step.releaseId());
        if (step instanceof Propose proposal) {
            return release == null
                    ? accept(proposed(proposal, person))
                    : release.says(proposal) ? nothing() : refuse(ReleaseRefusal.RELEASE_ID_TAKEN);
        }
        if (release == null) {
            return refuse(ReleaseRefusal.RELEASE_NOT_FOUND);
        }
        return switch (step) {
            case Propose _ -> throw new IllegalStateException("It was decided above");
            case Approve it -> approve(release, it, person);
            case Decline it -> decline(release, it);
            case Revoke it -> revoke(release, it);
        };
    }

    private static ReleaseChange proposed(Propose step, String person) {
        return step.secondPerson()
                ? new ReleaseChange.Proposed(
                        step.releaseId(), step.summary(), step.recipients(), person)
                : new ReleaseChange.Released(step.releaseId(), step.summary(), step.recipients());
    }

    private static Decision<ReleaseChange, ReleaseRefusal> approve(
            Release release, Approve step, String person) {
        return switch (release.state) {
            case PROPOSED ->
                    step.secondPerson() && person.equals(release.proposer)
                            ? refuse(ReleaseRefusal.RELEASE_SAME_PERSON)
                            : accept(
                                    new ReleaseChange.Released(
                                            step.releaseId(), release.summary, release.recipients));
            case RELEASED -> nothing();
            case DECLINED -> refuse(ReleaseRefusal.RELEASE_DECLINED);
            case REVOKED -> refuse(ReleaseRefusal.RELEASE_REVOKED);
        };
    }

    /** Whoever proposed it may think better of it. */
    private static Decision<ReleaseChange, ReleaseRefusal> decline(Release release, Decline step) {
        return switch (release.state) {
            case PROPOSED -> accept(new ReleaseChange.Declined(step.releaseId(), step.reason()));
            case DECLINED -> nothing();
            case RELEASED -> refuse(ReleaseRefusal.ALREADY_RELEASED);
            case REVOKED -> refuse(ReleaseRefusal.RELEASE_REVOKED);
        };
    }

    private static Decision<ReleaseChange, ReleaseRefusal> revoke(Release release, Revoke step) {
        return switch (release.state) {
            case RELEASED -> accept(new ReleaseChange.Revoked(step.releaseId(), step.reason()));
            case REVOKED -> nothing();
            case PROPOSED -> refuse(ReleaseRefusal.NOT_YET_RELEASED);
            case DECLINED -> refuse(ReleaseRefusal.RELEASE_DECLINED);
        };
    }

    /** What goes along when the key to the summaries is destroyed. */
    public List<ReleaseChange> erased() {
        return byId.entrySet().stream()
                .filter(it -> it.getValue().state == State.RELEASED)
                .<ReleaseChange>map(
                        it -> new ReleaseChange.Revoked(it.getKey(), RevocationReason.ERASED))
                .toList();
    }

    /**
     * @throws IllegalStateException when the history is impossible
     */
    public Releases evolve(ReleaseChange change) {
        return switch (change) {
            case ReleaseChange.Proposed(var id, var summary, var recipients, var proposer) ->
                    with(id, new Release(State.PROPOSED, summary, recipients, proposer, null));
            case ReleaseChange.Released(var id, var summary, var recipients) -> {
                var proposal = byId.get(id);
                yield with(
                        id,
                        proposal == null
                                ? new Release(State.RELEASED, summary, recipients, null, null)
                                : proposal.with(State.RELEASED, null));
            }
            case ReleaseChange.Declined(var id, _) ->
                    with(id, known(id).with(State.DECLINED, null));
            case ReleaseChange.Revoked(var id, var reason) ->
                    with(id, known(id).with(State.REVOKED, reason));
        };
    }

    private Release known(UUID releaseId) {
        var release = byId.get(releaseId);
        if (release == null) {
            throw new IllegalStateException("Impossible history: release " + releaseId);
        }
        return release;
    }

    private Releases with(UUID releaseId, Release release) {
        var changed = new LinkedHashMap<>(byId);
        changed.put(releaseId, release);
        return new Releases(changed);
    }
}
