package se.hinderloggen.query.patterns;

import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.hinderloggen.query.catalogue.Coded;
import se.hinderloggen.query.systemfaults.ScopeAnswer;

/**
 * What may be systemfel. Suggestions: people declare.
 *
 * @param from the first month that is looked at
 * @param to the running month
 * @param asked what it takes to be shown
 * @param tested how many combinations were looked at; of so many, some stand out by chance alone
 * @param items the least likely first, then those whose usual rate is not known
 */
record PatternAnswer(YearMonth from, YearMonth to, Asked asked, int tested, List<Pattern> items) {

    record Asked(int observations, int spread, int months, double probability, int historyMonths) {}

    /**
     * @param scope findings like this
     * @param observations so many within the window
     * @param recorders by so many people, as far as that is still known
     * @param municipalities in so many
     * @param usual what it is compared with; absent when the history is too short
     * @param observationIds the latest, at most {@link Patterns#MOST_IDS}; without those whose
     *     texts are erased
     * @param systemFault one that is about this already
     */
    record Pattern(
            ScopeAnswer scope,
            long observations,
            int recorders,
            int municipalities,
            @Nullable Comparison usual,
            Reasons reasons,
            List<UUID> observationIds,
            @Nullable Covered systemFault) {}

    /**
     * @param observations so many before
     * @param months in so many months
     * @param expected so many to expect within the window at that rate
     * @param probability of so many as there are, or more, at that rate
     */
    record Comparison(long observations, int months, double expected, double probability) {}

    /** The reasoning, in sentences. */
    record Reasons(List<String> sv, List<String> en) {}

    record Covered(UUID systemFaultId, @Nullable String title, Coded status) {}
}
