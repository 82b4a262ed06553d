package se.hinderloggen.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.hinderloggen.benchmarks.Comparison.Round;

class ComparisonTest {

    private static Comparison comparison(Round... rounds) {
        return new Comparison("rows/s", 0.25, List.of(rounds));
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
}
