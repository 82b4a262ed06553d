package se.hinderloggen.events;

import java.time.DateTimeException;
import java.time.Instant;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;

/** A moment is {@code 2026-03-14T08:30:00Z}. Jackson's own reader takes numbers as well. */
final class MomentReader extends StdDeserializer<Instant> {

    MomentReader() {
        super(Instant.class);
    }

    @Override
    public Instant deserialize(JsonParser parser, DeserializationContext context) {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            return (Instant) context.handleUnexpectedToken(Instant.class, parser);
        }
        try {
            return Instant.parse(parser.getString());
        } catch (DateTimeException e) {
            return (Instant) context.handleUnexpectedToken(Instant.class, parser);
        }
    }
}
