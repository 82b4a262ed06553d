package se.hinderloggen.web.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static se.hinderloggen.web.comparison.ComparisonFixtures.parameters;
import static se.hinderloggen.web.comparison.ComparisonFixtures.swedish;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StatedFiguresTest {

    private static final String ADDRESS =
            "/jamforelser/egna-tal?year=2021&year=2024&count=135&count=84&assignments=726&assignments=1338";

    @Test
    void the_address_is_the_whole_question() {
        assertThat(StatedFigures.read(parameters(ADDRESS)).address()).isEqualTo(ADDRESS);
    }

    @Test
    void each_figure_is_asked_for_both_and_what_is_left_empty_is_not() {
        assertThat(StatedFigures.read(parameters(ADDRESS + "&clients=&clients=")).toService())
                .isEqualTo(Map.of("count", "135,84", "assignments", "726,1338"));
    }

    @Test
    void one_of_two_is_asked_as_such_so_that_it_can_be_said_what_is_missing() {
        assertThat(StatedFigures.read(parameters("/?count=&count=1%20338")).toService())
                .isEqualTo(Map.of("count", ",1338"));
    }

    @Test
    void nothing_is_asked_before_anything_is_written() {
        assertThat(StatedFigures.read(parameters("/?counted=EVENTS&counted=EVENTS")).isAsked())
                .isFalse();
        assertThat(StatedFigures.read(parameters(ADDRESS)).isAsked()).isTrue();
    }

    @Test
    void a_column_is_called_by_its_year_or_its_place() {
        var figures = StatedFigures.read(parameters("/?year=2021&year=x"));

        assertThat(figures.name(true, swedish())).isEqualTo("2021");
        assertThat(figures.name(false, swedish())).isEqualTo("jämfört med");
        assertThat(figures.name(false, ComparisonFixtures.texts(Locale.ENGLISH)))
                .isEqualTo("compared with");
    }
}
