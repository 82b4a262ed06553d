package se.hinderloggen.query.trends;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.hinderloggen.query.catalogue.Coded;
import se.hinderloggen.query.trends.TrendAnswer.Across;

/**
 * What the same question was answered at two times of knowledge, where that differs.
 *
 * @param until absent for now
 * @param catalogue the day in whose catalogue event types are counted; absent for as recorded
 * @param totals of the periods in which they differ
 * @param baseFigures that differ, whatever the question
 * @param reasons why figures differ, with the number of observations
 */
record ChangesAnswer(
        String by,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String across,
        String period,
        String measure,
        Instant since,
        @Nullable Instant until,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable LocalDate catalogue,
        List<Line> lines,
        List<Total> totals,
        List<ChangedFigure> baseFigures,
        List<Reason> reasons) {

    /**
     * @param difference how many more now, of what the line counts
     */
    record Line(
            String key,
            String label,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Across across,
            String period,
            Value then,
            Value now,
            long difference) {}

    /**
     * @param difference how many observations more now
     */
    record Total(String period, Value then, Value now, long difference) {}

    /**
     * @param value by the measure; absent where it cannot be given
     */
    record Value(long findings, long observations, @Nullable BigDecimal value) {}

    /**
     * @param municipality absent for the whole operation
     * @param then absent where nothing was stated yet
     */
    record ChangedFigure(
            int year,
            @Nullable Coded municipality,
            @Nullable Figures then,
            @Nullable Figures now) {}

    record Figures(int clients, @Nullable Integer assignments) {}

    /**
     * @param code stable
     * @param observations absent where it is not about observations
     */
    record Reason(String code, @Nullable Long observations, String sv, String en) {}
}
