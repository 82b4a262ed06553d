package se.hinderloggen.statistics;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.TDistribution;
import org.jspecify.annotations.Nullable;

/**
 * A log-linear model of counts that vary more than Poisson counts do, fitted by iteratively
 * reweighted least squares.
 *
 * <p>Source: P. McCullagh and J. A. Nelder (1989), Generalized linear models, chapters 2 and 6. It
 * begins and ends as R's {@code glm.fit} does (from counts plus a tenth, until the deviance moves
 * by less than 1e-8), so that bounds can be compared with those of its packages to the last digits.
 */
final class LogLinear {

    private static final double SMALLEST = Math.ulp(1.0);
    private static final double COLLINEAR = 1e-11;
    private static final double STILL = 1e-8;
    private static final int MOST_STEPS = 25;

    private final double[][] columns;
    private final double[] counts;
    private final double[] offset;
    private final double[] prior;

    private final double[][] q;
    private final double[][] r;
    private final boolean[] kept;
    private final double[] coefficients;
    private final double[] eta;
    private final double[] mu;
    private final double[] working;
    private int rank;
    private boolean converged;

    /**
     * @param columns of the design, each as long as the counts
     * @param offset on the scale of logarithms
     * @param prior weights, more than 0
     */
    LogLinear(double[][] columns, double[] counts, double[] offset, double[] prior) {
        this.columns = columns;
        this.counts = counts;
        this.offset = offset;
        this.prior = prior;
        int n = counts.length;
        q = new double[columns.length][n];
        r = new double[columns.length][columns.length];
        kept = new boolean[columns.length];
        coefficients = new double[columns.length];
        eta = new double[n];
        mu = new double[n];
        working = new double[n];
        fit();
    }

    private void fit() {
        int n = counts.length;
        for (int i = 0; i < n; i++) {
            mu[i] = counts[i] + 0.1;
            eta[i] = Math.log(mu[i]);
        }
        double before = deviance();
        double[] response = new double[n];
        for (int step = 0; step < MOST_STEPS && !converged; step++) {
            for (int i = 0; i < n; i++) {
                working[i] = Math.sqrt(prior[i] * mu[i]);
                response[i] = (eta[i] - offset[i] + (counts[i] - mu[i]) / mu[i]) * working[i];
            }
            leastSquares(response);
            for (int i = 0; i < n; i++) {
                double sum = offset[i];
                for (int j = 0; j < columns.length; j++) {
                    sum += columns[j][i] * coefficients[j];
                }
                eta[i] = sum;
                mu[i] = Math.max(Math.exp(sum), SMALLEST);
            }
            double deviance = deviance();
            if (!(deviance < Double.POSITIVE_INFINITY)) {
                return;
            }
            converged = Math.abs(deviance - before) / (Math.abs(deviance) + 0.1) < STILL;
            before = deviance;
        }
    }

    private double deviance() {
        double sum = 0;
        for (int i = 0; i < counts.length; i++) {
            double y = counts[i];
            sum += 2 * prior[i] * ((y > 0 ? y * Math.log(y / mu[i]) : 0) - (y - mu[i]));
        }
        return sum;
    }

    /** Gram–Schmidt, twice over; a column that depends on those before it has no coefficient. */
    private void leastSquares(double[] response) {
        int n = counts.length;
        double[] projected = new double[columns.length];
        rank = 0;
        for (int j = 0; j < columns.length; j++) {
            double[] v = q[j];
            double[] column = columns[j];
            for (int i = 0; i < n; i++) {
                v[i] = column[i] * working[i];
            }
            double norm = Math.sqrt(dot(v, v));
            Arrays.fill(r[j], 0);
            for (int pass = 0; pass < 2; pass++) {
                for (int k = 0; k < j; k++) {
                    if (kept[k]) {
                        double along = dot(q[k], v);
                        r[j][k] += along;
                        add(v, -along, q[k]);
                    }
                }
            }
            double left = Math.sqrt(dot(v, v));
            kept[j] = left > COLLINEAR * norm;
            if (kept[j]) {
                rank++;
                r[j][j] = left;
                for (int i = 0; i < n; i++) {
                    v[i] /= left;
                }
                projected[j] = dot(v, response);
            }
        }
        for (int j = columns.length - 1; j >= 0; j--) {
            coefficients[j] = 0;
            if (kept[j]) {
                double sum = projected[j];
                for (int k = j + 1; k < columns.length; k++) {
                    sum -= r[k][j] * coefficients[k];
                }
                coefficients[j] = sum / r[j][j];
            }
        }
    }

    boolean converged() {
        return converged;
    }

    double coefficient(int column) {
        return coefficients[column];
    }

    int degreesOfFreedom() {
        return counts.length - rank;
    }

    /** Pearson's: the variance of the counts through that of Poisson counts. */
    double dispersion() {
        double sum = 0;
        for (int i = 0; i < counts.length; i++) {
            double residual = (counts[i] - mu[i]) / mu[i];
            sum += working[i] * working[i] * residual * residual;
        }
        return sum / degreesOfFreedom();
    }

    /** The same with other weights than those of the fit. */
    double dispersion(double[] weights) {
        double sum = 0;
        for (int i = 0; i < counts.length; i++) {
            double residual = (counts[i] - mu[i]) / mu[i];
            sum += weights[i] * residual * residual;
        }
        return sum / degreesOfFreedom();
    }

    /** Standardised Anscombe residuals. */
    double[] anscombe(double dispersion) {
        double[] residuals = new double[counts.length];
        for (int i = 0; i < residuals.length; i++) {
            double hat = 0;
            for (int j = 0; j < columns.length; j++) {
                if (kept[j]) {
                    hat += q[j][i] * q[j][i];
                }
            }
            double raw =
                    1.5
                            * (Math.cbrt(counts[i] * counts[i]) / Math.pow(mu[i], 1.0 / 6)
                                    - Math.sqrt(mu[i]));
            // What determines its own fit deviates from nothing.
            residuals[i] = hat > 1 - 10 * SMALLEST ? 0 : raw / Math.sqrt(dispersion * (1 - hat));
        }
        return residuals;
    }

    /** The linear predictor for a row of the design. */
    double predict(double[] row, double itsOffset) {
        double sum = itsOffset;
        for (int j = 0; j < row.length; j++) {
            sum += row[j] * coefficients[j];
        }
        return sum;
    }

    /** Its standard error where the dispersion is 1. */
    double unscaledError(double[] row) {
        double[] solved = new double[row.length];
        double squares = 0;
        for (int j = 0; j < row.length; j++) {
            if (kept[j]) {
                double sum = row[j];
                for (int k = 0; k < j; k++) {
                    sum -= r[j][k] * solved[k];
                }
                solved[j] = sum / r[j][j];
                squares += solved[j] * solved[j];
            }
        }
        return Math.sqrt(squares);
    }

    /**
     * How often chance alone gives a coefficient as large as a column's, null where it has none.
     */
    @Nullable Double p(int column, double dispersion) {
        if (!kept[column] || degreesOfFreedom() < 1) {
            return null;
        }
        double[] unit = new double[columns.length];
        unit[column] = 1;
        double t = coefficients[column] / (Math.sqrt(dispersion) * unscaledError(unit));
        return 2 * TDistribution.of(degreesOfFreedom()).survivalProbability(Math.abs(t));
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static void add(double[] to, double factor, double[] what) {
        for (int i = 0; i < to.length; i++) {
            to[i] += factor * what[i];
        }
    }
}
