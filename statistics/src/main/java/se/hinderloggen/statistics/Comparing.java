package se.hinderloggen.statistics;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Compares two periods, line by line and by every measure that there is, as one family of tests.
 *
 * <p>Each line is tested by {@link RateRatio} and {@link OddsRatio}; which of these tests are
 * certain is for {@link Hypothesis} to say, by a tree that begins with the levels: the total, its
 * parts, their parts. Under a level of parts lie the lines, under that of their parts the lines
 * again and then the parts of each, and under every line its measures. So a change in one cell is
 * found while its line and the total stand still, and many changed cells make no line of theirs
 * easier to call certain.
 *
 * <p>A test that could not have been certain however its count had fallen is no member of any
 * family: whether it is one depends on the counts of both periods together alone, and these say
 * nothing about a difference.
 *
 * <p>Source for leaving those out: R. E. Tarone (1990), A modified Bonferroni method for discrete
 * data, Biometrics 46, 515–522; P. B. Gilbert (2005), Applied Statistics 54, 143–158.
 */
public final class Comparing {

    private final double falseDiscoveryRate;
    private final double confidence;
    private final double factor;
    private final boolean withPower;

    private Comparing(
            double falseDiscoveryRate, double confidence, double factor, boolean withPower) {
        this.falseDiscoveryRate = falseDiscoveryRate;
        this.confidence = confidence;
        this.factor = factor;
        this.withPower = withPower;
    }

    /**
     * At most 5 % of what is called certain is chance; intervals of 95 %; the power of a doubling.
     */
    public static Comparing usual() {
        return with(0.05, 0.95, 2);
    }

