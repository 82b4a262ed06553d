package se.hinderloggen.statistics;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * How many a month may have before it stands out, from the same season of earlier years: a
 * log-linear model with overdispersion, a trend, and a factor for the season, in which earlier
 * months that themselves stood out weigh less.
 *
 * <p>Source: C. P. Farrington, N. J. Andrews, A. D. Beale and M. A. Catchpole (1996), A statistical
 * algorithm for the early detection of outbreaks of infectious disease, Journal of the Royal
 * Statistical Society A 159, 547–563; A. Noufaily, D. G. Enki, P. Farrington, P. Garthwaite, N.
 * Andrews and A. Charlett (2013), An improved algorithm for outbreak detection in multiple
 * surveillance systems, Statistics in Medicine 32, 1206–1222. Choices, and bounds, are as in {@code
 * farringtonFlexible} of R's package surveillance (M. Salmon, D. Schumacher and M. Höhle, 2016,
 * Journal of Statistical Software 70(10)).
 *
 * @param perYear values in a year: 12 for months, 52 for weeks
 * @param yearsBack how many years to look back on
 * @param halfWindow values on either side of the same time of an earlier year
 * @param periods levels of the season; 1 looks at the windows alone
 * @param lastLeftOut latest values that the model does not see, so that it does not get used to
 *     what is happening
 * @param reweightAbove residuals above this weigh less; infinite where none is to
 * @param trendBelow a trend is kept when its p-value is below this; 1 keeps it always
 * @param level how often chance alone exceeds the bound
 * @param method how the bound is made of the prediction
 * @param atLeast so many must have come within the last {@code within} values, else nothing is said
 * @param within see {@code atLeast}
 */
