package se.hinderloggen.command.importing;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.Locale;

/** A workbook's numbers as text. A date is a number that its cell's format shows as one. */
final class CellNumber {

    private static final int LONGEST = 40;

    /**
     * Serial 1 is 1 January 1900; from 61 on the day that Excel invents, 29 February, is passed.
     */
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

    private static final int FROM_1904 = 1462;
    private static final double FIRST_RELIABLE_DAY = 61;
    private static final double DAY_AFTER_LAST = 2_958_466;

    private CellNumber() {}

    /** What a format shows of a number. */
    enum Shown {
        NUMBER,
        YEAR,
        MONTH,
        DAY;

        /** By the code of a format, such as {@code yyyy\-mm\-dd;@}. */
        static Shown by(String format) {
            // What is quoted, escaped or bracketed (colours, languages) is no part of the pattern.
            String pattern =
                    format.replaceAll("\"[^\"]*\"?|\\\\.|_.|\\[[^\\]]*\\]?", "")
                            .toLowerCase(Locale.ROOT);
            if (pattern.contains("general")) {
                return NUMBER;
            }
            if (pattern.contains("d")) {
                return DAY;
            }
            if (!pattern.contains("y")) {
                return NUMBER;
            }
            return pattern.contains("m") ? MONTH : YEAR;
        }

        /** By the number of a format that needs no code. */
        static Shown byBuiltIn(int id) {
            if (id == 17) {
                return MONTH;
            }
            return (id >= 14 && id <= 16) || id == 22 || (id >= 27 && id <= 31) ? DAY : NUMBER;
        }
    }

    /**
     * A whole number without decimals, other numbers to the 15 digits that Excel has; a date as
     * {@code 2021-03-14}, or as {@code 2021-03} or {@code 2021} when its format shows no more. What
     * is none of these is returned as it is.
     */
    static String text(String number, Shown shown, boolean from1904) {
        if (number.length() > LONGEST) {
            return number;
        }
        BigDecimal value;
        try {
            value = new BigDecimal(number.strip());
        } catch (NumberFormatException e) {
            return number;
        }
        double serial = value.doubleValue() + (from1904 ? FROM_1904 : 0);
        if (shown != Shown.NUMBER && serial >= FIRST_RELIABLE_DAY && serial < DAY_AFTER_LAST) {
            String date = DAY_ZERO.plusDays((long) serial).toString();
            return switch (shown) {
                case NUMBER, DAY -> date;
                case MONTH -> date.substring(0, 7);
                case YEAR -> date.substring(0, 4);
            };
        }
        if (Math.abs(value.doubleValue()) >= 1e20 || value.scale() > LONGEST) {
            return number;
        }
        return value.round(new MathContext(15)).stripTrailingZeros().toPlainString();
    }
}
