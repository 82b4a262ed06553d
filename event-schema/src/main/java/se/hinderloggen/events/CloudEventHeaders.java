package se.hinderloggen.events;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The envelope as headers of a CloudEvent 1.0 in Kafka's binary mode; the value is the event's JSON
 * alone. A stock CloudEvents SDK reads them.
 *
 * <p>The event's name and revision make up {@code ce_type}: {@code
 * hinderloggen.observation-recorded.v2}. A stored event of an older revision is sent as it was
 * written, so revision and JSON come from the store and not from the catalogue.
 */
public final class CloudEventHeaders {

    public static final String CONTENT_TYPE = "content-type";
    private static final String SPEC_VERSION = "1.0";
    private static final String SOURCE = "/hinderloggen/command-service";
    private static final String TYPE_PREFIX = "hinderloggen.";
    private static final Pattern TYPE =
            Pattern.compile("hinderloggen\\.(.+)\\.v([1-9][0-9]{0,8})", Pattern.DOTALL);
    private static final Pattern SEQUENCE = Pattern.compile("0|[1-9][0-9]{0,17}");

    private CloudEventHeaders() {}

    /** The envelope as it lies in the store: the revision is the one it was written with. */
    public record Stored(
            UUID eventId,
            String aggregateId,
            long sequence,
            String name,
            int revision,
            Instant recordedAt,
            @Nullable String occurred,
            @Nullable String organisation,
            String recorder,
            String correlationId,
            @Nullable String causationId) {}

    public static Map<String, String> write(Stored stored) {
        var headers = new LinkedHashMap<String, String>();
        headers.put("ce_specversion", SPEC_VERSION);
        headers.put("ce_id", stored.eventId().toString());
        headers.put("ce_source", SOURCE);
        headers.put("ce_type", TYPE_PREFIX + stored.name() + ".v" + stored.revision());
        headers.put("ce_time", stored.recordedAt().toString());
        headers.put("ce_subject", stored.aggregateId());
        headers.put("ce_dataschema", EventSchemas.uri(stored.name(), stored.revision()));
        headers.put(CONTENT_TYPE, "application/json");
        headers.put("ce_sequence", Long.toString(stored.sequence()));
        putIfPresent(headers, "ce_occurred", stored.occurred());
        putIfPresent(headers, "ce_organisation", stored.organisation());
        headers.put("ce_recorder", stored.recorder());
        headers.put("ce_correlationid", stored.correlationId());
        putIfPresent(headers, "ce_causationid", stored.causationId());
        return headers;
    }

    /**
     * The envelope and its event, brought up to the present revision.
     *
     * @param headers as received; {@code null} where a header is absent
     * @throws EventCodec.UnknownEventException when this reader does not know the name or revision
     * @throws EventCodec.UnreadableEventException when the JSON is not what they promise
     * @throws NotAnEnvelopeException when a header is missing or malformed, or names another
     *     aggregate than the event does
     */
    public static EventEnvelope read(Map<String, String> headers, String json) {
        if (!required(headers, "ce_specversion").equals(SPEC_VERSION)) {
            throw new NotAnEnvelopeException("ce_specversion");
        }
        var type = TYPE.matcher(required(headers, "ce_type"));
        if (!type.matches()) {
            throw new NotAnEnvelopeException("ce_type");
        }
        DomainEvent event =
                EventCodec.fromJson(type.group(1), Integer.parseInt(type.group(2)), json);
        if (!event.aggregateId().equals(required(headers, "ce_subject"))) {
            throw new NotAnEnvelopeException("ce_subject");
        }
        return new EventEnvelope(
                parsed(headers, "ce_id", CloudEventHeaders::uuid),
                event.aggregateId(),
                parsed(headers, "ce_sequence", CloudEventHeaders::sequence),
                parsed(headers, "ce_time", Instant::parse),
                headers.get("ce_occurred") == null
                        ? null
                        : parsed(headers, "ce_occurred", PartialDate::parse),
                headers.get("ce_organisation"),
                required(headers, "ce_recorder"),
                required(headers, "ce_correlationid"),
                headers.get("ce_causationid"),
                event);
    }

    private static String required(Map<String, String> headers, String name) {
        String value = headers.get(name);
        if (value == null || value.isEmpty()) {
            throw new NotAnEnvelopeException(name);
        }
        return value;
    }

    private static <T> T parsed(
            Map<String, String> headers, String name, Function<String, T> parser) {
        try {
            return parser.apply(required(headers, name));
        } catch (DateTimeException | IllegalArgumentException e) {
            // The cause may quote the header, so it goes no further.
            throw new NotAnEnvelopeException(name);
        }
    }

    /** {@link UUID#fromString} also takes shortened forms, which would be the same id twice. */
    private static UUID uuid(String text) {
        UUID uuid = UUID.fromString(text);
        if (!uuid.toString().equals(text)) {
            throw new IllegalArgumentException("Not a UUID in its usual form");
        }
        return uuid;
    }

    private static Long sequence(String digits) {
        if (!SEQUENCE.matcher(digits).matches()) {
            throw new IllegalArgumentException("Not a sequence number");
        }
        return Long.valueOf(digits);
    }

    private static void putIfPresent(
            Map<String, String> headers, String name, @Nullable String value) {
        if (value != null) {
            headers.put(name, value);
        }
    }

    /** A header is missing or malformed; says which, never its content. */
    public static final class NotAnEnvelopeException extends RuntimeException {
        NotAnEnvelopeException(String header) {
            super("Missing or malformed header " + header);
        }
    }
}
