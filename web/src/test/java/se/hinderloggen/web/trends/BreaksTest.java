package se.hinderloggen.web.trends;

import static org.assertj.core.api.Assertions.assertThat;
import static se.hinderloggen.web.trends.TrendFixtures.question;
import static se.hinderloggen.web.trends.TrendFixtures.swedish;
import static se.hinderloggen.web.trends.TrendFixtures.total;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.hinderloggen.web.trends.TrendAnswer.AtMost;
import se.hinderloggen.web.trends.TrendAnswer.Break;
import se.hinderloggen.web.trends.TrendAnswer.Cell;
import se.hinderloggen.web.trends.TrendAnswer.Corrected;
import se.hinderloggen.web.trends.TrendAnswer.Earlier;

/** A series that crosses a break says so wherever it is shown. */
class BreaksTest {

    private static final LocalDate TODAY = LocalDate.of(2022, 12, 31);

    private final TrendAnswer answer =
            new TrendAnswer(
                    List.of(
                            cell("A", "2020", 4, 9),
                            TrendFixtures.cell("A", "2021", 5),
                            TrendFixtures.cell("B", "2021", 2)),
                    List.of(total("2020", 4), total("2021", 7)),
                    List.of(
                            new Break("2021", "A har delats.", "A was split.", List.of("A")),
                            new Break("2021", "C finns.", "C is in use.", List.of("A", "C"))),
                    List.of(
                            new Corrected(
                                    2020,
                                    null,
                                    185,
                                    944,
                                    List.of(
                                            new Earlier(
                                                    202,
                                                    944,
                                                    Instant.parse("2022-01-20T10:00:00Z"))))),
                    List.of());

    @Test
    void the_breaks_of_one_period_have_one_number_in_chart_and_table() {
        var shown = shown("?");
        assertThat(shown.breaks().marks()).hasSize(1);
        assertThat(shown.breaks().sentences(swedish()))
                .containsExactly("Brott [1] 2021: A har delats. C finns.");
        assertThat(shown.wide().breaks()).hasSize(1);
        assertThat(shown.wide().breaks().getFirst().said()).isEqualTo("2021: A har delats. C finns.");
        assertThat(shown.table().head().get(1)).isEqualTo("2021 [1]");
        assertThat(shown.sentences(swedish())).anyMatch(it -> it.startsWith("Brott [1]"));
    }

    @Test
    void a_chart_shows_only_the_breaks_of_its_own_lines() {
        assertThat(shown("?series=B").wide().breaks()).isEmpty();
        assertThat(shown("?view=multiples").multiples().multiples().getFirst().breaks()).hasSize(1);
        assertThat(shown("?view=multiples").multiples().multiples().getLast().breaks()).isEmpty();
    }

    @Test
    void what_is_certain_stands_with_what_it_is_at_most() {
        var shown = shown("?catalogue=2021");
        assertThat(shown.table().lines().getFirst().items().getFirst().text()).isEqualTo("4–9");
        assertThat(shown.table().lines().getFirst().items().getFirst().address()).isEmpty();
        assertThat(shown.wide().lines().getFirst().ranges()).hasSize(1);
        assertThat(shown.subtitle()).contains("Räknat i katalogen 2021");
        assertThat(TrendCsv.of(answer, shown.question(), swedish()))
                .contains(";Högst;Brott i serien", "A;A;2020;4;4;4;9;", "A;A;2021;5;5;5;;A har");
    }

    @Test
    void a_corrected_figure_is_shown_with_what_was_published() {
        assertThat(shown("?measure=per100Clients").notes())
                .contains(
                        "Grunduppgifterna för 2020 är rättade: 185 klienter och 944 uppdrag, först angivet 202 klienter och 944 uppdrag, rättat 20 januari 2022.");
    }

    @Test
    void the_catalogues_to_choose_from_are_those_that_differ_in_the_time_that_is_shown() {
        assertThat(shown("?catalogue=2020").editions())
                .extracting(it -> it.label() + " " + it.current())
                .containsExactly("som registrerat false", "2020 true", "2021 false");
        assertThat(shown("?by=authority").editions()).isEmpty();
    }

    private Shown shown(String address) {
        return Shown.of(
                answer,
                question(address),
                new Choices.Offered(
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        Map.of(),
                        List.of(2000, 2021, 2030)),
                TODAY,
                swedish());
    }

    private static Cell cell(String key, String period, int count, int atMost) {
        return new Cell(
                key,
                key,
                null,
                period,
                count,
                count,
                BigDecimal.valueOf(count),
                new AtMost(atMost, BigDecimal.valueOf(atMost)));
    }
}
