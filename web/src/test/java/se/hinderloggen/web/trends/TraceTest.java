package se.hinderloggen.web.trends;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import se.hinderloggen.web.trends.Figures.Figure;

class TraceTest {

    @Test
    void a_line_is_broken_where_there_is_no_figure_and_goes_through_zero() {
        var trace = trace(-1, 1, 0, null, 2, 3);

        assertThat(trace.solid()).isEqualTo("M0 -1L10 0M30 -2L40 -3");
        assertThat(trace.dashed()).isEmpty();
        assertThat(trace.points()).extracting(Trace.Point::at).containsExactly(0, 1, 3, 4);
    }

    @Test
    void a_figure_between_two_gaps_stands_alone_and_is_still_a_point() {
        var trace = trace(-1, null, 4, null);

        assertThat(trace.solid()).isEmpty();
        assertThat(trace.points()).singleElement().matches(Trace.Point::alone);
    }

    @Test
    void the_way_to_a_period_that_is_not_over_is_dashed() {
        var trace = trace(2, 5, 6, 2);

        assertThat(trace.solid()).isEqualTo("M0 -5L10 -6");
        assertThat(trace.dashed()).isEqualTo("M10 -6L20 -2");
    }

    @Test
    void nothing_leads_to_an_open_period_after_a_gap() {
        var trace = trace(2, 5, null, 2);

        assertThat(trace.solid() + trace.dashed()).isEmpty();
        assertThat(trace.points()).hasSize(2);
    }

    @Test
    void coordinates_have_a_point_and_at_most_one_decimal() {
        assertThat(List.of(Mark.n(1.25), Mark.n(3), Mark.n(-0.04), Mark.n(-0.26)))
                .containsExactly("1.3", "3", "0", "-0.3");
    }

    private static Trace trace(int open, Integer... values) {
        return Trace.through(
                Arrays.stream(values)
                        .map(
                                it ->
                                        new Figure(
                                                it == null ? null : BigDecimal.valueOf(it),
                                                it == null ? 0 : it))
                        .toList(),
                open,
                i -> 10.0 * i,
                it -> -Objects.requireNonNull(it.value()).doubleValue());
    }
}
