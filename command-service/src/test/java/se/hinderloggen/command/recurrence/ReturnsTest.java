package se.hinderloggen.command.recurrence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.hinderloggen.command.recurrence.Returns.Entry;
import se.hinderloggen.command.recurrence.Returns.Return;
import se.hinderloggen.events.DomainEvent;
import se.hinderloggen.events.FaultLevel;
import se.hinderloggen.events.FaultScope;
import se.hinderloggen.events.Finding;
import se.hinderloggen.events.Kind;
import se.hinderloggen.events.ObservationEvent.ObservationCorrected;
import se.hinderloggen.events.ObservationEvent.ObservationReclassified;
import se.hinderloggen.events.ObservationEvent.ObservationRecorded;
import se.hinderloggen.events.PartialDate;
import se.hinderloggen.events.ReopeningReason;
import se.hinderloggen.events.SealedText;
import se.hinderloggen.events.SystemFaultEvent.SystemFaultChanged;
import se.hinderloggen.events.SystemFaultEvent.SystemFaultDeclared;
import se.hinderloggen.events.SystemFaultEvent.SystemFaultDismissed;
import se.hinderloggen.events.SystemFaultEvent.SystemFaultReopened;
import se.hinderloggen.events.SystemFaultEvent.SystemFaultResolved;

/** What shows that a resolved systemfel is back, and what does not. */
class ReturnsTest {

    private static final UUID FAULT = UUID.randomUUID();
    private static final UUID RESOLUTION = UUID.randomUUID();
    private static final FaultScope SCOPE =
            new FaultScope("FORSAKRINGSKASSAN", null, null, "TILLGANGLIGHET");
    private static final Finding IN_SCOPE =
            new Finding("FORSAKRINGSKASSAN", "KONTOR", "1780", "TILLGANGLIGHET");
    private static final Finding OTHER = new Finding("FORSAKRINGSKASSAN", null, null, "SIP");

    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, List<DomainEvent>> histories = new HashMap<>();

    @Test
    void an_obstacle_within_the_scope_on_the_day_itself_shows_it() {
        var back = recorded("2026-03-01", IN_SCOPE);
        then(declared(), resolved(), back);
        assertThat(returns())
                .singleElement()
                .satisfies(
                        it -> {
                            assertThat(it.systemFault().resolution().id()).isEqualTo(RESOLUTION);
                            assertThat(it.cause().event()).isEqualTo(back);
                            assertThat(it.observations()).containsExactly(back.observationId());
                        });
    }

    @Test
    void what_was_known_when_it_was_resolved_does_not() {
        then(declared(), recorded("2026-03-05", IN_SCOPE), resolved());
        assertThat(returns()).isEmpty();
    }

    @Test
    void what_happened_before_or_may_have_does_not() {
        then(
                declared(),
                resolved(),
                recorded("2026-02-28", IN_SCOPE),
                recorded("2026", IN_SCOPE),
                recorded("2025-12", IN_SCOPE));
        assertThat(returns()).isEmpty();
        then(recorded("2026-03", IN_SCOPE));
        assertThat(returns()).hasSize(1);
    }

    @Test
    void another_type_another_kind_or_another_operation_does_not() {
        then(
                declared(),
                resolved(),
                recorded("2026-04", OTHER),
                recorded(Kind.SYSTEMRATT, "2026-04", IN_SCOPE));
        add("PO_SODRA_DALARNA", recorded("2026-04", IN_SCOPE));
        assertThat(returns()).isEmpty();
    }

    @Test
    void one_finding_of_several_is_enough_and_has_to_match_in_everything() {
        var narrow = new FaultScope("FORSAKRINGSKASSAN", "KONTOR", "1780", "TILLGANGLIGHET");
        then(
                declared(),
                changed(narrow),
                resolved(),
                recorded(
                        "2026-04",
                        new Finding("FORSAKRINGSKASSAN", "KONTOR", "1762", "TILLGANGLIGHET"),
                        new Finding("FORSAKRINGSKASSAN", "KONTOR", "1780", "SIP")));
        assertThat(returns()).isEmpty();
        then(recorded("2026-04", OTHER, IN_SCOPE));
        assertThat(returns()).hasSize(1);
    }

    @Test
    void an_observation_that_is_corrected_or_reclassified_into_the_scope_shows_it() {
        var first = recorded("2026-04", OTHER);
        then(declared(), first, resolved(), reclassified(first));
        assertThat(returns()).hasSize(1);
        entries.clear();
        histories.clear();
        var second = recorded("2026-02", IN_SCOPE);
        then(declared(), second, resolved(), corrected(second, "2026-04", IN_SCOPE));
        assertThat(returns()).hasSize(1);
    }

    @Test
    void a_correction_of_something_that_had_been_within_the_scope_before_does_not() {
        var known = recorded("2026-04", IN_SCOPE);
        then(declared(), known, resolved(), corrected(known, "2026-05", IN_SCOPE, OTHER));
        assertThat(returns()).isEmpty();
    }

