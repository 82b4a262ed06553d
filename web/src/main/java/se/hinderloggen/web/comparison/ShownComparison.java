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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.hinderloggen.web.comparison.ComparisonAnswers.Comparison;
import se.hinderloggen.web.comparison.ComparisonAnswers.Family;
import se.hinderloggen.web.comparison.ComparisonAnswers.Line;
import se.hinderloggen.web.comparison.ComparisonAnswers.Note;
import se.hinderloggen.web.trends.Choices;

/**
 * A year against another as it is shown: what can be said, then the numbers.
 *
 * @param question with the years that it was answered for
 * @param headline how many differences are certain, of how many that were tested
 * @param caution how many of these may be chance; empty when there are none
 * @param family how much was tested together
 * @param disagreements what the measures say where they do not say the same; nothing else is said
 *     before it
 * @param differs that what was counted differs; empty when it does not
 * @param certain lines with a certain difference, in words
 * @param total of everything
 * @param rows margins, each before those of its cells in which something is certain
 * @param uncertain cells in which nothing is
 * @param few of which nothing can be said
 * @param wide chart for screens and paper; absent when there is nothing to draw
 * @param left how many lines the chart leaves out
 * @param notes what one has to know
 */
record ShownComparison(
        Comparison answer,
        Question question,
        String title,
        String subtitle,
        String headline,
        String caution,
        String family,
        List<String> disagreements,
        String differs,
        List<Certain> certain,
        Row total,
        List<Row> rows,
        List<Row> uncertain,
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

    /** What the page says in a place of its own. */
    private static final Set<String> IN_PLACE =
            Set.of(
                    COUNTED_DIFFERS,
                    "counts-measure-recording-too",
                    "measures-disagree",
                    "months-by-chance",
                    "series-break",
                    "family");

    private static final int MOST_DISAGREEMENTS = 5;

    /**
     * @param values of the measure that the line is judged by
     */
    record Certain(String id, String label, Verdict verdict, String word, String values) {}

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
        var rows = new ArrayList<Row>();
        var uncertain = new ArrayList<Row>();
        var few = new ArrayList<Row>();
        var shown = new HashSet<String>();
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            var across = line.across();
            boolean within = across != null && line.isCertain() && shown.contains(line.key());
            var row =
                    row(
                            id(i),
                            line,
                            across != null && within ? across.label() : line.fullLabel(),
                            within,
                            answer,
                            question,
                            grounds,
                            texts);
            if (line.isTooFew()) {
                few.add(row);
            } else if (across == null || line.isCertain()) {
                rows.add(row);
                shown.add(line.key());
            } else {
                uncertain.add(row);
            }
        }
        var drawn = drawn(answer.total(), lines);
        var labels =
                drawn.stream()
                        .map(it -> it == answer.total() ? texts.get("total") : it.fullLabel())
                        .toList();
        boolean draws = drawn.stream().flatMap(Line::measures).anyMatch(it -> it.ratio() != null);
        var total =
                row(
                        "alla",
                        answer.total(),
                        texts.get("total"),
                        false,
                        answer,
                        question,
                        grounds,
                        texts);
        var certain = certain(Stream.concat(Stream.of(total), rows.stream()).toList(), lines);
        return new ShownComparison(
                answer,
                question.answered(answer.years()),
                title(answer, question, texts),
                subtitle(question, offered, texts),
                headline(answer, lines, texts),
                certain.isEmpty() ? "" : caution(answer.family(), texts),
                family(answer.family(), texts),
                disagreements(answer, lines, texts),
                said(COUNTED_DIFFERS, answer.notes(), texts),
                certain,
                total,
                rows,
                uncertain,
                few,
                draws ? RatioChart.draw(RatioChart.Size.WIDE, drawn, labels, texts) : null,
                draws ? RatioChart.draw(RatioChart.Size.NARROW, drawn, labels, texts) : null,
                rows.size() + uncertain.size() + 1 - drawn.size(),
                notes(answer.notes(), texts),
                texts.get("source", date(today, texts)),
                file(answer.by(), today));
    }

    private static String id(int at) {
        return "rad-" + (at + 1);
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
                                        (Line it) -> it.key().equals(ComparisonAnswers.UNKNOWN))
                                .thenComparing(
                                        it -> sizes.getOrDefault(it.key(), 0L),
                                        Comparator.reverseOrder())
                                .thenComparing(Line::key)
                                .thenComparing(it -> it.across() != null)
                                .thenComparing(Line::size, Comparator.reverseOrder()))
                .toList();
    }

    private static String headline(Comparison answer, List<Line> lines, Texts texts) {
        var numbers = new Written(texts.locale());
        var all =
                Stream.concat(Stream.of(answer.total()), lines.stream())
                        .filter(it -> it.verdict() != null && !it.isTooFew())
                        .toList();
        long certain = all.stream().filter(Line::isCertain).count();
        if (all.isEmpty()) {
            return texts.get("headline.too-few");
        }
        return texts.get(
                certain == 0 ? "headline.none" : certain == 1 ? "headline.one" : "headline.many",
                numbers.whole(all.size()),
                numbers.whole(certain));
    }

    /** How much of what is called certain may be chance. */
    static String caution(Family family, Texts texts) {
        return texts.get(
                "caution",
                new Written(texts.locale()).plain(family.falseDiscoveryRate().movePointRight(2)));
    }

    /** First of all together, then of the lines of which something is said. */
    private static List<String> disagreements(Comparison answer, List<Line> lines, Texts texts) {
        var said = new ArrayList<String>();
        if (answer.total().disagree()) {
            said.add(disagreement(texts.get("total"), answer.total(), texts));
        }
        var others = lines.stream().filter(it -> it.disagree() && !it.isTooFew()).toList();
        others.stream()
                .limit(MOST_DISAGREEMENTS)
                .map(it -> disagreement(it.fullLabel(), it, texts))
                .forEach(said::add);
        if (others.size() > MOST_DISAGREEMENTS) {
            said.add(texts.get("disagree.more", others.size() - MOST_DISAGREEMENTS));
        }
        return said;
    }

    private static String disagreement(String label, Line line, Texts texts) {
        return texts.get("disagree.line", label, Row.disagreement(line, texts));
    }

    private static List<Certain> certain(List<Row> rows, List<Line> lines) {
        Map<String, Line> byId = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            byId.put(id(i), lines.get(i));
        }
        var certain = new ArrayList<Certain>();
        for (var row : rows) {
            if (row.verdict() != null && row.verdict().isCertain()) {
                var line = byId.get(row.id());
                var measures = row.measures().stream().filter(it -> it.verdict() != null).toList();
                certain.add(
                        new Certain(
                                row.id(),
                                line == null ? row.label() : line.fullLabel(),
                                row.verdict(),
                                row.word(),
                                // The share is what a line is judged by; of the whole there is
                                // none.
                                measures.getLast().measure() + " " + measures.getLast().values()));
            }
        }
        return certain;
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
                                                        Line::size, Comparator.reverseOrder()))
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
                .map(it -> texts.get("only", texts.by(it), offered.label(it, question.value(it))))
                .forEach(parts::add);
        if (!question.value("asOf").isEmpty()) {
            parts.add(texts.get("as-known", question.value("asOf")));
        }
        if (!question.value("catalogue").isEmpty()) {
            parts.add(texts.get("in-catalogue", question.value("catalogue")));
        }
        return String.join(" · ", parts);
    }

    /** How much was tested, and on which level. */
    static String family(Family family, Texts texts) {
        var numbers = new Written(texts.locale());
        return texts.get(
                "family",
                numbers.whole(family.size()),
                family.levels().stream()
                        .map(it -> texts.get("level." + it.level(), numbers.whole(it.size())))
                        .collect(Collectors.joining(", ")));
    }

    /** What notes with this code say; empty without. */
    static String said(String code, List<Note> notes, Texts texts) {
        return notes.stream()
                .filter(it -> it.code().equals(code))
                .map(it -> it.in(texts.locale()))
                .collect(Collectors.joining(" "));
    }

    /** Those that the page does not say in its own place. */
    static List<String> notes(List<Note> notes, Texts texts) {
        return notes.stream()
                .filter(it -> !IN_PLACE.contains(it.code()))
                .map(it -> it.in(texts.locale()))
                .toList();
    }

    /** Everything that is said with the figures, for files. */
    List<String> sentences(Texts texts) {
        return Stream.of(
                        Stream.of(title, subtitle),
                        disagreements.stream(),
                        Stream.of(headline, caution, family, differs),
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

    /** Name of a file, without what comes after the dot. */
    static String file(String by, LocalDate today) {
        return "jamforelse-%s-%s".formatted(by, today);
    }
}
