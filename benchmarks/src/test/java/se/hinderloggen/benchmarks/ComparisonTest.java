package se.hinderloggen.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.hinderloggen.benchmarks.Comparison.Better;
import se.hinderloggen.benchmarks.Comparison.Round;

class ComparisonTest {

    private static Comparison comparison(Round... rounds) {
        return new Comparison("rows/s", Better.LARGER, 0.25, List.of(rounds));
    }

    @Test
    void the_line_has_medians_and_their_ratio() {
        var line =
                comparison(new Round(30, 100), new Round(1, 80), new Round(40, 120))
                        .toJson("import");

        assertThat(line)
                .startsWith(
                        "{\"name\":\"import\",\"ours\":30,\"peer\":100,\"unit\":\"rows/s\",\"ratio\":0.3,\"low\":")
                .endsWith(",\"target\":0.25}");
    }

    @Test
    void rounds_that_agree_leave_no_doubt() {
        assertThat(comparison(new Round(30, 100), new Round(60, 200)).bounds())
                .containsExactly(0.3, 0.3);
    }

    @Test
    void rounds_that_differ_are_the_bounds_at_worst() {
        var comparison = comparison(new Round(20, 100), new Round(30, 100), new Round(50, 100));

        assertThat(comparison.bounds()).containsExactly(0.2, 0.5);
        assertThat(comparison.bounds()).isEqualTo(comparison.bounds());
    }

    @Test
    void where_less_is_better_the_ratio_is_turned() {
        var comparison = new Comparison("ms", Better.SMALLER, 1, List.of(new Round(20, 100)));

        assertThat(comparison.ratio()).isEqualTo(5);
    }

    @Test
    void the_line_can_tell_more() {
        assertThat(comparison(new Round(30, 100)).toJson("import", Map.of("worst", 3)))
                .endsWith(",\"target\":0.25,\"worst\":3}");
    }
}
