package se.hinderloggen.command.http;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import se.hinderloggen.command.platform.CommandContext;
import se.hinderloggen.events.EventPosition;
import se.hinderloggen.platform.access.Actor;
import se.hinderloggen.platform.problem.ProblemException;

/**
 * What every command over HTTP has in common: its context, its preconditions, the shape of its
 * answer.
 */
@Component
public class Requests {

    public static final String EVENT_POSITION = "Event-Position";

    /** UUID version 8, as that of {@link se.hinderloggen.events.ReportEvent#textsOf}. */
    private static final int OURS_ALONE = 8;

    /**
     * @param version sequence number of the last event; as the {@code ETag}, and to send back in
     *     {@code If-Match}
     * @param position to send as {@code waitFor} with a query that has to see the outcome
     */
    public record Outcome(String id, long version, String position) {}

    private final Clock clock;

    Requests(Clock clock) {
        this.clock = clock;
    }

    /**
     * @throws ProblemException 403 when the sign-in belongs to no PO operation
     */
    public CommandContext context(Actor actor) {
        return contextIn(actor.requireOrganisation(), actor);
    }

    /** Of somebody who works elsewhere, and has been given something to do in the operation. */
    public CommandContext contextIn(String organisation, Actor actor) {
        return new CommandContext(
                organisation,
                actor.pseudonym(),
                clock.instant(),
                UuidCreator.getTimeOrderedEpoch().toString(),
                null);
    }

    /**
     * The version that {@code If-Match} demands; absent when it demands none.
     *
     * @throws ProblemException 400 when it is not an ETag of ours
     */
    public static @Nullable Long expectedVersion(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank() || ifMatch.strip().equals("*")) {
            return null;
        }
        var digits = ifMatch.strip().replaceFirst("^(?:W/)?\"(\\d{1,18})\"$", "$1");
        if (!digits.matches("\\d{1,18}")) {
            throw ProblemException.badParameter(
                    HttpHeaders.IF_MATCH,
                    "Skicka det ETag som du läste, inom citattecken, till exempel \"3\".",
                    "Send the ETag that you read, in quotes, for example \"3\".");
        }
        return Long.valueOf(digits);
    }

    /** A UUID from a path; what is not one does not exist. */
    public static UUID idInPath(String written) {
        return parse(written).orElseThrow(ProblemException::notFound);
    }

    /** A UUID that the caller made, or a new one where none was sent. */
    public static UUID idOrNew(String field, @Nullable String written, CheckedFields fields) {
        if (written == null || written.isBlank()) {
            return UuidCreator.getTimeOrderedEpoch();
        }
        return parse(written.strip())
                .orElseGet(
                        () -> {
                            fields.error(
                                    field,
                                    "not-a-uuid",
                                    "Id:t ska vara ett UUID, helst version 7.",
                                    "The id has to be a UUID, best of version 7.");
                            return UuidCreator.getTimeOrderedEpoch();
                        });
    }

    /** One of an enum's constants, in any case; absent and noted when it is none. */
    public static <E extends Enum<E>> @Nullable E choice(
            String field, Class<E> choices, @Nullable String written, CheckedFields fields) {
        var known = Arrays.stream(choices.getEnumConstants()).map(Enum::name).toList();
        if (written != null && known.contains(written.strip().toUpperCase(Locale.ROOT))) {
            return Enum.valueOf(choices, written.strip().toUpperCase(Locale.ROOT));
        }
        if (written == null || fields.text(field, written, 200) != null) {
            fields.unknown(field, "Välj ett av alternativen.", "Choose one of these.", known);
        }
        return null;
    }

    public static ResponseEntity<Outcome> ok(String id, EventPosition position) {
        return answer(ResponseEntity.status(HttpStatus.OK), id, position);
    }

    /**
     * @param version of the outcome; {@code position} names it
     */
    public static ResponseEntity<Outcome> answer(
            ResponseEntity.BodyBuilder response, String id, EventPosition position) {
        long version = position.entries().getFirst().sequence();
        return response.eTag("\"" + version + "\"")
                .header(EVENT_POSITION, position.toString())
                .body(new Outcome(id, version, position.toString()));
    }

    /**
     * A UUID in its usual form; empty when it is none, or of the version that ids have which are
     * made here alone: nobody may have something else recorded, and erased, under one of those.
     */
    public static Optional<UUID> parse(String written) {
        try {
            var id = UUID.fromString(written);
            return id.toString().equalsIgnoreCase(written) && id.version() != OURS_ALONE
                    ? Optional.of(id)
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
