package se.hinderloggen.web.comparison;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.hinderloggen.web.comparison.ComparisonAnswers.Family;
import se.hinderloggen.web.comparison.SeriesAnswer.Month;
import se.hinderloggen.web.comparison.SeriesAnswer.Runs;
import se.hinderloggen.web.comparison.SeriesAnswer.Series;
import se.hinderloggen.web.trends.Choices;

/**
 * How it has gone, as it is shown: what can be said of the years, of single months and of the
 * whole, then line by line.
 *
 * @param family how much was tested together
 * @param question with the years that it was answered for
 * @param certain lines that rise or fall for certain, in words
 * @param beyond months with more than chance seldom has, in words
 * @param beyondLeft how many such months are not said there
 * @param byChance how many would stand out by chance
 * @param runs whether the whole has shifted; absent where there are too few months
 * @param left lines that are only in the files
 */
record ShownDevelopment(
        SeriesAnswer answer,
        Question question,
        String title,
        String subtitle,
        String headline,
        String caution,
        String family,
        List<Certain> certain,
        List<String> beyond,
        int beyondLeft,
        String byChance,
        @Nullable Shift runs,
        List<Way> measures,
        Card total,
        List<Card> lines,
        int left,
        List<String> breaks,
        List<String> notes,
        String source,
        String file) {

    /** More charts than this nobody compares. */
    static final int MOST_CARDS = 24;

    private static final int MOST_BEYOND = 12;
    private static final String BY_CHANCE = "months-by-chance";

    record Certain(String id, String label, List<Card.Said> said) {}

    /**
     * @param why the numbers, the method and its reference
     */
    record Shift(boolean signal, String word, String why) {}

    record Way(String text, String address, boolean current) {}

    static ShownDevelopment of(
            SeriesAnswer answer,
            Question question,
            Choices.Offered offered,
            LocalDate today,
            Texts texts) {
        var numbers = new Written(texts.locale());
        var lines =
                answer.lines().stream()
                        .sorted(
                                Comparator.comparing(
                                                (Series it) ->
                                                        it.key().equals(ComparisonAnswers.UNKNOWN))
                                        .thenComparing(Series::isCertain, Comparator.reverseOrder())
                                        .thenComparing(Series::count, Comparator.reverseOrder()))
                        .toList();
        var shown = lines.stream().limit(MOST_CARDS).toList();
        var cards = new ArrayList<Card>();
        var certain = new ArrayList<Certain>();
        var total =
                Card.of(answer.total(), "alla", texts.get("total"), true, answer, question, texts);
        certain(total, certain);
        for (int i = 0; i < shown.size(); i++) {
            var card =
                    Card.of(
                            shown.get(i),
                            "rad-" + (i + 1),
                            shown.get(i).label(),
                            false,
                            answer,
                            question,
                            texts);
            cards.add(card);
            certain(card, certain);
        }
        long count =
                Stream.concat(Stream.of(answer.total()), lines.stream())
                        .flatMap(Series::trends)
                        .filter(it -> it.verdict().isCertain())
                        .count();
        var beyond = beyond(answer, lines, texts, numbers);
        return new ShownDevelopment(
                answer,
                question.with("from", Integer.toString(answer.from()))
                        .with("to", Integer.toString(answer.to())),
                texts.get(
                        "title.development",
                        Integer.toString(answer.from()),
                        Integer.toString(answer.to()),
                        texts.by(answer.by()).toLowerCase(texts.locale())),
                ShownComparison.subtitle(question, offered, texts),
                headline(answer.family(), count, texts, numbers),
                count == 0 ? "" : ShownComparison.caution(answer.family(), texts),
                ShownComparison.family(answer.family(), texts),
                certain,
                beyond.stream().limit(MOST_BEYOND).toList(),
                Math.max(0, beyond.size() - MOST_BEYOND),
                ShownComparison.said(BY_CHANCE, answer.notes(), texts),
                runs(answer.runs(), texts, numbers),
                measures(question),
                total,
                cards,
                lines.size() - shown.size(),
                answer.breaks().stream().map(it -> it.in(texts.locale())).toList(),
                ShownComparison.notes(answer.notes(), texts),
                texts.get("source", ShownComparison.date(today, texts)),
                file(answer, today));
    }

    /** Name of a file, without what comes after the dot. */
    static String file(SeriesAnswer answer, LocalDate today) {
        return "utveckling-%s-%s".formatted(answer.by(), today);
    }

    private static String headline(Family family, long certain, Texts texts, Written numbers) {
        if (family.size() == 0) {
            return texts.get("headline.too-few");
        }
        return texts.get(
                certain == 0
                        ? "development.none"
                        : certain == 1 ? "development.one" : "development.many",
                numbers.whole(family.size()),
                numbers.whole(certain));
    }

    private static void certain(Card card, List<Certain> certain) {
        var said = card.said().stream().filter(it -> it.verdict().isCertain()).toList();
        if (!said.isEmpty()) {
            certain.add(new Certain(card.id(), card.label(), said));
        }
    }

    private static List<String> beyond(
            SeriesAnswer answer, List<Series> lines, Texts texts, Written numbers) {
        var said = new ArrayList<String>();
        answer.total().exceeding().stream()
                .map(it -> beyond(texts.get("total"), it, texts, numbers))
                .forEach(said::add);
        lines.forEach(
                line ->
                        line.exceeding().stream()
                                .map(it -> beyond(line.label(), it, texts, numbers))
                                .forEach(said::add));
        return said;
    }

    private static String beyond(String label, Month month, Texts texts, Written numbers) {
        return label + ", " + MonthChart.said(month, texts, numbers);
    }

    private static @Nullable Shift runs(@Nullable Runs runs, Texts texts, Written numbers) {
        return runs == null
                ? null
                : new Shift(
                        runs.signal(),
                        runs.word().in(texts.locale()),
                        texts.get(
                                "runs.why",
                                runs.from(),
                                runs.to(),
                                numbers.plain(runs.median()),
                                numbers.whole(runs.useful()),
                                numbers.whole(runs.longest()),
                                numbers.whole(runs.longestLimit()),
                                numbers.whole(runs.crossings()),
                                numbers.whole(runs.crossingsLimit())));
    }

    private static List<Way> measures(Question question) {
        return Stream.of(MeasureKind.values())
                .map(
                        it ->
                                new Way(
                                        "comparison.measure." + it.text(),
                                        question.with("measure", it.text()).address(),
                                        it == question.measure()))
                .toList();
    }

    /** Everything that is said with the figures, for files. */
    List<String> sentences(Texts texts) {
        return Stream.of(
                        Stream.of(title, subtitle, headline, caution, family),
                        runs == null ? Stream.<String>empty() : Stream.of(runs.word(), runs.why()),
                        beyond.stream(),
                        Stream.of(byChance),
                        Stream.of(texts.get("reminder")),
                        breaks.stream(),
                        notes.stream(),
                        Stream.of(source))
                .flatMap(it -> it)
                .filter(it -> !it.isEmpty())
                .toList();
    }
}
