package se.hinderloggen.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Pattern;

/**
 * A date known to the year, the month or the day; written {@code 2026}, {@code 2026-03} or {@code
 * 2026-03-14}.
 *
 * @param month 1–12, or 0 when only the year is known
 * @param day 1–31, or 0 when only the month or the year is known
 */
public record PartialDate(int year, int month, int day) {

    private static final Pattern FORM = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?");

    /**
     * @throws DateTimeException when there is no such date
     */
    public PartialDate {
        if (year < 1900 || year > 9999 || (month == 0 && day != 0)) {
            throw noSuchDate();
        }
        if (month != 0 && (month < 1 || month > 12)) {
            throw noSuchDate();
        }
        if (day != 0 && (day < 1 || day > YearMonth.of(year, month).lengthOfMonth())) {
            throw noSuchDate();
        }
    }

    /** java.time's own messages say which number was wrong, and so repeat the text. */
    private static DateTimeException noSuchDate() {
        return new DateTimeException("No such date");
    }

    /**
     * Reads what {@link #toString} writes.
     *
     * @throws DateTimeException when the text has another form or there is no such date; never
     *     repeats the text
     */
    @JsonCreator
    public static PartialDate parse(String text) {
        var matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new DateTimeException("A date is written 2026, 2026-03 or 2026-03-14");
        }
        return new PartialDate(
                Integer.parseInt(matcher.group(1)),
                matcher.group(2) == null ? 0 : nonZero(matcher.group(2)),
                matcher.group(3) == null ? 0 : nonZero(matcher.group(3)));
    }

    private static int nonZero(String digits) {
        int number = Integer.parseInt(digits);
        if (number == 0) {
            throw noSuchDate();
        }
        return number;
    }

    public static PartialDate of(LocalDate date) {
        return new PartialDate(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
    }

    public boolean hasMonth() {
        return month != 0;
    }

    public boolean hasDay() {
        return day != 0;
    }

    /** The first day that it may have been. */
    public LocalDate earliest() {
        return LocalDate.of(year, hasMonth() ? month : 1, hasDay() ? day : 1);
    }

    /** The last day that it may have been. */
    public LocalDate latest() {
        if (hasDay()) {
            return earliest();
        }
        return hasMonth() ? YearMonth.of(year, month).atEndOfMonth() : LocalDate.of(year, 12, 31);
    }

    @JsonValue
    @Override
    public String toString() {
        if (hasDay()) {
            return LocalDate.of(year, month, day).toString();
        }
        return hasMonth() ? YearMonth.of(year, month).toString() : Integer.toString(year);
    }
}
