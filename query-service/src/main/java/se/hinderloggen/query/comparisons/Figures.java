package se.hinderloggen.query.comparisons;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * Figures as they leave: to eight significant digits, since the last digits of a double may differ
 * between machines, and the same question is to have the same answer.
 */
final class Figures {

    private static final int DIGITS = 8;
    private static final MathContext CONTEXT = new MathContext(DIGITS, RoundingMode.HALF_EVEN);

    /** Ten to the power of up to 22, which doubles hold exactly. */
    private static final double[] POWERS = new double[23];

    static {
        double power = 1;
        for (int i = 0; i < POWERS.length; i++) {
            POWERS[i] = power;
            power *= 10;
        }
    }

    /** From here on eight digits need no higher power. */
    private static final double LEAST = 1e-14;

    private Figures() {}

    static double rounded(double value) {
        double size = Math.abs(value);
        if (size >= LEAST && size < POWERS[DIGITS]) {
            int place = 0;
            while (size * POWERS[place] < POWERS[DIGITS - 1]) {
                place++;
            }
            // An integer through an exact power of ten is the nearest double to what is written.
            return Math.rint(value * POWERS[place]) / POWERS[place];
        }
        return new BigDecimal(value).round(CONTEXT).doubleValue();
    }

    /** Absent where nothing bounds it, and where it cannot be said. */
    static @Nullable Double bounded(double value) {
        return Double.isFinite(value) ? Double.valueOf(rounded(value)) : null;
    }
}
