package se.hinderloggen.query.patterns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.MathContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How likely it is that so many come by chance. */
class UsualTest {

    /** From the series summed with 60 decimals, rounded to 12 figures. */
    @ParameterizedTest
    @CsvSource({
        "1, 1, 0.632120558829",
        "3, 1, 0.0803013970714",
        "3, 0.1, 0.000154653070265",
        "5, 2, 0.0526530173437",
        "10, 4, 0.00813224279693",
        "20, 10, 0.00345434197586",
        "60, 30, 9.25186880492E-7"
    })
    void the_tail_is_exact(long atLeast, double expected, double reference) {
        assertThat(Usual.probabilityOf(atLeast, expected))
                .isCloseTo(reference, within(reference * 1e-9));
    }

    @ParameterizedTest
    @CsvSource({"0, 3", "1, 0.3", "7, 2.5", "12, 2.5", "40, 12.25", "400, 300"})
    void the_tail_is_what_its_series_sums_to(int atLeast, double expected) {
        double series = series(atLeast, expected);
        assertThat(Usual.probabilityOf(atLeast, expected))
                .isCloseTo(series, within(series * 1e-10));
    }

    @Test
    void what_has_never_been_seen_is_not_impossible() {
        var never = new Usual(0, 60);
        assertThat(never.expectedIn(12)).isEqualTo(0.1);
        assertThat(Usual.probabilityOf(3, never.expectedIn(12))).isPositive();
    }

    @Test
    void a_short_history_tells_nothing() {
        assertThat(new Usual(3, 11).isKnown()).isFalse();
        assertThat(new Usual(3, 12).isKnown()).isTrue();
        assertThat(new Usual(6, 60).expectedIn(12)).isEqualTo(1.3);
    }

    /** Term by term, with far more digits than are compared. */
    private static double series(int atLeast, double expected) {
        var exact = new MathContext(200);
        var rate = BigDecimal.valueOf(expected);
        var term = BigDecimal.ONE;
        var below = BigDecimal.ZERO;
        var all = BigDecimal.ZERO;
        for (int k = 0; k < atLeast + 2_000; k++) {
            if (k < atLeast) {
                below = below.add(term, exact);
            }
            all = all.add(term, exact);
            term = term.multiply(rate, exact).divide(BigDecimal.valueOf(k + 1L), exact);
        }
        return all.subtract(below, exact).divide(all, exact).doubleValue();
    }
}
