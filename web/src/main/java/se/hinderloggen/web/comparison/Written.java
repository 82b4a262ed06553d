package se.hinderloggen.web.comparison;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How numbers are written. */
record Written(Locale locale) {

    static final String NONE = "–";
    private static final BigDecimal SMALLEST = new BigDecimal("0.0001");
    private static final BigDecimal SMALL = new BigDecimal("0.01");

    /** Below this one wants to see on which side of what is called certain it lies. */
    private static final BigDecimal NEAR = new BigDecimal("0.1");

    String whole(long value) {
        return NumberFormat.getIntegerInstance(locale).format(value);
    }

    String whole(BigDecimal value) {
        return decimals(value, 0);
    }

    /** Per 100, or a share in per cent. */
    String value(MeasureKind kind, @Nullable BigDecimal value) {
        if (value == null) {
            return NONE;
        }
        return kind == MeasureKind.SHARE
                ? decimals(value.movePointRight(2), 1) + "\u00A0%"
                : decimals(value, 1);
    }

    /** Small ones with as many decimals as tell something. */
    String ratio(@Nullable BigDecimal ratio) {
        if (ratio == null) {
            return NONE;
        }
        return decimals(ratio, ratio.signum() > 0 && ratio.compareTo(SMALL) < 0 ? 4 : 2);
    }

    /**
     * @param high absent where there is no bound
     */
    String interval(@Nullable BigDecimal low, @Nullable BigDecimal high) {
        return ratio(low == null ? BigDecimal.ZERO : low)
                + "–"
                + (high == null ? "∞" : ratio(high));
    }

    /** With its sign, in the unit of the measure; of a share in percentage points. */
    String change(MeasureKind kind, @Nullable BigDecimal change) {
        if (change == null) {
            return NONE;
        }
        var shown = kind == MeasureKind.SHARE ? change.movePointRight(2) : change;
        String text = decimals(shown.abs(), 2);
        return (shown.signum() < 0 ? "−" : shown.signum() > 0 ? "+" : "") + text;
    }

    /** One decimal, as for what is expected in a month. */
    String expected(@Nullable BigDecimal value) {
        return value == null ? NONE : decimals(value, 1);
    }

    /** For an axis: no more decimals than the steps need. */
    String tick(MeasureKind kind, double value, double step) {
        double factor = kind == MeasureKind.SHARE ? 100 : 1;
        int decimals = step * factor >= 1 ? 0 : step * factor >= 0.1 ? 1 : 2;
        return decimals(BigDecimal.valueOf(value * factor), decimals)
                + (kind == MeasureKind.SHARE ? "\u00A0%" : "");
    }

    String p(BigDecimal p) {
        if (p.compareTo(SMALLEST) < 0) {
            return "<\u00A0" + decimals(SMALLEST, 4);
        }
        return decimals(p, p.compareTo(NEAR) < 0 ? 4 : 3);
    }

    String percent(BigDecimal share) {
        return plain(share.movePointRight(2)) + "\u00A0%";
    }

    /** No more decimals than there are. */
    String plain(BigDecimal value) {
        var format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(2);
        return format.format(value);
    }

    private String decimals(BigDecimal value, int decimals) {
        var format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(value);
    }
}
