package se.hinderloggen.events;

import java.time.DateTimeException;
import java.time.LocalDate;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;

/** A day is {@code 2026-03-14}. Jackson's own reader takes an empty list for an absent day. */
final class DayReader extends StdDeserializer<LocalDate> {

    DayReader() {
        super(LocalDate.class);
    }

    @Override
    public LocalDate deserialize(JsonParser parser, DeserializationContext context) {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            return (LocalDate) context.handleUnexpectedToken(LocalDate.class, parser);
        }
        try {
            return LocalDate.parse(parser.getString());
        } catch (DateTimeException e) {
            return (LocalDate) context.handleUnexpectedToken(LocalDate.class, parser);
        }
    }
}
