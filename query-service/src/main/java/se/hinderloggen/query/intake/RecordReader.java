package se.hinderloggen.query.intake;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import se.hinderloggen.events.CloudEventHeaders;
import se.hinderloggen.events.EventCodec.UnknownEventException;
import se.hinderloggen.events.EventCodec.UnreadableEventException;
import se.hinderloggen.events.EventEnvelope;
import se.hinderloggen.query.intake.TopicRecord.Readable;
import se.hinderloggen.query.intake.TopicRecord.Unreadable;

/** Reads a Kafka record as an event, or tells why it cannot. Never throws. */
final class RecordReader {

    /** Ids that may be shown and stored; anything else might be someone's words. */
    private static final Pattern AGGREGATE_ID = Pattern.compile("[A-Za-z0-9_:-]{1,100}");

    private static final Pattern ERASURE =
            Pattern.compile("hinderloggen\\.observation-erased\\.v\\d{1,9}");

    private RecordReader() {}

    static TopicRecord read(ConsumerRecord<byte[], byte[]> record) {
        Map<String, String> headers = headers(record);
        try {
            var envelope = CloudEventHeaders.read(headers, json(record.value()));
            if (!envelope.event().aggregateId().equals(envelope.aggregateId())) {
                return unreadable(
                        record, headers, ParkReason.UNREADABLE_EVENT, "ce_subject is another's");
            }
            return new Readable(partition(record), record.offset(), asStored(envelope));
        } catch (CloudEventHeaders.NotAnEnvelopeException e) {
            return unreadable(record, headers, ParkReason.NOT_AN_ENVELOPE, e.getMessage());
        } catch (UnknownEventException e) {
            return unreadable(record, headers, ParkReason.UNKNOWN_EVENT, e.getMessage());
        } catch (UnreadableEventException e) {
            return unreadable(record, headers, ParkReason.UNREADABLE_EVENT, e.getMessage());
        } catch (CharacterCodingException e) {
            return unreadable(record, headers, ParkReason.UNREADABLE_EVENT, "not JSON in UTF-8");
        }
    }

    /** PostgreSQL keeps microseconds; folding must not see more than a later reading will. */
    private static EventEnvelope asStored(EventEnvelope it) {
        return new EventEnvelope(
                it.eventId(),
                it.aggregateId(),
                it.sequence(),
                it.recordedAt().truncatedTo(ChronoUnit.MICROS),
                it.occurred(),
                it.organisation(),
                it.recorder(),
                it.correlationId(),
                it.causationId(),
                it.event());
    }

    private static Unreadable unreadable(
            ConsumerRecord<byte[], byte[]> record,
            Map<String, String> headers,
            ParkReason reason,
            @Nullable String detail) {
        String subject = headers.getOrDefault("ce_subject", "");
        boolean ours = AGGREGATE_ID.matcher(subject).matches();
        boolean erasure = ERASURE.matcher(headers.getOrDefault("ce_type", "")).matches();
        return new Unreadable(
                partition(record),
                record.offset(),
                reason,
                detail,
                ours ? subject : null,
                ours ? sequence(headers) : null,
                erasure ? observationId(subject) : null);
    }

    private static @Nullable Long sequence(Map<String, String> headers) {
        String digits = headers.getOrDefault("ce_sequence", "");
        return digits.matches("\\d{1,18}") ? Long.valueOf(digits) : null;
    }

    private static @Nullable UUID observationId(String subject) {
        try {
            return UUID.fromString(subject);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static Map<String, String> headers(ConsumerRecord<byte[], byte[]> record) {
        var headers = new HashMap<String, String>();
        for (var header : record.headers()) {
            if (header.value() != null) {
                headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
            }
        }
        return headers;
    }

    private static String json(byte @Nullable [] value) throws CharacterCodingException {
        if (value == null) {
            throw new CharacterCodingException();
        }
        return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(value)).toString();
    }

    private static TopicPartition partition(ConsumerRecord<byte[], byte[]> record) {
        return new TopicPartition(record.topic(), record.partition());
    }
}
