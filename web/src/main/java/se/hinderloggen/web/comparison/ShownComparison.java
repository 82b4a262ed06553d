package se.hinderloggen.web.comparison;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.hinderloggen.web.comparison.ComparisonAnswers.Comparison;
import se.hinderloggen.web.comparison.ComparisonAnswers.Line;
import se.hinderloggen.web.comparison.ComparisonAnswers.Measure;
import se.hinderloggen.web.comparison.ComparisonAnswers.Note;
import se.hinderloggen.web.trends.Choices;

/**
 * A year against another as it is shown: what can be said, then the numbers.
 *
 * @param headline how many differences are certain, of how many that were tested
 * @param caution how many of these may be chance; empty when there are none
 * @param disagreements what the measures say where they do not say the same; nothing else is said
 *     before it
 * @param certain lines with a certain difference, in words
 * @param total of everything
 * @param rows of which something can be said, a margin before its cells
 * @param few of which nothing can be said
 * @param wide chart for screens and paper; absent when there is nothing to draw
 * @param left how many lines the chart leaves out
 * @param notes what one has to know
 */
record ShownComparison(
        Comparison answer,
        String title,
        String subtitle,
        String headline,
        String caution,
        List<String> disagreements,
        List<Certain> certain,
        Row total,
        List<Row> rows,
        List<Row> few,
        @Nullable RatioChart wide,
        @Nullable RatioChart narrow,
        int left,
        List<String> notes,
        String source,
        String file) {

    /** More bands than this nobody compares by eye. */
    static final int MOST_BANDS = 14;

    static final String COUNTED_DIFFERS = "counted-differs";
    private static final String REMINDER = "counts-measure-recording-too";

    /**
     * @param said what is certain, by measure
     */
    record Certain(String id, String label, List<Said> said) {}

    record Said(String measure, Verdict verdict, String word) {}

    static ShownComparison of(
            Comparison answer,
            Question question,
            Choices.Offered offered,
            LocalDate today,
            Texts texts) {
        var grounds =
                new Why.Grounds(
                        answer.years().year().text(),
                        answer.years().with().text(),
                        answer.exposure(),
                        answer.family());
        var lines = ordered(answer.lines());
        var ids = new HashMap<Line, String>();
        for (int i = 0; i < lines.size(); i++) {
            ids.put(lines.get(i), "rad-" + (i + 1));
        }
        var rows = new ArrayList<Row>();
        var few = new ArrayList<Row>();
        var shown = new HashSet<String>();
        for (var line : lines) {
            String id = ids.get(line);
            boolean within = line.across() != null && shown.contains(line.key());
            if (line.isTooFew()) {
                few.add(row(id, line, line.fullLabel(), false, answer, question, grounds, texts));
            } else {
                String label = within ? line.across().label() : line.fullLabel();
                rows.add(row(id, line, label, within, answer, question, grounds, texts));
                if (line.across() == null) {
                    shown.add(line.key());
                }
            }
        }
        var drawn = drawn(answer.total(), lines);
        var labels =
                drawn.stream()
                        .map(it -> it == answer.total() ? texts.get("total") : it.fullLabel())
                        .toList();
        boolean draws = drawn.stream().flatMap(Line::measures).anyMatch(it -> it.ratio() != null);
        var certain = certain(answer.total(), lines, ids, texts);
        var numbers = new Written(texts.locale());
        return new ShownComparison(
                answer,
                title(answer, question, texts),
                subtitle(question, offered, texts),
                headline(answer, texts),
                certain.isEmpty()
                        ? ""
                        : texts.get(
                                "caution",
                                numbers.plain(
                                        answer.family().falseDiscoveryRate().movePointRight(2))),
                disagreements(answer, lines, texts),
                certain,
                row("alla", answer.total(), texts.get("total"), false, answer, question, grounds, texts),
                rows,
                few,
                draws ? RatioChart.draw(RatioChart.Size.WIDE, drawn, labels, texts) : null,
                draws ? RatioChart.draw(RatioChart.Size.NARROW, drawn, labels, texts) : null,
                (int) lines.stream().filter(it -> !it.isTooFew()).count() + 1 - drawn.size(),
                notes(answer.notes(), texts),
                texts.get("source", date(today, texts)),
                file(question, today));
    }

    private static Row row(
            String id,
            Line line,
            String label,
            boolean within,
            Comparison answer,
            Question question,
            Why.Grounds grounds,
            Texts texts) {
        return Row.of(
                id,
                label,
                line,
                within,
                Row.addresses(line, line == answer.total(), question, answer.years()),
                grounds,
                texts);
    }

    /** The largest margin first, each with its cells after it; what is not known last. */
    private static List<Line> ordered(List<Line> lines) {
        Map<String, Long> sizes = new HashMap<>();
        for (var line : lines) {
            sizes.merge(line.key(), line.size(), Math::max);
        }
        return lines.stream()
                .sorted(
                        Comparator.comparing(
                                        (Line it) ->
                                                it.key().equals(ComparisonAnswers.UNKNOWN))
                                .thenComparing(
                                        it -> sizes.getOrDefault(it.key(), 0L),
                                        Comparator.reverseOrder())
                                .thenComparing(Line::key)
                                .thenComparing(it -> it.across() != null)
                                .thenComparing(
                                        Line::size, Comparator.reverseOrder()))
                .toList();
    }

    private static String headline(Comparison answer, Texts texts) {
        var all = Stream.concat(Stream.of(answer.total()), answer.lines().stream()).toList();
        long certain =
                all.stream()
                        .flatMap(Line::measures)
                        .filter(it -> it.verdict().isCertain())
                        .count();
        if (all.stream().allMatch(Line::isTooFew)) {
            return texts.get("headline.too-few");
        }
        return texts.get(
                certain == 0 ? "headline.none" : certain == 1 ? "headline.one" : "headline.many",
                new Written(texts.locale()).whole(answer.family().size()),
                new Written(texts.locale()).whole(certain));
    }

    /** First of all together, then of the lines of which something is said. */
    private static List<String> disagreements(Comparison answer, List<Line> lines, Texts texts) {
        var said = new ArrayList<String>();
        if (answer.total().disagree()) {
            said.add(
                    texts.get(
                            "disagree.line",
                            texts.get("total"),
                            Row.disagreement(answer.total(), texts)));
        }
        lines.stream()
                .filter(it -> it.disagree() && !it.isTooFew())
                .map(
                        it ->
                                texts.get(
                                        "disagree.line",
                                        it.fullLabel(),
                                        Row.disagreement(it, texts)))
                .forEach(said::add);
        return said;
    }

    private static List<Certain> certain(
            Line total, List<Line> lines, Map<Line, String> ids, Texts texts) {
        return Stream.concat(Stream.of(total), lines.stream())
                .filter(Line::isCertain)
                .map(
                        it ->
                                new Certain(
                                        it == total ? "alla" : ids.getOrDefault(it, ""),
                                        it == total ? texts.get("total") : it.fullLabel(),
                                        said(it, texts)))
                .toList();
    }

    private static List<Said> said(Line line, Texts texts) {
        var said = new ArrayList<Said>();
        for (var kind : MeasureKind.values()) {
            Measure measure = kind.of(line);
            if (measure != null && measure.verdict().isCertain()) {
                said.add(
                        new Said(
                                texts.get("measure." + kind.text()).toLowerCase(texts.locale()),
                                measure.verdict(),
                                measure.word().in(texts.locale())));
            }
        }
        return said;
    }

    /** What is certain, and then the largest, in the order of the table. */
    private static List<Line> drawn(Line total, List<Line> lines) {
        var known = lines.stream().filter(it -> !it.isTooFew()).toList();
        Set<Line> chosen =
                new HashSet<>(
                        known.stream()
                                .sorted(
                                        Comparator.comparing(Line::isCertain)
                                                .reversed()
                                                .thenComparing(
                                                        Line::size,
                                                        Comparator.reverseOrder()))
                                .limit(MOST_BANDS - 1L)
                                .toList());
        return Stream.concat(Stream.of(total), known.stream().filter(chosen::contains)).toList();
    }

    private static String title(Comparison answer, Question question, Texts texts) {
        String by = texts.by(answer.by());
        String of =
                question.across().isEmpty()
                        ? by
                        : texts.get(
                                "title.crossed",
                                by,
                                texts.by(question.across()).toLowerCase(texts.locale()));
        return texts.get(
                "title.years",
                answer.years().year().text(),
                answer.years().with().text(),
                of.toLowerCase(texts.locale()));
    }

    /** Of what, and as known when. */
    static String subtitle(Question question, Choices.Offered offered, Texts texts) {
        var parts = new ArrayList<String>();
        Question.FILTERS.stream()
                .filter(it -> !question.value(it).isEmpty())
                .map(
                        it ->
                                texts.get(
                                        "only",
                                        texts.by(it),
                                        offered.label(it, question.value(it))))
                .forEach(parts::add);
        if (!question.value("asOf").isEmpty()) {
            parts.add(texts.get("as-known", question.value("asOf")));
        }
        if (!question.value("catalogue").isEmpty()) {
            parts.add(texts.get("in-catalogue", question.value("catalogue")));
        }
        return String.join(" · ", parts);
    }

    /** That what was counted differs comes first; the reminder stands on its own. */
    static List<String> notes(List<Note> notes, Texts texts) {
        return notes.stream()
                .filter(it -> !it.code().equals(REMINDER))
                .sorted(Comparator.comparing(it -> !it.code().equals(COUNTED_DIFFERS)))
                .map(it -> it.in(texts.locale()))
                .toList();
    }

    /** Everything that is said with the figures, for files. */
    List<String> sentences(Texts texts) {
        return Stream.of(
                        Stream.of(title, subtitle, headline, caution),
                        disagreements.stream(),
                        Stream.of(texts.get("reminder")),
                        notes.stream(),
                        Stream.of(source))
                .flatMap(it -> it)
                .filter(it -> !it.isEmpty())
                .toList();
    }

    static String date(LocalDate day, Texts texts) {
        return day.format(DateTimeFormatter.ofPattern("d MMMM yyyy", texts.locale()));
    }

    /** Name of a file, without what comes after the dot; years that are none stand in no name. */
    static String file(Question question, LocalDate today) {
        return "jamforelse-%s-%s-%s"
                .formatted(
                        question.value("year").replaceAll("\\D", ""),
                        question.value("with").replaceAll("\\D", ""),
                        today);
    }
}
