package se.hinderloggen.query.trends;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.hinderloggen.query.catalogue.Coded;

/**
 * Figures as shown.
 *
 * @param across the second dimension, when there is one
 * @param asOf as known at that instant; absent for now
 * @param catalogue the day in whose catalogue event types are counted; absent for as recorded
 * @param breaks where a series does not measure the same on both sides, in the order of time
 * @param corrected base figures that the values are set against, and that were others before
 * @param notes what one has to know to read them
 */
record TrendAnswer(
        String by,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String across,
        String period,
        String measure,
        @Nullable Instant asOf,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable LocalDate catalogue,
        List<Cell> cells,
        List<Total> totals,
        List<Break> breaks,
        List<Corrected> corrected,
        List<Note> notes) {

    /**
     * @param findings findings of this key in the period
     * @param observations observations with at least one of them
     * @param value by the measure; absent where it cannot be given
     * @param atMost with what cannot be told apart; absent where there is nothing of that
     */
    record Cell(
            String key,
            String label,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Across across,
            String period,
            long findings,
            long observations,
            @Nullable BigDecimal value,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable AtMost atMost) {}

    /** Its findings if all that may be of this key were, and the value then. */
    record AtMost(long findings, @Nullable BigDecimal value) {}

    /** The other key of a cell of two dimensions. */
    record Across(String key, String label) {}

    /**
     * @param observations each once, however many findings it has
     */
    record Total(String period, long findings, long observations, @Nullable BigDecimal value) {}

    /**
     * @param period that it lies in, or begins with
     * @param eventTypes the keys that it concerns
     */
    record Break(String period, String sv, String en, List<String> eventTypes) {}

    /**
     * A figure of a year that was corrected, of the whole operation or of one municipality.
     *
     * @param earlier what it was before, the oldest first
     */
    record Corrected(
            int year,
            @Nullable Coded municipality,
            int clients,
            @Nullable Integer assignments,
            List<Earlier> earlier) {}

    /**
     * @param until when it became known that it was another
     */
    record Earlier(int clients, @Nullable Integer assignments, Instant until) {}

    /**
     * @param code stable
     */
    record Note(String code, String sv, String en) {}
}
