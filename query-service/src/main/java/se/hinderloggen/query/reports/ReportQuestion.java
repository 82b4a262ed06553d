package se.hinderloggen.query.reports;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import se.hinderloggen.events.Audience;
import se.hinderloggen.events.ReportEvent.ReportPublished;

/**
 * Which figures are asked for.
 *
 * @param knownUntil what was recorded before this moment is counted, and nothing later
 * @param catalogueVersion sequence of the last event of the catalogue that is taken into account
 * @param comparedWith an earlier year; absent when the year stands alone
 */
record ReportQuestion(
        String organisation,
        int year,
        Audience audience,
        Instant knownUntil,
        long catalogueVersion,
        @Nullable Integer comparedWith) {

    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");

    static ReportQuestion of(ReportPublished it) {
        return new ReportQuestion(
                it.organisation(),
                it.year(),
                it.audience(),
                it.knownUntil(),
                it.catalogueVersion(),
                it.comparedWith());
    }

    /** The same as known at another moment, in the catalogue of then. */
    ReportQuestion at(Instant moment, long version) {
        return new ReportQuestion(organisation, year, audience, moment, version, comparedWith);
    }

    /** The last moment that is counted: views keep times to the microsecond. */
    Instant asOf() {
        return knownUntil.minus(1, ChronoUnit.MICROS);
    }

    /** The day whose names are used. */
    LocalDate day() {
        return LocalDate.ofInstant(knownUntil, SWEDEN);
    }

    int firstYear() {
        return comparedWith == null ? year : Math.min(year, comparedWith);
    }

    int lastYear() {
        return comparedWith == null ? year : Math.max(year, comparedWith);
    }
}
