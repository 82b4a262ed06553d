package se.hinderloggen.command.systemfault;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.hinderloggen.command.platform.CommandContext;
import se.hinderloggen.command.platform.Decision;
import se.hinderloggen.command.platform.Refusal;
import se.hinderloggen.command.systemfault.SystemFaultCommand.ChangeSystemFault;
import se.hinderloggen.command.systemfault.SystemFaultCommand.DeclareSystemFault;
import se.hinderloggen.command.systemfault.SystemFaultCommand.DismissSystemFault;
import se.hinderloggen.command.systemfault.SystemFaultCommand.EscalateSystemFault;
import se.hinderloggen.command.systemfault.SystemFaultCommand.LinkObservations;
import se.hinderloggen.command.systemfault.SystemFaultCommand.ReceiveReply;
import se.hinderloggen.command.systemfault.SystemFaultCommand.ReopenSystemFault;
import se.hinderloggen.command.systemfault.SystemFaultCommand.ResolveSystemFault;
import se.hinderloggen.command.systemfault.SystemFaultCommand.UnlinkObservation;
import se.hinderloggen.events.EscalationLevel;
import se.hinderloggen.events.FaultLevel;
import se.hinderloggen.events.FaultScope;
import se.hinderloggen.events.ReopeningReason;
import se.hinderloggen.events.ReplyKind;
import se.hinderloggen.events.SealedText;
import se.hinderloggen.events.SystemFaultEvent;
import se.hinderloggen.events.SystemFaultEvent.ReplyReceived;
import se.hinderloggen.events.SystemFaultEvent.SystemFaultDeclared;
import se.hinderloggen.events.SystemFaultEvent.SystemFaultEscalated;
import se.hinderloggen.events.SystemFaultEvent.SystemFaultReopened;
import se.hinderloggen.events.SystemFaultEvent.SystemFaultResolved;

/** Given, when, then for systemfel, with an ordinary one. */
final class SystemFaultFixture {

    static final UUID ID = UUID.fromString("01890000-0000-7000-8000-00000000000f");
    static final UUID ONE = UUID.fromString("01890000-0000-7000-8000-000000000001");
    static final UUID TWO = UUID.fromString("01890000-0000-7000-8000-000000000002");
    static final UUID STEP = UUID.fromString("01890000-0000-7000-8000-0000000000aa");
    static final Instant AT = Instant.parse("2026-03-14T12:00:00Z");
    static final LocalDate TODAY = LocalDate.parse("2026-03-14");
    static final CommandContext BY = new CommandContext("PO_VARMLAND", "p-1", AT, "c-1", null);
    static final CommandContext OTHER =
            new CommandContext("PO_SODRA_DALARNA", "p-2", AT, "c-2", null);
    static final FaultScope SCOPE =
            new FaultScope("FORSAKRINGSKASSAN", null, null, "TILLGANGLIGHET");

    private final List<SystemFaultEvent> history;

    private SystemFaultFixture(List<SystemFaultEvent> history) {
        this.history = history;
    }

    static SystemFaultFixture given(SystemFaultEvent... history) {
        return new SystemFaultFixture(List.of(history));
    }

    SystemFault state() {
        var state = SystemFault.ABSENT;
        for (var event : history) {
            state = state.evolve(event);
        }
        return state;
    }

    Outcome when(SystemFaultCommand command) {
        return new Outcome(state().decide(command));
    }

    record Outcome(Decision<SystemFaultEvent, Refusal> decision) {

        void thenEvents(SystemFaultEvent... expected) {
            assertThat(decision).isEqualTo(new Decision.Accepted<>(List.of(expected)));
        }

        void thenNothing() {
            thenEvents();
        }

        void thenRefused(Refusal expected) {
            assertThat(decision).isEqualTo(new Decision.Refused<>(expected));
        }
    }

    static SealedText sealed(String text) {
        return SealedText.of(text.getBytes(StandardCharsets.UTF_8));
    }

    static DeclareSystemFault declare(String title, CommandContext by, UUID... observations) {
        return new DeclareSystemFault(
                ID,
                sealed(title),
                sealed("Ingen svarar."),
                FaultLevel.LOCAL,
                SCOPE,
                List.of(observations),
                by);
    }

    static SystemFaultDeclared declared(UUID... observations) {
        return new SystemFaultDeclared(
                ID,
                "PO_VARMLAND",
                sealed("Telefonen"),
                sealed("Ingen svarar."),
                FaultLevel.LOCAL,
                SCOPE,
                List.of(observations));
    }

    static ChangeSystemFault change(@Nullable FaultLevel level, @Nullable Long expected) {
        return new ChangeSystemFault(ID, null, null, level, null, null, expected, BY);
    }

    static LinkObservations link(UUID... observations) {
        return new LinkObservations(ID, List.of(observations), null, BY);
    }

    static UnlinkObservation unlink(UUID observation) {
        return new UnlinkObservation(ID, observation, null, BY);
    }

    static EscalateSystemFault escalate(LocalDate due) {
        return new EscalateSystemFault(
                ID, STEP, EscalationLevel.SAMVERKANSGRUPP_2, due, null, null, BY);
    }

    static SystemFaultEscalated escalated(LocalDate due) {
        return new SystemFaultEscalated(ID, STEP, EscalationLevel.SAMVERKANSGRUPP_2, due, null);
    }

    static ReceiveReply reply(
            UUID replyId,
            @Nullable UUID escalation,
            ReplyKind kind,
            LocalDate on,
            @Nullable LocalDate promisedBy) {
        return new ReceiveReply(
                ID, replyId, escalation, null, kind, on, null, promisedBy, null, BY);
    }

    static ReplyReceived replied(ReceiveReply it) {
        return new ReplyReceived(
                ID,
                it.replyId(),
                it.escalationId(),
                it.from(),
                it.kind(),
                it.on(),
                it.text(),
                it.promisedBy());
    }

    static ResolveSystemFault resolve(UUID resolutionId, LocalDate since) {
        return new ResolveSystemFault(ID, resolutionId, since, null, null, BY);
    }

    static SystemFaultResolved resolved(UUID resolutionId, LocalDate since) {
        return new SystemFaultResolved(ID, resolutionId, since, null);
    }

    static ReopenSystemFault recurred(UUID resolutionId, UUID... observations) {
        return new ReopenSystemFault(
                ID, resolutionId, ReopeningReason.RECURRED, List.of(observations), null, null, BY);
    }

    static ReopenSystemFault reopen(@Nullable UUID resolutionId) {
        return new ReopenSystemFault(
                ID, resolutionId, ReopeningReason.NOT_REMEDIED, List.of(), null, null, BY);
    }

    static SystemFaultReopened reopened(
            UUID resolutionId, ReopeningReason reason, UUID... observations) {
        return new SystemFaultReopened(ID, resolutionId, reason, List.of(observations), null);
    }

    static DismissSystemFault dismiss() {
        return new DismissSystemFault(ID, null, null, BY);
    }
}
