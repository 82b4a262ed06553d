package se.hinderloggen.web.trends;

import static org.assertj.core.api.Assertions.assertThat;
import static se.hinderloggen.web.trends.TrendFixtures.answer;
import static se.hinderloggen.web.trends.TrendFixtures.cell;
import static se.hinderloggen.web.trends.TrendFixtures.question;
import static se.hinderloggen.web.trends.TrendFixtures.swedish;
import static se.hinderloggen.web.trends.TrendFixtures.total;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.hinderloggen.web.trends.TrendAnswer.Cell;
import se.hinderloggen.web.trends.TrendAnswer.Total;

class FigureTableTest {

    @Test
    void few_figures_are_all_shown() {
        var table = table(10, 2025);

        assertThat(table.byPeriod()).isTrue();
        assertThat(table.lines()).hasSize(24);
        assertThat(table.left()).isZero();
        assertThat(table.earlier()).isZero();
    }

    @Test
    void of_very_many_the_latest_periods_are_shown_and_it_is_told_how_many_came_before() {
        var table = table(50, 2017);

        assertThat(table.byPeriod()).isFalse();
        assertThat(table.head()).hasSize(24).endsWith("dec 2026 hittills");
        assertThat(table.lines()).hasSize(51).allMatch(it -> it.items().size() == 24);
        assertThat(table.earlier()).isEqualTo(10 * 12 - 24);
        assertThat(table.lines().getFirst().items().getLast().address())
                .endsWith("from=2026-12&to=2026-12&merged=false");
    }

    @Test
    void what_has_no_place_in_time_is_shown_with_them() {
        var table = table(50, 2017, total("2017-XX", 3));

        assertThat(table.head()).hasSize(25).endsWith("2017, månad okänd");
    }

    /** Every month from a year to the end of 2026. */
    private static FigureTable table(int keys, int from, Total... more) {
        var cells = new ArrayList<Cell>();
        var totals = new ArrayList<Total>();
        for (int year = from; year <= 2026; year++) {
            for (int month = 1; month <= 12; month++) {
                String period = "%d-%02d".formatted(year, month);
                totals.add(total(period, keys));
                for (int key = 0; key < keys; key++) {
                    cells.add(cell("K" + key, period, 1));
                }
            }
        }
        totals.addAll(List.of(more));
        var question = question("?by=unit&period=month");
        var figures =
                Figures.of(answer(cells, totals), question, Map.of(), LocalDate.of(2026, 12, 31));
        return FigureTable.of(figures, Breaks.NONE, question, swedish());
    }
}
