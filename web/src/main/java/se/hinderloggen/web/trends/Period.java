package se.hinderloggen.web.trends;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * A year, a quarter or a month, as figures are divided by time.
 *
 * @param part which quarter or month, from 1; 0 where it is not known
 */
record Period(Length length, int year, int part) {

    enum Length {
        YEAR(1),
        QUARTER(4),
        MONTH(12);

        private final int perYear;

        Length(int perYear) {
            this.perYear = perYear;
        }

        /** As in the address; a year when it is none of them. */
        static Length of(String parameter) {
            return switch (parameter) {
                case "month" -> MONTH;
                case "quarter" -> QUARTER;
                default -> YEAR;
            };
        }
    }

    /** {@code 2021}, {@code 2021-Q1}, {@code 2021-03}, or {@code 2021-XX} where it is not known. */
    static Period parse(String code, Length length) {
        int year = Integer.parseInt(code.substring(0, 4));
        if (code.length() == 4) {
            return new Period(length, year, length == Length.YEAR ? 1 : 0);
        }
        String part = code.substring(5);
        if (part.equals("XX")) {
            return new Period(length, year, 0);
        }
        return new Period(length, year, Integer.parseInt(part.replace("Q", "")));
    }

    /** Whether it can be parsed as a period of this length with a place in time. */
    static boolean isCode(String code, Length length) {
        return code.matches(
                switch (length) {
                    case YEAR -> "\\d{4}";
                    case QUARTER -> "\\d{4}-Q[1-4]";
                    case MONTH -> "\\d{4}-(0[1-9]|1[0-2])";
                });
    }

    static Period of(LocalDate day, Length length) {
        int months = 12 / length.perYear;
        return new Period(length, day.getYear(), (day.getMonthValue() - 1) / months + 1);
    }

    /** Whether it has a place in time, rather than only a year. */
    boolean isPlaced() {
        return part > 0;
    }

    Period next() {
        return part == length.perYear
                ? new Period(length, year + 1, 1)
                : new Period(length, year, part + 1);
    }

    Period before() {
        return part == 1
                ? new Period(length, year - 1, length.perYear)
                : new Period(length, year, part - 1);
    }

    /** How many from here to there. */
    int until(Period other) {
        return (other.year - year) * length.perYear + other.part - part;
    }

    boolean isFirstOfYear() {
        return part == 1;
    }

    boolean contains(LocalDate day) {
        return isPlaced() && equals(of(day, length));
    }

    /** As the service writes it. */
    String code() {
        if (!isPlaced()) {
            return year + "-XX";
        }
        return switch (length) {
            case YEAR -> Integer.toString(year);
            case QUARTER -> year + "-Q" + part;
            case MONTH -> YearMonth.of(year, part).toString();
        };
    }

    /** Its first month, or the year, for a filter. */
    String from() {
        return length == Length.YEAR || !isPlaced() ? Integer.toString(year) : month(1).toString();
    }

    /** Its last month, or the year, likewise. */
    String to() {
        return length == Length.YEAR || !isPlaced()
                ? Integer.toString(year)
                : month(12 / length.perYear).toString();
    }

    private YearMonth month(int ofPart) {
        return YearMonth.of(year, (part - 1) * (12 / length.perYear) + ofPart);
    }

    /** Within its year: mar, kv 1; the year itself if it is one. */
    String shortLabel(Locale locale) {
        boolean english = locale.getLanguage().equals("en");
        if (!isPlaced()) {
            return english ? "unknown" : "okänd";
        }
        return switch (length) {
            case YEAR -> Integer.toString(year);
            case QUARTER -> (english ? "Q" : "kv\u00A0") + part;
            case MONTH ->
                    YearMonth.of(year, part)
                            .format(DateTimeFormatter.ofPattern("LLL", locale))
                            .substring(0, 3)
                            .toLowerCase(locale);
        };
    }

    String label(Locale locale) {
        if (length == Length.YEAR && isPlaced()) {
            return Integer.toString(year);
        }
        if (!isPlaced()) {
            return year + (locale.getLanguage().equals("en") ? ", month unknown" : ", månad okänd");
        }
        return shortLabel(locale) + " " + year;
    }
}
