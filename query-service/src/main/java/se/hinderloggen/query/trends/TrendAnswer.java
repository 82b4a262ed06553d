package se.hinderloggen.query.trends;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Figures as shown.
 *
 * @param across the second dimension, when there is one
 * @param asOf as known at that instant; absent for now
 * @param notes what one has to know to read them
 */
record TrendAnswer(
        String by,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String across,
        String period,
        String measure,
        @Nullable Instant asOf,
        List<Cell> cells,
        List<Total> totals,
        List<Note> notes) {

    /**
     * @param findings findings of this key in the period
     * @param observations observations with at least one of them
     * @param value by the measure; absent where it cannot be given
     */
    record Cell(
            String key,
            String label,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Across across,
            String period,
            long findings,
            long observations,
            @Nullable BigDecimal value) {}

    /** The other key of a cell of two dimensions. */
    record Across(String key, String label) {}

    /**
     * @param observations each once, however many findings it has
     */
    record Total(String period, long findings, long observations, @Nullable BigDecimal value) {}

    /**
     * @param code stable
     */
    record Note(String code, String sv, String en) {}
}
