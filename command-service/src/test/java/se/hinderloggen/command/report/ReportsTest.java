package se.hinderloggen.command.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.hinderloggen.command.platform.CommandContext;
import se.hinderloggen.command.platform.Decision;
import se.hinderloggen.command.platform.Decision.Accepted;
import se.hinderloggen.command.platform.Decision.Refused;
import se.hinderloggen.command.report.ReportCommand.AddErratum;
import se.hinderloggen.command.report.ReportCommand.PublishReport;
import se.hinderloggen.events.Audience;
import se.hinderloggen.events.ChapterKey;
import se.hinderloggen.events.ReportChapter;
import se.hinderloggen.events.ReportEvent;
import se.hinderloggen.events.ReportEvent.ReportErratumAdded;
import se.hinderloggen.events.ReportEvent.ReportPublished;
import se.hinderloggen.events.SealedText;

/** The rules of yearly reports: given events, when a command, then events or a refusal. */
class ReportsTest {

    private static final UUID FIRST = UUID.fromString("01890000-0000-7000-8000-00000000000a");
    private static final UUID SECOND = UUID.fromString("01890000-0000-7000-8000-00000000000b");
    private static final UUID ERRATUM = UUID.fromString("01890000-0000-7000-8000-00000000000c");
    private static final Instant MARCH = Instant.parse("2026-03-01T09:00:00Z");
    private static final SealedText WRITTEN = SealedText.of(new byte[] {1});
    private static final SealedText OTHERWISE = SealedText.of(new byte[] {2});
    private static final ReportPublished PUBLISHED =
            report(FIRST, 2025, Audience.INTERNAL, MARCH, 2024, WRITTEN);

    @Test
    void a_year_that_is_over_is_published_once_per_id() {
        assertThat(given().decide(publish(PUBLISHED))).isEqualTo(accepted(PUBLISHED));
        assertThat(given(PUBLISHED).decide(publish(PUBLISHED))).isEqualTo(accepted());
        assertThat(given(PUBLISHED).decide(publish(PUBLISHED, MARCH.plus(Duration.ofDays(90)))))
                .isEqualTo(accepted());
    }

    @Test
    void the_same_id_with_another_text_is_a_conflict() {
        var other = report(FIRST, 2025, Audience.INTERNAL, MARCH, 2024, OTHERWISE);
        assertThat(given(PUBLISHED).decide(publish(other)))
                .isEqualTo(refused(ReportRefusal.REPORT_ID_TAKEN));
    }

    @Test
    void each_audience_has_its_own_report_of_the_same_moment() {
        var others = report(SECOND, 2025, Audience.PUBLIC, MARCH, null, WRITTEN);
        assertThat(given(PUBLISHED).decide(publish(others))).isEqualTo(accepted(others));
    }

    @Test
    void a_later_report_counts_what_is_known_later() {
        var sameMoment = report(SECOND, 2025, Audience.INTERNAL, MARCH, 2024, WRITTEN);
        assertThat(given(PUBLISHED).decide(publish(sameMoment)))
                .isEqualTo(refused(ReportRefusal.REPORT_FIGURES_BEFORE_LAST));
        var later = report(SECOND, 2025, Audience.INTERNAL, MARCH.plusNanos(1000), 2024, WRITTEN);
        assertThat(given(PUBLISHED).decide(publish(later, MARCH.plusSeconds(1))))
                .isEqualTo(accepted(later));
    }

    @Test
    void figures_are_settled_and_of_the_day() {
        assertThat(given().decide(publish(PUBLISHED, MARCH.minusNanos(1000))))
                .isEqualTo(refused(ReportRefusal.REPORT_NOT_SETTLED));
        assertThat(given().decide(publish(PUBLISHED, MARCH.plus(Duration.ofHours(24)))))
                .isEqualTo(accepted(PUBLISHED));
        assertThat(
                        given().decide(
                                        publish(
                                                PUBLISHED,
                                                MARCH.plus(Duration.ofHours(24)).plusNanos(1000))))
                .isEqualTo(refused(ReportRefusal.REPORT_FIGURES_OLD));
    }

