package se.hinderloggen.web.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Numbers and days as a Swedish report has them. Written by hand, and never by the formats of the
 * platform, which change from one version to the next: a published report must not.
 */
final class Swedish {

    static final String NONE = "–";

    private static final char BLANK = '\u00A0';
    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");
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

    private Swedish() {}

    static String number(@Nullable Number number) {
        return number == null ? NONE : grouped(Long.toString(number.longValue()));
    }

    static String number(@Nullable Double number, int decimals) {
        if (number == null || !Double.isFinite(number)) {
            return NONE;
        }
        String written =
                BigDecimal.valueOf(number).setScale(decimals, RoundingMode.HALF_UP).toPlainString();
        int point = written.indexOf('.');
        return point < 0
                ? grouped(written)
                : grouped(written.substring(0, point)) + "," + written.substring(point + 1);
    }

    /**
     * @param share of one
     */
    static String percent(@Nullable Double share, int decimals) {
        return share == null ? NONE : number(share * 100, decimals) + BLANK + "%";
    }

    private static String grouped(String digits) {
        var grouped = new StringBuilder(digits);
        int first = digits.startsWith("-") ? 1 : 0;
        for (int at = digits.length() - 3; at > first; at -= 3) {
            grouped.insert(at, BLANK);
        }
        return grouped.toString();
    }

    /**
     * @param month from 1
     */
    static String month(int month) {
        return MONTHS.get(month - 1);
    }

    /**
     * @param day a year, a month or a day as in ISO 8601
     */
    static String day(@Nullable String day) {
        if (day == null || day.isEmpty()) {
            return NONE;
        }
        String[] parts = day.split("-");
        return switch (parts.length) {
            case 1 -> parts[0];
            case 2 -> month(Integer.parseInt(parts[1])) + " " + parts[0];
            default ->
                    Integer.parseInt(parts[2])
                            + " "
                            + month(Integer.parseInt(parts[1]))
                            + " "
                            + parts[0];
        };
    }

    static String day(Instant at) {
        return day(at.atZone(SWEDEN).toLocalDate().toString());
    }

    static String moment(Instant at) {
        var time = at.atZone(SWEDEN).toLocalTime();
        return day(at) + " kl. %02d.%02d".formatted(time.getHour(), time.getMinute());
    }

    /** One, two and three. */
    static String list(List<String> items) {
        return items.size() < 2
                ? String.join("", items)
                : String.join(", ", items.subList(0, items.size() - 1)) + " och " + items.getLast();
    }
}