    @Test
    void one_that_left_the_scope_and_comes_into_it_again_shows_it() {
        var known = recorded("2026-04", IN_SCOPE);
        then(
                declared(),
                known,
                corrected(known, "2026-04", OTHER),
                resolved(),
                reclassified(known));
        assertThat(returns()).hasSize(1);
    }

    @Test
    void many_at_once_show_it_once_and_not_all_of_them_are_named() {
        then(declared(), resolved());
        for (int i = 0; i < 200; i++) {
            then(recorded("2026-04", IN_SCOPE));
        }
        assertThat(returns())
                .singleElement()
                .satisfies(it -> assertThat(it.observations()).hasSize(Returns.MOST_NAMED));
    }

    @Test
    void what_is_reopened_or_dismissed_is_not_watched_until_it_is_resolved_anew() {
        then(
                declared(),
                resolved(),
                new SystemFaultReopened(
                        FAULT, RESOLUTION, ReopeningReason.NOT_REMEDIED, List.of(), null),
                recorded("2026-04", IN_SCOPE));
        assertThat(returns()).isEmpty();
        var anew = UUID.randomUUID();
        then(
                new SystemFaultResolved(FAULT, anew, LocalDate.parse("2026-05-01"), null),
                recorded("2026-05-02", IN_SCOPE));
        assertThat(returns())
                .singleElement()
                .satisfies(it -> assertThat(it.systemFault().resolution().id()).isEqualTo(anew));
        entries.clear();
        then(
                declared(),
                resolved(),
                new SystemFaultDismissed(FAULT, null),
                recorded("2026-04", IN_SCOPE));
        assertThat(returns()).isEmpty();
    }

    @Test
    void it_does_not_matter_where_one_stretch_ends_and_the_next_begins() {
        var later = recorded("2026-04", OTHER);
        then(declared(), later, resolved(), reclassified(later));
        var watched = List.<Watched>of();
        var found = new ArrayList<Return>();
        for (var entry : entries) {
            var stretch = new Returns(watched);
            stretch.goThrough(List.of(entry), _ -> histories);
            found.addAll(stretch.returns());
            watched = stretch.changed().isEmpty() ? watched : stretch.changed();
        }
        assertThat(found).isEqualTo(returns());
    }

    @Test
    void a_history_without_a_beginning_is_impossible() {
        then(resolved());
        assertThatThrownBy(this::returns).isInstanceOf(IllegalStateException.class);
    }

    private List<Return> returns() {
        var returns = new Returns(List.of());
        returns.goThrough(entries, _ -> histories);
        return returns.returns();
    }

    private void then(DomainEvent... events) {
        for (var event : events) {
            add("PO_VARMLAND", event);
        }
    }

    private void add(String organisation, DomainEvent event) {
        var history = histories.computeIfAbsent(event.aggregateId(), _ -> new ArrayList<>());
        entries.add(new Entry(UUID.randomUUID(), history.size(), organisation, "c-1", event));
        history.add(event);
    }

    private static SystemFaultDeclared declared() {
        return new SystemFaultDeclared(
                FAULT, "PO_VARMLAND", sealed(), sealed(), FaultLevel.LOCAL, SCOPE, List.of());
    }

    private static SystemFaultChanged changed(FaultScope scope) {
        return new SystemFaultChanged(FAULT, sealed(), sealed(), FaultLevel.LOCAL, scope, null);
    }

    private static SystemFaultResolved resolved() {
        return new SystemFaultResolved(FAULT, RESOLUTION, LocalDate.parse("2026-03-01"), null);
    }

    private static ObservationRecorded recorded(String occurred, Finding... findings) {
        return recorded(Kind.HINDER, occurred, findings);
    }

    private static ObservationRecorded recorded(Kind kind, String occurred, Finding... findings) {
        return new ObservationRecorded(
                UUID.randomUUID(),
                "PO_VARMLAND",
                kind,
                PartialDate.parse(occurred),
                List.of(findings),
                sealed(),
                null,
                List.of(),
                null);
    }

    private static ObservationCorrected corrected(
            ObservationRecorded of, String occurred, Finding... findings) {
        return new ObservationCorrected(
                of.observationId(),
                of.kind(),
                PartialDate.parse(occurred),
                List.of(findings),
                sealed(),
                null,
                List.of(),
                null);
    }

    private static ObservationReclassified reclassified(ObservationRecorded of) {
        return new ObservationReclassified(of.observationId(), 0, type(of), "TILLGANGLIGHET", null);
    }

    private static @Nullable String type(ObservationRecorded of) {
        return of.findings().getFirst().eventType();
    }

    private static SealedText sealed() {
        return SealedText.of("text".getBytes(StandardCharsets.UTF_8));
    }
}
