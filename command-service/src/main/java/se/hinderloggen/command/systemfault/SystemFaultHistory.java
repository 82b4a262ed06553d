package se.hinderloggen.command.systemfault;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import se.hinderloggen.command.release.ReleaseChange;
import se.hinderloggen.command.release.Releases;
import se.hinderloggen.command.systemfault.SystemFault.Absent;
import se.hinderloggen.command.systemfault.SystemFault.Content;
import se.hinderloggen.command.systemfault.SystemFault.Declared;
import se.hinderloggen.command.systemfault.SystemFault.Standing;
import se.hinderloggen.events.SystemFaultEvent;
import se.hinderloggen.events.SystemFaultEvent.ObservationUnlinked;
import se.hinderloggen.events.SystemFaultEvent.ObservationsLinked;
import se.hinderloggen.events.SystemFaultEvent.ReplyReceived;
import se.hinderloggen.events.SystemFaultEvent.SystemFaultChanged;
import se.hinderloggen.events.SystemFaultEvent.SystemFaultDeclared;
import se.hinderloggen.events.SystemFaultEvent.SystemFaultDismissed;
import se.hinderloggen.events.SystemFaultEvent.SystemFaultEscalated;
import se.hinderloggen.events.SystemFaultEvent.SystemFaultReleaseDeclined;
import se.hinderloggen.events.SystemFaultEvent.SystemFaultReleaseProposed;
import se.hinderloggen.events.SystemFaultEvent.SystemFaultReleaseRevoked;
import se.hinderloggen.events.SystemFaultEvent.SystemFaultReleased;
import se.hinderloggen.events.SystemFaultEvent.SystemFaultReopened;
import se.hinderloggen.events.SystemFaultEvent.SystemFaultResolved;

/** What a systemfel is after each event. Checks no rules: what has happened has happened. */
final class SystemFaultHistory {

    private SystemFaultHistory() {}

    /**
     * @throws IllegalStateException when the history is impossible
     */
    static SystemFault after(SystemFault was, SystemFaultEvent event) {
        return switch (was) {
            case Absent _ -> {
                if (!(event instanceof SystemFaultDeclared it)) {
                    throw impossible(event);
                }
                yield new Declared(
                        0,
                        it,
                        new Content(it.title(), it.description(), it.level(), it.scope()),
                        with(Set.of(), it.observations()),
                        Map.of(),
                        Releases.NONE,
                        new Standing.Pursued());
            }
            case Declared declared -> evolveFrom(declared, event);
        };
    }

    private static SystemFault evolveFrom(Declared was, SystemFaultEvent event) {
        return switch (event) {
            case SystemFaultDeclared _ -> throw impossible(event);
            case SystemFaultChanged it ->
                    with(
                            was,
                            new Content(it.title(), it.description(), it.level(), it.scope()),
                            was.observations(),
                            was.standing());
            case ObservationsLinked it ->
                    with(
                            was,
                            was.content(),
                            with(was.observations(), it.observations()),
                            was.standing());
            case ObservationUnlinked it -> {
                var fewer = new LinkedHashSet<>(was.observations());
                fewer.remove(it.observationId());
                yield with(was, was.content(), fewer, was.standing());
            }
            case SystemFaultEscalated it -> with(was, it.escalationId(), it, was.standing());
            case ReplyReceived it -> with(was, it.replyId(), it, was.standing());
            case SystemFaultResolved it ->
                    with(was, it.resolutionId(), it, new Standing.Resolved(it.resolutionId()));
            case SystemFaultReopened it ->
                    with(
                            was,
                            was.content(),
                            with(was.observations(), it.observations()),
                            new Standing.Pursued());
            case SystemFaultReleaseProposed it ->
                    with(
                            was,
                            new ReleaseChange.Proposed(
                                    it.releaseId(), it.summary(), it.recipients(), it.proposer()));
            case SystemFaultReleaseDeclined it ->
                    with(was, new ReleaseChange.Declined(it.releaseId(), it.reason()));
            case SystemFaultReleased it ->
                    with(
                            was,
                            new ReleaseChange.Released(
                                    it.releaseId(), it.summary(), it.recipients()));
            case SystemFaultReleaseRevoked it ->
                    with(was, new ReleaseChange.Revoked(it.releaseId(), it.reason()));
            case SystemFaultDismissed _ ->
                    with(was, was.content(), was.observations(), new Standing.Dismissed());
        };
    }

    /** What happened to one of its summaries, as its event. */
    static SystemFaultEvent event(UUID systemFaultId, ReleaseChange change) {
        return switch (change) {
            case ReleaseChange.Proposed it ->
                    new SystemFaultReleaseProposed(
                            systemFaultId,
                            it.releaseId(),
                            it.summary(),
                            it.recipients(),
                            it.proposer());
            case ReleaseChange.Declined it ->
                    new SystemFaultReleaseDeclined(systemFaultId, it.releaseId(), it.reason());
            case ReleaseChange.Released it ->
                    new SystemFaultReleased(
                            systemFaultId, it.releaseId(), it.summary(), it.recipients());
            case ReleaseChange.Revoked it ->
                    new SystemFaultReleaseRevoked(systemFaultId, it.releaseId(), it.reason());
        };
    }

    private static Declared with(
            Declared was, Content content, Set<UUID> observations, Standing standing) {
        return new Declared(
                was.version() + 1,
                was.original(),
                content,
                observations,
                was.steps(),
                was.releases(),
                standing);
    }

    private static Declared with(
            Declared was, UUID stepId, SystemFaultEvent step, Standing standing) {
        var steps = new HashMap<>(was.steps());
        steps.put(stepId, step);
        return new Declared(
                was.version() + 1,
                was.original(),
                was.content(),
                was.observations(),
                Map.copyOf(steps),
                was.releases(),
                standing);
    }

    private static Declared with(Declared was, ReleaseChange change) {
        return new Declared(
                was.version() + 1,
                was.original(),
                was.content(),
                was.observations(),
                was.steps(),
                was.releases().evolve(change),
                was.standing());
    }

    private static Set<UUID> with(Set<UUID> observations, Collection<UUID> more) {
        var all = new LinkedHashSet<>(observations);
        all.addAll(more);
        return all;
    }

    private static IllegalStateException impossible(SystemFaultEvent event) {
        return new IllegalStateException(
                "Impossible history: "
                        + event.getClass().getSimpleName()
                        + " of "
                        + event.systemFaultId());
    }
}
