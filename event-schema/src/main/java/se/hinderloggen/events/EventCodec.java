package se.hinderloggen.events;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writes events as JSON and reads every revision ever written. */
public final class EventCodec {

    /** Aggregate ids follow from the other fields, so they are not written. */
    private abstract static class WithoutAggregateId {
        @JsonIgnore
        abstract String aggregateId();
    }

    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .addMixIn(DomainEvent.class, WithoutAggregateId.class)
                    .changeDefaultPropertyInclusion(
                            it -> it.withValueInclusion(JsonInclude.Include.NON_NULL))
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
                    .build();

    private EventCodec() {}

    public static String toJson(DomainEvent event) {
        return MAPPER.writeValueAsString(event);
    }

    /**
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
            if (revision == entry.revision()) {
                return MAPPER.readValue(json, entry.type());
            }
            if (!(MAPPER.readTree(json) instanceof ObjectNode object)) {
                throw new UnreadableEventException(name, revision);
            }
            return MAPPER.treeToValue(Upcasters.upcast(entry, revision, object), entry.type());
        } catch (JacksonException | IllegalArgumentException | NullPointerException e) {
            // The cause may quote the text, so it goes no further.
            throw new UnreadableEventException(name, revision);
        }
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
