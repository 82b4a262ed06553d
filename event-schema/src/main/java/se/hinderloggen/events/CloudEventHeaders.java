package se.hinderloggen.events;

import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
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
    static final String TYPE_PREFIX = "hinderloggen.";
    private static final URI SOURCE = URI.create("/hinderloggen/command-service");

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
        headers.put("ce_specversion", "1.0");
        headers.put("ce_id", stored.eventId().toString());
        headers.put("ce_source", SOURCE.toString());
        headers.put("ce_type", TYPE_PREFIX + stored.name() + ".v" + stored.revision());
        headers.put("ce_time", stored.recordedAt().toString());
        headers.put("ce_subject", stored.aggregateId());
        headers.put("ce_dataschema", schemaPath(stored.name(), stored.revision()));
        headers.put(CONTENT_TYPE, "application/json");
        headers.put("ce_sequence", Long.toString(stored.sequence()));
        putIfPresent(headers, "ce_occurred", stored.occurred());
        putIfPresent(headers, "ce_organisation", stored.organisation());
        headers.put("ce_recorder", stored.recorder());
        headers.put("ce_correlationid", stored.correlationId());
        putIfPresent(headers, "ce_causationid", stored.causationId());
        return headers;
    }

    /** Where the command-service publishes the JSON Schema of an event. */
    public static String schemaPath(String name, int revision) {
        return "/api/event-schemas/" + name + ".v" + revision;
    }

    /**
     * @param headers as received; {@code null} where a header is absent
     * @throws EventCodec.UnknownEventException when this reader does not know the name or revision
     * @throws EventCodec.UnreadableEventException when the JSON is not what they promise
     * @throws NotAnEnvelopeException when a header is missing or malformed
     */
    public static EventEnvelope read(Map<String, String> headers, String json) {
        String type = required(headers, "ce_type");
        int version = type.lastIndexOf(".v");
        if (!type.startsWith(TYPE_PREFIX) || version < TYPE_PREFIX.length()) {
            throw new NotAnEnvelopeException("ce_type");
        }
        String name = type.substring(TYPE_PREFIX.length(), version);
        int revision = (int) number("ce_type", type.substring(version + 2));
        String occurred = headers.get("ce_occurred");
        try {
            return new EventEnvelope(
                    UUID.fromString(required(headers, "ce_id")),
                    required(headers, "ce_subject"),
                    number("ce_sequence", required(headers, "ce_sequence")),
                    Instant.parse(required(headers, "ce_time")),
                    occurred == null ? null : PartialDate.parse(occurred),
                    headers.get("ce_organisation"),
                    required(headers, "ce_recorder"),
                    required(headers, "ce_correlationid"),
                    headers.get("ce_causationid"),
                    EventCodec.fromJson(name, revision, json));
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new NotAnEnvelopeException("ce_id, ce_time or ce_occurred");
        }
    }

    private static String required(Map<String, String> headers, String name) {
        String value = headers.get(name);
        if (value == null || value.isEmpty()) {
            throw new NotAnEnvelopeException(name);
        }
        return value;
    }

    private static long number(String header, String digits) {
        try {
            return Long.parseUnsignedLong(digits);
        } catch (NumberFormatException e) {
            throw new NotAnEnvelopeException(header);
        }
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
