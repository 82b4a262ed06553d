package se.hinderloggen.web.trends;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What has changed, as it is shown: lines first, then the totals, and the base figures apart.
 *
 * @param why in sentences
 */
record ShownChanges(
        String title, String subtitle, List<String> why, List<Line> lines, List<Stated> figures) {

    /**
     * @param total whether it counts every observation once
     */
    record Line(
            String label, String period, String then, String now, String difference, boolean total) {}

    record Stated(int year, String place, String then, String now) {}

    static ShownChanges of(
            ChangesAnswer answer,
            TrendQuestion question,
            String from,
            String to,
            Choices.Offered offered,
            Texts texts) {
        var numbers = new Numbers(question.measure(), texts.locale());
        var length = Period.Length.of(question.period());
        var lines = new ArrayList<Line>();
        for (var it : answer.lines()) {
            var across = it.across();
            lines.add(
                    line(
                            across == null ? it.label() : it.label() + " × " + across.label(),
                            period(it.period(), length, texts),
                            it.then(),
                            it.now(),
                            it.difference(),
                            false,
                            numbers));
        }
        for (var it : answer.totals()) {
            lines.add(
                    line(
                            texts.get("changes.totals"),
                            period(it.period(), length, texts),
                            it.then(),
                            it.now(),
                            it.difference(),
                            true,
                            numbers));
        }
        return new ShownChanges(
                texts.get("changes.title", from, to.isEmpty() ? texts.get("changes.now") : to),
                subtitle(question, offered, texts),
                answer.reasons().stream().map(it -> it.in(texts.locale())).toList(),
                lines,
                answer.baseFigures().stream()
                        .map(
                                it ->
                                        new Stated(
                                                it.year(),
                                                it.municipality() == null
                                                        ? texts.get("changes.whole")
                                                        : it.municipality().label(),
                                                stated(it.then(), texts),
                                                stated(it.now(), texts)))
                        .toList());
    }

    public boolean isEmpty() {
        return lines.isEmpty() && figures.isEmpty();
    }

    private static Line line(
            String label,
            String period,
            ChangesAnswer.Value then,
            ChangesAnswer.Value now,
            long difference,
            boolean total,
            Numbers numbers) {
        String sign = difference > 0 ? "+" : difference < 0 ? "\u2212" : "\u00B1";
        return new Line(
                label,
                period,
                numbers.show(then.value()),
                numbers.show(now.value()),
                sign + numbers.whole(Math.abs(difference)),
                total);
    }

    private static String period(String code, Period.Length length, Texts texts) {
        return Period.parse(code, length).label(texts.locale());
    }

    private static String stated(ChangesAnswer.@Nullable Figures figures, Texts texts) {
        return figures == null
                ? texts.get("changes.missing")
                : Shown.figures(figures.clients(), figures.assignments(), texts);
    }

    private static String subtitle(
            TrendQuestion question, Choices.Offered offered, Texts texts) {
        var parts = new ArrayList<String>();
        parts.add(Descriptions.unit(question, texts));
        TrendQuestion.FILTERS.stream()
                .filter(it -> !question.value(it).isEmpty())
                .map(
                        it ->
                                texts.get(
                                        "only",
                                        texts.get("by." + it),
                                        offered.label(it, question.value(it))))
                .forEach(parts::add);
        if (!question.value("catalogue").isEmpty()) {
            parts.add(texts.get("edition", question.value("catalogue")));
        }
        return String.join(" · ", parts);
    }
}
