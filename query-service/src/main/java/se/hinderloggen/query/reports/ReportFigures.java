package se.hinderloggen.query.reports;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.hinderloggen.events.Audience;
import se.hinderloggen.query.catalogue.Coded;
import tools.jackson.databind.JsonNode;

/**
 * All figures of a yearly report. No free text is among them, so nothing that is erased changes
 * them. In those for everyone, what was not published is absent.
 *
 * @param form of this document; it changes only together with how the figures are worked out
 * @param observations each once
 * @param findings an observation that concerns two authorities has two
 * @param kinds rows count observations; all other rows count findings
 * @param months empty where they are not published, else twelve, by when it happened
 * @param monthUnknown observations of which nothing but the year is known
 * @param comparison as the comparison of years has it; absent when the year stands alone
 */
record ReportFigures(
        int form,
        Audience audience,
        Named organisation,
        int year,
        @Nullable Integer comparedWith,
        Instant knownUntil,
        InCatalogue catalogue,
        Both<Base> base,
        Both<Told> observations,
        Both<Told> findings,
        List<Row> kinds,
        List<Row> eventTypes,
        List<Row> authorities,
        List<Row> units,
        List<Row> municipalities,
        List<Month> months,
        @Nullable Both<Told> monthUnknown,
        List<OfKind> byKind,
        @Nullable JsonNode comparison,
        List<Fault> systemFaults,
        List<Note> notes) {

    static final int FORM = 1;

    record Named(String key, String label) {
        static Named of(Coded it) {
            return new Named(it.code(), it.label());
        }
    }

    /**
     * The report's year beside the other one.
     *
     * @param with absent when the year stands alone
     */
    record Both<T>(T year, @Nullable T with) {}

    /**
     * The catalogue that was used.
     *
     * @param day whose names are used
     * @param breaks that lie between the years, or within them
     */
    record InCatalogue(long version, LocalDate day, List<Break> breaks) {}

    record Break(LocalDate from, String sv, String en, List<String> eventTypes) {}

    /**
     * @param assignmentsPerClient absent where either is not known
     * @param earlier what was stated before it was corrected, the oldest first
     */
    record Base(
            @Nullable Integer clients,
            @Nullable Integer assignments,
            @Nullable BigDecimal assignmentsPerClient,
            List<Earlier> earlier,
            List<BaseOfMunicipality> municipalities) {}

    /**
     * @param until when it was corrected
     */
    record Earlier(int clients, @Nullable Integer assignments, Instant until) {}

    record BaseOfMunicipality(
            String key, String label, int clients, @Nullable Integer assignments) {}

    /**
     * @param count absent where it is protected
     * @param shown the count, or what may be told of it: {@code <5}, {@code ≥5}, {@code 6–9} or
     *     {@code –}
     * @param share of all that the row's sort counts in the year
     */
    record Told(
            @Nullable Long count,
            String shown,
            @Nullable BigDecimal per100Clients,
            @Nullable BigDecimal per100Assignments,
            @Nullable BigDecimal share) {}

    /**
     * @param parent the authority of a unit
     */
    record Row(String key, String label, @Nullable Named parent, Told year, @Nullable Told with) {}

    record Month(int month, Told year, @Nullable Told with) {}

    /**
     * @param observations absent where it is not published
     */
    record OfKind(
            String key,
            String label,
            @Nullable Both<Told> observations,
            List<Row> eventTypes,
            List<Row> authorities) {}

    /**
     * A systemfel as it stood then. Days are written in full, or as months for everyone.
     *
     * @param number among those of this report
     * @param systemFaultId absent for everyone
     * @param observations how many it rests on; absent for everyone
     */
    record Fault(
            int number,
            @Nullable UUID systemFaultId,
            Named level,
            Named status,
            Named authority,
            @Nullable Named unit,
            @Nullable Named municipality,
            @Nullable Named eventType,
            String declared,
            @Nullable Integer observations,
            List<Escalation> escalations,
            List<Reply> replies,
            @Nullable String resolved,
            @Nullable String reopened) {}

    record Escalation(Named to, String on, String due, boolean answered) {}

    record Reply(@Nullable Named from, Named kind, String on, @Nullable String promisedBy) {}

    /**
     * @param code stable
     */
    record Note(String code, String sv, String en) {}
}