public record Farrington(
        int perYear,
        int yearsBack,
        int halfWindow,
        int periods,
        int lastLeftOut,
        double reweightAbove,
        double trendBelow,
        double level,
        Threshold.Method method,
        int atLeast,
        int within) {

    /** Fewer years of months cannot carry a season and a trend. */
    public static final int FEWEST_YEARS = 3;

    public Farrington {
        Interval.tail(level);
        boolean divides = periods == 1 || perYear - 2 * halfWindow - 1 >= periods - 1;
        if (perYear < 1 || yearsBack < 1 || halfWindow < 0 || periods < 1 || !divides) {
            throw new IllegalArgumentException("windows and periods do not fit in a year");
        }
        if (lastLeftOut < 0 || atLeast < 0 || within < 1) {
            throw new IllegalArgumentException("negative");
        }
    }

    /**
     * Months, as Noufaily and others propose for weeks: ten levels of the season, half a year left
     * out, a trend always, one in a hundred months above the bound by chance.
     *
     * @param yearsBack 3 to 5
     */
    public static Farrington monthly(int yearsBack) {
        return new Farrington(
                12, yearsBack, 1, 10, 6, 2.58, 1, 0.01, Threshold.Method.NEGATIVE_BINOMIAL, 5, 4);
    }

    /** The most years that a series reaches back from one of its values. */
    public int yearsBefore(int index) {
        return Math.max(0, (index - halfWindow) / perYear);
    }

    /**
     * What a value is held against.
     *
     * @param expected by the model
     * @param bound what lies above stands out
     * @param dispersion the variance through the mean, at least 1
     * @param trend per step, on the scale of logarithms; null without one
     * @param exceeds whether the value stands out
     * @param p how often chance alone gives so many or more
     */
    public record Bound(
            double expected,
            Threshold bound,
            double dispersion,
            @Nullable Double trend,
            boolean exceeds,
            double p) {

        /** How far up it is: 0 as expected, 1 at the bound. */
        public double score(double value) {
            return (value - expected) / (bound.upper() - expected);
        }
    }

    /** Without exposures. */
    public @Nullable Bound at(int index, double... series) {
        return at(index, series, null);
    }

    /**
     * @param index of the value to look at, from 0
     * @param series a value for each step; NaN where one is missing
     * @param exposure what each value was counted in; null where that does not matter
     * @return null where too few have come lately, or nothing can be fitted
     */
    public @Nullable Bound at(int index, double[] series, double @Nullable [] exposure) {
        if (yearsBefore(index) < yearsBack || index >= series.length) {
            throw new IllegalArgumentException("the series does not reach back so far");
        }
        double lately = 0;
        for (int i = Math.max(0, index - within + 1); i <= index; i++) {
            lately += series[i];
        }
        if (!(lately >= atLeast)) {
            return null;
        }
        int[] seasons = seasons(index);
        int[] used = new int[index];
        int n = 0;
        for (int i = 0; i < index; i++) {
            if (seasons[i] > 0 && !Double.isNaN(series[i])) {
                used[n++] = i;
            }
        }
        used = Arrays.copyOf(used, n);
        Model model = model(series, exposure, seasons, used, index, true);
        double trend = model == null || !model.hasTrend ? Double.NaN : model.fit.coefficient(1);
        if (model != null && model.hasTrend && !keepsTrend(model, series, used)) {
            model = model(series, exposure, seasons, used, index, false);
            trend = Double.NaN;
        }
        if (model == null) {
            return null;
        }
        return bound(model, series[index], trend);
    }

    private Bound bound(Model model, double value, double trend) {
        double eta = model.fit.predict(model.row, model.offset);
        double error = model.fit.unscaledError(model.row) * Math.sqrt(model.errorDispersion);
        double expected = Math.exp(eta);
        Threshold threshold =
                method == Threshold.Method.DELTA
                        ? Threshold.delta(
                                expected, error * expected, model.dispersion, 2.0 / 3, level, value)
                        : Threshold.quantile(method, eta, error, model.dispersion, level, value);
        return new Bound(
                expected,
                threshold,
                model.dispersion,
                Double.isNaN(trend) ? null : trend,
                value > threshold.upper(),
                threshold.p());
    }

    private record Model(
            LogLinear fit,
            boolean hasTrend,
            double dispersion,
            double errorDispersion,
            double[] row,
            double offset) {}

    /** A trend must be there, rest on three years, and not lead above all that has been. */
    private boolean keepsTrend(Model model, double[] series, int[] used) {
        Double p = model.fit.p(1, model.errorDispersion);
        double most = Arrays.stream(used).mapToDouble(i -> series[i]).max().orElse(0);
        return yearsBack >= FEWEST_YEARS
                && p != null
                && p < trendBelow
                && Math.exp(model.fit.predict(model.row, model.offset)) <= most;
    }

    private @Nullable Model model(
            double[] series,
            double @Nullable [] exposure,
            int[] seasons,
            int[] used,
            int index,
            boolean withTrend) {
        int n = used.length;
        int trend = withTrend ? 1 : 0;
        double[][] columns = new double[trend + periods][n];
        double[] counts = new double[n];
        double[] offset = new double[n];
        double[] even = new double[n];
        Arrays.fill(columns[0], 1);
        Arrays.fill(even, 1);
        for (int i = 0; i < n; i++) {
            int at = used[i];
            counts[i] = series[at];
            offset[i] = exposure == null ? 0 : Math.log(exposure[at]);
            if (withTrend) {
                columns[1][i] = at + 1;
            }
            if (seasons[at] > 1) {
                columns[trend + seasons[at] - 1][i] = 1;
            }
        }
        LogLinear fit = new LogLinear(columns, counts, offset, even);
        if (!fit.converged()) {
            return withTrend ? model(series, exposure, seasons, used, index, false) : null;
        }
        double dispersion = Math.max(fit.dispersion(), 1);
        double errorDispersion = fit.dispersion();
        if (reweightAbove < Double.POSITIVE_INFINITY) {
            double[] weights = weights(fit.anscombe(dispersion), reweightAbove);
            fit = new LogLinear(columns, counts, offset, weights);
            dispersion = Math.max(fit.dispersion(), 1);
            // As in surveillance, whose standard errors take these weights for those of the fit.
            errorDispersion = fit.dispersion(weights);
        }
        double[] row = new double[columns.length];
        row[0] = 1;
        if (withTrend) {
            row[1] = index + 1;
        }
        if (periods > 1) {
            row[trend + periods - 1] = 1;
        }
        double itsOffset = exposure == null ? 0 : Math.log(exposure[index]);
        return new Model(fit, withTrend, dispersion, errorDispersion, row, itsOffset);
    }

    /** Weights that fall with the square of a residual above the limit, on average 1. */
    static double[] weights(double[] residuals, double above) {
        double sum = 0;
        double[] weights = new double[residuals.length];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = residuals[i] > above ? 1 / (residuals[i] * residuals[i]) : 1;
            sum += weights[i];
        }
        for (int i = 0; i < weights.length; i++) {
            weights[i] *= weights.length / sum;
        }
        return weights;
    }

    /**
     * The season's level of every value before one, 0 where the model does not see it. The windows
     * around the same time of each year have the last level; what lies between is divided evenly
     * among the others, the earlier of which get what is left over.
     */
    int[] seasons(int index) {
        int[] seasons = new int[index + 1];
        Arrays.fill(seasons, Math.max(0, index - halfWindow), index + 1, periods);
        for (int year = 1; year <= yearsBack; year++) {
            int middle = index - year * perYear;
            int from = middle - halfWindow;
            int to = middle + halfWindow + 1;
            Arrays.fill(seasons, from, to, periods);
            int between = perYear - 2 * halfWindow - 1;
            for (int period = 1; period < periods; period++) {
                int length = between / (periods - 1) + (period <= between % (periods - 1) ? 1 : 0);
                Arrays.fill(seasons, to, to + length, period);
                to += length;
            }
        }
        Arrays.fill(seasons, Math.max(0, index - lastLeftOut), index + 1, 0);
        return seasons;
    }
}
