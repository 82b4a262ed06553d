package se.hinderloggen.web.comparison;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.hinderloggen.web.comparison.ComparisonAnswers.Line;
import se.hinderloggen.web.comparison.ComparisonAnswers.Measure;
import se.hinderloggen.web.comparison.ComparisonAnswers.Pair;
import se.hinderloggen.web.comparison.ComparisonAnswers.Years;

/**
 * A line as it is shown: the verdict first, then the numbers.
 *
 * @param id of the place on the page
 * @param within whether it is a cell, which stands under its margin
 * @param verdict of the line as a whole; absent where nothing is said
 * @param notComparable why nothing is said of it; else empty
 * @param disagreement what the measures say, when they do not say the same; else empty
 */
record Row(
        String id,
        String label,
        boolean within,
        @Nullable Verdict verdict,
        String word,
        Pair<Count> count,
        String notComparable,
        List<Said> measures,
        String disagreement,
        Why why) {

    /** Whether every measure says what the line says, so that it is enough to say it once. */
    public boolean isOfOneVoice() {
        return measures.stream().allMatch(it -> it.verdict() == null || it.verdict() == verdict);
    }

    /**
     * @param address of the observations behind it; empty when there are none
     */
    record Count(String text, String address) {}

    /**
     * One measure.
     *
     * @param verdict absent where there is nothing to set the count against
     * @param values of both years
     * @param ratio so many times; empty where there is none
     * @param interval likewise
     */
    record Said(
            String measure,
            @Nullable Verdict verdict,
            String word,
            String values,
            String ratio,
            String interval) {}

    /**
     * @param label of its own
     */
    static Row of(
            String id,
            String label,
            Line line,
            boolean within,
            Pair<String> addresses,
            Why.Grounds grounds,
            Texts texts) {
        var numbers = new Written(texts.locale());
        var said = new ArrayList<Said>();
        for (var kind : MeasureKind.values()) {
            said.add(said(kind, kind.of(line), texts, numbers));
        }
        var note = line.notComparable();
        return new Row(
                id,
                label,
                within,
                line.verdict(),
                line.word() == null ? "" : line.word().in(texts.locale()),
                new Pair<>(
                        count(line.count().year(), addresses.year(), numbers),
                        count(line.count().with(), addresses.with(), numbers)),
                note == null ? "" : note.in(texts.locale()),
                said,
                line.disagree() ? disagreement(line, texts) : "",
                Why.of(line, grounds, texts));
    }

    private static Count count(long count, String address, Written numbers) {
        return new Count(numbers.whole(count), count == 0 ? "" : address);
    }

    /** Of the observations behind a line's counts. */
    static Pair<String> addresses(Line line, boolean total, Question question, Pair<Years> years) {
        Map<String, String> keys = new HashMap<>();
        if (!total) {
            keys.put(question.by(), line.key());
        }
        if (line.across() != null) {
            keys.put(question.across(), line.across().key());
        }
        return new Pair<>(
                question.observations(keys, years.year()),
                question.observations(keys, years.with()));
    }

    private static Said said(
            MeasureKind kind, @Nullable Measure measure, Texts texts, Written numbers) {
        String name = texts.get("measure." + kind.text());
        if (measure == null) {
            // All is all of itself; anything else lacks what to set it against.
            String word = kind == MeasureKind.SHARE ? Written.NONE : texts.get("missing");
            return new Said(name, null, word, "", "", "");
        }
        return new Said(
                name,
                measure.verdict(),
                measure.word().in(texts.locale()),
                texts.get(
                        "against",
                        numbers.value(kind, measure.year()),
                        numbers.value(kind, measure.with())),
                ratio(kind, measure, texts, numbers),
                interval(measure, texts, numbers));
    }

    /** So many times, or at least so many where it cannot be divided. */
    private static String ratio(MeasureKind kind, Measure measure, Texts texts, Written numbers) {
        boolean odds = kind == MeasureKind.SHARE;
        if (measure.ratio() != null) {
            return texts.get(odds ? "odds" : "times", numbers.ratio(measure.ratio()));
        }
        return measure.low() == null || measure.low().signum() == 0
                ? ""
                : texts.get(odds ? "odds.least" : "times.least", numbers.ratio(measure.low()));
    }

    /** From so many to so many. */
    private static String interval(Measure measure, Texts texts, Written numbers) {
        return measure.ratio() == null
                ? ""
                : texts.get("interval", numbers.interval(measure.low(), measure.high()));
    }

    /** Both, as in a sentence. */
    static String ratioAndInterval(
            MeasureKind kind, Measure measure, Texts texts, Written numbers) {
        return (ratio(kind, measure, texts, numbers) + " " + interval(measure, texts, numbers))
                .strip();
    }

    /** Per client this, per assignment that. */
    static String disagreement(Line line, Texts texts) {
        var parts = new ArrayList<String>();
        for (var kind : MeasureKind.values()) {
            var measure = kind.of(line);
            if (measure != null) {
                parts.add(
                        texts.get(
                                "disagree.part",
                                texts.get("measure." + kind.text()).toLowerCase(texts.locale()),
                                measure.word().in(texts.locale())));
            }
        }
        return String.join(", ", parts);
    }
}
