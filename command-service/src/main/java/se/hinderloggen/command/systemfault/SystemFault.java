package se.hinderloggen.command.systemfault;

import static se.hinderloggen.command.platform.Decision.accept;
import static se.hinderloggen.command.platform.Decision.nothing;
import static se.hinderloggen.command.platform.Decision.refuse;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.hinderloggen.command.platform.Decision;
import se.hinderloggen.command.systemfault.SystemFaultCommand.ChangeSystemFault;
import se.hinderloggen.command.systemfault.SystemFaultCommand.DeclareSystemFault;
import se.hinderloggen.command.systemfault.SystemFaultCommand.DismissSystemFault;
import se.hinderloggen.command.systemfault.SystemFaultCommand.EscalateSystemFault;
import se.hinderloggen.command.systemfault.SystemFaultCommand.LinkObservations;
import se.hinderloggen.command.systemfault.SystemFaultCommand.ReceiveReply;
import se.hinderloggen.command.systemfault.SystemFaultCommand.ReopenSystemFault;
import se.hinderloggen.command.systemfault.SystemFaultCommand.ResolveSystemFault;
import se.hinderloggen.command.systemfault.SystemFaultCommand.UnlinkObservation;
import se.hinderloggen.events.FaultLevel;
import se.hinderloggen.events.FaultScope;
import se.hinderloggen.events.ReopeningReason;
import se.hinderloggen.events.ReplyKind;
import se.hinderloggen.events.SealedText;
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

/**
 * The rules of the systemfel. Pure: what is decided follows from the state and the command alone.
 *
 * <p>It is pursued until it is resolved or dismissed. Resolved, it may be reopened, by people or
 * because it came back; dismissed, it stays as it is. A command that is already satisfied gives no
 * event, so every command may be repeated.
 */
public sealed interface SystemFault {

    int MOST_OBSERVATIONS = 1_000;

    /** Nothing has been declared under this id. */
    SystemFault ABSENT = new Absent();

    record Absent() implements SystemFault {}

    /**
     * @param version sequence number of the last event
     * @param original as first declared, to recognise a repeat even after changes
     * @param content as it reads now
     * @param observations the evidence
     * @param steps escalations, replies and resolutions by the ids their callers made
     */
    record Declared(
            long version,
            SystemFaultDeclared original,
            Content content,
            Set<UUID> observations,
            Map<UUID, SystemFaultEvent> steps,
            Standing standing)
            implements SystemFault {

        private Declared and(Content content, Set<UUID> observations, Standing standing) {
            return new Declared(version + 1, original, content, observations, steps, standing);
        }

        private Declared and(UUID id, SystemFaultEvent step, Standing standing) {
            var more = new HashMap<>(steps);
            more.put(id, step);
            return new Declared(
                    version + 1, original, content, observations, Map.copyOf(more), standing);
        }
    }

    record Content(SealedText title, SealedText description, FaultLevel level, FaultScope scope) {}

    /** How things stand with it. */
    sealed interface Standing {
        record Pursued() implements Standing {}

        record Resolved(UUID resolutionId) implements Standing {}

        record Dismissed() implements Standing {}
    }

    // ------------------------------------------------------------------ decide

    default Decision<SystemFaultEvent, SystemFaultRefusal> decide(SystemFaultCommand command) {
        return switch (this) {
            case Absent _ ->
                    command instanceof DeclareSystemFault declaration
                            ? declare(declaration)
                            : refuse(SystemFaultRefusal.SYSTEM_FAULT_NOT_FOUND);
            case Declared now
                    when !now.original.organisation().equals(command.context().organisation()) ->
                    refuse(
                            command instanceof DeclareSystemFault
                                    ? SystemFaultRefusal.SYSTEM_FAULT_ID_TAKEN
                                    : SystemFaultRefusal.SYSTEM_FAULT_NOT_FOUND);
            case Declared now -> decideOn(now, command);
        };
    }

    private static Decision<SystemFaultEvent, SystemFaultRefusal> decideOn(
            Declared now, SystemFaultCommand command) {
        return switch (command) {
            case DeclareSystemFault it ->
                    declarationOf(it).equals(now.original)
                            ? nothing()
                            : refuse(SystemFaultRefusal.SYSTEM_FAULT_ID_TAKEN);
            case ChangeSystemFault it -> change(now, it);
            case LinkObservations it -> link(now, it);
            case UnlinkObservation it ->
                    now.observations.contains(it.observationId())
                            ? unlessClosed(
                                    now,
                                    it.expectedVersion(),
                                    new ObservationUnlinked(it.systemFaultId(), it.observationId()))
                            : nothing();
            case EscalateSystemFault it -> escalate(now, it);
            case ReceiveReply it -> reply(now, it);
            case ResolveSystemFault it -> resolve(now, it);
            case ReopenSystemFault it -> reopen(now, it);
            case DismissSystemFault it ->
                    now.standing instanceof Standing.Dismissed
                            ? nothing()
                            : unlessClosed(
                                    now,
                                    it.expectedVersion(),
                                    new SystemFaultDismissed(it.systemFaultId(), it.reason()));
        };
    }

