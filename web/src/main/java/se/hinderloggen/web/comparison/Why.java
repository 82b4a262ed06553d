package se.hinderloggen.web.comparison;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.hinderloggen.web.comparison.ComparisonAnswers.Exposure;
import se.hinderloggen.web.comparison.ComparisonAnswers.Family;
import se.hinderloggen.web.comparison.ComparisonAnswers.Line;
import se.hinderloggen.web.comparison.ComparisonAnswers.Measure;
import se.hinderloggen.web.comparison.ComparisonAnswers.Pair;
import se.hinderloggen.web.comparison.ComparisonAnswers.Power;

/**
 * Why a verdict is what it is: the data, how surely it is told from chance, and the method with its
 * reference.
 */
record Why(List<Reason> reasons, List<String> methods) {

    /** Of one measure. */
    record Reason(String measure, Verdict verdict, String word, List<String> sentences) {}

    /** What the years are called, what they are set against, and what is tested together. */
    record Grounds(String year, String with, Pair<Exposure> exposure, Family family) {}

    static Why of(Line line, Grounds grounds, Texts texts) {
        var numbers = new Written(texts.locale());
        var reasons = new ArrayList<Reason>();
        var methods = new LinkedHashSet<String>();
        for (var kind : MeasureKind.values()) {
            var measure = kind.of(line);
            if (measure != null) {
                reasons.add(
                        new Reason(
                                texts.get("measure." + kind.text()),
                                measure.verdict(),
                                measure.word().in(texts.locale()),
                                sentences(kind, measure, line, grounds, texts, numbers)));
                methods.add(method(kind, measure, texts));
            }
        }
        return new Why(reasons, List.copyOf(methods));
    }

    private static List<String> sentences(
            MeasureKind kind,
            Measure measure,
            Line line,
            Grounds grounds,
            Texts texts,
            Written numbers) {
        var sentences = new ArrayList<String>();
        sentences.add(
                data(kind, measure, line, grounds, true, texts, numbers)
                        + " "
                        + data(kind, measure, line, grounds, false, texts, numbers));
        if (measure.verdict() == Verdict.TOO_FEW) {
            sentences.add(texts.get("why.too-few"));
        }
        if (measure.ratio() != null) {
            sentences.add(
                    texts.get(
                            (kind == MeasureKind.SHARE ? "why.odds" : "why.ratio")
                                    + (measure.high() == null ? ".open" : ""),
                            numbers.ratio(measure.ratio()),
                            numbers.percent(grounds.family().confidence()),
                            numbers.ratio(measure.low()),
                            numbers.ratio(measure.high())));
        }
        var family = grounds.family();
        sentences.add(
                family.size() == 1
                        ? texts.get("why.p", numbers.p(measure.p()))
                        : texts.get(
                                "why.p.adjusted",
                                numbers.p(measure.p()),
                                numbers.whole(family.size()),
                                numbers.p(measure.adjusted()),
                                numbers.plain(family.falseDiscoveryRate())));
        if (measure.power() != null) {
            sentences.add(power(measure.power(), texts, numbers));
        }
        return sentences;
    }

    private static String power(Power power, Texts texts, Written numbers) {
        String noticed = numbers.whole(power.noticed());
        return power.factor().compareTo(BigDecimal.TWO) == 0
                ? texts.get("why.power.doubling", noticed)
                : texts.get("why.power", numbers.plain(power.factor()), noticed);
    }

    private static String data(
            MeasureKind kind,
            Measure measure,
            Line line,
            Grounds grounds,
            boolean year,
            Texts texts,
            Written numbers) {
        @Nullable Long against = of(kind.against(line, grounds.exposure()), year);
        return texts.get(
                "why.data." + kind.text(),
                year ? grounds.year() : grounds.with(),
                numbers.whole(of(line.count(), year)),
                against == null ? Written.NONE : numbers.whole(against),
                numbers.value(kind, year ? measure.year() : measure.with()));
    }

    private static <T extends @Nullable Object> T of(Pair<T> both, boolean year) {
        return year ? both.year() : both.with();
    }

    private static String method(MeasureKind kind, Measure measure, Texts texts) {
        return texts.getOr(
                "method." + measure.method(),
                kind == MeasureKind.SHARE ? "method.EXACT_SHARES" : "method.EXACT_RATE_RATIO");
    }
}
