package se.hinderloggen.statistics;

import java.util.List;

/**
 * A tree of hypotheses that nothing differs: tests at the leaves, and above them what is true only
 * if all under it is. {@link #control} finds what can be rejected so that, in each family (those
 * directly under the same hypothesis) and over the families of each depth, the expected share of
 * false discoveries stays at or under a level.
 *
 * <p>A hypothesis above others gets its p-value from theirs by Simes' inequality. A change in one
 * cell is therefore found although the total stands still, as long as it is clear enough for how
 * many there are. The top is tested at the level; the family under what was rejected is tested by
 * Benjamini–Hochberg at that family's level times the share that was rejected beside its parent.
 *
 * <p>Source: M. Bogomolov, C. B. Peterson, Y. Benjamini and C. Sabatti (2021), Hypotheses on a
 * tree: new error rates and testing strategies, Biometrika 108, 575–590 (TreeBH); R. J. Simes
 * (1986), An improved Bonferroni procedure for multiple tests of significance, Biometrika 73,
 * 751–754.
 */
public final class Hypothesis {

    private final List<Hypothesis> children;
    private final double p;
    private double adjusted = 1;
    private double noticedAt;

    private Hypothesis(List<Hypothesis> children, double p) {
        this.children = children;
        this.p = p;
    }

    /** A test's. */
    public static Hypothesis test(double p) {
        if (!(p >= 0 && p <= 1)) {
            throw new IllegalArgumentException("a p-value is from 0 to 1: " + p);
        }
        return new Hypothesis(List.of(), p);
    }

    /** That all of these hold. */
    public static Hypothesis all(List<Hypothesis> family) {
        if (family.isEmpty()) {
            throw new IllegalArgumentException("a family has members");
        }
        double[] p = ps(family);
        return new Hypothesis(List.copyOf(family), simes(p, Order.ascending(p)));
    }

    /** Its own p-value, or that of all under it together. */
    public double p() {
        return p;
    }

    /** After {@link #control}: the lowest level at which it would be rejected; at most 1. */
    public double adjusted() {
        return adjusted;
    }

    /**
     * After {@link #control}: the highest p-value with which it would be rejected at the level, if
     * all others had theirs.
     */
    public double noticedAt() {
        return noticedAt;
    }

    /** Fills in what the tree under a top comes to at a level. */
    public static void control(Hypothesis top, double level) {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("a level is between 0 and 1: " + level);
        }
        top.adjusted = top.p;
        top.noticedAt = level;
        top.adjustUnder(new Reach(new double[] {top.p}, new double[] {1}));
        top.noticeUnder();
    }

    /**
     * At which level a family is tested, as a function of the level of the top: from {@code
     * from[i]} on it is the top's times {@code share[i]}. It jumps up where another hypothesis
     * beside one of its ancestors is rejected as well.
     */
    private record Reach(double[] from, double[] share) {

        /** The top's lowest level at which the family's own is as high as this. */
        double topFor(double own) {
            for (int i = 0; i < from.length; i++) {
                double top = Math.max(from[i], own / share[i]);
                if (i + 1 == from.length || top < from[i + 1]) {
                    return Math.min(1, top);
                }
            }
            return 1;
        }

        /** The reach of the family under one of a family's hypotheses. */
        Reach under(double adjusted, double[] siblings) {
            double[] jumps = new double[from.length + siblings.length];
            int count = 0;
            int next = 0;
            int rank = 0;
            jumps[count++] = adjusted;
            // Both are sorted; only those above the hypothesis's own matter.
            while (next < from.length || rank < siblings.length) {
                double jump =
                        rank == siblings.length
                                        || (next < from.length && from[next] <= siblings[rank])
                                ? from[next++]
                                : siblings[rank++];
                if (jump > jumps[count - 1] && jump < 1) {
                    jumps[count++] = jump;
                }
            }
            double[] starts = new double[count];
            double[] shares = new double[count];
            next = 0;
            rank = 0;
            for (int i = 0; i < count; i++) {
                while (next + 1 < from.length && from[next + 1] <= jumps[i]) {
                    next++;
                }
                while (rank < siblings.length && siblings[rank] <= jumps[i]) {
                    rank++;
                }
                starts[i] = jumps[i];
                shares[i] = share[next] * rank / siblings.length;
            }
            return new Reach(starts, shares);
        }
    }

    private void adjustUnder(Reach reach) {
        if (children.isEmpty()) {
            return;
        }
        double[] own = BenjaminiHochberg.adjusted(ps(children));
        double[] siblings = new double[own.length];
        for (int i = 0; i < own.length; i++) {
            siblings[i] = reach.topFor(own[i]);
            children.get(i).adjusted = siblings[i];
        }
        java.util.Arrays.sort(siblings);
        for (Hypothesis child : children) {
            if (!child.children.isEmpty() && child.adjusted < 1) {
                child.adjustUnder(reach.under(child.adjusted, siblings));
            }
        }
    }

    /**
     * The family is tested at what its parent is noticed at, for then Simes has rejected the
     * parent.
     */
    private void noticeUnder() {
        if (children.isEmpty()) {
            return;
        }
        int size = children.size();
        double[] p = ps(children);
        int[] order = Order.ascending(p);
        int rejected = 0;
        for (int rank = size; rank >= 1 && rejected == 0; rank--) {
            if (p[order[rank - 1]] <= noticedAt * rank / size) {
                rejected = rank;
            }
        }
        // With one more at the very bottom of the order, those below it have one rank more.
        int withOneMore = Math.max(1, rejected);
        for (int rank = 1; rank <= size; rank++) {
            Hypothesis child = children.get(order[rank - 1]);
            if (rank > 1 && p[order[rank - 2]] <= noticedAt * rank / size) {
                withOneMore = Math.max(withOneMore, rank);
            }
            child.noticedAt = noticedAt * (rank <= rejected ? rejected : withOneMore) / size;
            child.noticeUnder();
        }
    }

    private static double[] ps(List<Hypothesis> family) {
        double[] p = new double[family.size()];
        for (int i = 0; i < p.length; i++) {
            p[i] = family.get(i).p;
        }
        return p;
    }

    private static double simes(double[] p, int[] order) {
        double lowest = 1;
        for (int rank = 1; rank <= p.length; rank++) {
            lowest = Math.min(lowest, (double) p.length / rank * p[order[rank - 1]]);
        }
        return lowest;
    }
}