    private static Decision<SystemFaultEvent, SystemFaultRefusal> declare(
            DeclareSystemFault command) {
        return command.observations().size() > MOST_OBSERVATIONS
                ? refuse(SystemFaultRefusal.TOO_MANY_OBSERVATIONS)
                : accept(declarationOf(command));
    }

    private static SystemFaultDeclared declarationOf(DeclareSystemFault command) {
        return new SystemFaultDeclared(
                command.systemFaultId(),
                command.context().organisation(),
                command.title(),
                command.description(),
                command.level(),
                command.scope(),
                command.observations());
    }

    private static Decision<SystemFaultEvent, SystemFaultRefusal> change(
            Declared now, ChangeSystemFault command) {
        var content = now.content;
        var changed =
                new Content(
                        Objects.requireNonNullElse(command.title(), content.title),
                        Objects.requireNonNullElse(command.description(), content.description),
                        Objects.requireNonNullElse(command.level(), content.level),
                        Objects.requireNonNullElse(command.scope(), content.scope));
        return changed.equals(content)
                ? nothing()
                : unlessClosed(
                        now,
                        command.expectedVersion(),
                        new SystemFaultChanged(
                                command.systemFaultId(),
                                changed.title,
                                changed.description,
                                changed.level,
                                changed.scope,
                                command.reason()));
    }

    private static Decision<SystemFaultEvent, SystemFaultRefusal> link(
            Declared now, LinkObservations command) {
        var more =
                command.observations().stream()
                        .filter(it -> !now.observations.contains(it))
                        .toList();
        if (more.isEmpty()) {
            return nothing();
        }
        return now.observations.size() + more.size() > MOST_OBSERVATIONS
                ? refuse(SystemFaultRefusal.TOO_MANY_OBSERVATIONS)
                : unlessClosed(
                        now,
                        command.expectedVersion(),
                        new ObservationsLinked(command.systemFaultId(), more));
    }

    private static Decision<SystemFaultEvent, SystemFaultRefusal> escalate(
            Declared now, EscalateSystemFault command) {
        var escalation =
                new SystemFaultEscalated(
                        command.systemFaultId(),
                        command.escalationId(),
                        command.to(),
                        command.due(),
                        command.question());
        var earlier = now.steps.get(command.escalationId());
        if (earlier != null) {
            return repeated(earlier, escalation);
        }
        if (now.standing instanceof Standing.Resolved) {
            return refuse(SystemFaultRefusal.SYSTEM_FAULT_RESOLVED);
        }
        return command.due().isBefore(command.context().today())
                ? refuse(SystemFaultRefusal.DUE_IN_THE_PAST)
                : unlessClosed(now, command.expectedVersion(), escalation);
    }

    /** An answer may come late, when it is remedied already. */
    private static Decision<SystemFaultEvent, SystemFaultRefusal> reply(
            Declared now, ReceiveReply command) {
        var reply =
                new ReplyReceived(
                        command.systemFaultId(),
                        command.replyId(),
                        command.escalationId(),
                        command.from(),
                        command.kind(),
                        command.on(),
                        command.text(),
                        command.promisedBy());
        var earlier = now.steps.get(command.replyId());
        if (earlier != null) {
            return repeated(earlier, reply);
        }
        if (command.escalationId() != null
                && !(now.steps.get(command.escalationId()) instanceof SystemFaultEscalated)) {
            return refuse(SystemFaultRefusal.NO_SUCH_ESCALATION);
        }
        if (command.on().isAfter(command.context().today())) {
            return refuse(SystemFaultRefusal.REPLIED_IN_THE_FUTURE);
        }
        var promisedBy = command.promisedBy();
        if (promisedBy != null && command.kind() != ReplyKind.PROMISE) {
            return refuse(SystemFaultRefusal.PROMISED_BY_WITHOUT_PROMISE);
        }
        return promisedBy != null && promisedBy.isBefore(command.on())
                ? refuse(SystemFaultRefusal.PROMISED_BY_BEFORE_REPLY)
                : unlessClosed(now, command.expectedVersion(), reply);
    }

