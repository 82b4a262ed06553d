package se.hinderloggen.web.trends;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuantilesTest {

    @Test
    void classes_hold_as_many_values_each_and_zero_is_none_of_them() {
        var quantiles = Quantiles.of(numbers(0, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 100), 5);

        assertThat(quantiles.ranges()).hasSize(5);
        assertThat(shades(quantiles, 0, 1, 2, 3, 4, 5, 8, 9, 100))
                .containsExactly(0, 1, 1, 2, 2, 3, 4, 5, 5);
    }

    @Test
    void equal_values_are_in_one_class_though_there_be_fewer_classes() {
        var quantiles = Quantiles.of(numbers(1, 1, 1, 1, 1, 1, 9), 5);

        assertThat(quantiles.ranges()).hasSize(2);
        assertThat(shades(quantiles, 1, 9)).containsExactly(3, 5);
    }

    @Test
    void the_only_class_has_the_darkest_shade() {
        assertThat(shades(Quantiles.of(numbers(0, 7), 5), 0, 7)).containsExactly(0, 5);
    }

    @Test
    void without_values_there_are_no_classes() {
        assertThat(Quantiles.of(numbers(0), 5).ranges()).isEmpty();
    }

    private static List<BigDecimal> numbers(int... values) {
        return Arrays.stream(values).mapToObj(BigDecimal::valueOf).toList();
    }

    private static List<Integer> shades(Quantiles quantiles, int... values) {
        return numbers(values).stream().map(quantiles::shadeOf).toList();
    }
}
