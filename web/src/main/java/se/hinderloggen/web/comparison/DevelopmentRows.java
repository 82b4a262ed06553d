package se.hinderloggen.web.comparison;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import se.hinderloggen.web.comparison.SeriesAnswer.Series;

/**
 * How it has gone, as rows of files. Head first; texts as {@link String}, numbers as {@link
 * Number}, nothing as null.
 */
final class DevelopmentRows {

    private DevelopmentRows() {}

    /** One for each measure of each line. */
    static List<List<@Nullable Object>> trends(SeriesAnswer answer, Texts texts) {
        var rows =
                head(
                        answer,
                        texts,
                        "measure",
                        "verdict",
                        "years-tested",
                        "slope",
                        "low",
                        "high",
                        "p",
                        "adjusted",
                        "method");
        each(
                answer,
                texts,
                (label, series) -> {
                    for (var kind : MeasureKind.values()) {
                        var it = kind.of(series);
                        if (it != null) {
                            rows.add(
                                    Arrays.asList(
                                            label,
                                            series.key(),
                                            texts.get("measure." + kind.text()),
                                            it.word().in(texts.locale()),
                                            it.years(),
                                            it.slope(),
                                            it.low(),
                                            it.high(),
                                            it.p(),
                                            it.adjusted(),
                                            it.method()));
                        }
                    }
                });
        return rows;
    }

    /** One for each year of each line. */
    static List<List<@Nullable Object>> years(SeriesAnswer answer, Texts texts) {
        var rows =
                head(
                        answer,
                        texts,
                        "year",
                        "observations",
                        "all",
                        "clients",
                        "assignments",
                        "share");
        each(
                answer,
                texts,
                (label, series) ->
                        series.years()
                                .forEach(
                                        it ->
                                                rows.add(
                                                        Arrays.asList(
                                                                label,
                                                                series.key(),
                                                                it.year(),
                                                                it.count(),
                                                                it.of(),
                                                                it.perClient(),
                                                                it.perAssignment(),
                                                                it.share()))));
        return rows;
    }

    /** One for each month of each line. */
    static List<List<@Nullable Object>> months(SeriesAnswer answer, Texts texts) {
        var rows =
                head(
                        answer,
                        texts,
                        "month",
                        "observations",
                        "expected",
                        "bound",
                        "exceeds",
                        "method");
        each(
                answer,
                texts,
                (label, series) ->
                        series.months()
                                .forEach(
                                        it ->
                                                rows.add(
                                                        Arrays.asList(
                                                                label,
                                                                series.key(),
                                                                it.month(),
                                                                it.count(),
                                                                it.expected(),
                                                                it.bound(),
                                                                it.exceeds()
                                                                        ? texts.get("month.exceeds")
                                                                        : "",
                                                                it.method()))));
        return rows;
    }

    private static List<List<@Nullable Object>> head(
            SeriesAnswer answer, Texts texts, String... columns) {
        var head = new ArrayList<@Nullable Object>();
        head.add(texts.by(answer.by()));
        head.add(texts.get("file.code"));
        for (String column : columns) {
            head.add(texts.get("file." + column));
        }
        var rows = new ArrayList<List<@Nullable Object>>();
        rows.add(head);
        return rows;
    }

    private static void each(SeriesAnswer answer, Texts texts, BiConsumer<String, Series> row) {
        row.accept(texts.get("total"), answer.total());
        answer.lines().forEach(it -> row.accept(it.label(), it));
    }
}
