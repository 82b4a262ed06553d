package se.hinderloggen.query.paging;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.hinderloggen.platform.problem.ProblemException;

/**
 * Where a page of things in order of time ended. Opaque to callers.
 *
 * @param at of the last thing on it
 */
public record After(Instant at, UUID id) {

    public String written() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((at + "|" + id).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The parameter {@code after}; absent for the first page.
     *
     * @throws ProblemException 400
     */
    public static @Nullable After read(@Nullable String written) {
        if (written == null || written.isBlank()) {
            return null;
        }
        try {
            String[] parts =
                    new String(Base64.getUrlDecoder().decode(written), StandardCharsets.UTF_8)
                            .split("\\|", -1);
            if (parts.length != 2) {
                throw new IllegalArgumentException();
            }
            return new After(Instant.parse(parts[0]), UUID.fromString(parts[1]));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw ProblemException.badParameter(
                    "after", "Ange next från föregående svar.", "Give next of the answer before.");
        }
    }
}
