package se.hinderloggen.web.trends;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the query-service answers to a question about trends.
 *
 * @param totals each observation once, however many findings it has
 * @param notes what one has to know to read the figures
 */
record TrendAnswer(List<Cell> cells, List<Total> totals, List<Note> notes) {

    /** What the service calls the key of what is not known. */
    static final String UNKNOWN = "UNKNOWN";

    /**
     * @param across the other key, when there are two dimensions
     * @param value by the measure; absent where it cannot be given
     */
    record Cell(
            String key,
            String label,
            @Nullable Across across,
            String period,
            long findings,
            long observations,
            @Nullable BigDecimal value) {}

    record Across(String key, String label) {}

    record Total(String period, long findings, long observations, @Nullable BigDecimal value) {}

    record Note(String code, String sv, String en) {

        public String in(Locale locale) {
            return locale.getLanguage().equals("en") ? en : sv;
        }
    }
}
