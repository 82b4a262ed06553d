package se.hinderloggen.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.cfg.MutableCoercionConfig;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.type.LogicalType;

/** Writes events as JSON and reads every revision ever written. */
public final class EventCodec {

    /** Reads what was written and nothing that merely resembles it: no coercion, no defaults. */
    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .annotationIntrospector(new RequiredUnlessNullable())
                    .changeDefaultPropertyInclusion(
                            it -> it.withValueInclusion(JsonInclude.Include.NON_NULL))
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                    .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                    .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                    .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
                    .withCoercionConfig(
                            LogicalType.OtherScalar,
                            it ->
                                    it.setCoercion(
                                            CoercionInputShape.EmptyString, CoercionAction.Fail))
                    .withCoercionConfig(LogicalType.Textual, EventCodec::onlyFromStrings)
                    .defaultLeniency(false)
                    .addModule(
                            new SimpleModule()
                                    .addDeserializer(LocalDate.class, new DayReader())
                                    .addDeserializer(Instant.class, new MomentReader()))
                    .build();

    private static void onlyFromStrings(MutableCoercionConfig texts) {
        texts.setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail);
    }

    private EventCodec() {}

    public static String toJson(DomainEvent event) {
        return MAPPER.writeValueAsString(event);
    }

    /**
     * Reads an event of any revision up to the present one.
     *
     * @throws UnknownEventException when the name or revision is not in the {@link EventCatalog}:
     *     the writer is newer
     * @throws UnreadableEventException when the JSON is not what that name and revision promise
     */
    public static DomainEvent fromJson(String name, int revision, String json) {
        var entry =
                EventCatalog.byName(name)
                        .orElseThrow(() -> new UnknownEventException(name, revision));
        if (revision < 1 || revision > entry.revision()) {
            throw new UnknownEventException(name, revision);
        }
        try {
            DomainEvent event =
                    revision == entry.revision()
                            ? MAPPER.readValue(json, entry.type())
                            : readOlder(entry, revision, json);
            if (event == null) { // the JSON text is "null"
                throw new UnreadableEventException(name, revision);
            }
            return event;
        } catch (JacksonException | IllegalArgumentException | NullPointerException e) {
            // The cause may quote the text, so it goes no further.
            throw new UnreadableEventException(name, revision);
        }
    }

    private static DomainEvent readOlder(EventCatalog entry, int revision, String json) {
        if (!(MAPPER.readTree(json) instanceof ObjectNode object)) {
            throw new UnreadableEventException(entry.wireName(), revision);
        }
        return MAPPER.treeToValue(Upcasters.upcast(entry, revision, object), entry.type());
    }

    /** The name or revision is not known to this reader. */
    public static final class UnknownEventException extends RuntimeException {
        UnknownEventException(String name, int revision) {
            super("Unknown event " + printable(name) + " revision " + revision);
        }
    }

    /** The content is not what the name and revision promise. The message never quotes it. */
    public static final class UnreadableEventException extends RuntimeException {
        UnreadableEventException(String name, int revision) {
            super("Unreadable " + printable(name) + " revision " + revision);
        }
    }

    /** A name that does not look like one of ours may be anything, so it is not repeated. */
    private static String printable(String name) {
        return name.matches("[a-z]{1,20}(-[a-z]{1,20}){0,5}") ? name : "(not an event name)";
    }
}
