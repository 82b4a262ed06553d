package se.hinderloggen.statistics;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All values that others give for what is computed here, and those of the second way. */
final class References {

    private static final double CONFIDENCE = 0.95;
    private static final double TAIL = 0.025;

    private final List<Reference> all = new ArrayList<>();

    static List<Reference> all() {
        References references = new References();
        references.rates();
        references.poisson();
        references.shares();
        references.families();
        references.series();
        references.all.addAll(FarringtonReferences.all());
        return references.all;
    }

    private void rates() {
        rate("2/17877 v 9/16660", 2, 17877, 9, 16660, "0.20709", "0.02177", "1.00055", "0.05011");
        rate("2/17877 v 10/20000", 2, 17877, 10, 20000, "0.22375", "0.02384", "1.04995", "0.06056");
        rate("11/800 v 21/3011", 11, 800, 21, 3011, "1.97149", "0.85843", "4.27727", "0.11202");
        rate("135/175 v 84/218 clients", 135, 175, 84, 218, "2.00", "1.51", "2.66", null);
        rate("135/726 v 84/1338 assignments", 135, 726, 84, 1338, "2.96", "2.24", "3.94", null);
        rate("84/218 v 135/175 clients", 84, 218, 135, 175, null, null, null, null);
        rate("0/100 v 5/100", 0, 100, 5, 100, "0.0", "0.0", "1.0912791051825461", "0.0625");
        rate(
                "5/100 v 0/100",
                5,
                100,
                0,
                100,
                "Infinity",
                "0.9163558573154600",
                "Infinity",
                "0.0625");
        rate("0/100 v 0/200", 0, 100, 0, 200, "NaN", "0.0", "Infinity", "1.0");
        rate("5/100 v 5/100", 5, 100, 5, 100, "1.0", null, null, "1.0");
        rate("3/1 v 2/1000", 3, 1, 2, 1000, "1500.0", null, null, "1.9910251441078102e-08");
        rate("1/7 v 0/7", 1, 7, 0, 7, "Infinity", null, "Infinity", "1.0");
        rate("30/1000 v 400/1000", 30, 1000, 400, 1000, null, null, null, null);
        rate("997/5 v 3/5", 997, 5, 3, 5, null, null, null, "3.1108943014033286e-293");
        rate("400/120 v 30/100", 400, 120, 30, 100, null, null, null, null);
        // From R's qbeta and pbinom, whose sums would take the second way too long.
        RateRatio large = RateRatio.of(new Rate(499000, 1), new Rate(501001, 1), CONFIDENCE);
        add("rates 499000/1 v 501001/1, low", "0.992107372371095697", large.interval().low());
        add("rates 499000/1 v 501001/1, high", "0.999919932207494977", large.interval().high());
        add("rates 499000/1 v 501001/1, p", "0.045500317887363154", large.p());
        RateRatio larger = RateRatio.of(new Rate(600000, 1), new Rate(601000, 1), CONFIDENCE);
        add("rates 600000/1 v 601000/1, low", "0.99476987936874195", larger.interval().low());
        add("rates 600000/1 v 601000/1, high", "1.00191511581516624", larger.interval().high());
        add("rates 600000/1 v 601000/1, p", "0.36199074866692021", larger.p());
    }

    private void rate(
            String name,
            long now,
            long inNow,
            long before,
            long inBefore,
            @Nullable String ratio,
            @Nullable String low,
            @Nullable String high,
            @Nullable String p) {
        RateRatio got = RateRatio.of(new Rate(now, inNow), new Rate(before, inBefore), CONFIDENCE);
        given("rates " + name + ", ratio", ratio, got.ratio());
        given("rates " + name + ", low", low, got.interval().low());
        given("rates " + name + ", high", high, got.interval().high());
        given("rates " + name + ", p", p, got.p());
        if (now > 0 && before > 0) {
            add(
                    "rates " + name + ", low, second way",
                    SecondWay.ratesLimit(now, inNow, before, inBefore, TAIL, true),
                    got.interval().low());
            add(
                    "rates " + name + ", high, second way",
                    SecondWay.ratesLimit(now, inNow, before, inBefore, TAIL, false),
                    got.interval().high());
        }
        add(
                "rates " + name + ", p, second way",
                SecondWay.ratesP(now, inNow, before, inBefore),
                got.p());
    }

