package se.hinderloggen.query.comparisons;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.hinderloggen.query.comparisons.ComparisonAnswer.Family;
import se.hinderloggen.query.comparisons.ComparisonAnswer.Level;
import se.hinderloggen.query.comparisons.SeriesAnswer.Trend;
import se.hinderloggen.query.comparisons.SeriesAnswer.Year;
import se.hinderloggen.statistics.Hypothesis;
import se.hinderloggen.statistics.MannKendall;
import se.hinderloggen.statistics.Measure;
import se.hinderloggen.statistics.SenSlope;

/**
 * Whether the years of lines rise or fall, by each measure; as with comparisons each measure is a
 * family, first the whole, then its lines. Too few years, or too many that are alike, are no
 * member: however these had come, no trend could have been certain.
 */
final class YearTrends {

    private static final double FALSE_DISCOVERY_RATE = 0.05;
    private static final double CONFIDENCE = 0.95;

    /** With fewer values there is nothing to order. */
    private static final int FEWEST = 4;

    private record Test(
            double[] years, double[] values, MannKendall trend, @Nullable Hypothesis in) {}

    /** Those of the whole first, then line by line. */
    private final Map<Measure, List<@Nullable Test>> tests = new EnumMap<>(Measure.class);

    /**
     * @param total whole years alone
     * @param lines likewise
     */
    YearTrends(List<Year> total, List<List<Year>> lines) {
        for (var measure : Measure.values()) {
            var all = new ArrayList<@Nullable Test>();
            all.add(test(total, measure));
            lines.forEach(it -> all.add(test(it, measure)));
            tests.put(measure, all);
            var whole = hypotheses(all.subList(0, 1));
            var parts = hypotheses(all.subList(1, all.size()));
            var family = new ArrayList<>(whole);
            if (!parts.isEmpty()) {
                family.add(Hypothesis.all(parts));
            }
            if (!family.isEmpty()) {
                Hypothesis.control(Hypothesis.all(family), FALSE_DISCOVERY_RATE);
            }
        }
    }

    /** Of the whole. */
    @Nullable Trend ofTotal(Measure measure) {
        return trend(measure, 0);
    }

    /** Of a line, by its place. */
    @Nullable Trend ofLine(Measure measure, int line) {
        return trend(measure, line + 1);
    }

    Family family() {
        int[] size = new int[2];
        int[] tooFew = new int[2];
        for (var all : tests.values()) {
            for (int i = 0; i < all.size(); i++) {
                var test = all.get(i);
                if (test != null) {
                    (test.in == null ? tooFew : size)[i == 0 ? 0 : 1]++;
                }
            }
        }
        return new Family(
                FALSE_DISCOVERY_RATE,
                CONFIDENCE,
                size[0] + size[1],
                List.of(
                        new Level("TOTAL", size[0], tooFew[0]),
                        new Level("LINE", size[1], tooFew[1])));
    }

    private static List<Hypothesis> hypotheses(List<@Nullable Test> tests) {
        return tests.stream()
                .filter(Objects::nonNull)
                .map(Test::in)
                .filter(Objects::nonNull)
                .toList();
    }

    private static @Nullable Test test(List<Year> years, Measure measure) {
        var known = years.stream().filter(it -> value(it, measure) != null).toList();
        if (known.size() < FEWEST) {
            return null;
        }
        double[] values = known.stream().mapToDouble(it -> known(value(it, measure))).toArray();
        var trend = MannKendall.of(values);
        double[] rising = values.clone();
        Arrays.sort(rising);
        boolean tooFew = MannKendall.of(rising).p() > 1 - CONFIDENCE;
        return new Test(
                known.stream().mapToDouble(Year::year).toArray(),
                values,
                trend,
                tooFew ? null : Hypothesis.test(trend.p()));
    }

    private @Nullable Trend trend(Measure measure, int index) {
        var test = Objects.requireNonNull(tests.get(measure)).get(index);
        if (test == null) {
            return null;
        }
        var slope = SenSlope.of(CONFIDENCE, test.years, test.values);
        double adjusted = test.in == null ? 1 : test.in.adjusted();
        var verdict = verdict(test, adjusted);
        return new Trend(
                test.values.length,
                (int) test.trend.s(),
                Figures.rounded(slope.slope()),
                Figures.bounded(slope.interval().low()),
                Figures.bounded(slope.interval().high()),
                Figures.rounded(test.trend.p()),
                Figures.rounded(adjusted),
                verdict,
                verdict.word(),
                "MANN_KENDALL_SEN");
    }

    private static Verdict verdict(Test test, double adjusted) {
        if (test.in == null) {
            return Verdict.TOO_FEW;
        }
        if (adjusted > FALSE_DISCOVERY_RATE) {
            return Verdict.NO_CERTAIN_DIFFERENCE;
        }
        return test.trend.s() > 0 ? Verdict.INCREASE : Verdict.DECREASE;
    }

    private static @Nullable Double value(Year year, Measure measure) {
        return switch (measure) {
            case PER_CLIENT -> year.perClient();
            case PER_ASSIGNMENT -> year.perAssignment();
            case SHARE -> year.share();
        };
    }

    private static double known(@Nullable Double value) {
        return value == null ? Double.NaN : value;
    }
}
