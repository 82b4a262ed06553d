package se.hinderloggen.command.observation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.hinderloggen.command.observation.ObservationCommand.CorrectObservation;
import se.hinderloggen.command.observation.ObservationCommand.RecordObservation;
import se.hinderloggen.command.observation.ObservationCommand.ReleaseObservation;
import se.hinderloggen.command.observation.ObservationCommand.ReviewObservation;
import se.hinderloggen.command.platform.CommandContext;
import se.hinderloggen.command.platform.Decision;
import se.hinderloggen.command.platform.Refusal;
import se.hinderloggen.command.release.ReleaseStep;
import se.hinderloggen.command.release.ReleaseStep.Propose;
import se.hinderloggen.events.Finding;
import se.hinderloggen.events.Kind;
import se.hinderloggen.events.ObservationEvent;
import se.hinderloggen.events.ObservationEvent.ObservationCorrected;
import se.hinderloggen.events.ObservationEvent.ObservationRecorded;
import se.hinderloggen.events.ObservationEvent.ObservationReleaseProposed;
import se.hinderloggen.events.ObservationEvent.ObservationReleased;
import se.hinderloggen.events.ObservationEvent.ObservationReviewed;
import se.hinderloggen.events.PartialDate;
import se.hinderloggen.events.ReviewDecision;
import se.hinderloggen.events.SealedText;

/** Given, when, then for observations, and small builders with an ordinary observation in them. */
final class ObservationFixture {

    static final UUID ID = UUID.fromString("01890000-0000-7000-8000-000000000001");
    static final Instant AT = Instant.parse("2026-03-14T23:30:00Z");
    static final CommandContext BY = new CommandContext("PO_VARMLAND", "p-1", AT, "c-1", null);
    static final CommandContext OTHER =
            new CommandContext("PO_SODRA_DALARNA", "p-2", AT, "c-2", null);
    static final CommandContext COLLEAGUE =
            new CommandContext("PO_VARMLAND", "p-3", AT, "c-3", null);
    static final List<String> RECIPIENTS = List.of("FORSAKRINGSKASSAN");
    static final Finding FK = new Finding("FORSAKRINGSKASSAN", null, null, "TILLGANGLIGHET");
    static final Finding REGION = new Finding("REGION_VARMLAND", "VARDCENTRAL", "1780", "SIP");

    private final List<ObservationEvent> history;

    private ObservationFixture(List<ObservationEvent> history) {
        this.history = history;
    }

    static ObservationFixture given(ObservationEvent... history) {
        return new ObservationFixture(List.of(history));
    }

    Outcome when(ObservationCommand command) {
        return new Outcome(evolve(history).decide(command));
    }

    Observation evolve(List<? extends ObservationEvent> events) {
        var state = Observation.ABSENT;
        for (var event : events) {
            state = state.evolve(event);
        }
        return state;
    }

    record Outcome(Decision<ObservationEvent, Refusal> decision) {

        void thenEvents(ObservationEvent... expected) {
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

    static Draft recording() {
        return new Draft();
    }

    static Draft recorded() {
        return new Draft();
    }

    static Correction correction() {
        return new Correction();
    }

    static ReviewObservation review(@Nullable Long expectedVersion) {
        var review =
                new ObservationReviewed(
                        ID,
                        ReviewDecision.RAISE_LOCALLY,
                        "Norra",
                        sealed("begripligt"),
                        null,
                        null,
                        null);
        return new ReviewObservation(ID, review, expectedVersion, BY);
    }

    static ReleaseObservation release(UUID releaseId, String summary) {
        return step(new Propose(releaseId, sealed(summary), RECIPIENTS, true), BY);
    }

    static ReleaseObservation step(ReleaseStep step, CommandContext by) {
        return new ReleaseObservation(ID, step, null, by);
    }

    static ObservationReleaseProposed proposed(UUID releaseId, String summary) {
        return new ObservationReleaseProposed(
                ID, releaseId, sealed(summary), RECIPIENTS, BY.recorder());
    }

    static ObservationReleased released(UUID releaseId, String summary) {
        return new ObservationReleased(ID, releaseId, sealed(summary), RECIPIENTS);
    }

    /** An ordinary observation, to be recorded or as recorded. */
    static final class Draft {
        private Kind kind = Kind.HINDER;
        private PartialDate occurred = PartialDate.parse("2021-03");
        private List<Finding> findings = List.of(FK);
        private SealedText description = sealed("stängt");
        private @Nullable SealedText consequences;
        private CommandContext by = BY;

        Draft kind(Kind changed) {
            kind = changed;
            return this;
        }

        Draft occurred(String changed) {
            occurred = PartialDate.parse(changed);
            return this;
        }

        Draft findings(Finding... changed) {
            return findings(Arrays.asList(changed));
        }

        Draft findings(List<Finding> changed) {
            findings = changed;
            return this;
        }

        Draft description(String changed) {
            description = sealed(changed);
            return this;
        }

        Draft consequences(String changed) {
            consequences = sealed(changed);
            return this;
        }

        Draft by(CommandContext changed) {
            by = changed;
            return this;
        }

        RecordObservation command() {
            return new RecordObservation(
                    ID,
                    kind,
                    occurred,
                    findings,
                    description,
                    consequences,
                    List.of("digitalisering"),
                    null,
                    by);
        }

        ObservationRecorded event() {
            return new ObservationRecorded(
                    ID,
                    by.organisation(),
                    kind,
                    occurred,
                    findings,
                    description,
                    consequences,
                    List.of("digitalisering"),
                    null);
        }

        ObservationCorrected corrected() {
            return new ObservationCorrected(
                    ID,
                    kind,
                    occurred,
                    findings,
                    description,
                    consequences,
                    List.of("digitalisering"),
                    null);
        }
    }

    /** A correction that changes nothing until something is set. */
    static final class Correction {
        private @Nullable Kind kind;
        private @Nullable PartialDate occurred;
        private boolean withoutConsequences;
        private @Nullable Long expected;
        private CommandContext by = BY;

        Correction kind(Kind changed) {
            kind = changed;
            return this;
        }

        Correction occurred(String changed) {
            occurred = PartialDate.parse(changed);
            return this;
        }

        Correction withoutConsequences() {
            withoutConsequences = true;
            return this;
        }

        Correction expecting(long version) {
            expected = version;
            return this;
        }

        Correction by(CommandContext changed) {
            by = changed;
            return this;
        }

        CorrectObservation command() {
            return new CorrectObservation(
                    ID,
                    kind,
                    occurred,
                    null,
                    null,
                    null,
                    withoutConsequences,
                    null,
                    null,
                    expected,
                    by);
        }
    }
}
