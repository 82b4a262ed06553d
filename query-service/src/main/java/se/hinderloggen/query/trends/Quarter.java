package se.hinderloggen.query.trends;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.IsoFields;

/**
 * The quarters, by UTC, in which things became known. Numbered so that they can be compared: the
 * year times four, plus 0 for January to March.
 */
final class Quarter {

    private Quarter() {}

    static int of(Instant instant) {
        var day = LocalDate.ofInstant(instant, ZoneOffset.UTC);
        return day.getYear() * 4 + day.get(IsoFields.QUARTER_OF_YEAR) - 1;
    }

    static Instant start(int quarter) {
        return LocalDate.of(quarter / 4, quarter % 4 * 3 + 1, 1)
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant();
    }
}
