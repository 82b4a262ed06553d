package se.hinderloggen.web.trends;

import static org.assertj.core.api.Assertions.assertThat;
import static se.hinderloggen.web.trends.TrendFixtures.answer;
import static se.hinderloggen.web.trends.TrendFixtures.cell;
import static se.hinderloggen.web.trends.TrendFixtures.question;
import static se.hinderloggen.web.trends.TrendFixtures.total;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.hinderloggen.web.trends.Figures.Figure;
import se.hinderloggen.web.trends.Figures.Row;
import se.hinderloggen.web.trends.TrendAnswer.Cell;
import se.hinderloggen.web.trends.TrendAnswer.Total;

class FiguresTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 5, 20);

    @Test
    void time_has_no_holes_and_goes_on_to_today() {
        var figures =
                figures(
                        "?by=authority",
                        List.of(cell("POLISEN", "2022", 3), cell("BANK", "2024", 9)),
                        List.of(total("2022", 3), total("2024", 9)));

        assertThat(figures.periods())
                .extracting(Period::code)
                .containsExactly("2022", "2023", "2024", "2025", "2026");
        assertThat(figures.now()).isEqualTo(new Period(Period.Length.YEAR, 2026, 1));
        assertThat(figures.rows()).extracting(Row::key).containsExactly("BANK", "POLISEN");
        assertThat(values(figures.rows().getLast())).containsExactly("3", "0", "0", "0", "0");
    }

    @Test
    void what_was_asked_for_is_the_end_unless_it_lies_ahead() {
        var cells = List.of(cell("BANK", "2023-02", 1));
        var totals = List.of(total("2023-02", 1));

        assertThat(figures("?period=month&from=2022-12&to=2023-03", cells, totals).periods())
                .extracting(Period::code)
                .containsExactly("2022-12", "2023-01", "2023-02", "2023-03");
        assertThat(figures("?period=month&to=2030", cells, totals).periods().getLast().code())
                .isEqualTo("2026-05");
        assertThat(figures("?period=month&to=2023", cells, totals).now()).isNull();
    }

    @Test
    void what_is_known_only_to_the_year_stands_last() {
        var figures =
                figures(
                        "?period=quarter&to=2026",
                        List.of(cell("BANK", "2025-XX", 4), cell("BANK", "2026-Q1", 1)),
                        List.of(total("2026-Q1", 1), total("2025-XX", 4)));

        assertThat(figures.periods())
                .extracting(Period::code)
                .containsExactly("2026-Q1", "2026-Q2", "2025-XX");
        assertThat(figures.placed()).isEqualTo(2);
    }

    @Test
    void a_rate_without_base_figures_is_not_zero() {
        var figures =
                figures(
                        "?by=authority&measure=per100Clients&to=2024",
                        List.of(
                                new Cell("BANK", "Bank", null, "2023", 2, 2, null),
                                new Cell("BANK", "Bank", null, "2024", 2, 2, new BigDecimal("1.5")),
                                new Cell("SOC", "Soc", null, "2022", 1, 1, null)),
                        List.of(
                                new Total("2022", 1, 1, null),
                                new Total("2023", 2, 2, null),
                                new Total("2024", 2, 2, new BigDecimal("1.5"))));

        assertThat(values(figures.rows().getFirst())).containsExactly("–", "–", "1.5");
        assertThat(values(figures.rows().getLast())).containsExactly("–", "–", "0");
    }

    @Test
    void places_without_records_are_there_with_zero_and_what_is_not_known_is_last() {
        var figures =
                Figures.of(
                        answer(
                                List.of(cell("UNKNOWN", "2026", 80), cell("1780", "2026", 3)),
                                List.of(total("2026", 83))),
                        question("?by=municipality"),
                        Map.of("1762", "Munkfors", "1780", "Karlstad"),
                        TODAY);

        assertThat(figures.rows()).extracting(Row::key).containsExactly("1780", "1762", "UNKNOWN");
        assertThat(values(figures.rows().get(1))).containsExactly("0");
    }

    @Test
    void an_unreasonable_beginning_makes_no_endless_table() {
        var figures =
                figures(
                        "?period=month&from=0001",
                        List.of(cell("BANK", "1950-02", 1)),
                        List.of(total("1950-02", 1)));

        assertThat(figures.periods()).hasSize(Figures.MOST_PERIODS);
        assertThat(figures.cut()).isTrue();
    }

    private static Figures figures(String address, List<Cell> cells, List<Total> totals) {
        return Figures.of(answer(cells, totals), question(address), Map.of(), TODAY);
    }

    private static List<String> values(Row row) {
        return row.figures().stream()
                .map(Figure::value)
                .map(it -> it == null ? "–" : it.toPlainString())
                .toList();
    }
}
