package se.hinderloggen.command.platform;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Who commands, when and in which matter. The rules read no clock and know no sign-in: it arrives
 * here.
 *
 * @param organisation the PO operation on whose behalf
 * @param recorder pseudonym of the person
 * @param at when the command arrived
 * @param correlationId ties together all that comes of one request
 * @param causationId what this came of, if anything else than the request
 */
public record CommandContext(
        String organisation,
        String recorder,
        Instant at,
        String correlationId,
        @Nullable String causationId) {

    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");

    /** The date in Sweden when the command arrived. */
    public LocalDate today() {
        return day(at);
    }

    /** The date in Sweden at a moment. */
    public static LocalDate day(Instant at) {
        return at.atZone(SWEDEN).toLocalDate();
    }

    /** The same, of a command that comes of something else. */
    public CommandContext causedBy(String cause) {
        return new CommandContext(organisation, recorder, at, correlationId, cause);
    }
}
