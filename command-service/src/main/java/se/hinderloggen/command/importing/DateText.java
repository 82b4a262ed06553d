package se.hinderloggen.command.importing;

import java.time.DateTimeException;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.hinderloggen.events.PartialDate;

/** Dates as people write them in Swedish; day before month, as everywhere but in ISO. */
final class DateText {

    private static final int LONGEST = 40;

    private static final Pattern BLANKS = Pattern.compile("[\\s\u00A0\u202F]+");
    private static final Pattern ISO =
            Pattern.compile("(?<y>\\d{4})(?:-(?<m>\\d{1,2})(?:-(?<d>\\d{1,2}))?)?");
    private static final Pattern COMPACT = Pattern.compile("(?<y>\\d{4})(?<m>\\d{2})(?<d>\\d{2})");
    private static final Pattern SLASHED =
            Pattern.compile("(?<d>\\d{1,2})([/.])(?<m>\\d{1,2})(?:\\2 ?| )(?<y>\\d{4})");
    private static final Pattern WORDS =
            Pattern.compile("(?:(?:den )?(?<d>\\d{1,2}) )?(?<m>\\p{L}{3,9})\\.? (?<y>\\d{4})");
    private static final List<Pattern> FORMS = List.of(ISO, COMPACT, SLASHED, WORDS);

    private static final List<String> MONTHS =
            List.of(
                    "januari",
                    "februari",
                    "mars",
                    "april",
                    "maj",
                    "juni",
                    "juli",
                    "augusti",
                    "september",
                    "oktober",
                    "november",
                    "december");

    private DateText() {}

    /**
     * The date, or null when the text has the form of none.
     *
     * @throws DateTimeException when it has the form, but there is no such date
     */
    static @Nullable PartialDate read(String text) {
        if (text.length() > LONGEST) {
            return null;
        }
        String plain = BLANKS.matcher(text).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
        for (Pattern form : FORMS) {
            var matcher = form.matcher(plain);
            if (matcher.matches()) {
                return date(matcher);
            }
        }
        return null;
    }

    private static @Nullable PartialDate date(MatchResult parts) {
        int year = Integer.parseInt(parts.group("y"));
        String month = parts.group("m");
        if (month == null) {
            return new PartialDate(year, 0, 0);
        }
        int m = Character.isDigit(month.charAt(0)) ? Integer.parseInt(month) : monthNamed(month);
        if (m < 0) {
            return null;
        }
        String day = parts.group("d");
        int d = day == null ? 0 : Integer.parseInt(day);
        if (m == 0 || (day != null && d == 0)) {
            throw new DateTimeException("No such date");
        }
        return new PartialDate(year, m, d);
    }

    /** From 1; -1 when there is none. Shortened names have three letters or more. */
    private static int monthNamed(String name) {
        for (int i = 0; i < MONTHS.size(); i++) {
            if (MONTHS.get(i).startsWith(name)) {
                return i + 1;
            }
        }
        return -1;
    }
}
