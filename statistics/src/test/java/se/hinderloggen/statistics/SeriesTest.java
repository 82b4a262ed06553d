package se.hinderloggen.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class SeriesTest {

    private static final long SEED = Long.getLong("seed", 13);

    @Test
    void a_trend_is_counted_over_all_orders_with_ties_too() {
        SplittableRandom random = new SplittableRandom(SEED);
        for (int round = 0; round < 40; round++) {
            double[] series = random.ints(random.nextInt(2, 8), 0, 4).asDoubleStream().toArray();
            assertThat(MannKendall.of(series).p())
                    .as("seed %d: %s", SEED, Arrays.toString(series))
                    .isCloseTo(SecondWay.trendP(series), Offset.offset(1e-12));
        }
    }

    @Test
    void a_series_of_equal_values_or_of_none_has_no_trend() {
        assertThat(MannKendall.of(4, 4, 4, 4).p()).isEqualTo(1);
        assertThat(MannKendall.of().p()).isEqualTo(1);
        assertThat(SenSlope.of(0.95).slope()).isNaN();
        assertThat(SenSlope.of(0.95, 4, 4, 4, 4, 4, 4).slope()).isZero();
    }

    @Test
    void exact_and_approximate_trends_are_near_each_other_where_they_meet() {
        SplittableRandom random = new SplittableRandom(SEED);
        double[] sixty = random.doubles(60).map(value -> value + 0.2).toArray();
        MannKendall exact = MannKendall.of(sixty);
        double z = (Math.abs(exact.s()) - 1) / Math.sqrt(exact.variance());
        assertThat(exact.exact()).isTrue();
        assertThat(exact.p())
                .as("seed %d", SEED)
                .isCloseTo(2 * Normal.above(z), Offset.offset(0.01));
        assertThat(MannKendall.of(Arrays.copyOf(sixty, 61)).exact()).isFalse();
    }

    @Test
    void the_interval_of_the_slope_leaves_out_0_exactly_when_there_is_a_trend() {
        SplittableRandom random = new SplittableRandom(SEED);
        for (int round = 0; round < 500; round++) {
            double[] series = new double[random.nextInt(5, 15)];
            for (int i = 0; i < series.length; i++) {
                series[i] = random.nextGaussian() + 0.25 * i;
            }
            assertThat(SenSlope.of(0.95, series).interval().contains(0))
                    .as("seed %d: %s", SEED, Arrays.toString(series))
                    .isEqualTo(MannKendall.of(series).p() > 0.05);
        }
    }

    @Test
    void years_that_are_missing_do_not_bend_the_slope() {
        SenSlope slope =
                SenSlope.of(
                        0.95, new double[] {2016, 2017, 2020, 2023}, new double[] {1, 3, 9, 15});
        assertThat(slope.slope()).isEqualTo(2);
        assertThat(slope.intercept()).isCloseTo(1 - 2 * 2016, Offset.offset(1e-9));
    }

    @Test
    void runs_are_those_of_the_useful_values() {
        Runs runs = Runs.of(1, 5, 2, 3, 3, 4, 5, 6, 1, 1);
        assertThat(runs.median()).isEqualTo(3);
        assertThat(runs.useful()).isEqualTo(8);
        assertThat(runs.longest()).isEqualTo(3);
        assertThat(runs.crossings()).isEqualTo(4);
        assertThat(runs.shifts()).isFalse();
    }

    @Test
    void of_twenty_four_a_run_of_nine_or_seven_crossings_are_a_shift() {
        Runs nine = Runs.around(0, series("++++-+-+-+-+-+-+---------"));
        assertThat(nine.useful()).isEqualTo(25);
        assertThat(nine.longest()).isEqualTo(9);
        assertThat(nine.runTooLong()).isTrue();
        Runs seven = Runs.around(0, series("+++---+++---+++---+++---"));
        assertThat(seven.crossings()).isEqualTo(7);
        assertThat(seven.tooFewCrossings()).isTrue();
        assertThat(seven.runTooLong()).isFalse();
        Runs eight = Runs.around(0, series("++++++++-++---+++---++--"));
        assertThat(eight.longest()).isEqualTo(8);
        assertThat(eight.runTooLong()).isFalse();
        assertThat(Runs.around(0, series("+++---")).shifts()).isFalse();
    }

    private static double[] series(String signs) {
        return signs.chars().mapToDouble(sign -> sign == '+' ? 1 : -1).toArray();
    }

    @Test
    void a_month_stands_out_as_seldom_as_is_said() {
        PredictiveBound even = PredictiveBound.of(0.01, 3, 2, 4, 3, 2, 5, 3, 4, 2, 3, 3, 2);
        assertThat(even.model()).isEqualTo(PredictiveBound.Model.POISSON);
        assertThat(even.p(even.bound())).isGreaterThan(0.01);
        assertThat(even.p(even.bound() + 1)).isLessThanOrEqualTo(0.01);
        assertThat(even.exceeds(even.bound())).isFalse();
        PredictiveBound uneven = PredictiveBound.of(0.01, 0, 0, 14, 0, 1, 0, 9, 0, 0, 12, 0, 0);
        assertThat(uneven.model()).isEqualTo(PredictiveBound.Model.NEGATIVE_BINOMIAL);
        assertThat(uneven.bound()).isGreaterThan(even.bound());
    }

    @Test
    void a_history_of_nothing_has_a_bound_too() {
        PredictiveBound nothing = PredictiveBound.of(0.01, new long[24]);
        // One would be 1 in 25, two 1 in 625.
        assertThat(nothing.p(1)).isCloseTo(0.04, Offset.offset(1e-12));
        assertThat(nothing.bound()).isEqualTo(1);
    }

    @Test
    void a_month_far_above_its_season_stands_out_and_one_in_season_does_not() {
        double[] months = new double[60];
        for (int i = 0; i < months.length; i++) {
            months[i] = 10 + 6 * Math.sin(i * Math.PI / 6) + i % 5;
        }
        Farrington farrington = Farrington.monthly(4);
        Farrington.Bound usual = farrington.at(59, months);
        assertThat(usual.exceeds()).isFalse();
        months[59] = 60;
        Farrington.Bound high = farrington.at(59, months);
        assertThat(high.exceeds()).isTrue();
        assertThat(high.bound().upper()).isEqualTo(usual.bound().upper());
        assertThat(high.score(60)).isGreaterThan(1);
    }

    @Test
    void nothing_is_said_of_months_with_next_to_nothing_in_them() {
        double[] months = new double[60];
        months[59] = 3;
        assertThat(Farrington.monthly(4).at(59, months)).isNull();
    }

    @Test
    void months_that_are_missing_are_left_out_of_the_model() {
        double[] months = new double[60];
        Arrays.setAll(months, i -> 5 + i % 4);
        months[20] = Double.NaN;
        assertThat(Farrington.monthly(3).at(59, months)).isNotNull();
    }

    @Test
    void a_bound_counts_in_what_the_months_were_counted_in() {
        double[] months = new double[60];
        Arrays.setAll(months, i -> 5 + i % 4);
        double[] few = new double[60];
        double[] many = new double[60];
        Arrays.fill(few, 10);
        Arrays.fill(many, 20_000);
        Farrington farrington = Farrington.monthly(4);
        Farrington.Bound ofFew = farrington.at(59, months, few);
        Farrington.Bound ofMany = farrington.at(59, months, many);
        assertThat(ofFew.bound().upper()).isEqualTo(ofMany.bound().upper());
        assertThat(ofFew.expected()).isCloseTo(ofMany.expected(), Offset.offset(1e-9));
    }

    @Test
    void a_series_too_short_is_refused() {
        assertThat(Farrington.monthly(3).yearsBefore(36)).isEqualTo(2);
        assertThat(Farrington.monthly(3).yearsBefore(37)).isEqualTo(3);
        assertThatThrownBy(() -> Farrington.monthly(3).at(36, new double[37]))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
