package se.hinderloggen.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.statistics.inference.AlternativeHypothesis;
import org.apache.commons.statistics.inference.FisherExactTest;
import org.assertj.core.data.Offset;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class ReferencesTest {

    @Test
    void every_value_that_others_give_is_ours_too() {
        List<Reference> references = References.all();

        assertThat(references).hasSizeGreaterThan(300);
        assertThat(references.stream().filter(reference -> !reference.agrees())).isEmpty();
    }

    @Test
    void a_value_that_differs_in_its_last_digit_is_noticed() {
        assertThat(new Reference("few digits", "0.0501", 0.05014).agrees()).isTrue();
        assertThat(new Reference("few digits", "0.0501", 0.05016).agrees()).isFalse();
        assertThat(new Reference("many", "0.0501064956141089", 0.0501064957).agrees()).isFalse();
        assertThat(new Reference("whole", "8", 9).agrees()).isFalse();
        assertThat(new Reference("infinite", "Infinity", Double.MAX_VALUE).agrees()).isFalse();
        assertThat(new Reference("none", "NaN", Double.NaN).agrees()).isTrue();
    }

    @Test
    void shares_are_tested_as_commons_tests_them() {
        FisherExactTest fisher = FisherExactTest.withDefaults();
        for (int[] row : new int[][] {{3, 4, 1, 4}, {0, 20, 7, 30}, {84, 300, 135, 280}}) {
            int[][] table = {{row[0], row[1] - row[0]}, {row[2], row[3] - row[2]}};
            double smaller =
                    Stream.of(AlternativeHypothesis.GREATER_THAN, AlternativeHypothesis.LESS_THAN)
                            .mapToDouble(
                                    alternative -> fisher.with(alternative).test(table).getPValue())
                            .min()
                            .orElseThrow();
            OddsRatio ours =
                    OddsRatio.of(new Share(row[0], row[1]), new Share(row[2], row[3]), 0.95);
            assertThat(ours.p()).isCloseTo(2 * smaller, Percentage.withPercentage(1e-8));
        }
    }

    @Test
    void what_is_stated_holds_in_simulated_years() {
        assertThat(Simulation.run(80).stream().filter(outcome -> !outcome.holds())).isEmpty();
    }

    @Test
    void what_does_not_hold_is_noticed() {
        assertThat(new Simulation.Outcome("too many", 0.05, true, 0.08, 0.005).holds()).isFalse();
        assertThat(new Simulation.Outcome("too little", 0.8, false, 0.7, 0.01).holds()).isFalse();
        assertThat(new Simulation.Outcome("chance", 0.05, true, 0.055, 0.005).holds()).isTrue();
    }

    @Test
    void the_second_way_halves_to_the_last_digits() {
        assertThat(SecondWay.poissonLimit(0, 0.025, false))
                .isCloseTo(-Math.log(0.025), Offset.offset(1e-14));
    }
}
