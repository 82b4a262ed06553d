package se.hinderloggen.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import se.hinderloggen.statistics.Threshold.Method;

/**
 * What R's package surveillance gives: the values that its own tests expect of the parts, and what
 * {@code farringtonFlexible} of version 1.20.3 gives for the series that comes with it, weekly
 * cases of Salmonella Agona in the United Kingdom 1990–1995, and for its sums of four weeks taken
 * as months.
 */
final class FarringtonReferences {

    private static final String AGONA =
            """
            1 0 5 2 1 2 0 4 0 0 0 3 1 1 0 0 2 2 0 2 6 3 2 1 2 0 1 1 3 5 3 4 3 6 5 8 6 3 6 2 5 2 1 5 7 1 10 3 4 0 0 1
            6 0 2 2 0 0 2 2 0 6 7 1 0 0 0 1 1 4 3 1 3 2 6 3 4 4 8 12 9 17 16 8 6 13 4 7 10 3 11 4 6 4 7 6 2 9 2 3 4 1 2 2
            0 0 1 2 2 2 5 0 0 4 2 1 3 2 0 1 1 3 0 1 3 2 3 6 2 1 3 3 2 2 2 1 3 3 2 3 0 2 4 6 7 3 1 4 1 2 5 1 3 1 0 1
            3 3 0 0 1 1 0 1 4 1 1 0 0 1 1 4 1 0 1 2 1 4 3 3 0 3 5 3 3 4 3 3 3 4 5 7 6 5 3 2 1 3 2 1 2 1 1 0 0 1 1 0
            1 4 3 2 0 1 0 3 1 1 4 4 0 1 4 2 0 1 1 0 1 1 2 5 4 0 2 1 1 3 6 1 7 6 2 5 7 5 4 5 6 6 1 2 2 5 4 1 6 2 5 3
            4 7 6 10 2 4 0 3 0 1 3 0 1 1 0 1 0 1 0 1 2 2 4 7 6 1 4 6 4 2 4 5 5 9 8 6 3 2 3 4 3 3 4 4 2 1 2 3 2 2 0 4
            """;

