package se.hinderloggen.query.comparisons;

import static org.assertj.core.api.Assertions.assertThat;
import static se.hinderloggen.statistics.Verdict.DECREASE;
import static se.hinderloggen.statistics.Verdict.INCREASE;
import static se.hinderloggen.statistics.Verdict.NO_CERTAIN_DIFFERENCE;
import static se.hinderloggen.statistics.Verdict.TOO_FEW;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.hinderloggen.query.comparisons.ComparisonAnswer.Exposure;
import se.hinderloggen.query.comparisons.ComparisonAnswer.Level;
import se.hinderloggen.statistics.Compared;
import se.hinderloggen.statistics.Interval;

class VerdictsTest {

    @Test
    void the_share_decides_about_a_line() {
        assertThat(of(NO_CERTAIN_DIFFERENCE, NO_CERTAIN_DIFFERENCE, INCREASE))
                .isEqualTo(Verdict.INCREASE);
        assertThat(of(DECREASE, DECREASE, NO_CERTAIN_DIFFERENCE))
                .isEqualTo(Verdict.NO_CERTAIN_DIFFERENCE);
        assertThat(of(null, null, TOO_FEW)).isEqualTo(Verdict.TOO_FEW);
    }

    @Test
    void nothing_is_certain_where_another_measure_certainly_says_the_opposite() {
        assertThat(of(NO_CERTAIN_DIFFERENCE, DECREASE, INCREASE))
                .isEqualTo(Verdict.NO_CERTAIN_DIFFERENCE);
        assertThat(of(INCREASE, INCREASE, INCREASE)).isEqualTo(Verdict.INCREASE);
    }

    @Test
    void of_the_whole_the_measures_have_to_say_the_same() {
        assertThat(of(INCREASE, INCREASE, null)).isEqualTo(Verdict.INCREASE);
        assertThat(of(INCREASE, NO_CERTAIN_DIFFERENCE, null))
                .isEqualTo(Verdict.NO_CERTAIN_DIFFERENCE);
        assertThat(of(null, DECREASE, null)).isEqualTo(Verdict.DECREASE);
        assertThat(of(null, null, null)).isNull();
    }

    @Test
    void what_cannot_be_compared_is_in_no_family() {
        var not = branch("B", new Note("not-in-use", "", ""), List.of());
        var verdicts = Verdicts.of(branch("T", null, List.of(branch("A", null, List.of()), not)), false);

        assertThat(verdicts.family().levels())
                .containsExactly(new Level("TOTAL", 2, 0), new Level("LINE", 3, 0));
        assertThat(verdicts.line(not).verdict()).isNull();
        assertThat(verdicts.line(not).perClient()).isNull();
    }

    private static @Nullable Verdict of(
            se.hinderloggen.statistics.@Nullable Verdict perClient,
            se.hinderloggen.statistics.@Nullable Verdict perAssignment,
            se.hinderloggen.statistics.@Nullable Verdict share) {
        return Verdicts.verdict(compared(perClient), compared(perAssignment), compared(share));
    }

    private static @Nullable Compared compared(
            se.hinderloggen.statistics.@Nullable Verdict verdict) {
        return verdict == null
                ? null
                : new Compared(1, 1, 1, Interval.ANY_RATIO, 1, 1, verdict, 0);
    }

    private static Branch branch(String key, @Nullable Note notComparable, List<Branch> parts) {
        var exposure = new Exposure(100L, 400L, List.of());
        return new Branch(
                key,
                key,
                null,
                new Pair<>(30L, 10L),
                new Pair<>(30L, 10L),
                new Pair<>(100L, 100L),
                new Pair<>(exposure, exposure),
                false,
                notComparable,
                parts);
    }
}
