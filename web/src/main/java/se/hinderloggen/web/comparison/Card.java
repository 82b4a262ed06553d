package se.hinderloggen.web.comparison;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.hinderloggen.web.comparison.ComparisonAnswers.Family;
import se.hinderloggen.web.comparison.ComparisonAnswers.Years;
import se.hinderloggen.web.comparison.SeriesAnswer.Month;
import se.hinderloggen.web.comparison.SeriesAnswer.Series;
import se.hinderloggen.web.comparison.SeriesAnswer.Trend;
import se.hinderloggen.web.comparison.SeriesAnswer.Year;

/**
 * A line through the years, as it is shown: what can be said by each measure, then the numbers.
 *
 * @param chart absent where there is nothing to draw
 * @param monthChart likewise
 * @param why what a verdict builds on, by measure
 * @param methods with their references
 */
record Card(
        String id,
        String label,
        List<Said> said,
        @Nullable YearChart chart,
        List<YearRow> years,
        @Nullable MonthChart monthChart,
        List<MonthRow> months,
        List<String> why,
        List<String> methods) {

    /**
     * @param slope with its interval
     */
    record Said(String measure, Verdict verdict, String word, String slope) {}

    /**
     * @param address of the observations behind the count; empty when there are none
     */
    record YearRow(
            String year,
            String count,
            String address,
            String perClient,
            String perAssignment,
            String share) {}

    record MonthRow(String month, String count, String expected, String bound, boolean exceeds) {}

    static Card of(
            Series series,
            String id,
            String label,
            boolean total,
            SeriesAnswer answer,
            Question question,
            Texts texts) {
        var numbers = new Written(texts.locale());
        var said = new ArrayList<Said>();
        var why = new ArrayList<String>();
        var methods = new LinkedHashSet<String>();
        for (var kind : MeasureKind.values()) {
            var trend = kind.of(series);
            if (trend != null) {
                said.add(said(kind, trend, texts, numbers));
                why.add(why(kind, trend, answer.family(), texts, numbers));
                methods.add(texts.get("method." + trend.method()));
            }
        }
        series.months().stream()
                .map(Month::method)
                .distinct()
                .map(it -> texts.get("method." + it))
                .forEach(methods::add);
        var drawn = question.measure();
        boolean draws = series.years().stream().anyMatch(it -> drawn.of(it) != null);
        return new Card(
                id,
                label,
                said,
                draws && !(total && drawn == MeasureKind.SHARE)
                        ? YearChart.draw("years-" + id, label, series, drawn, answer, texts)
                        : null,
                series.years().stream()
                        .map(it -> row(it, series, total, answer, question, texts, numbers))
                        .toList(),
                series.months().isEmpty()
                        ? null
                        : MonthChart.draw("months-" + id, label, series.months(), texts),
                series.months().stream().map(it -> row(it, numbers)).toList(),
                why,
                List.copyOf(methods));
    }

    private static Said said(MeasureKind kind, Trend trend, Texts texts, Written numbers) {
        return new Said(
                texts.get("measure." + kind.text()),
                trend.verdict(),
                trend.word().in(texts.locale()),
                trend.verdict() == Verdict.TOO_FEW
                        ? ""
                        : texts.get(
                                kind == MeasureKind.SHARE ? "slope.share" : "slope",
                                numbers.change(kind, trend.slope())));
    }

    private static String why(
            MeasureKind kind, Trend trend, Family family, Texts texts, Written numbers) {
        String slope =
                trend.low() == null || trend.high() == null
                        ? texts.get("why.slope.open", numbers.change(kind, trend.slope()))
                        : texts.get(
                                "why.slope",
                                numbers.change(kind, trend.slope()),
                                numbers.percent(family.confidence()),
                                numbers.change(kind, trend.low()),
                                numbers.change(kind, trend.high()));
        return texts.get("measure." + kind.text())
                + ": "
                + trend.word().in(texts.locale())
                + ". "
                + texts.get(
                        "why.trend", numbers.whole(trend.years()), Long.toString(trend.statistic()))
                + " "
                + slope
                + " "
                + texts.get(
                        "why.p.adjusted",
                        numbers.p(trend.p()),
                        numbers.whole(family.size()),
                        numbers.p(trend.adjusted()),
                        numbers.plain(family.falseDiscoveryRate()));
    }

    private static YearRow row(
            Year year,
            Series series,
            boolean total,
            SeriesAnswer answer,
            Question question,
            Texts texts,
            Written numbers) {
        String number = Integer.toString(year.year());
        return new YearRow(
                answer.isOver(year.year()) ? number : texts.get("so-far", number),
                year.inUse() ? numbers.whole(year.count()) : Written.NONE,
                year.count() == 0
                        ? ""
                        : question.observations(
                                total ? Map.of() : Map.of(question.by(), series.key()),
                                new Years(year.year(), year.year())),
                numbers.value(MeasureKind.PER_CLIENT, year.perClient()),
                numbers.value(MeasureKind.PER_ASSIGNMENT, year.perAssignment()),
                numbers.value(MeasureKind.SHARE, year.share()));
    }

    private static MonthRow row(Month month, Written numbers) {
        return new MonthRow(
                month.month(),
                numbers.whole(month.count()),
                numbers.expected(month.expected()),
                numbers.expected(month.bound()),
                month.exceeds());
    }
}