    private void poisson() {
        String[][] given = {
            {"0", "0.0", "3.6889"},
            {"1", "0.0253", "5.5716"},
            {"5", "1.6235", "11.6683"},
            {"14", "7.6539", "23.4896"},
            {"100", "81.363991250923149", "121.626793792426369"},
            {"10000", "9804.9524672601838", "10197.9516246614730"},
            {"1000000000", "999938021.44392788", "1000061981.45040894"}
        };
        for (String[] row : given) {
            long count = Long.parseLong(row[0]);
            Interval got = PoissonInterval.of(count, CONFIDENCE);
            add("Garwood " + count + ", low", row[1], got.low());
            add("Garwood " + count + ", high", row[2], got.high());
            if (count > 0 && count < 1000) {
                add(
                        "Garwood " + count + ", low, second way",
                        SecondWay.poissonLimit(count, TAIL, true),
                        got.low());
            }
            if (count < 1000) {
                add(
                        "Garwood " + count + ", high, second way",
                        SecondWay.poissonLimit(count, TAIL, false),
                        got.high());
            }
        }
    }

    private void shares() {
        // The first is Fisher's tea; the odds ratios are roots of polynomials, or R's to its
        // digits.
        share(3, 4, 1, 4, "6.408319658199674", "0.48571428571428577");
        share(10, 50, 30, 60, "0.253", "0.0019289182049692993");
        share(0, 20, 7, 30, "0.0", "0.04076312216922761");
        share(84, 300, 135, 280, "0.418", "7.5077563731661838e-07");
        share(20, 20, 30, 30, "NaN", "1.0");
        share(7, 7, 0, 9, "Infinity", null);
        share(50, 100, 50, 100, "1.0", "1.0");
    }

    private void share(
            long now, long ofNow, long before, long ofBefore, String ratio, @Nullable String p) {
        String name = "shares " + now + "/" + ofNow + " v " + before + "/" + ofBefore;
        OddsRatio got =
                OddsRatio.of(new Share(now, ofNow), new Share(before, ofBefore), CONFIDENCE);
        add(name + ", odds ratio", ratio, got.ratio());
        given(name + ", p", p, got.p());
        add(name + ", p, second way", SecondWay.sharesP(now, ofNow, before, ofBefore), got.p());
        if (got.interval().low() > 0) {
            add(
                    name + ", low, second way",
                    SecondWay.sharesLimit(now, ofNow, before, ofBefore, TAIL, true),
                    got.interval().low());
        }
        if (got.interval().high() < Double.POSITIVE_INFINITY) {
            add(
                    name + ", high, second way",
                    SecondWay.sharesLimit(now, ofNow, before, ofBefore, TAIL, false),
                    got.interval().high());
        }
    }

    private void families() {
        double[] p = {
            0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262,
            0.5719, 0.6528, 0.7590, 1
        };
        double[] adjusted = BenjaminiHochberg.adjusted(p);
        add(
                "Benjamini–Hochberg 1995, rejected of fifteen",
                "4",
                BenjaminiHochberg.discoveries(0.05, p));
        add("Benjamini–Hochberg 1995, first adjusted", "0.0015", adjusted[0]);
        add("Benjamini–Hochberg 1995, fourth adjusted", "0.035625", adjusted[3]);
        add("Benjamini–Hochberg 1995, seventh adjusted", "0.063857142857142857", adjusted[6]);
        add(
                "Benjamini–Hochberg, five in a row, first",
                "0.05",
                BenjaminiHochberg.adjusted(0.01, 0.02, 0.03, 0.04, 0.05)[0]);
        // A tree by hand: 0.002 x 4 = 0.008 in the first family, which takes half of the level.
        Hypothesis change = Hypothesis.test(0.002);
        Hypothesis none = Hypothesis.test(0.4);
        Hypothesis first =
                Hypothesis.all(List.of(change, none, Hypothesis.test(0.5), Hypothesis.test(0.9)));
        Hypothesis second = Hypothesis.all(List.of(Hypothesis.test(0.3), Hypothesis.test(0.7)));
        Hypothesis.control(Hypothesis.all(List.of(first, second)), 0.05);
        add("tree, Simes of a family", "0.008", first.p());
        add("tree, the family adjusted", "0.016", first.adjusted());
        add("tree, its one change adjusted: 0.002 x 4 x 2", "0.016", change.adjusted());
        add("tree, noticed at: 0.05 / 2 / 4", "0.00625", change.noticedAt());
    }

