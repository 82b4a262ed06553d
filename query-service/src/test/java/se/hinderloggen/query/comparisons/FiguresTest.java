package se.hinderloggen.query.comparisons;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FiguresTest {

    @Test
    void eight_significant_digits_are_given_whatever_the_size() {
        assertThat(Figures.rounded(2.0000000049)).isEqualTo(2);
        assertThat(Figures.rounded(77.14285714285714)).isEqualTo(77.142857);
        assertThat(Figures.rounded(1.23456789e-30)).isEqualTo(1.2345679e-30);
        assertThat(Figures.rounded(123456789)).isEqualTo(123456790);
        assertThat(Figures.rounded(-0.000123456784)).isEqualTo(-0.00012345678);
        assertThat(Figures.rounded(0)).isZero();
        assertThat(Figures.rounded(99_999_999.9)).isEqualTo(1e8);
    }

    @Test
    void it_is_the_nearest_such_decimal() {
        var random = new Random(8);
        for (int i = 0; i < 20_000; i++) {
            double value = random.nextGaussian() * Math.pow(10, random.nextInt(24) - 15);
            assertThat(BigDecimal.valueOf(Figures.rounded(value)))
                    .as("" + value)
                    .isEqualByComparingTo(new BigDecimal(value).round(new MathContext(8)));
        }
    }

    @Test
    void what_is_not_bounded_is_absent() {
        assertThat(Figures.bounded(Double.POSITIVE_INFINITY)).isNull();
        assertThat(Figures.bounded(Double.NaN)).isNull();
        assertThat(Figures.bounded(0.25)).isEqualTo(0.25);
    }
}
