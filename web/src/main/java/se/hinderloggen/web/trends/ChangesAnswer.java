package se.hinderloggen.web.trends;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import se.hinderloggen.web.services.Answers.Coded;

/** What the query-service answers to what has changed between two times of knowledge. */
record ChangesAnswer(
        List<Line> lines,
        List<Total> totals,
        List<ChangedFigure> baseFigures,
        List<Reason> reasons) {

    record Line(
            String key,
            String label,
            TrendAnswer.@Nullable Across across,
            String period,
            Value then,
            Value now,
            long difference) {}

    record Total(String period, Value then, Value now, long difference) {}

    record Value(long findings, long observations, @Nullable BigDecimal value) {}

    /**
     * @param municipality absent for the whole operation
     */
    record ChangedFigure(
            int year,
            @Nullable Coded municipality,
            @Nullable Figures then,
            @Nullable Figures now) {}

    record Figures(int clients, @Nullable Integer assignments) {}

    record Reason(String code, String sv, String en) {

        String in(Locale locale) {
            return locale.getLanguage().equals("en") ? en : sv;
        }
    }
}
