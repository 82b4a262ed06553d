package se.hinderloggen.web.trends;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static se.hinderloggen.web.trends.TrendFixtures.answer;
import static se.hinderloggen.web.trends.TrendFixtures.cell;
import static se.hinderloggen.web.trends.TrendFixtures.question;
import static se.hinderloggen.web.trends.TrendFixtures.swedish;
import static se.hinderloggen.web.trends.TrendFixtures.total;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountyMapTest {

    private static final Period NOW = Period.of(LocalDate.of(2026, 5, 20), Period.Length.YEAR);
    private static final TrendAnswer ANSWER =
            answer(
                    List.of(
                            cell("1780", "2025", 4),
                            cell("1762", "2026", 1),
                            cell("2080", "2025", 2),
                            cell("UNKNOWN", "2025", 7)),
                    List.of(total("2025", 13), total("2026", 1)));

    @Test
    void a_county_is_the_sum_of_its_municipalities() {
        var map = map("?by=municipality&view=map");

        assertThat(map.figures())
                .extracting(CountyMap.Figure::name, CountyMap.Figure::text)
                .containsExactly(tuple("Värmland", "5"), tuple("Dalarna", "2"));
        assertThat(map.elsewhere()).contains(": 7.");
    }

    @Test
    void the_whole_country_is_there_and_what_has_nothing_has_no_colour() {
        var map = map("?by=municipality&view=map&at=2026");

        assertThat(map.areas()).hasSize(21);
        assertThat(map.areas())
                .filteredOn(it -> it.level() > 0)
                .extracting(CountyMap.Area::title)
                .containsExactly("Värmland: 1");
        assertThat(map.elsewhere()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "?by=municipality&view=map, true",
        "?by=municipality&view=map&measure=share, true",
        "?by=municipality&view=map&measure=per100Clients, false",
        "?by=authority&view=map, false",
        "?by=municipality, false"
    })
    void there_is_a_map_where_a_county_has_figures(String address, boolean expected) {
        assertThat(question(address).isMap()).isEqualTo(expected);
    }

    private static CountyMap map(String address) {
        return CountyMap.of(ANSWER, question(address), NOW, swedish());
    }
}
