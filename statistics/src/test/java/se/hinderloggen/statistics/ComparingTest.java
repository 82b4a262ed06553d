package se.hinderloggen.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.commons.statistics.distribution.PoissonDistribution;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class ComparingTest {

    private static final long SEED = Long.getLong("seed", 17);

    @Test
    void two_printed_reports_are_shown_by_both_measures_together() {
        Comparison<String> comparison =
                Comparing.usual()
                        .compare(
                                Line.of(
                                        "all",
                                        new Counts(135, 0, 175, 726),
                                        new Counts(84, 0, 218, 1338)));
        ComparedLine<String> total = comparison.total();

        assertThat(total.perClient().ratio()).isCloseTo(2.00, Offset.offset(0.005));
        assertThat(total.perClient().interval().low()).isCloseTo(1.51, Offset.offset(0.005));
        assertThat(total.perClient().interval().high()).isCloseTo(2.66, Offset.offset(0.005));
        assertThat(total.perAssignment().ratio()).isCloseTo(2.96, Offset.offset(0.005));
        assertThat(total.perAssignment().interval().low()).isCloseTo(2.24, Offset.offset(0.005));
        assertThat(total.perAssignment().interval().high()).isCloseTo(3.94, Offset.offset(0.005));
        assertThat(total.share()).isNull();
        assertThat(total.perClient().verdict()).isEqualTo(Verdict.INCREASE);
        assertThat(total.disagree()).isFalse();
        assertThat(comparison.levels()).containsExactly(new Comparison.Level(2, 0));
    }

    @Test
    void measures_that_disagree_are_said_to() {
        Comparison<String> comparison =
                Comparing.usual()
                        .compare(
                                Line.of(
                                        "all",
                                        new Counts(200, 0, 100, 1000),
                                        new Counts(100, 0, 100, 300)));

        assertThat(comparison.total().perClient().verdict()).isEqualTo(Verdict.INCREASE);
        assertThat(comparison.total().perAssignment().verdict()).isEqualTo(Verdict.DECREASE);
        assertThat(comparison.total().disagree()).isTrue();
    }

    @Test
    void too_few_for_any_difference_are_no_part_of_the_family() {
        List<Line<String>> parts =
                List.of(
                        Line.of("few", new Counts(5, 400, 100, 100), new Counts(0, 400, 100, 100)),
                        Line.of(
                                "enough",
                                new Counts(6, 400, 100, 100),
                                new Counts(0, 400, 100, 100)),
                        Line.of(
                                "none",
                                new Counts(0, 400, 100, 100),
                                new Counts(0, 400, 100, 100)));
        Comparison<String> comparison =
                Comparing.usual()
                        .compare(
                                new Line<>(
                                        "all",
                                        new Counts(400, 0, 100, 100),
                                        new Counts(400, 0, 100, 100),
                                        parts));
        ComparedLine<String> few = comparison.total().parts().get(0);

        // Five of five by chance: 2 x 1/32.
        assertThat(few.perClient().p()).isEqualTo(0.0625);
        assertThat(few.perClient().verdict()).isEqualTo(Verdict.TOO_FEW);
        assertThat(few.perClient().adjusted()).isEqualTo(1);
        assertThat(comparison.total().parts().get(1).perClient().verdict())
                .isEqualTo(Verdict.NO_CERTAIN_DIFFERENCE);
        assertThat(comparison.total().parts().get(2).perClient().ratio()).isNaN();
        assertThat(comparison.levels())
                .containsExactly(new Comparison.Level(2, 0), new Comparison.Level(3, 6));
        assertThat(comparison.size()).isEqualTo(5);
    }

    @Test
    void a_change_in_one_cell_is_found_while_its_line_and_the_total_stand_still() {
        List<Line<String>> cells = new ArrayList<>();
        cells.add(Line.of("more", new Counts(60, 1000, 200, 800), new Counts(20, 1000, 200, 800)));
        cells.add(Line.of("less", new Counts(40, 1000, 200, 800), new Counts(80, 1000, 200, 800)));
        cells.add(Line.of("same", new Counts(50, 1000, 200, 800), new Counts(50, 1000, 200, 800)));
        Line<String> line =
                new Line<>(
                        "line",
                        new Counts(150, 1000, 200, 800),
                        new Counts(150, 1000, 200, 800),
                        cells);
        Line<String> rest =
                Line.of("rest", new Counts(850, 1000, 200, 800), new Counts(850, 1000, 200, 800));
        Comparison<String> comparison =
                Comparing.usual()
                        .compare(
                                new Line<>(
                                        "all",
                                        new Counts(1000, 0, 200, 800),
                                        new Counts(1000, 0, 200, 800),
                                        List.of(line, rest)));

        assertThat(
                        comparison
                                .total()
                                .all()
                                .filter(any -> any.perClient().verdict().isCertain())
                                .map(ComparedLine::key))
                .containsExactly("more", "less");
        assertThat(comparison.total().all().map(ComparedLine::key))
                .containsExactly("all", "line", "more", "less", "same", "rest");
    }

    @Test
    void a_measure_without_its_figures_is_absent() {
        ComparedLine<String> line =
                Comparing.usual()
                        .compare(Line.of("all", new Counts(10, 0, 0, 0), new Counts(10, 0, 200, 0)))
                        .total();
        assertThat(line.perClient()).isNull();
        assertThat(line.perAssignment()).isNull();
        assertThat(line.share()).isNull();
        assertThat(line.disagree()).isFalse();
    }

    @Test
    void the_order_of_lines_changes_nothing() {
        List<Line<Integer>> lines = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            lines.add(
                    Line.of(
                            i,
                            new Counts(i % 7 * 6, 900, 210, 850),
                            new Counts(10 + i % 3, 800, 200, 800)));
        }
        List<Line<Integer>> turned = new ArrayList<>(lines.reversed());
        assertThat(sorted(lines)).isEqualTo(sorted(turned));
    }

    private static List<Compared> sorted(List<Line<Integer>> lines) {
        return Comparing.usual()
                .compare(
                        new Line<>(
                                -1,
                                new Counts(900, 0, 210, 850),
                                new Counts(800, 0, 200, 800),
                                lines))
                .total()
                .all()
                .sorted(Comparator.comparing(ComparedLine::key))
                .map(ComparedLine::perClient)
                .toList();
    }

    @Test
    void the_power_is_the_sum_over_all_counts_that_would_be_noticed() {
        Counts now = new Counts(22, 0, 110, 0);
        Counts before = new Counts(18, 0, 90, 0);
        double power =
                Comparing.usual().compare(Line.of("all", now, before)).total().perClient().power();

        double sum = 0;
        PoissonDistribution earlier = PoissonDistribution.of(18);
        PoissonDistribution later = PoissonDistribution.of(44);
        for (int x = 0; x < 150; x++) {
            for (int y = 0; y < 100; y++) {
                RateRatio ratio = RateRatio.of(new Rate(x, 110), new Rate(y, 90), 0.95);
                if (ratio.p() <= 0.05 && ratio.ratio() > 1) {
                    sum += later.probability(x) * earlier.probability(y);
                }
            }
        }
        assertThat(power).isCloseTo(sum, Offset.offset(1e-9));
    }

    @Test
    void the_counts_needed_are_those_that_each_total_needs_by_itself() {
        for (double level : new double[] {0.05, 1e-4, 1e-9}) {
            int[] rates = Critical.ofRates(0.7, level).of(0, 300);
            int[] shares = Critical.ofShares(120, 200, level).of(0, 300);
            for (int all = 0; all <= 300; all++) {
                assertThat(rates[all])
                        .as("%s %d", level, all)
                        .isEqualTo(needed(all, all, 0.7, level, false));
                assertThat(shares[all])
                        .as("%s %d", level, all)
                        .isEqualTo(needed(all, Math.min(all, 120), 1, level, true));
            }
            Critical far = Critical.ofRates(1.3, level);
            int[] counts = far.of(50_000, 50_010);
            assertThat(counts[50_005 - far.first()])
                    .isEqualTo(needed(50_005, 50_005, 1.3, level, false));
        }
    }

    private static int needed(int all, int most, double odds, double level, boolean shares) {
        int low = shares ? Math.max(0, all - 200) : 0;
        int high = most + 1;
        // Halving: the tail falls as the count rises.
        while (low < high) {
            int middle = (low + high) / 2;
            Conditional conditional =
                    shares
                            ? Conditional.ofShares(middle, all, 120, 200)
                            : Conditional.ofRates(middle, all);
            if (conditional.atLeast(odds) <= level / 2) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    @Test
    void lines_of_any_shape_have_a_power() {
        SplittableRandom random = new SplittableRandom(SEED);
        for (int round = 0; round < 400; round++) {
            int scale = 1 << random.nextInt(1, 24);
            Line<String> line = Line.of("line", counts(random, scale), counts(random, scale));
            ComparedLine<String> compared = Comparing.usual().compare(line).total();
            for (Measure measure : Measure.values()) {
                Compared by = compared.by(measure);
                if (by != null) {
                    assertThat(by.power())
                            .as("seed %d: %s %s", SEED, line, measure)
                            .isBetween(0.0, 1.0);
                    assertThat(by.adjusted())
                            .as("seed %d: %s %s", SEED, line, measure)
                            .isBetween(by.p(), 1.0);
                }
            }
        }
    }

    private static Counts counts(SplittableRandom random, int scale) {
        long count = random.nextLong(scale + 1);
        long of = random.nextInt(5) == 0 ? count : count + random.nextLong(scale + 1);
        return new Counts(count, of, random.nextInt(1, 300), random.nextInt(1, 2000));
    }

    @Test
    void the_power_of_counts_without_end_is_near_that_of_large_ones() {
        Comparing slight = Comparing.with(0.05, 0.95, 1.01);
        double large = power(slight, 49_900);
        double larger = power(slight, 50_100);
        assertThat(larger).isBetween(large, large + 0.004);
    }

    private static double power(Comparing comparing, long count) {
        Counts counts = new Counts(count, 0, 100, 0);
        return comparing.compare(Line.of("all", counts, counts)).total().perClient().power();
    }

    @Test
    void what_is_nonsense_is_refused() {
        assertThatThrownBy(() -> Comparing.with(0, 0.95, 2))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Comparing.with(0.05, 1, 2))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Comparing.with(0.05, 0.95, 1))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
