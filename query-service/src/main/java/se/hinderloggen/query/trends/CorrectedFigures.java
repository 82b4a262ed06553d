package se.hinderloggen.query.trends;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import se.hinderloggen.query.basefigures.Figure;
import se.hinderloggen.query.catalogue.Catalogue;
import se.hinderloggen.query.trends.TrendAnswer.Corrected;
import se.hinderloggen.query.trends.TrendAnswer.Earlier;

/** The base figures behind an answer that were others before: both are shown. */
final class CorrectedFigures {

    private CorrectedFigures() {}

    /**
     * @param history every figure that the operation ever had, by year and municipality in the
     *     order of time
     * @param years that the answer shows
     */
    static List<Corrected> of(TrendQuestion question, List<Figure> history, Set<Integer> years) {
        var figures = new LinkedHashMap<String, List<Figure>>();
        var asOf = question.asOf();
        history.stream()
                .filter(it -> years.contains(it.year()) && isOf(question, it))
                .filter(it -> asOf == null || !it.knownFrom().isAfter(asOf))
                .forEach(
                        it ->
                                figures.computeIfAbsent(
                                                it.year() + "/" + it.municipality(),
                                                _ -> new ArrayList<>())
                                        .add(it));
        return figures.values().stream()
                .map(CorrectedFigures::corrected)
                .filter(it -> !it.earlier().isEmpty())
                .toList();
    }

    private static boolean isOf(TrendQuestion question, Figure figure) {
        boolean each =
                question.by() == Dimension.MUNICIPALITY
                        || question.across() == Dimension.MUNICIPALITY;
        String municipality = question.filter().municipality();
        return municipality != null
                ? figure.municipality().equals(municipality)
                : each || figure.municipality().isEmpty();
    }

    private static Corrected corrected(List<Figure> figures) {
        var last = figures.getLast();
        var earlier = new ArrayList<Earlier>();
        for (int i = 0; i + 1 < figures.size(); i++) {
            var it = figures.get(i);
            if (!isSame(it, figures.get(i + 1))) {
                earlier.add(new Earlier(it.clients(), it.assignments(), it.knownUntil()));
            }
        }
        return new Corrected(
                last.year(),
                last.municipality().isEmpty() ? null : Catalogue.municipality(last.municipality()),
                last.clients(),
                last.assignments(),
                earlier);
    }

    private static boolean isSame(Figure one, Figure other) {
        return one.clients() == other.clients()
                && Objects.equals(one.assignments(), other.assignments());
    }
}
