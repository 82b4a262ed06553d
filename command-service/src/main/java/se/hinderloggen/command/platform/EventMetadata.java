package se.hinderloggen.command.platform;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.hinderloggen.events.PartialDate;
import tools.jackson.databind.json.JsonMapper;

/**
 * The part of the envelope that the event store keeps beside the event, as flat JSON in {@code
 * meta_data}.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
public record EventMetadata(
        @Nullable String organisation,
        String recorder,
        String correlationId,
        @Nullable String causationId,
        @Nullable String occurred) {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    public static EventMetadata of(CommandContext context, @Nullable PartialDate occurred) {
        return new EventMetadata(
                context.organisation(),
                context.recorder(),
                context.correlationId(),
                context.causationId(),
                occurred == null ? null : occurred.toString());
    }

    /** Of an event that concerns every operation, whoever commanded it. */
    public static EventMetadata forEveryone(CommandContext context) {
        return new EventMetadata(
                null, context.recorder(), context.correlationId(), context.causationId(), null);
    }

    public static EventMetadata fromJson(String json) {
        return MAPPER.readValue(json, EventMetadata.class);
    }

    public String toJson() {
        return MAPPER.writeValueAsString(this);
    }

    Map<String, String> toMap() {
        var map = new LinkedHashMap<String, String>();
        put(map, "organisation", organisation);
        put(map, "recorder", recorder);
        put(map, "correlationId", correlationId);
        put(map, "causationId", causationId);
        put(map, "occurred", occurred);
        return map;
    }

    private static void put(Map<String, String> map, String name, @Nullable String value) {
        if (value != null) {
            map.put(name, value);
        }
    }
}
