package se.hinderloggen.query.basefigures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.hinderloggen.query.sql.Columns;
import se.hinderloggen.query.sql.Reading;

/**
 * Clients and assignments of one operation, or one of its municipalities, in one year, as known
 * during a time.
 *
 * @param municipality SCB's code, or empty for the whole operation
 * @param version sequence of the event that made it known
 * @param knownUntil {@link Columns#INFINITY} when it still is what we know
 */
public record Figure(
        String organisation,
        int year,
        String municipality,
        long version,
        int clients,
        @Nullable Integer assignments,
        Instant knownFrom,
        Instant knownUntil) {

    Figure until(Instant instant) {
        return new Figure(
                organisation,
                year,
                municipality,
                version,
                clients,
                assignments,
                knownFrom,
                instant);
    }

    static Figure read(ResultSet row, int rowNumber) throws SQLException {
        return new Figure(
                Reading.text(row, "organisation"),
                row.getInt("year"),
                Reading.text(row, "municipality"),
                row.getLong("version"),
                row.getInt("clients"),
                row.getObject("assignments", Integer.class),
                Reading.instant(row, "known_from"),
                Reading.instant(row, "known_until"));
    }
}