    @Test
    void a_year_that_goes_on_or_has_none_is_not_published() {
        for (int year : List.of(2026, 2027, 1994)) {
            var report = report(FIRST, year, Audience.INTERNAL, MARCH, null, WRITTEN);
            assertThat(given().decide(publish(report)))
                    .isEqualTo(refused(ReportRefusal.REPORT_YEAR_NOT_OVER));
        }
    }

    @Test
    void a_year_is_compared_with_an_earlier_one_or_none() {
        for (int year : List.of(2025, 2026, 1994)) {
            var report = report(FIRST, 2025, Audience.INTERNAL, MARCH, year, WRITTEN);
            assertThat(given().decide(publish(report)))
                    .isEqualTo(refused(ReportRefusal.REPORT_COMPARED_WITH_LATER));
        }
    }

    @Test
    void an_erratum_is_added_once_to_what_was_published() {
        var erratum = new ReportErratumAdded("PO_VARMLAND", 2025, FIRST, ERRATUM, WRITTEN);
        assertThat(given(PUBLISHED).decide(erratum(FIRST, WRITTEN))).isEqualTo(accepted(erratum));
        assertThat(given(PUBLISHED, erratum).decide(erratum(FIRST, WRITTEN))).isEqualTo(accepted());
        assertThat(given(PUBLISHED, erratum).decide(erratum(FIRST, OTHERWISE)))
                .isEqualTo(refused(ReportRefusal.ERRATUM_ID_TAKEN));
        assertThat(given(PUBLISHED).decide(erratum(SECOND, WRITTEN)))
                .isEqualTo(refused(ReportRefusal.REPORT_NOT_FOUND));
    }

    @Test
    void another_operations_report_is_not_there() {
        var foreign = new CommandContext("PO_SODRA_DALARNA", "p-1", MARCH, "c-1", null);
        assertThat(given().decide(new PublishReport(PUBLISHED, MARCH, foreign)))
                .isEqualTo(refused(ReportRefusal.REPORT_NOT_FOUND));
        assertThat(
                        given(PUBLISHED)
                                .decide(
                                        new AddErratum(
                                                "PO_VARMLAND",
                                                2025,
                                                FIRST,
                                                ERRATUM,
                                                WRITTEN,
                                                foreign)))
                .isEqualTo(refused(ReportRefusal.REPORT_NOT_FOUND));
    }

    private static Reports given(ReportEvent... events) {
        var state = Reports.NONE;
        for (var event : events) {
            state = state.evolve(event);
        }
        assertThat(state.version()).isEqualTo(events.length - 1);
        return state;
    }

    private static ReportPublished report(
            UUID id,
            int year,
            Audience audience,
            Instant knownUntil,
            @Nullable Integer comparedWith,
            SealedText text) {
        return new ReportPublished(
                "PO_VARMLAND",
                year,
                id,
                audience,
                knownUntil,
                7,
                comparedWith,
                List.of(new ReportChapter(ChapterKey.SUMMARY, text)),
                List.of(),
                "ab".repeat(32));
    }

    private static PublishReport publish(ReportPublished report) {
        return publish(report, report.knownUntil());
    }

    private static PublishReport publish(ReportPublished report, Instant settled) {
        return new PublishReport(report, settled, by());
    }

    private static AddErratum erratum(UUID publicationId, SealedText text) {
        return new AddErratum("PO_VARMLAND", 2025, publicationId, ERRATUM, text, by());
    }

    private static CommandContext by() {
        return new CommandContext("PO_VARMLAND", "p-1", MARCH, "c-1", null);
    }

    private static Decision<ReportEvent, ReportRefusal> accepted(ReportEvent... events) {
        return new Accepted<>(List.of(events));
    }

    private static Decision<ReportEvent, ReportRefusal> refused(ReportRefusal refusal) {
        return new Refused<>(refusal);
    }
}
