package se.hinderloggen.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class HypothesisTest {

    private static final long SEED = Long.getLong("seed", 11);

    @Test
    void a_change_in_one_cell_is_found_while_all_else_stands_still() {
        Hypothesis changed = Hypothesis.test(1e-6);
        Hypothesis still = Hypothesis.test(0.5);
        Hypothesis top =
                Hypothesis.all(
                        List.of(
                                Hypothesis.test(0.9),
                                Hypothesis.all(List.of(changed, still)),
                                Hypothesis.all(
                                        List.of(Hypothesis.test(0.4), Hypothesis.test(0.8)))));
        Hypothesis.control(top, 0.05);

        assertThat(changed.adjusted()).isCloseTo(6e-6, Percentage.withPercentage(1e-9));
        assertThat(still.adjusted()).isGreaterThan(0.05);
    }

    @Test
    void equal_p_values_are_adjusted_alike_and_a_family_of_one_not_at_all() {
        assertThat(BenjaminiHochberg.adjusted(0.02, 0.5, 0.02)).containsExactly(0.03, 0.5, 0.03);
        assertThat(BenjaminiHochberg.adjusted(0.02)).containsExactly(0.02);
        assertThat(BenjaminiHochberg.adjusted()).isEmpty();
        assertThat(BenjaminiHochberg.adjusted(1, 1, 0)).containsExactly(1, 1, 0);
    }

    @Test
    void what_is_adjusted_to_a_level_is_what_going_down_the_tree_at_that_level_rejects() {
        SplittableRandom random = new SplittableRandom(SEED);
        for (int round = 0; round < 300; round++) {
            List<Tree> families = new ArrayList<>();
            for (int i = random.nextInt(1, 5); i > 0; i--) {
                families.add(tree(random, 2));
            }
            Tree top = Tree.of(families);
            double level = 0.01 + 0.3 * random.nextDouble();
            Hypothesis.control(top.hypothesis, level);
            top.reject(level);
            top.check(level, "seed " + SEED + " round " + round);
        }
    }

    @Test
    void what_would_be_noticed_is_where_the_verdict_turns() {
        SplittableRandom random = new SplittableRandom(SEED);
        for (int round = 0; round < 300; round++) {
            double[] p = random.doubles(6).map(value -> value * value * value / 4).toArray();
            double noticedAt = controlled(p).get(0).noticedAt();
            p[0] = noticedAt * 0.999999;
            assertThat(controlled(p).get(0).adjusted())
                    .as("seed %d round %d", SEED, round)
                    .isLessThanOrEqualTo(0.05);
            p[0] = noticedAt * 1.000001;
            assertThat(controlled(p).get(0).adjusted())
                    .as("seed %d round %d", SEED, round)
                    .isGreaterThan(0.05);
        }
    }

    /** Two families, of two and of four. */
    private static List<Hypothesis> controlled(double... p) {
        List<Hypothesis> tests = new ArrayList<>();
        for (double value : p) {
            tests.add(Hypothesis.test(value));
        }
        Hypothesis.control(
                Hypothesis.all(
                        List.of(
                                Hypothesis.all(tests.subList(0, 2)),
                                Hypothesis.all(tests.subList(2, 6)))),
                0.05);
        return tests;
    }

    private static Tree tree(SplittableRandom random, int depth) {
        if (depth == 0 || random.nextInt(4) == 0) {
            double p = random.nextDouble();
            return Tree.test(p * p * p * p);
        }
        List<Tree> parts = new ArrayList<>();
        for (int i = random.nextInt(1, 6); i > 0; i--) {
            parts.add(tree(random, depth - 1));
        }
        return Tree.of(parts);
    }

    /** Rejects as the paper says it, level by level. */
    private static final class Tree {
        final Hypothesis hypothesis;
        final List<Tree> parts;
        boolean rejected;

        Tree(Hypothesis hypothesis, List<Tree> parts) {
            this.hypothesis = hypothesis;
            this.parts = parts;
        }

        static Tree test(double p) {
            return new Tree(Hypothesis.test(p), List.of());
        }

        static Tree of(List<Tree> parts) {
            return new Tree(
                    Hypothesis.all(parts.stream().map(part -> part.hypothesis).toList()), parts);
        }

        void reject(double level) {
            rejected = hypothesis.p() <= level;
            if (rejected) {
                family(level);
            }
        }

        private void family(double level) {
            double[] p = parts.stream().mapToDouble(part -> part.hypothesis.p()).toArray();
            int count = BenjaminiHochberg.discoveries(level, p);
            double[] adjusted = BenjaminiHochberg.adjusted(p);
            for (int i = 0; i < p.length; i++) {
                parts.get(i).rejected = adjusted[i] <= level;
                if (parts.get(i).rejected) {
                    parts.get(i).family(level * count / p.length);
                }
            }
        }

        void check(double level, String when) {
            assertThat(hypothesis.adjusted() <= level).as(when).isEqualTo(rejected);
            parts.forEach(part -> part.check(level, when));
        }
    }
}
