package se.hinderloggen.query.trends;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import se.hinderloggen.events.PartialDate;

class SpanTest {

    @Test
    void years_span_from_their_first_month_to_their_last() {
        var span = span("2021", "2022");
        assertThat(span.firstMonth()).isEqualTo(2021 * 12);
        assertThat(span.lastMonth()).isEqualTo(2022 * 12 + 11);
        assertThat(span.widened()).isFalse();
    }

    @Test
    void a_day_stands_for_its_month() {
        assertThat(span("2021-03-14", "2021-03-20"))
                .isEqualTo(new Span(2021 * 12 + 2, 2021 * 12 + 2, true));
    }

    @Test
    void an_end_before_the_beginning_is_empty() {
        assertThat(span("2022", "2021-12").isEmpty()).isTrue();
        assertThat(span("2021", "2021-01").isEmpty()).isFalse();
    }

    @Test
    void periods_are_written_so_that_an_unknown_month_cannot_be_taken_for_a_known_one() {
        assertThat(Period.YEAR.format(2021, 0)).isEqualTo("2021");
        assertThat(Period.QUARTER.format(2021, 1)).isEqualTo("2021-Q1");
        assertThat(Period.QUARTER.format(2021, 0)).isEqualTo("2021-XX");
        assertThat(Period.MONTH.format(2021, 3)).isEqualTo("2021-03");
        assertThat(Period.MONTH.format(2021, 0)).isEqualTo("2021-XX");
    }

    private static Span span(String from, String to) {
        return Span.of(PartialDate.parse(from), PartialDate.parse(to));
    }
}
