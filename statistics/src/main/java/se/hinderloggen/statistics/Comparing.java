package se.hinderloggen.statistics;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Compares two periods, line by line and by every measure that there is, as one family of tests.
 *
 * <p>Each line is tested by {@link RateRatio} and {@link OddsRatio}; the family, its tree and what is
 * certain in it is {@link Hypothesis}: the measures of a line are one family, a line and its parts
 * are one, the parts of a line among themselves are one. A test that could not have been certain
 * however its count had fallen is no member of any family: whether it is one depends on the counts of
 * both periods together alone, and these say nothing about a difference.
 *
 * <p>Source for leaving those out: R. E. Tarone (1990), A modified Bonferroni method for discrete
 * data, Biometrics 46, 515–522; P. B. Gilbert (2005), Applied Statistics 54, 143–158.
 */
public final class Comparing {

    private final double falseDiscoveryRate;
    private final double confidence;
    private final double factor;

    private Comparing(double falseDiscoveryRate, double confidence, double factor) {
        this.falseDiscoveryRate = falseDiscoveryRate;
        this.confidence = confidence;
        this.factor = factor;
    }

    /** At most 5 % of what is called certain is chance; intervals of 95 %; the power of a doubling. */
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
        return new Comparing(falseDiscoveryRate, confidence, factor);
    }

    /** Compares a total and all lines under it, as one family. */
    public <K> Comparison<K> compare(Line<K> total) {
        List<int[]> sizes = new ArrayList<>();
        Node<K> top = node(total, 0, sizes);
        if (top.hypothesis != null) {
            Hypothesis.control(top.hypothesis, falseDiscoveryRate);
        }
        return new Comparison<>(
                result(top),
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
        @Nullable Hypothesis hypothesis;

        Node(Line<K> line) {
            this.line = line;
        }
    }

    private record Test(
            double now, double before, double ratio, Interval interval, double p, @Nullable Hypothesis hypothesis) {}

    private <K> Node<K> node(Line<K> line, int depth, List<int[]> sizes) {
        if (sizes.size() == depth) {
            sizes.add(new int[2]);
        }
        Node<K> node = new Node<>(line);
        List<Hypothesis> own = new ArrayList<>(3);
        for (Measure measure : Measure.values()) {
            Test test = test(line, measure);
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
        List<Hypothesis> parts = new ArrayList<>(line.parts().size());
        for (Line<K> part : line.parts()) {
            Node<K> under = node(part, depth + 1, sizes);
            node.parts.add(under);
            if (under.hypothesis != null) {
                parts.add(under.hypothesis);
            }
        }
        node.own = own.isEmpty() ? null : Hypothesis.all(own);
        if (parts.isEmpty()) {
            node.hypothesis = node.own;
        } else {
            Hypothesis divided = Hypothesis.all(parts);
            node.hypothesis = node.own == null ? divided : Hypothesis.all(List.of(node.own, divided));
        }
        return node;
    }

    private @Nullable Test test(Line<?> line, Measure measure) {
        Counts now = line.now();
        Counts before = line.before();
        double inNow = now.exposure(measure);
        double inBefore = before.exposure(measure);
        if (inNow == 0 || inBefore == 0) {
            return null;
        }
        boolean shares = measure == Measure.SHARE;
        long all = now.count() + before.count();
        Conditional conditional =
                shares
                        ? Conditional.ofShares(now.count(), all, now.of(), before.of())
                        : Conditional.ofRates(now.count(), all);
        double exposures = shares ? 1 : inBefore / inNow;
        double p = conditional.centralP(1 / exposures);
        boolean tooFew = conditional.leastP(1 / exposures) > 1 - confidence;
        return new Test(
                now.count() / inNow,
                before.count() / inBefore,
                conditional.estimate() * exposures,
                conditional.interval(Interval.tail(confidence)).times(exposures),
                p,
                tooFew ? null : Hypothesis.test(p));
    }

    private <K> ComparedLine<K> result(Node<K> node) {
        return new ComparedLine<>(
                node.line,
                result(node, Measure.PER_CLIENT),
                result(node, Measure.PER_ASSIGNMENT),
                result(node, Measure.SHARE),
                node.parts.stream().map(this::result).toList());
    }

    private @Nullable Compared result(Node<?> node, Measure measure) {
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
                0);
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
