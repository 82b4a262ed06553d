package se.hinderloggen.web.trends;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScaleTest {

    @ParameterizedTest
    @CsvSource({
        "48, 6, 10, 50",
        "50, 6, 10, 50",
        "51, 6, 10, 60",
        "7, 6, 2, 8",
        "1, 6, 1, 1",
        "3, 6, 1, 3",
        "118, 6, 20, 120",
        "1234, 6, 250, 1250"
    })
    void counts_get_few_round_and_whole_ticks(double largest, int most, double step, double top) {
        var scale = Scale.upTo(largest, most, true);

        assertThat(scale.step()).isEqualTo(step);
        assertThat(scale.top()).isEqualTo(top);
        assertThat(scale.ticks()).first().isEqualTo(0.0);
        assertThat(scale.ticks()).last().isEqualTo(top);
    }

    @ParameterizedTest
    @CsvSource({"0.37, 0.1, 0.4", "22.4, 5, 25", "0.0712, 0.02, 0.08", "1, 0.2, 1"})
    void rates_and_shares_get_round_steps_too(double largest, double step, double top) {
        var scale = Scale.upTo(largest, 6, false);

        assertThat(scale.step()).isCloseTo(step, offset(1e-9));
        assertThat(scale.top()).isCloseTo(top, offset(1e-9));
    }

    @Test
    void zero_is_always_the_base_line() {
        var scale = Scale.upTo(40, 6, true);

        assertThat(scale.y(0, 300)).isEqualTo(300);
        assertThat(scale.y(40, 300)).isEqualTo(0);
        assertThat(scale.y(20, 300)).isEqualTo(150);
    }

    @Test
    void nothing_recorded_has_an_axis_all_the_same() {
        assertThat(Scale.upTo(0, 6, true).ticks()).containsExactly(0.0, 1.0);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void every_value_fits_with_few_steps_and_little_left_over(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            double largest = Math.pow(10, random.nextDouble() * 9 - 3);
            boolean whole = random.nextBoolean() && largest >= 1;
            int most = 3 + random.nextInt(6);
            if (whole) {
                largest = Math.rint(largest);
            }
            var scale = Scale.upTo(largest, most, whole);

            assertThat(scale.top())
                    .as("seed %d: %s", seed, largest)
                    .isGreaterThan(largest * 0.999999);
            assertThat(scale.steps()).isBetween(1, most);
            assertThat(scale.top() - largest).isLessThan(scale.step());
            if (whole) {
                assertThat(scale.step()).isEqualTo(Math.rint(scale.step()));
            }
        }
    }
}