    /**
     * @param falseDiscoveryRate between 0 and 1
     * @param confidence between 0 and 1
     * @param factor the change to state the power for, more than 1
     */
    public static Comparing with(double falseDiscoveryRate, double confidence, double factor) {
        Interval.tail(falseDiscoveryRate);
        Interval.tail(confidence);
        if (!(factor > 1 && factor < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("a change is by more than 1: " + factor);
        }
        return new Comparing(falseDiscoveryRate, confidence, factor, true);
    }

    /** The same without the power, which is then 0, for who compares thousands of pages. */
    Comparing withoutPower() {
        return new Comparing(falseDiscoveryRate, confidence, factor, false);
    }

    /** Compares a total and all lines under it, as one family. */
    public <K> Comparison<K> compare(Line<K> total) {
        List<int[]> sizes = new ArrayList<>();
        Node<K> top = node(total, 0, sizes);
        List<Hypothesis> levels = new ArrayList<>();
        for (int depth = 0; depth < sizes.size(); depth++) {
            Hypothesis level = level(top, depth);
            if (level != null) {
                levels.add(level);
            }
        }
        if (!levels.isEmpty()) {
            Hypothesis.control(Hypothesis.all(levels), falseDiscoveryRate);
        }
        return new Comparison<>(
                result(top, new Power(factor)),
                falseDiscoveryRate,
                confidence,
                factor,
                sizes.stream().map(size -> new Comparison.Level(size[0], size[1])).toList());
    }

    /** A line with its tests, before anything is known of the family. */
    private static final class Node<K> {
        final Line<K> line;
        final @Nullable Test[] tests = new @Nullable Test[Measure.values().length];
        final List<Node<K>> parts = new ArrayList<>();
        @Nullable Hypothesis own;

        Node(Line<K> line) {
            this.line = line;
        }
    }

    private record Test(
            double now,
            double before,
            double ratio,
            Interval interval,
            double p,
            @Nullable Hypothesis hypothesis) {}

    private <K> Node<K> node(Line<K> line, int depth, List<int[]> sizes) {
        if (sizes.size() == depth) {
            sizes.add(new int[2]);
        }
        Node<K> node = new Node<>(line);
        List<Hypothesis> own = new ArrayList<>(3);
        // Per client and per assignment differ in what the odds are held against, not in the odds.
        Conditional rates =
                Conditional.ofRates(line.now().count(), line.now().count() + line.before().count());
        Interval odds = rates.interval(Interval.tail(confidence));
        for (Measure measure : Measure.values()) {
            Test test = measure == Measure.SHARE ? share(line) : rate(line, measure, rates, odds);
            node.tests[measure.ordinal()] = test;
            if (test == null) {
                continue;
            }
            if (test.hypothesis == null) {
                sizes.get(depth)[1]++;
            } else {
                sizes.get(depth)[0]++;
                own.add(test.hypothesis);
            }
        }
        node.own = own.isEmpty() ? null : Hypothesis.all(own);
        for (Line<K> part : line.parts()) {
            node.parts.add(node(part, depth + 1, sizes));
        }
        return node;
    }

    /** That nothing differs so far below a line; null where nothing is tested there. */
    private static @Nullable Hypothesis level(Node<?> node, int depth) {
        if (depth == 0) {
            return node.own;
        }
        List<Hypothesis> parts = new ArrayList<>(node.parts.size());
        for (Node<?> part : node.parts) {
            Hypothesis under = level(part, depth - 1);
            if (under != null) {
                parts.add(under);
            }
        }
        return parts.isEmpty() ? null : Hypothesis.all(parts);
    }

    private @Nullable Test rate(Line<?> line, Measure measure, Conditional rates, Interval odds) {
        double inNow = line.now().exposure(measure);
        double inBefore = line.before().exposure(measure);
        if (inNow == 0 || inBefore == 0) {
            return null;
        }
        double exposures = inBefore / inNow;
        return test(line, inNow, inBefore, exposures, rates, odds);
    }

    private @Nullable Test share(Line<?> line) {
        Counts now = line.now();
        Counts before = line.before();
        if (now.of() == 0 || before.of() == 0) {
            return null;
        }
        Conditional shares =
                Conditional.ofShares(
                        now.count(), now.count() + before.count(), now.of(), before.of());
        Interval odds = shares.interval(Interval.tail(confidence));
        return test(line, now.of(), before.of(), 1, shares, odds);
    }

    private Test test(
            Line<?> line,
            double inNow,
            double inBefore,
            double exposures,
            Conditional conditional,
            Interval odds) {
        double p = conditional.centralP(1 / exposures);
        double alone = 1 - confidence;
        boolean tooFew = p > alone && !conditional.couldHave(alone, 1 / exposures);
        return new Test(
                line.now().count() / inNow,
                line.before().count() / inBefore,
                conditional.estimate() * exposures,
                odds.times(exposures),
                p,
                tooFew ? null : Hypothesis.test(p));
    }

    private <K> ComparedLine<K> result(Node<K> node, Power power) {
        List<Measure> tested = new ArrayList<>(3);
        for (Measure measure : Measure.values()) {
            Test test = node.tests[measure.ordinal()];
            if (test != null && test.hypothesis != null) {
                tested.add(measure);
            }
        }
        double[] noticed =
                node.own == null || !withPower
                        ? new double[tested.size()]
                        : power.of(
                                node.line.now(), node.line.before(), tested, node.own.noticedAt());
        return new ComparedLine<>(
                node.line,
                result(node, Measure.PER_CLIENT, tested, noticed),
                result(node, Measure.PER_ASSIGNMENT, tested, noticed),
                result(node, Measure.SHARE, tested, noticed),
                node.parts.stream().map(part -> result(part, power)).toList());
    }

    private @Nullable Compared result(
            Node<?> node, Measure measure, List<Measure> tested, double[] noticed) {
        Test test = node.tests[measure.ordinal()];
        if (test == null) {
            return null;
        }
        double adjusted = test.hypothesis == null ? 1 : test.hypothesis.adjusted();
        return new Compared(
                test.now,
                test.before,
                test.ratio,
                test.interval,
                test.p,
                adjusted,
                verdict(test, adjusted),
                test.hypothesis == null ? 0 : noticed[tested.indexOf(measure)]);
    }

    private Verdict verdict(Test test, double adjusted) {
        if (test.hypothesis == null) {
            return Verdict.TOO_FEW;
        }
        if (adjusted > falseDiscoveryRate) {
            return Verdict.NO_CERTAIN_DIFFERENCE;
        }
        return test.ratio > 1 ? Verdict.INCREASE : Verdict.DECREASE;
    }
}
