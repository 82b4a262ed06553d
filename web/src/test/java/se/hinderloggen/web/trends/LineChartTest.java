package se.hinderloggen.web.trends;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;
import static org.assertj.core.api.Assertions.tuple;
import static se.hinderloggen.web.trends.TrendFixtures.answer;
import static se.hinderloggen.web.trends.TrendFixtures.cell;
import static se.hinderloggen.web.trends.TrendFixtures.question;
import static se.hinderloggen.web.trends.TrendFixtures.swedish;
import static se.hinderloggen.web.trends.TrendFixtures.total;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.hinderloggen.web.trends.LineChart.AxisLabel;
import se.hinderloggen.web.trends.TrendAnswer.Cell;
import se.hinderloggen.web.trends.TrendAnswer.Total;

class LineChartTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 5, 20);

    @Test
    void the_axis_begins_at_zero_at_the_bottom_of_the_plot() {
        var chart = years(LineChart.Size.WIDE);

        assertThat(chart.ticks().getFirst().text()).isEqualTo("0");
        assertThat(chart.ticks().getFirst().y()).isEqualTo(Integer.toString(chart.bottom()));
        assertThat(chart.ticks().getLast().text()).isEqualTo("12");
    }

    @Test
    void the_year_that_is_not_over_is_dashed_open_and_said() {
        var chart = years(LineChart.Size.WIDE);
        var line = chart.lines().getFirst();

        assertThat(line.dashed()).isNotEmpty();
        assertThat(line.marks())
                .extracting(LineChart.Shape::open)
                .containsExactly(false, false, true);
        assertThat(chart.axis().getLast())
                .extracting(AxisLabel::text, AxisLabel::under)
                .containsExactly("2026", "hittills");
        assertThat(line.marks().getLast().title()).isEqualTo("Bank, 2026 hittills: 7");
        assertThat(chart.description())
                .isEqualTo("Bank: från 3 (2024) till 7 (2026 hittills), som mest 11 (2025).");
    }

    @Test
    void lines_are_named_where_they_end_and_by_number_when_narrow() {
        assertThat(years(LineChart.Size.WIDE).lines().getFirst().label())
                .extracting(LineChart.Text::text, LineChart.Text::value)
                .containsExactly(tuple("Bank", "7"));
        assertThat(years(LineChart.Size.NARROW).lines().getFirst().label())
                .extracting(LineChart.Text::value)
                .containsExactly("1");
    }

    @Test
    void years_without_any_figure_are_marked_as_a_gap() {
        var cells =
                List.of(
                        new Cell("BANK", "Bank", null, "2023", 1, 1, new BigDecimal("2.5")),
                        new Cell("BANK", "Bank", null, "2024", 1, 1, null),
                        new Cell("BANK", "Bank", null, "2025", 1, 1, null));
        var totals =
                List.of(
                        new Total("2023", 1, 1, new BigDecimal("2.5")),
                        new Total("2024", 1, 1, null),
                        new Total("2025", 1, 1, null));

        var chart =
                chart(
                        LineChart.Size.WIDE,
                        "?by=authority&measure=per100Clients&to=2025",
                        cells,
                        totals);

        assertThat(chart.gaps()).hasSize(1);
        double slot = (chart.right() - chart.left()) / 3.0;
        assertThat(Double.parseDouble(chart.gaps().getFirst().x()))
                .isCloseTo(chart.left() + slot, offset(0.1));
        assertThat(chart.ticks().getLast().text()).isEqualTo("2,5");
    }

    @Test
    void many_months_are_labelled_by_their_years_alone() {
        var cells = List.of(cell("BANK", "2016-03", 1), cell("BANK", "2025-12", 2));
        var totals = List.of(total("2016-03", 1), total("2025-12", 2));

        var chart = chart(LineChart.Size.WIDE, "?period=month&to=2025", cells, totals);

        assertThat(chart.axis())
                .extracting(AxisLabel::text)
                .containsExactly(
                        "2017", "2018", "2019", "2020", "2021", "2022", "2023", "2024", "2025");
        assertThat(chart.lines().getFirst().marks()).hasSize(1);
    }

    @Test
    void many_lines_of_long_names_stay_within_the_picture() {
        var cells =
                IntStream.range(0, 6)
                        .mapToObj(
                                it ->
                                        new Cell(
                                                "K" + it,
                                                "Brister i ledning/organisation/rutin nummer " + it,
                                                null,
                                                "2025",
                                                5,
                                                5,
                                                BigDecimal.valueOf(5)))
                        .toList();
        var chart = chart(LineChart.Size.WIDE, "?to=2025", cells, List.of(total("2025", 30)));

        var texts = chart.lines().stream().flatMap(it -> it.label().stream()).toList();
        assertThat(texts.stream().map(LineChart.Text::y)).doesNotHaveDuplicates();
        assertThat(texts)
                .allMatch(it -> Double.parseDouble(it.y()) > 0)
                .allMatch(it -> Double.parseDouble(it.y()) < chart.height());
    }

    private static LineChart years(LineChart.Size size) {
        return chart(
                size,
                "?by=authority",
                List.of(cell("BANK", "2024", 3), cell("BANK", "2025", 11), cell("BANK", "2026", 7)),
                List.of(total("2024", 3), total("2025", 11), total("2026", 7)));
    }

    private static LineChart chart(
            LineChart.Size size, String address, List<Cell> cells, List<Total> totals) {
        var question = question(address);
        var figures = Figures.of(answer(cells, totals), question, Map.of(), TODAY);
        return LineChart.draw(size, figures, figures.rows(), Breaks.NONE, question, swedish());
    }
}
