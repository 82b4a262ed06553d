package se.hinderloggen.query.observations;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.hinderloggen.platform.problem.ProblemException;
import se.hinderloggen.query.observations.ObservationSearch.Sort;

/**
 * Where a page ended. Opaque to callers, and good only for the same order.
 *
 * @param value of the column that is sorted by
 */
record Cursor(Sort sort, String value, UUID observationId) {

    String written() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(
                        (sort.name() + "|" + value + "|" + observationId)
                                .getBytes(StandardCharsets.UTF_8));
    }

    static @Nullable Cursor read(@Nullable String written, Sort sort) {
        if (written == null) {
            return null;
        }
        try {
            String[] parts =
                    new String(Base64.getUrlDecoder().decode(written), StandardCharsets.UTF_8)
                            .split("\\|", -1);
            if (parts.length != 3 || !parts[0].equals(sort.name())) {
                throw new IllegalArgumentException();
            }
            String value =
                    sort.type().equals("date")
                            ? LocalDate.parse(parts[1]).toString()
                            : Instant.parse(parts[1]).toString();
            return new Cursor(sort, value, UUID.fromString(parts[2]));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw ProblemException.badParameter(
                    "after",
                    "Ange next från föregående svar, med samma sort.",
                    "Give next of the answer before, with the same sort.");
        }
    }
}