    /** Method, years back, periods, level; time from 1; bound, expected, dispersion, p. */
    private static final String BOUNDS =
            """
            weeks NEGATIVE_BINOMIAL 4 10 0.01 300 12 4.71258984874863 1.36636474224274 0.650518456002193
            weeks NEGATIVE_BINOMIAL 4 10 0.01 305 9 3.13809887754349 1.30483664119496 0.779942062282865
            weeks NEGATIVE_BINOMIAL 4 10 0.01 312 9 3.20425799894937 1.2728902466879 0.392232017627182
            weeks NEGATIVE_BINOMIAL_OF_BOUND 4 10 0.01 300 14 4.71258984874863 1.36636474224274 0.81720925817099
            weeks NEGATIVE_BINOMIAL_OF_BOUND 4 10 0.01 305 11 3.13809887754349 1.30483664119496 0.898017598897986
            weeks NEGATIVE_BINOMIAL_OF_BOUND 4 10 0.01 312 11 3.20425799894937 1.2728902466879 0.616148736287445
            weeks DELTA 4 1 0.05 300 7.66933810918854 3.2996656355183 1.50339600658005 0.382693764098102
            weeks DELTA 4 1 0.05 305 4.87255968261725 1.61875465670651 1.50003350051362 0.409199948705246
            weeks DELTA 4 1 0.05 312 12.3182335239721 6.23270998976425 1.32745950900034 0.768035329770247
            months DELTA 3 10 0.01 73 46.560402968118 24.4324393762077 2.71754818416045 0.885432922535896
            months DELTA 3 10 0.01 77 33.0934320549044 13.7077687099288 3.47990055946036 0.809903750264144
            months DELTA 3 10 0.01 78 35.8895350496318 15.4242608009572 3.49023088484523 0.862325056257898
            months NEGATIVE_BINOMIAL 3 10 0.01 73 47 24.4324393762077 2.71754818416045 0.902276470205378
            months NEGATIVE_BINOMIAL 3 10 0.01 77 34 13.7077687099288 3.47990055946036 0.816256555613218
            months NEGATIVE_BINOMIAL 3 10 0.01 78 37 15.4242608009572 3.49023088484523 0.876170783649743
            months NEGATIVE_BINOMIAL_OF_BOUND 3 10 0.01 73 55 24.4324393762077 2.71754818416045 0.977297977903256
            months NEGATIVE_BINOMIAL_OF_BOUND 3 10 0.01 77 40 13.7077687099288 3.47990055946036 0.929894484562876
            months NEGATIVE_BINOMIAL_OF_BOUND 3 10 0.01 78 43 15.4242608009572 3.49023088484523 0.959531831630228
            months DELTA 5 1 0.01 73 33.9056742619006 16.7678782775155 2.43003889761936 0.609490708183523
            months DELTA 5 1 0.01 77 38.9153473624239 16.1810802874522 3.97098355947977 0.863577292856946
            months DELTA 5 1 0.01 78 39.0802506872421 17.2301243649106 3.50823744907899 0.90016368909013
            months NEGATIVE_BINOMIAL 5 1 0.01 73 34 16.7678782775155 2.43003889761936 0.605043561166474
            months NEGATIVE_BINOMIAL 5 1 0.01 77 40 16.1810802874522 3.97098355947977 0.879195102222789
            months NEGATIVE_BINOMIAL 5 1 0.01 78 40 17.2301243649106 3.50823744907899 0.920275223275938
            months DELTA 5 10 0.01 73 35.2579696101259 12.7300650189365 4.92011768960221 0.391041010625384
            months DELTA 5 10 0.01 77 24.6059003843204 6.99459544930527 4.9542861239648 0.434097905483077
            months DELTA 5 10 0.01 78 27.1937075213245 7.9920925992866 5.23004747491759 0.499515098876822
            months NEGATIVE_BINOMIAL 5 10 0.01 73 37 12.7300650189365 4.92011768960221 0.344313771065719
            months NEGATIVE_BINOMIAL 5 10 0.01 77 27 6.99459544930527 4.9542861239648 0.367596451820277
            months NEGATIVE_BINOMIAL 5 10 0.01 78 29 7.9920925992866 5.23004747491759 0.432328615503311
            months NEGATIVE_BINOMIAL_OF_BOUND 5 10 0.01 73 42 12.7300650189365 4.92011768960221 0.471195779884947
            months NEGATIVE_BINOMIAL_OF_BOUND 5 10 0.01 77 30 6.99459544930527 4.9542861239648 0.481732918792434
            months NEGATIVE_BINOMIAL_OF_BOUND 5 10 0.01 78 33 7.9920925992866 5.23004747491759 0.550341274798788
            """;

    private final List<Reference> all = new ArrayList<>();

    static List<Reference> all() {
        FarringtonReferences references = new FarringtonReferences();
        references.parts();
        references.bounds();
        return references.all;
    }

    static double[] agona() {
        return Arrays.stream(AGONA.strip().split("\\s+"))
                .mapToDouble(Double::parseDouble)
                .toArray();
    }

    /** surveillance's tests/testthat/test-farringtonFlexible.R. */
    private void parts() {
        delta("none", 1, "1.3073128", "8.6926872", "0.0907246", "0.8124165");
        delta("1/2", 1.0 / 2, "1.9891097", "9.3744842", "0.1189986", "0.6857951");
        delta("2/3", 2.0 / 3, "1.8084477", "9.1154825", "0.1094727", "0.7289546");
        quantile(
                "muan",
                Method.NEGATIVE_BINOMIAL_OF_BOUND,
                1.5,
                "8",
                "24",
                "0.8597797",
                "0.4193982");
        quantile(
                "muan",
                Method.NEGATIVE_BINOMIAL_OF_BOUND,
                1.0,
                "9",
                "22",
                "0.9093099",
                "0.4605347");
        quantile("nbPlugin", Method.NEGATIVE_BINOMIAL, 1.5, "1", "10", "0.03763657", "1.11918153");
        quantile("nbPlugin", Method.NEGATIVE_BINOMIAL, 1.0, "2", "9", "0.01369527", "1.27061541");
        double[] weights = Farrington.weights(new double[] {0, 0, 0, 0, 0, 2, 2, 2, 2, 2}, 0);
        add("surveillance's test, weight of what fits", "1.6", weights[0]);
        add("surveillance's test, weight of what stands out", "0.4", weights[9]);
        add(
                "surveillance's test, weights when nothing stands out",
                "1.0",
                Farrington.weights(new double[10], 0)[0]);
        Farrington one = weeks(Method.DELTA, 3, 1, 0.05);
        Farrington eight = weeks(Method.DELTA, 3, 8, 0.05);
        // The package counts the latest window, 4 more, before it is left out.
        add("surveillance's test, values in the windows", "25", 4 + windows(one.seasons(200), 1));
        add(
                "surveillance's test, values in the windows of eight",
                "25",
                4 + windows(eight.seasons(200), 8));
        add(
                "surveillance's test, levels of the season",
                "8",
                Arrays.stream(eight.seasons(200)).filter(season -> season > 0).distinct().count());
    }

