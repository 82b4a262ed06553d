package se.hinderloggen.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.statistics.distribution.PoissonDistribution;

/**
 * Whole pages of comparisons of years in which it is known what differs: how often what is called
 * certain is chance, and whether a change is noticed as often as the page says.
 */
final class Simulation {

    private static final long SEED = 20261122;
    private static final Comparing COMPARING = Comparing.usual();

    /**
     * What came out, beside what is stated.
     *
     * @param most whether {@code stated} is the most that it may be, otherwise the least
     * @param error one standard error of {@code observed}
     */
    record Outcome(String name, double stated, boolean most, double observed, double error) {

        /** Not beyond what is stated by more than three standard errors. */
        boolean holds() {
            return most ? observed - 3 * error <= stated : observed + 3 * error >= stated;
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%-86s %s %.4f  observed %.4f ± %.4f%s",
                    name,
                    most ? "at most" : "stated ",
                    stated,
                    observed,
                    1.96 * error,
                    holds() ? "" : "  DOES NOT HOLD");
        }
    }

    private final int rounds;
    private final SplittableRandom chance = new SplittableRandom(SEED);
    private final UniformRandomProvider generator = chance::nextLong;

    private Simulation(int rounds) {
        this.rounds = rounds;
    }

    static List<Outcome> run(int rounds) {
        Simulation simulation = new Simulation(rounds);
        List<Outcome> outcomes = new ArrayList<>();
        IntToDoubleFunction same = _ -> 1;
        outcomes.addAll(
                simulation.falseDiscoveries("37 lines, nothing differs", usual(37, 1, 3), same));
        outcomes.addAll(
                simulation.falseDiscoveries(
                        "12 lines of 16 cells, nothing differs", usual(12, 16, 2), same));
        outcomes.addAll(
                simulation.falseDiscoveries(
                        "37 lines, every fourth up or down by three quarters",
                        usual(37, 1, 12),
                        line ->
                                line % 8 == 0 && line < 32
                                        ? 1.75
                                        : line % 8 == 4 && line < 32 ? 0.25 : 1));
        outcomes.addAll(
                simulation.falseDiscoveries(
                        "12 lines of 16 cells, four cells of one line up or down by nine tenths",
                        usual(12, 16, 8),
                        cell -> cell < 4 ? (cell % 2 == 0 ? 1.9 : 0.1) : 1));
        outcomes.addAll(
                simulation.falseDiscoveries(
                        "12 lines of 16 cells, two cells in each up or down by nine tenths",
                        usual(12, 16, 8),
                        cell -> cell % 16 < 2 ? (cell % 2 == 0 ? 1.9 : 0.1) : 1));
        for (double mean : new double[] {8, 20, 40}) {
            outcomes.addAll(simulation.power(mean));
        }
        return outcomes;
    }

    /** Means that fall off as those of real categories do; pairs of lines have the same. */
    private record Shape(double[][] means, double clients, double assignments) {}

    private static Shape usual(int lines, int cells, double mean) {
        double[][] means = new double[lines][cells];
        for (int line = 0; line < lines; line++) {
            for (int cell = 0; cell < cells; cell++) {
                // Equal to a neighbour, so that what one gains another can lose.
                int rank = cells == 1 ? line / 8 : cell / 2 + line % 3;
                means[line][cell] = mean * 2.5 / (1 + rank * 0.4);
            }
        }
        return new Shape(means, 180, 800);
    }

    private List<Outcome> falseDiscoveries(String name, Shape shape, IntToDoubleFunction change) {
        int levels = shape.means[0].length > 1 ? 3 : 2;
        double[] sums = new double[levels + 1];
        double[] squares = new double[levels + 1];
        for (int round = 0; round < rounds; round++) {
            Comparison<Boolean> comparison = COMPARING.withoutPower().compare(draw(shape, change));
            int[] certain = new int[levels + 1];
            int[] chanceOnly = new int[levels + 1];
            count(comparison.total(), 0, certain, chanceOnly);
            for (int level = 0; level <= levels; level++) {
                double share = chanceOnly[level] / Math.max(1.0, certain[level]);
                sums[level] += share;
                squares[level] += share * share;
            }
        }
        List<Outcome> outcomes = new ArrayList<>();
        String[] names = {"total", "lines", levels == 3 ? "cells" : "all", "all"};
        for (int level = 0; level <= levels; level++) {
            double mean = sums[level] / rounds;
            double variance = Math.max(0, squares[level] / rounds - mean * mean);
            outcomes.add(
                    new Outcome(
                            "false discovery rate, " + name + ": " + names[level],
                            0.05,
                            true,
                            mean,
                            Math.sqrt(variance / rounds)));
        }
        return outcomes;
    }

    /** The key of a line is whether it is really as before. */
    private static void count(
            ComparedLine<Boolean> line, int level, int[] certain, int[] chanceOnly) {
        for (Measure measure : Measure.values()) {
            Compared compared = line.by(measure);
            if (compared != null && compared.verdict().isCertain()) {
                certain[level]++;
                certain[certain.length - 1]++;
                if (line.key()) {
                    chanceOnly[level]++;
                    chanceOnly[certain.length - 1]++;
                }
            }
        }
        for (ComparedLine<Boolean> part : line.parts()) {
            count(part, level + 1, certain, chanceOnly);
        }
    }

    /** Two years; the later has a tenth more clients and assignments. */
    private Line<Boolean> draw(Shape shape, IntToDoubleFunction change) {
        int lines = shape.means.length;
        int cells = shape.means[0].length;
        long[][] before = new long[lines][cells];
        long[][] now = new long[lines][cells];
        boolean[] same = new boolean[lines];
        double expectedNow = 0;
        double expectedBefore = 0;
        for (int line = 0; line < lines; line++) {
            double lineNow = 0;
            double lineBefore = 0;
            for (int cell = 0; cell < cells; cell++) {
                double mean = shape.means[line][cell];
                double factor = change.applyAsDouble(line * cells + cell);
                before[line][cell] = poisson(mean);
                now[line][cell] = poisson(1.1 * factor * mean);
                lineNow += factor * mean;
                lineBefore += mean;
            }
            same[line] = Math.abs(lineNow - lineBefore) < 1e-9 * lineBefore;
            expectedNow += lineNow;
            expectedBefore += lineBefore;
        }
        if (Math.abs(expectedNow - expectedBefore) > 1e-9 * expectedBefore) {
            // Then every share would differ.
            throw new IllegalStateException("what some gain others have to lose");
        }
        long ofNow = Arrays.stream(now).flatMapToLong(Arrays::stream).sum();
        long ofBefore = Arrays.stream(before).flatMapToLong(Arrays::stream).sum();
        List<Line<Boolean>> parts = new ArrayList<>();
        for (int line = 0; line < lines; line++) {
            List<Line<Boolean>> under = new ArrayList<>();
            for (int cell = 0; cell < cells && cells > 1; cell++) {
                boolean unchanged = change.applyAsDouble(line * cells + cell) == 1;
                under.add(
                        Line.of(
                                unchanged,
                                later(now[line][cell], ofNow, shape),
                                earlier(before[line][cell], ofBefore, shape)));
            }
            parts.add(
                    new Line<>(
                            same[line],
                            later(Arrays.stream(now[line]).sum(), ofNow, shape),
                            earlier(Arrays.stream(before[line]).sum(), ofBefore, shape),
                            under));
        }
        return new Line<>(true, later(ofNow, 0, shape), earlier(ofBefore, 0, shape), parts);
    }

    private static Counts later(long count, long of, Shape shape) {
        return new Counts(count, of, 1.1 * shape.clients, 1.1 * shape.assignments);
    }

    private static Counts earlier(long count, long of, Shape shape) {
        return new Counts(count, of, shape.clients, shape.assignments);
    }

    /** One of 25 lines doubles: beside what its page says when it has just what is usual for it. */
    private List<Outcome> power(double mean) {
        Shape shape = usual(24, 1, 6);
        double[] stated = new double[3];
        double[] noticed = new double[3];
        for (int round = 0; round < rounds; round++) {
            Line<Boolean> others = draw(shape, _ -> 1);
            ComparedLine<Boolean> page =
                    watched(COMPARING, others, Math.round(mean * 1.1), Math.round(mean));
            ComparedLine<Boolean> doubled =
                    watched(COMPARING.withoutPower(), others, poisson(2.2 * mean), poisson(mean));
            for (Measure measure : Measure.values()) {
                Compared says = page.by(measure);
                Compared is = doubled.by(measure);
                if (says != null && is != null) {
                    stated[measure.ordinal()] += says.power() / rounds;
                    noticed[measure.ordinal()] +=
                            is.verdict() == Verdict.INCREASE ? 1.0 / rounds : 0;
                }
            }
        }
        List<Outcome> outcomes = new ArrayList<>();
        for (Measure measure : Measure.values()) {
            double observed = noticed[measure.ordinal()];
            outcomes.add(
                    new Outcome(
                            String.format(
                                    Locale.ROOT,
                                    "power, a doubling from %.0f among 25 lines, %s",
                                    mean,
                                    measure),
                            stated[measure.ordinal()],
                            false,
                            observed,
                            Math.sqrt(observed * (1 - observed) / rounds)));
        }
        return outcomes;
    }

    /** Adds a line to the others, and gives that line's result. */
    private static ComparedLine<Boolean> watched(
            Comparing comparing, Line<Boolean> others, long now, long before) {
        Shape shape = new Shape(new double[0][0], 180, 800);
        long ofNow = others.now().count() + now;
        long ofBefore = others.before().count() + before;
        List<Line<Boolean>> lines = new ArrayList<>();
        lines.add(Line.of(false, later(now, ofNow, shape), earlier(before, ofBefore, shape)));
        for (Line<Boolean> line : others.parts()) {
            lines.add(
                    Line.of(
                            true,
                            later(line.now().count(), ofNow, shape),
                            earlier(line.before().count(), ofBefore, shape)));
        }
        return comparing
                .compare(
                        new Line<>(
                                false, later(ofNow, 0, shape), earlier(ofBefore, 0, shape), lines))
                .total()
                .parts()
                .getFirst();
    }

    private long poisson(double mean) {
        return PoissonDistribution.of(mean).createSampler(generator).sample();
    }
}
