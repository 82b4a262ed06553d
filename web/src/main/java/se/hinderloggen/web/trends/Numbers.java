package se.hinderloggen.web.trends;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How the values of a measure are written: counts whole, rates with one decimal, shares in per
 * cent.
 */
record Numbers(String measure, Locale locale) {

    static final String NONE = "–";

    String show(@Nullable BigDecimal value) {
        if (value == null) {
            return NONE;
        }
        return switch (measure) {
            case "count" -> whole(value.longValue());
            case "share" -> decimals(value.movePointRight(2), 1) + "\u00A0%";
            default -> decimals(value, 1);
        };
    }

    /** What is certain, and after a dash what it is at most. */
    String range(Figures.Figure figure) {
        return figure.atMost() == null
                ? show(figure.value())
                : show(figure.value()) + "–" + show(figure.atMost());
    }

    /** For an axis: no more decimals than the steps need. */
    String tick(double value, double step) {
        boolean share = measure.equals("share");
        double factor = share ? 100 : 1;
        int decimals = step * factor >= 1 ? 0 : step * factor >= 0.1 ? 1 : 2;
        return decimals(BigDecimal.valueOf(value * factor), decimals) + (share ? "\u00A0%" : "");
    }

    String whole(long value) {
        return NumberFormat.getIntegerInstance(locale).format(value);
    }

    private String decimals(BigDecimal value, int decimals) {
        var format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(value);
    }
}