    private static Decision<SystemFaultEvent, SystemFaultRefusal> resolve(
            Declared now, ResolveSystemFault command) {
        var resolution =
                new SystemFaultResolved(
                        command.systemFaultId(),
                        command.resolutionId(),
                        command.since(),
                        command.note());
        var earlier = now.steps.get(command.resolutionId());
        if (earlier != null) {
            return repeated(earlier, resolution);
        }
        if (now.standing instanceof Standing.Resolved) {
            return refuse(SystemFaultRefusal.SYSTEM_FAULT_RESOLVED);
        }
        return command.since().isAfter(command.context().today())
                ? refuse(SystemFaultRefusal.RESOLVED_IN_THE_FUTURE)
                : unlessClosed(now, command.expectedVersion(), resolution);
    }

    /** Only the resolution that holds now can turn out not to have lasted, so it happens once. */
    private static Decision<SystemFaultEvent, SystemFaultRefusal> reopen(
            Declared now, ReopenSystemFault command) {
        return switch (now.standing) {
            case Standing.Pursued _ -> nothing();
            case Standing.Dismissed _ ->
                    command.reason() == ReopeningReason.RECURRED
                            ? nothing()
                            : refuse(SystemFaultRefusal.SYSTEM_FAULT_DISMISSED);
            case Standing.Resolved(var resolutionId)
                    when command.resolutionId() != null
                            && !command.resolutionId().equals(resolutionId) ->
                    nothing();
            case Standing.Resolved(var resolutionId) ->
                    unlessClosed(
                            now,
                            command.expectedVersion(),
                            new SystemFaultReopened(
                                    command.systemFaultId(),
                                    resolutionId,
                                    command.reason(),
                                    command.observations(),
                                    command.note()));
        };
    }

    private static Decision<SystemFaultEvent, SystemFaultRefusal> repeated(
            SystemFaultEvent earlier, SystemFaultEvent now) {
        return earlier.equals(now) ? nothing() : refuse(SystemFaultRefusal.STEP_ID_TAKEN);
    }

    private static Decision<SystemFaultEvent, SystemFaultRefusal> unlessClosed(
            Declared now, @Nullable Long expectedVersion, SystemFaultEvent event) {
        if (now.standing instanceof Standing.Dismissed) {
            return refuse(SystemFaultRefusal.SYSTEM_FAULT_DISMISSED);
        }
        return expectedVersion != null && expectedVersion != now.version
                ? refuse(SystemFaultRefusal.SYSTEM_FAULT_CHANGED_SINCE_READ)
                : accept(event);
    }

    // ------------------------------------------------------------------ evolve

    /**
     * @throws IllegalStateException when the history is impossible
     */
    default SystemFault evolve(SystemFaultEvent event) {
        return switch (this) {
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
                        new Standing.Pursued());
            }
            case Declared was -> evolveFrom(was, event);
        };
    }

    private static SystemFault evolveFrom(Declared was, SystemFaultEvent event) {
        return switch (event) {
            case SystemFaultDeclared _ -> throw impossible(event);
            case SystemFaultChanged it ->
                    was.and(
                            new Content(it.title(), it.description(), it.level(), it.scope()),
                            was.observations,
                            was.standing);
            case ObservationsLinked it ->
                    was.and(was.content, with(was.observations, it.observations()), was.standing);
            case ObservationUnlinked it -> {
                var fewer = new LinkedHashSet<>(was.observations);
                fewer.remove(it.observationId());
                yield was.and(was.content, fewer, was.standing);
            }
            case SystemFaultEscalated it -> was.and(it.escalationId(), it, was.standing);
            case ReplyReceived it -> was.and(it.replyId(), it, was.standing);
            case SystemFaultResolved it ->
                    was.and(it.resolutionId(), it, new Standing.Resolved(it.resolutionId()));
            case SystemFaultReopened it ->
                    was.and(
                            was.content,
                            with(was.observations, it.observations()),
                            new Standing.Pursued());
            case SystemFaultReleaseProposed _,
                    SystemFaultReleaseDeclined _,
                    SystemFaultReleased _,
                    SystemFaultReleaseRevoked _ ->
                    was.and(was.content, was.observations, was.standing);
            case SystemFaultDismissed _ ->
                    was.and(was.content, was.observations, new Standing.Dismissed());
        };
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

    /** Sequence number of the last event; -1 when there is none. */
    default long version() {
        return switch (this) {
            case Absent _ -> -1;
            case Declared declared -> declared.version;
        };
    }
}
