package se.hinderloggen.statistics;

import java.math.BigDecimal;
import java.util.Locale;

/**
 * A value as somebody else gives it, beside ours.
 *
 * @param name what it is of
 * @param expected with as many digits as are given
 * @param got ours
 */
record Reference(String name, String expected, double got) {

    private static final int FEW_DIGITS = 10;
    private static final double CLOSE = 1e-9;

    static Reference of(String name, double expected, double got) {
        return new Reference(name, Double.toString(expected), got);
    }

    /** Given with many digits, it agrees to 1e-9 of itself; with few, to the last one given. */
    boolean agrees() {
        double value = Double.parseDouble(expected);
        if (Double.isInfinite(value) || Double.isNaN(value)) {
            return Double.compare(value, got) == 0;
        }
        BigDecimal digits = new BigDecimal(expected);
        if (digits.precision() < FEW_DIGITS && digits.scale() > 0) {
            return Math.abs(difference()) <= 0.5000001 * digits.ulp().doubleValue();
        }
        return Math.abs(difference()) <= CLOSE * Math.abs(value);
    }

    double difference() {
        double value = Double.parseDouble(expected);
        return value == got ? 0 : got - value;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%-78s %24s %24s %10.1e%s",
                name,
                expected,
                Double.toString(got),
                difference(),
                agrees() ? "" : "  DIFFERS");
    }
}