    private void series() {
        add("Anhøj n = 24, longest run expected", "8", Runs.longestExpected(24));
        add("Anhøj n = 24, crossings expected", "8", Runs.crossingsExpected(24));
        int[][] limits = {
            {10, 6, 2},
            {11, 6, 2},
            {12, 7, 3},
            {13, 7, 3},
            {20, 7, 6},
            {23, 8, 7},
            {30, 8, 10},
            {40, 8, 14},
            {60, 9, 23},
            {100, 10, 41}
        };
        for (int[] limit : limits) {
            add("Anhøj n = " + limit[0] + ", run", limit[1], Runs.longestExpected(limit[0]));
            add(
                    "Anhøj n = " + limit[0] + ", crossings",
                    limit[2],
                    Runs.crossingsExpected(limit[0]));
        }
        trend("five that rise", "0.016666666666666666", 1, 2, 3, 4, 5);
        trend(
                "ten, R's cor.test",
                "0.01666611552028208",
                4.1,
                3.2,
                5.6,
                4.4,
                6.1,
                5.9,
                7.3,
                5.2,
                8,
                6.6);
        trend("eight, R's cor.test", "0.1086805555555554", 12, 11, 15, 9, 16, 18, 14, 20);
        add(
                "Mann–Kendall, seven with ties, second way",
                SecondWay.trendP(1, 1, 2, 3, 4, 3, 3),
                MannKendall.of(1, 1, 2, 3, 4, 3, 3).p());
        add(
                "Mann–Kendall, eight with ties, second way",
                SecondWay.trendP(9, 7, 7, 7, 5, 6, 5, 2),
                MannKendall.of(9, 7, 7, 7, 5, 6, 5, 2).p());
        add("Sen's slope of 1 2 4 5 7", "1.5", SenSlope.of(CONFIDENCE, 1, 2, 4, 5, 7).slope());
        PredictiveBound bound = PredictiveBound.of(0.01, 0, 0, 0, 1, 0, 0, 2, 0, 0, 0, 0, 0);
        add("predictive, Poisson, p of 3", SecondWay.ratesP(3, 1, 3, 12) / 2, bound.p(3));
        add("predictive, Poisson, bound", 2, bound.bound());
        NegativeBinomial more = new NegativeBinomial(3.7 * 0.6 / 0.4, 1 / 0.4);
        add("negative binomial, above 10, R's pnbinom", "0.1013822735161273", more.atLeast(11));
        add("negative binomial, 99 %, R's qnbinom", "17", more.quantile(0.99));
    }

    private void trend(String name, String p, double... series) {
        add("Mann–Kendall, " + name, p, MannKendall.of(series).p());
        if (series.length <= 8) {
            add(
                    "Mann–Kendall, " + name + ", second way",
                    SecondWay.trendP(series),
                    MannKendall.of(series).p());
        }
    }

    private void given(String name, @Nullable String expected, double got) {
        if (expected != null) {
            add(name, expected, got);
        }
    }

    private void add(String name, String expected, double got) {
        all.add(new Reference(name, expected, got));
    }

    private void add(String name, double expected, double got) {
        all.add(Reference.of(name, expected, got));
    }
}
