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

    private static final MathContext DIGITS = new MathContext(8, RoundingMode.HALF_EVEN);

    private Figures() {}

    static double rounded(double value) {
        return new BigDecimal(value).round(DIGITS).doubleValue();
    }

    /** Absent where nothing bounds it, and where it cannot be said. */
    static @Nullable Double bounded(double value) {
        return Double.isFinite(value) ? Double.valueOf(rounded(value)) : null;
    }
}