    private static double windows(int[] seasons, int last) {
        return Arrays.stream(seasons).filter(season -> season == last).count();
    }

    private void delta(
            String name, double power, String lower, String upper, String p, String score) {
        Threshold got = Threshold.delta(5, 0.2, 1, power, 0.05, 8);
        parts("surveillance's test, delta, power " + name, got, lower, upper, p);
        add(
                "surveillance's test, delta, power " + name + ", score",
                score,
                (8 - 5) / (got.upper() - 5));
    }

    private void quantile(
            String name,
            Method method,
            double dispersion,
            String lower,
            String upper,
            String p,
            String score) {
        String full =
                String.format(
                        Locale.ROOT, "surveillance's test, %s, dispersion %.1f", name, dispersion);
        Threshold got = Threshold.quantile(method, Math.log(5), Math.log(2), dispersion, 0.05, 11);
        parts(full, got, lower, upper, p);
        // The package's score is taken from the logarithm of the mean.
        add(full + ", score", score, (11 - Math.log(5)) / (got.upper() - Math.log(5)));
    }

    private void parts(String name, Threshold got, String lower, String upper, String p) {
        add(name + ", lower", lower, got.lower());
        add(name + ", upper", upper, got.upper());
        add(name + ", p", p, got.p());
    }

    private void bounds() {
        double[] weeks = agona();
        double[] months = new double[weeks.length / 4];
        for (int i = 0; i < weeks.length; i++) {
            months[i / 4] += weeks[i];
        }
        for (String line : BOUNDS.strip().split("\\s*\n\\s*")) {
            String[] row = line.split(" ");
            Method method = Method.valueOf(row[1]);
            int years = Integer.parseInt(row[2]);
            int periods = Integer.parseInt(row[3]);
            double level = Double.parseDouble(row[4]);
            boolean ofWeeks = row[0].equals("weeks");
            Farrington farrington =
                    ofWeeks
                            ? weeks(method, years, periods, level)
                            : new Farrington(
                                    12, years, 1, periods, 3, 2.58, 1, level, method, 0, 4);
            Farrington.Bound got =
                    farrington.at(Integer.parseInt(row[5]) - 1, ofWeeks ? weeks : months);
            String name =
                    "Farrington, Agona, "
                            + row[0]
                            + ", "
                            + method
                            + " "
                            + years
                            + "/"
                            + periods
                            + ", "
                            + row[5];
            if (got == null) {
                add(name, row[6], Double.NaN);
                continue;
            }
            add(name + ", bound", row[6], got.bound().upper());
            add(name + ", expected", row[7], got.expected());
            add(name + ", dispersion", row[8], got.dispersion());
            add(name + ", p", row[9], got.p());
        }
    }

    /** With one period as the package's default, else as Noufaily and others. */
    private static Farrington weeks(Method method, int years, int periods, double level) {
        boolean simple = periods == 1;
        return new Farrington(
                52,
                years,
                3,
                periods,
                simple ? 3 : 26,
                2.58,
                simple ? 0.05 : 1,
                level,
                method,
                0,
                4);
    }

    private void add(String name, String expected, double got) {
        all.add(new Reference(name, expected, got));
    }
}
