package se.hinderloggen.web.trends;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** The catalogues in which a question about event types can be counted. */
final class Editions {

    private Editions() {}

    /** One of them; the first is none, as recorded. */
    record Edition(String label, String address, boolean current) {}

    /**
     * Nothing where there is nothing to choose.
     *
     * @param changed years from which the catalogue says something else
     */
    static List<Edition> of(
            TrendQuestion question, Figures figures, List<Integer> changed, Texts texts) {
        if (!question.isOfEventTypes() || figures.placed() == 0) {
            return List.of();
        }
        int first = figures.periods().getFirst().year();
        int last = figures.periods().get(figures.placed() - 1).year();
        var years = new TreeSet<String>();
        changed.stream().filter(it -> it > first && it <= last).forEach(it -> years.add("" + it));
        String asked = question.value("catalogue");
        if (years.isEmpty() && asked.isEmpty()) {
            return List.of();
        }
        years.add("" + first);
        if (!asked.isEmpty()) {
            years.add(asked);
        }
        var editions = new ArrayList<Edition>();
        editions.add(edition(question, "", texts.get("edition.none")));
        years.forEach(it -> editions.add(edition(question, it, it)));
        return editions;
    }

    private static Edition edition(TrendQuestion question, String year, String label) {
        var changed = question.with("catalogue", year);
        return new Edition(
                label, changed.address(), question.value("catalogue").equals(year));
    }
}
