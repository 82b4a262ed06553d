package se.hinderloggen.command.platform;

import java.util.Arrays;
import org.axonframework.serialization.Converter;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.jspecify.annotations.Nullable;
import se.hinderloggen.events.DomainEvent;
import se.hinderloggen.events.EventCatalog;
import se.hinderloggen.events.EventCodec;

/**
 * Puts our events into Axon's store under their wire names, as the {@link EventCodec} writes them,
 * and everything else (metadata, tokens) as Axon's Jackson serializer does. No class name of ours
 * is ever stored.
 */
final class WireSerializer implements Serializer {

    private final Serializer others;

    WireSerializer(Serializer others) {
        this.others = others;
    }

    @Override
    public <T> SerializedObject<T> serialize(@Nullable Object object, Class<T> representation) {
        if (!(object instanceof DomainEvent event)) {
            return others.serialize(object, representation);
        }
        var json =
                new SimpleSerializedObject<>(
                        EventCodec.toJson(event), String.class, typeOf(EventCatalog.of(event)));
        return getConverter().convert(json, representation);
    }

    @Override
    @SuppressWarnings("unchecked")
    public <S, T> @Nullable T deserialize(SerializedObject<S> stored) {
        if (EventCatalog.byName(stored.getType().getName()).isEmpty()) {
            return others.deserialize(stored);
        }
        String json = getConverter().convert(stored, String.class).getData();
        int revision = Integer.parseInt(stored.getType().getRevision());
        return (T) EventCodec.fromJson(stored.getType().getName(), revision, json);
    }

    @Override
    public <T> boolean canSerializeTo(Class<T> representation) {
        return others.canSerializeTo(representation);
    }

    @Override
    @SuppressWarnings("rawtypes")
    public Class classForType(SerializedType type) {
        return EventCatalog.byName(type.getName())
                .<Class>map(EventCatalog::type)
                .orElseGet(() -> others.classForType(type));
    }

    @Override
    public SerializedType typeForClass(@SuppressWarnings("rawtypes") @Nullable Class type) {
        return Arrays.stream(EventCatalog.values())
                .filter(entry -> entry.type() == type)
                .findFirst()
                .<SerializedType>map(WireSerializer::typeOf)
                .orElseGet(() -> others.typeForClass(type));
    }

    @Override
    public Converter getConverter() {
        return others.getConverter();
    }

    private static SimpleSerializedType typeOf(EventCatalog entry) {
        return new SimpleSerializedType(entry.wireName(), Integer.toString(entry.revision()));
    }
}
