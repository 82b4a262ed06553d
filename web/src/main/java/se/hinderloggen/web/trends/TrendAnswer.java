package se.hinderloggen.web.trends;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import se.hinderloggen.web.services.Answers.Coded;

/**
 * What the query-service answers to a question about trends.
 *
 * @param totals each observation once, however many findings it has
 * @param breaks where series do not measure the same on both sides
 * @param corrected base figures behind the values that were others before
 * @param notes what one has to know to read the figures
 */
record TrendAnswer(
        List<Cell> cells,
        List<Total> totals,
        List<Break> breaks,
        List<Corrected> corrected,
        List<Note> notes) {

    /** What the service calls the key of what is not known. */
    static final String UNKNOWN = "UNKNOWN";

    /**
     * @param across the other key, when there are two dimensions
     * @param value by the measure; absent where it cannot be given
     * @param atMost with what cannot be told apart, where there is something of that
     */
    record Cell(
            String key,
            String label,
            @Nullable Across across,
            String period,
            long findings,
            long observations,
            @Nullable BigDecimal value,
            @Nullable AtMost atMost) {

        /** One that is certain. */
        Cell(
                String key,
                String label,
                @Nullable Across across,
                String period,
                long findings,
                long observations,
                @Nullable BigDecimal value) {
            this(key, label, across, period, findings, observations, value, null);
        }
    }

    record AtMost(long findings, @Nullable BigDecimal value) {}

    record Across(String key, String label) {}

    record Total(String period, long findings, long observations, @Nullable BigDecimal value) {}

    record Break(String period, String sv, String en, List<String> eventTypes) {

        String in(Locale locale) {
            return locale.getLanguage().equals("en") ? en : sv;
        }
    }

    /**
     * @param municipality absent for the whole operation
     * @param earlier the oldest first
     */
    record Corrected(
            int year,
            @Nullable Coded municipality,
            int clients,
            @Nullable Integer assignments,
            List<Earlier> earlier) {}

    record Earlier(int clients, @Nullable Integer assignments, Instant until) {}

    record Note(String code, String sv, String en) {

        public String in(Locale locale) {
            return locale.getLanguage().equals("en") ? en : sv;
        }
    }
}
