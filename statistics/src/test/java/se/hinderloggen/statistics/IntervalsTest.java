package se.hinderloggen.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.SplittableRandom;
import org.assertj.core.data.Offset;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class IntervalsTest {

    private static final long SEED = Long.getLong("seed", 7);

    @Test
    void an_interval_leaves_out_1_exactly_when_p_is_below_one_minus_the_confidence() {
        SplittableRandom random = new SplittableRandom(SEED);
        for (int i = 0; i < 3000; i++) {
            Rate now = new Rate(random.nextInt(40), random.nextInt(1, 300));
            Rate before = new Rate(random.nextInt(40), random.nextInt(1, 300));
            RateRatio rates = RateRatio.of(now, before, 0.95);
            assertThat(rates.interval().contains(1))
                    .as("seed %d: %s %s", SEED, now, before)
                    .isEqualTo(rates.p() >= 0.05);

            Share share = share(random);
            Share other = share(random);
            OddsRatio shares = OddsRatio.of(share, other, 0.95);
            assertThat(shares.interval().contains(1))
                    .as("seed %d: %s %s", SEED, share, other)
                    .isEqualTo(shares.p() >= 0.05);
        }
    }

    private static Share share(SplittableRandom random) {
        long of = random.nextInt(1, 60);
        return new Share(random.nextLong(of + 1), of);
    }

    @Test
    void the_ratio_lies_in_its_interval_and_turns_with_it() {
        SplittableRandom random = new SplittableRandom(SEED);
        for (int i = 0; i < 1000; i++) {
            Rate now = new Rate(random.nextInt(1, 2000), 1 + 99 * random.nextDouble());
            Rate before = new Rate(random.nextInt(1, 2000), 1 + 99 * random.nextDouble());
            RateRatio one = RateRatio.of(now, before, 0.9);
            RateRatio other = RateRatio.of(before, now, 0.9);
            assertThat(one.interval().contains(one.ratio()))
                    .as("seed %d: %s %s", SEED, now, before)
                    .isTrue();
            assertThat(other.p()).isCloseTo(one.p(), Percentage.withPercentage(1e-8));
            assertThat(1 / other.interval().high())
                    .isCloseTo(one.interval().low(), Percentage.withPercentage(1e-9));
        }
    }

    @Test
    void sums_and_the_incomplete_beta_function_agree_where_one_takes_over_from_the_other() {
        RateRatio summed = RateRatio.of(new Rate(500_300, 1), new Rate(499_700, 1), 0.95);
        RateRatio integrated = RateRatio.of(new Rate(500_301, 1), new Rate(499_701, 1), 0.95);

        assertThat(integrated.interval().low())
                .isCloseTo(summed.interval().low(), Offset.offset(1e-8));
        assertThat(integrated.interval().high())
                .isCloseTo(summed.interval().high(), Offset.offset(1e-8));
        assertThat(integrated.p()).isCloseTo(summed.p(), Offset.offset(1e-5));
    }

    @Test
    void counts_of_any_size_have_an_interval() {
        for (long count : new long[] {10, 100_000, 10_000_000_000L, 9_000_000_000_000L}) {
            Interval ratio = RateRatio.of(new Rate(count, 1), new Rate(count, 1), 0.95).interval();
            double expected = 1.959963984540054 * Math.sqrt(2.0 / count);
            assertThat(Math.log(ratio.high()))
                    .as("%d", count)
                    .isCloseTo(expected, Percentage.withPercentage(count < 100 ? 20 : 1));
            assertThat(ratio.low() * ratio.high()).isCloseTo(1, Offset.offset(1e-9));
        }
    }

    @Test
    void what_never_happened_is_bounded_by_how_long_nothing_was_seen() {
        assertThat(PoissonInterval.of(0, 0.95).low()).isZero();
        assertThat(new Rate(0, 100).interval(0.95).high()).isCloseTo(0.036889, Offset.offset(1e-6));
        assertThat(RateRatio.of(new Rate(0, 1), new Rate(0, 2), 0.95))
                .isEqualTo(new RateRatio(Double.NaN, Interval.ANY_RATIO, 1));
    }

    @Test
    void margins_that_leave_one_outcome_say_nothing() {
        OddsRatio all = OddsRatio.of(new Share(5, 5), new Share(7, 7), 0.95);
        assertThat(all).isEqualTo(new OddsRatio(Double.NaN, Interval.ANY_RATIO, 1));
    }

    @Test
    void a_difference_beyond_all_numbers_has_p_0_and_an_interval() {
        RateRatio ratio = RateRatio.of(new Rate(5, 1), new Rate(900_000, 1), 0.95);
        assertThat(ratio.p()).isZero();
        assertThat(ratio.interval().contains(ratio.ratio())).isTrue();
    }

    @Test
    void nonsense_is_refused() {
        assertThatThrownBy(() -> new Rate(-1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Rate(1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Share(2, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PoissonInterval.of(1, 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Interval(2, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> BenjaminiHochberg.adjusted(0.1, 1.1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Counts(3, 2, 1, 1))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
