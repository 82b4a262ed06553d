package se.hinderloggen.query.trends;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import se.hinderloggen.query.basefigures.BaseFigures;
import se.hinderloggen.query.basefigures.Figure;
import se.hinderloggen.query.catalogue.Catalogue;
import se.hinderloggen.query.trends.ChangesAnswer.ChangedFigure;
import se.hinderloggen.query.trends.ChangesAnswer.Line;
import se.hinderloggen.query.trends.ChangesAnswer.Reason;
import se.hinderloggen.query.trends.ChangesAnswer.Total;
import se.hinderloggen.query.trends.ChangesAnswer.Value;
import se.hinderloggen.query.trends.TrendAnswer.Cell;

/** Sets the answers to one question at two times of knowledge side by side. */
@Component
class TrendChanges {

    private final Trends trends;
    private final ChangeReasons reasons;
    private final BaseFigures figures;

    TrendChanges(Trends trends, ChangeReasons reasons, BaseFigures figures) {
        this.trends = trends;
        this.reasons = reasons;
        this.figures = figures;
    }

    /**
     * All of it from one moment, whatever is written meanwhile.
     *
     * @param then the question as of then
     * @param now the same later, or as of now
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public ChangesAnswer answer(TrendQuestion then, TrendQuestion now, Instant since) {
        var before = trends.answer(then);
        var after = trends.answer(now);
        var changed = baseFigures(now, since);
        return new ChangesAnswer(
                after.by(),
                after.across(),
                after.period(),
                after.measure(),
                since,
                now.asOf(),
                after.catalogue(),
                lines(before, after, now),
                totals(before, after, now.measure()),
                changed,
                reasons(then, now, since, observations(after) - observations(before), changed));
    }

    private static long observations(TrendAnswer answer) {
        return answer.totals().stream().mapToLong(TrendAnswer.Total::observations).sum();
    }

    private static List<Line> lines(TrendAnswer before, TrendAnswer after, TrendQuestion question) {
        var then = byPlace(before.cells(), TrendChanges::place);
        var now = byPlace(after.cells(), TrendChanges::place);
        var lines = new ArrayList<Line>();
        places(then, now)
                .forEach(
                        place -> {
                            var was = then.get(place);
                            var is = now.get(place);
                            var either = Objects.requireNonNull(is == null ? was : is);
                            var old = value(was, question.measure());
                            var current = value(is, question.measure());
                            if (!old.equals(current)) {
                                lines.add(
                                        new Line(
                                                either.key(),
                                                either.label(),
                                                either.across(),
                                                either.period(),
                                                old,
                                                current,
                                                question.countsFindings()
                                                        ? current.findings() - old.findings()
                                                        : current.observations()
                                                                - old.observations()));
                            }
                        });
        return lines;
    }

    private static List<Total> totals(TrendAnswer before, TrendAnswer after, Measure measure) {
        var then = byPlace(before.totals(), TrendAnswer.Total::period);
        var now = byPlace(after.totals(), TrendAnswer.Total::period);
        var totals = new ArrayList<Total>();
        places(then, now)
                .forEach(
                        period -> {
                            var old = value(then.get(period), measure);
                            var current = value(now.get(period), measure);
                            if (!old.equals(current)) {
                                totals.add(
                                        new Total(
                                                period,
                                                old,
                                                current,
                                                current.observations() - old.observations()));
                            }
                        });
        return totals;
    }

    private static String place(Cell cell) {
        var across = cell.across();
        return String.join("\0", cell.period(), cell.key(), across == null ? "" : across.key());
    }

    private static <T> Map<String, T> byPlace(List<T> all, Function<T, String> place) {
        return all.stream().collect(Collectors.toMap(place, it -> it));
    }

    private static TreeSet<String> places(Map<String, ?> then, Map<String, ?> now) {
        var places = new TreeSet<>(then.keySet());
        places.addAll(now.keySet());
        return places;
    }

    private static Value value(@Nullable Cell cell, Measure measure) {
        return cell == null
                ? nothing(measure)
                : new Value(cell.findings(), cell.observations(), cell.value());
    }

    private static Value value(TrendAnswer.@Nullable Total total, Measure measure) {
        return total == null
                ? nothing(measure)
                : new Value(total.findings(), total.observations(), total.value());
    }

    private static Value nothing(Measure measure) {
        return new Value(0, 0, measure == Measure.COUNT ? BigDecimal.ZERO : null);
    }

    private List<ChangedFigure> baseFigures(TrendQuestion now, Instant since) {
        var then = figures(now, since);
        var current = figures(now, now.asOf());
        return Stream.concat(then.keySet().stream(), current.keySet().stream())
                .distinct()
                .sorted()
                .map(
                        place -> {
                            var was = then.get(place);
                            var is = current.get(place);
                            var either = Objects.requireNonNull(is == null ? was : is);
                            return new ChangedFigure(
                                    either.year(),
                                    either.municipality().isEmpty()
                                            ? null
                                            : Catalogue.municipality(either.municipality()),
                                    stated(was),
                                    stated(is));
                        })
                .filter(it -> !Objects.equals(it.then(), it.now()))
                .toList();
    }

    private Map<String, Figure> figures(TrendQuestion question, @Nullable Instant at) {
        var byPlace = new TreeMap<String, Figure>();
        figures.of(
                        question.organisation(),
                        question.span().firstMonth() / 12,
                        question.span().lastMonth() / 12,
                        at)
                .forEach(it -> byPlace.put(it.year() + "/" + it.municipality(), it));
        return byPlace;
    }

    private static ChangesAnswer.@Nullable Figures stated(@Nullable Figure figure) {
        return figure == null
                ? null
                : new ChangesAnswer.Figures(figure.clients(), figure.assignments());
    }

    private List<Reason> reasons(
            TrendQuestion then,
            TrendQuestion now,
            Instant since,
            long more,
            List<ChangedFigure> changed) {
        var why = new ArrayList<>(reasons.of(now, since, now.asOf(), more));
        if (!changed.isEmpty()) {
            why.add(
                    new Reason(
                            "base-figures",
                            null,
                            "Grunduppgifter har tillkommit eller rättats.",
                            "Base figures were added or corrected."));
        }
        var before = then.in();
        var after = now.in();
        if (before != null
                && after != null
                && !before.lines().parts().equals(after.lines().parts())) {
            why.add(
                    new Reason(
                            "catalogue",
                            null,
                            "Katalogen säger något annat om händelsetyperna än då.",
                            "The catalogue says something else about the event types than then."));
        }
        return why;
    }
}
