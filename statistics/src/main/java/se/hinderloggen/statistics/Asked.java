package se.hinderloggen.statistics;

import java.util.Arrays;
import java.util.List;

/** Computes what is asked for on the command line, with all digits. */
final class Asked {

    static final String USAGE =
            """
            ./run statistics                           every value that others give, beside ours
            ./run statistics --simulate [rounds]       whether what pages state holds in invented years
            ./run statistics rates 2/17877 9/16660     counts/exposures, the later first
            ./run statistics shares 84/300 135/280     counts/all
            ./run statistics poisson 14                the interval of a count
            ./run statistics adjust 0.01 0.02 0.03     Benjamini–Hochberg
            ./run statistics trend 3 1 4 1 5           Mann–Kendall and Sen's slope
            ./run statistics runs 3 1 4 1 5            Anhøj's runs
            ./run statistics limits 24                 Anhøj's limits
            ./run statistics bound 0.01 0 2 1 0        what a further month may have, after these
            ./run statistics farrington MONTHS         the last month's bound; MONTHS are 40 counts or more
            """;

    private static final double CONFIDENCE = 0.95;

    private Asked() {}

    /** One line per value; empty where nothing like that can be computed. */
    static List<String> answer(String what, List<String> given) {
        double[] numbers =
                given.stream()
                        .flatMap(word -> Arrays.stream(word.split("/")))
                        .mapToDouble(Double::parseDouble)
                        .toArray();
        return switch (what) {
            case "rates" -> {
                Rate now = new Rate((long) numbers[0], numbers[1]);
                RateRatio ratio =
                        RateRatio.of(now, new Rate((long) numbers[2], numbers[3]), CONFIDENCE);
                yield List.of("ratio " + ratio.ratio(), words(ratio.interval()), "p " + ratio.p());
            }
            case "shares" -> {
                Share now = new Share((long) numbers[0], (long) numbers[1]);
                OddsRatio ratio =
                        OddsRatio.of(
                                now, new Share((long) numbers[2], (long) numbers[3]), CONFIDENCE);
                yield List.of(
                        "odds ratio " + ratio.ratio(), words(ratio.interval()), "p " + ratio.p());
            }
            case "poisson" -> List.of(words(PoissonInterval.of((long) numbers[0], CONFIDENCE)));
            case "adjust" ->
                    Arrays.stream(BenjaminiHochberg.adjusted(numbers))
                            .mapToObj(Double::toString)
                            .toList();
            case "trend" ->
                    List.of(
                            MannKendall.of(numbers).toString(),
                            SenSlope.of(CONFIDENCE, numbers).toString());
            case "runs" -> List.of(Runs.of(numbers).toString());
            case "limits" ->
                    List.of(
                            "a run longer than " + Runs.longestExpected((int) numbers[0]),
                            "crossings fewer than " + Runs.crossingsExpected((int) numbers[0]));
            case "bound" -> {
                long[] history =
                        Arrays.stream(numbers).skip(1).mapToLong(number -> (long) number).toArray();
                yield List.of(PredictiveBound.of(numbers[0], history).toString());
            }
            case "farrington" -> farrington(numbers);
            default -> List.of();
        };
    }

    private static List<String> farrington(double[] months) {
        int last = months.length - 1;
        int years = Math.min(5, Farrington.monthly(Farrington.FEWEST_YEARS).yearsBefore(last));
        Farrington farrington = Farrington.monthly(Math.max(Farrington.FEWEST_YEARS, years));
        return List.of(String.valueOf(farrington.at(last, months)));
    }

    private static String words(Interval interval) {
        return interval.low() + " to " + interval.high();
    }
}
