package se.hinderloggen.command.systemfault;

import static se.hinderloggen.command.platform.Decision.accept;
import static se.hinderloggen.command.platform.Decision.nothing;
import static se.hinderloggen.command.platform.Decision.refuse;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.hinderloggen.command.platform.Decision;
import se.hinderloggen.command.platform.Refusal;
import se.hinderloggen.command.release.Releases;
import se.hinderloggen.command.systemfault.SystemFaultCommand.ChangeSystemFault;
import se.hinderloggen.command.systemfault.SystemFaultCommand.DeclareSystemFault;
import se.hinderloggen.command.systemfault.SystemFaultCommand.DismissSystemFault;
import se.hinderloggen.command.systemfault.SystemFaultCommand.EscalateSystemFault;
import se.hinderloggen.command.systemfault.SystemFaultCommand.LinkObservations;
import se.hinderloggen.command.systemfault.SystemFaultCommand.ReceiveReply;
import se.hinderloggen.command.systemfault.SystemFaultCommand.ReleaseSystemFault;
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
     * @param releases the summaries for those outside the operation
     */
    record Declared(
            long version,
            SystemFaultDeclared original,
            Content content,
            Set<UUID> observations,
            Map<UUID, SystemFaultEvent> steps,
            Releases releases,
            Standing standing)
            implements SystemFault {}

    record Content(SealedText title, SealedText description, FaultLevel level, FaultScope scope) {}

    /** How things stand with it. */
    sealed interface Standing {
        record Pursued() implements Standing {}

        record Resolved(UUID resolutionId) implements Standing {}

        record Dismissed() implements Standing {}
    }

    // ------------------------------------------------------------------ decide

    default Decision<SystemFaultEvent, Refusal> decide(SystemFaultCommand command) {
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

    private static Decision<SystemFaultEvent, Refusal> decideOn(
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
            case ReleaseSystemFault it -> release(now, it);
            case DismissSystemFault it ->
                    now.standing instanceof Standing.Dismissed
                            ? nothing()
                            : unlessClosed(
                                    now,
                                    it.expectedVersion(),
                                    new SystemFaultDismissed(it.systemFaultId(), it.reason()));
        };
    }

    private static Decision<SystemFaultEvent, Refusal> declare(DeclareSystemFault command) {
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

    private static Decision<SystemFaultEvent, Refusal> change(
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

    private static Decision<SystemFaultEvent, Refusal> link(
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

    private static Decision<SystemFaultEvent, Refusal> escalate(
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
    private static Decision<SystemFaultEvent, Refusal> reply(Declared now, ReceiveReply command) {
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

    private static Decision<SystemFaultEvent, Refusal> resolve(
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
    private static Decision<SystemFaultEvent, Refusal> reopen(
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

    private static Decision<SystemFaultEvent, Refusal> release(
            Declared now, ReleaseSystemFault command) {
        return switch (now.releases.decide(command.step(), command.context().recorder())) {
            case Decision.Refused(var refusal) -> refuse(refusal);
            case Decision.Accepted(var changes) when changes.isEmpty() -> nothing();
            case Decision.Accepted(var changes) -> {
                if (isOutdated(now, command.expectedVersion())) {
                    yield refuse(SystemFaultRefusal.SYSTEM_FAULT_CHANGED_SINCE_READ);
                }
                yield command.step().tellsOthers() && now.standing instanceof Standing.Dismissed
                        ? refuse(SystemFaultRefusal.SYSTEM_FAULT_DISMISSED)
                        : accept(
                                changes.stream()
                                        .map(
                                                it ->
                                                        SystemFaultHistory.event(
                                                                command.systemFaultId(), it))
                                        .toList());
            }
        };
    }

    private static Decision<SystemFaultEvent, Refusal> repeated(
            SystemFaultEvent earlier, SystemFaultEvent now) {
        return earlier.equals(now) ? nothing() : refuse(SystemFaultRefusal.STEP_ID_TAKEN);
    }

    private static Decision<SystemFaultEvent, Refusal> unlessClosed(
            Declared now, @Nullable Long expectedVersion, SystemFaultEvent event) {
        if (now.standing instanceof Standing.Dismissed) {
            return refuse(SystemFaultRefusal.SYSTEM_FAULT_DISMISSED);
        }
        return isOutdated(now, expectedVersion)
                ? refuse(SystemFaultRefusal.SYSTEM_FAULT_CHANGED_SINCE_READ)
                : accept(event);
    }

    private static boolean isOutdated(Declared now, @Nullable Long expectedVersion) {
        return expectedVersion != null && expectedVersion != now.version;
    }

    // ------------------------------------------------------------------ evolve

    /**
     * @throws IllegalStateException when the history is impossible
     */
    default SystemFault evolve(SystemFaultEvent event) {
        return SystemFaultHistory.after(this, event);
    }

    /** Sequence number of the last event; -1 when there is none. */
    default long version() {
        return switch (this) {
            case Absent _ -> -1;
            case Declared declared -> declared.version;
        };
    }
}
