package se.hinderloggen.query.comparisons;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.hinderloggen.query.comparisons.ComparisonAnswer.Exposure;
import se.hinderloggen.query.comparisons.ComparisonAnswer.Family;
import se.hinderloggen.query.comparisons.ComparisonAnswer.Level;
import se.hinderloggen.query.comparisons.ComparisonAnswer.Line;
import se.hinderloggen.query.comparisons.ComparisonAnswer.Power;
import se.hinderloggen.statistics.Compared;
import se.hinderloggen.statistics.Comparing;
import se.hinderloggen.statistics.Comparison;
import se.hinderloggen.statistics.Counts;
import se.hinderloggen.statistics.Measure;

/**
 * What can be said of a tree of lines. Each measure is a family of its own, so that what is
 * promised of its finds holds whatever the others show: were they one, a change in how many
 * assignments there are, which moves every line, would make it easy for shares to be called certain
 * by chance.
 */
final class Verdicts {

    private static final List<String> LEVELS = List.of("TOTAL", "LINE", "CELL");

    private final Map<Measure, Comparison<Branch>> comparisons = new EnumMap<>(Measure.class);

    /** Branches are equal only to themselves. */
    private final Map<Branch, Map<Measure, Compared>> compared = new HashMap<>();

    private final boolean totalHasShare;

    private Verdicts(boolean totalHasShare) {
        this.totalHasShare = totalHasShare;
    }

    /**
     * @param totalHasShare whether the whole is a part of something, as with filters
     */
    static Verdicts of(Branch total, boolean totalHasShare) {
        var verdicts = new Verdicts(totalHasShare);
        for (var measure : Measure.values()) {
            var comparison = Comparing.usual().compare(verdicts.line(total, measure, 0));
            verdicts.comparisons.put(measure, comparison);
            comparison
                    .total()
                    .all()
                    .forEach(
                            it -> {
                                var by = it.by(measure);
                                if (by != null) {
                                    verdicts.compared
                                            .computeIfAbsent(
                                                    it.key(), _ -> new EnumMap<>(Measure.class))
                                            .put(measure, by);
                                }
                            });
        }
        return verdicts;
    }

    /** The tests of all measures. */
    Family family() {
        var levels = new ArrayList<Level>();
        int all = 0;
        for (int depth = 0; depth < LEVELS.size(); depth++) {
            int tests = 0;
            int tooFew = 0;
            for (var comparison : comparisons.values()) {
                if (depth < comparison.levels().size()) {
                    tests += comparison.levels().get(depth).tests();
                    tooFew += comparison.levels().get(depth).tooFew();
                }
            }
            if (tests + tooFew > 0) {
                levels.add(new Level(LEVELS.get(depth), tests, tooFew));
            }
            all += tests;
        }
        var one = comparisons.values().iterator().next();
        return new Family(one.falseDiscoveryRate(), one.confidence(), all, levels);
    }

    /** With what is said of it, its cells not included. */
    Line line(Branch branch) {
        var by = compared.getOrDefault(branch, Map.of());
        var perClient = by.get(Measure.PER_CLIENT);
        var perAssignment = by.get(Measure.PER_ASSIGNMENT);
        var share = by.get(Measure.SHARE);
        var verdict = verdict(perClient, perAssignment, share);
        return new Line(
                branch.key,
                branch.label,
                branch.across,
                branch.count,
                branch.findings,
                branch.of,
                branch.ownExposure ? branch.exposure : null,
                branch.notComparable,
                measure(perClient, Measure.PER_CLIENT),
                measure(perAssignment, Measure.PER_ASSIGNMENT),
                measure(share, Measure.SHARE),
                disagree(perClient, perAssignment, share),
                verdict,
                verdict == null ? null : verdict.word());
    }

    /**
     * The share decides, unless another measure certainly says the opposite; where there is none,
     * the measures have to say the same.
     */
    static @Nullable Verdict verdict(
            @Nullable Compared perClient,
            @Nullable Compared perAssignment,
            @Nullable Compared share) {
        var rates =
                Stream.of(perClient, perAssignment)
                        .filter(Objects::nonNull)
                        .map(Verdicts::of)
                        .toList();
        if (share != null) {
            var decides = of(share);
            return rates.stream().anyMatch(decides::isOpposite)
                    ? Verdict.NO_CERTAIN_DIFFERENCE
                    : decides;
        }
        if (rates.isEmpty()) {
            return null;
        }
        return rates.stream().distinct().count() == 1
                ? rates.getFirst()
                : Verdict.NO_CERTAIN_DIFFERENCE;
    }

    /** Whether a difference is certain by one and not, or the other way, by another. */
    private static boolean disagree(@Nullable Compared... measures) {
        return Stream.of(measures)
                        .filter(Objects::nonNull)
                        .map(Verdicts::of)
                        .map(it -> it.isCertain() ? it : Verdict.NO_CERTAIN_DIFFERENCE)
                        .distinct()
                        .count()
                > 1;
    }

    private se.hinderloggen.statistics.Line<Branch> line(
            Branch branch, Measure measure, int depth) {
        boolean share = measure == Measure.SHARE && (depth > 0 || totalHasShare);
        return new se.hinderloggen.statistics.Line<>(
                branch,
                counts(
                        branch.count.year(),
                        branch.of.year(),
                        branch.exposure.year(),
                        measure,
                        share && branch.notComparable == null,
                        branch.notComparable == null),
                counts(
                        branch.count.with(),
                        branch.of.with(),
                        branch.exposure.with(),
                        measure,
                        share && branch.notComparable == null,
                        branch.notComparable == null),
                branch.parts.stream().map(it -> line(it, measure, depth + 1)).toList());
    }

    private static Counts counts(
            long count,
            long of,
            Exposure exposure,
            Measure measure,
            boolean share,
            boolean comparable) {
        return new Counts(
                count,
                share ? of : 0,
                comparable && measure == Measure.PER_CLIENT ? known(exposure.clients()) : 0,
                comparable && measure == Measure.PER_ASSIGNMENT
                        ? known(exposure.assignments())
                        : 0);
    }

    private static double known(@Nullable Long exposure) {
        return exposure == null ? 0 : exposure;
    }

    private static ComparisonAnswer.@Nullable Measure measure(
            @Nullable Compared it, Measure measure) {
        if (it == null) {
            return null;
        }
        int per = measure == Measure.SHARE ? 1 : 100;
        var verdict = of(it);
        return new ComparisonAnswer.Measure(
                Figures.rounded(it.now() * per),
                Figures.rounded(it.before() * per),
                Figures.bounded(it.ratio()),
                Figures.bounded(it.interval().low()),
                Figures.bounded(it.interval().high()),
                Figures.rounded(it.p()),
                Figures.rounded(it.adjusted()),
                verdict,
                verdict.word(),
                new Power(2, (int) Math.round(100 * it.power())),
                measure == Measure.SHARE ? "EXACT_SHARES" : "EXACT_RATE_RATIO");
    }

    static Verdict of(Compared compared) {
        return switch (compared.verdict()) {
            case INCREASE -> Verdict.INCREASE;
            case DECREASE -> Verdict.DECREASE;
            case NO_CERTAIN_DIFFERENCE -> Verdict.NO_CERTAIN_DIFFERENCE;
            case TOO_FEW -> Verdict.TOO_FEW;
        };
    }
}
