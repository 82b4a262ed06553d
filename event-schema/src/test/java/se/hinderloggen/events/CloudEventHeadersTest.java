package se.hinderloggen.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudevents.CloudEvent;
import io.cloudevents.SpecVersion;
import io.cloudevents.core.message.Encoding;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.hinderloggen.events.CloudEventHeaders.NotAnEnvelopeException;
import se.hinderloggen.events.CloudEventHeaders.Stored;
import se.hinderloggen.events.EventCodec.UnknownEventException;
import se.hinderloggen.events.EventCodec.UnreadableEventException;
import se.hinderloggen.events.Examples.Example;

class CloudEventHeadersTest {

    private static final UUID EVENT_ID = UUID.fromString("01932a5d-0000-7abc-8def-0123456789ab");
    private static final Instant RECORDED_AT = Instant.parse("2026-11-21T23:59:59.123456Z");
    private static final DomainEvent EVENT = Examples.full(EventCatalog.OBSERVATION_RECORDED);
    private static final String JSON = EventCodec.toJson(EVENT);

    @Nested
    class A_stock_sdk {

        private final CloudEvent read = readByTheSdk(everyHeader(), JSON);

        @Test
        void recognises_binary_mode() {
            var reader = KafkaMessageFactory.createReader(kafkaRecord(everyHeader(), JSON));
            assertThat(reader.getEncoding()).isEqualTo(Encoding.BINARY);
        }

        @Test
        void reads_the_attributes() {
            assertThat(read.getSpecVersion()).isEqualTo(SpecVersion.V1);
            assertThat(read.getId()).isEqualTo(EVENT_ID.toString());
            assertThat(read.getSource()).hasToString("/hinderloggen/command-service");
            assertThat(read.getType()).isEqualTo("hinderloggen.observation-recorded.v2");
            assertThat(read.getSubject()).isEqualTo(EVENT.aggregateId());
            assertThat(read.getTime())
                    .isEqualTo(OffsetDateTime.ofInstant(RECORDED_AT, ZoneOffset.UTC));
            assertThat(read.getDataContentType()).isEqualTo("application/json");
        }

        @Test
        void reads_the_content_byte_for_byte() {
            assertThat(Objects.requireNonNull(read.getData()).toBytes())
                    .isEqualTo(JSON.getBytes(StandardCharsets.UTF_8));
        }

        /** The SDK for Go refuses an event whose dataschema is a relative reference. */
        @Test
        void finds_an_absolute_address_of_the_schema_that_the_schema_has_as_its_id() {
            assertThat(Objects.requireNonNull(read.getDataSchema()).isAbsolute()).isTrue();
            assertThat(EventSchemas.schema("observation-recorded.v2").orElseThrow())
                    .contains("\"$id\": \"" + read.getDataSchema() + "\"");
        }

        @Test
        void reads_the_rest_of_the_envelope_as_extensions() {
            assertThat(read.getExtensionNames())
                    .containsExactlyInAnyOrder(
                            "sequence",
                            "occurred",
                            "organisation",
                            "recorder",
                            "correlationid",
                            "causationid")
                    .allSatisfy(name -> assertThat(name).matches("[a-z0-9]{1,20}"));
            assertThat(read.getExtension("sequence")).isEqualTo("7");
            assertThat(read.getExtension("occurred")).isEqualTo("2021-03-14");
            assertThat(read.getExtension("organisation")).isEqualTo("PO_VARMLAND");
            assertThat(read.getExtension("recorder")).isEqualTo("p-8f3a");
            assertThat(read.getExtension("correlationid")).isEqualTo("request-1");
            assertThat(read.getExtension("causationid")).isEqualTo("command-1");
        }

        @Test
        void reads_an_event_that_has_only_what_every_event_has() {
            var event = readByTheSdk(fewestHeaders(), JSON);
            assertThat(event.getExtensionNames())
                    .containsExactlyInAnyOrder("sequence", "recorder", "correlationid");
        }

        private static CloudEvent readByTheSdk(Map<String, String> headers, String json) {
            return KafkaMessageFactory.createReader(kafkaRecord(headers, json)).toEvent();
        }

        private static ConsumerRecord<String, byte[]> kafkaRecord(
                Map<String, String> headers, String json) {
            var kafka = new RecordHeaders();
            headers.forEach(
                    (name, value) -> kafka.add(name, value.getBytes(StandardCharsets.UTF_8)));
            byte[] value = json.getBytes(StandardCharsets.UTF_8);
            return new ConsumerRecord<>(
                    "hinderloggen.events",
                    0,
                    0L,
                    RECORDED_AT.toEpochMilli(),
                    TimestampType.CREATE_TIME,
                    ConsumerRecord.NULL_SIZE,
                    value.length,
                    EVENT.aggregateId(),
                    value,
                    kafka,
                    Optional.empty());
        }
    }

    @Nested
    class Our_reader {

        static List<Example> examples() {
            return Examples.all();
        }

        @Test
        void gives_the_envelope_back() {
            assertThat(CloudEventHeaders.read(everyHeader(), JSON))
                    .isEqualTo(
                            new EventEnvelope(
                                    EVENT_ID,
                                    EVENT.aggregateId(),
                                    7,
                                    RECORDED_AT,
                                    PartialDate.parse("2021-03-14"),
                                    "PO_VARMLAND",
                                    "p-8f3a",
                                    "request-1",
                                    "command-1",
                                    EVENT));
            assertThat(CloudEventHeaders.read(fewestHeaders(), JSON))
                    .isEqualTo(
                            new EventEnvelope(
                                    EVENT_ID,
                                    EVENT.aggregateId(),
                                    0,
                                    RECORDED_AT,
                                    null,
                                    null,
                                    "p-8f3a",
                                    "request-1",
                                    null,
                                    EVENT));
        }

        @ParameterizedTest
        @MethodSource("examples")
        void reads_every_event_in_every_revision(Example example) throws Exception {
            var stored =
                    new Stored(
                            EVENT_ID,
                            example.event().aggregateId(),
                            3,
                            example.entry().wireName(),
                            example.revision(),
                            RECORDED_AT,
                            null,
                            null,
                            "p-8f3a",
                            "request-1",
                            null);
            var envelope =
                    CloudEventHeaders.read(
                            CloudEventHeaders.write(stored), GoldenFiles.read(example));
            assertThat(envelope.event()).isEqualTo(example.event());
            assertThat(envelope.name()).isEqualTo(example.entry().wireName());
            assertThat(envelope.revision()).isEqualTo(example.entry().revision());
        }

        @Test
        void ignores_headers_that_it_does_not_know() {
            var headers = everyHeader();
            headers.put("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01");
            headers.put("ce_source", "/elsewhere");
            assertThat(CloudEventHeaders.read(headers, JSON).event()).isEqualTo(EVENT);
        }
    }

    @Nested
    class A_record_that_is_not_an_envelope {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "ce_specversion",
                    "ce_id",
                    "ce_type",
                    "ce_time",
                    "ce_subject",
                    "ce_sequence",
                    "ce_recorder",
                    "ce_correlationid",
                })
        void is_refused_when_a_header_is_missing_or_empty(String header) {
            var headers = everyHeader();
            headers.remove(header);
            assertRefused(headers, header);
            headers.put(header, "");
            assertRefused(headers, header);
        }

        @ParameterizedTest
        @CsvSource({
            "ce_specversion, 0.3",
            "ce_id, Berit",
            "ce_id, 1-1-1-1-1",
            "ce_id, 01932A5D-0000-7ABC-8DEF-0123456789AB",
            "ce_type, Berit",
            "ce_type, observation-recorded.v2",
            "ce_type, hinderloggen.observation-recorded",
            "ce_type, hinderloggen.observation-recorded.v",
            "ce_type, hinderloggen.observation-recorded.v0",
            "ce_type, hinderloggen.observation-recorded.v+2",
            "ce_type, hinderloggen.observation-recorded.v4294967298",
            "ce_type, hinderloggen..v2x",
            "ce_time, yesterday",
            "ce_time, 2026-11-21",
            "ce_subject, 01932a5d-0000-7abc-8def-ffffffffffff",
            "ce_sequence, -1",
            "ce_sequence, +1",
            "ce_sequence, 007",
            "ce_sequence, 18446744073709551615",
            "ce_sequence, seven",
            "ce_occurred, 2026-13",
            "ce_occurred, '14 mars hos Berit'",
            "ce_occurred, ''",
        })
        void is_refused_when_a_header_is_malformed(String header, String value) {
            var headers = everyHeader();
            headers.put(header, value);
            assertRefused(headers, header);
        }

        @Test
        void keeps_apart_what_is_unknown_and_what_is_unreadable() {
            var headers = everyHeader();
            assertThatThrownBy(() -> CloudEventHeaders.read(headers, "{}"))
                    .isInstanceOf(UnreadableEventException.class);
            headers.put("ce_type", "hinderloggen.observation-recorded.v3");
            assertThatThrownBy(() -> CloudEventHeaders.read(headers, JSON))
                    .isInstanceOf(UnknownEventException.class)
                    .hasMessage("Unknown event observation-recorded revision 3");
            headers.put("ce_type", "hinderloggen.Berit\n19121212-1212.v1");
            assertThatThrownBy(() -> CloudEventHeaders.read(headers, JSON))
                    .isInstanceOf(UnknownEventException.class)
                    .hasMessage("Unknown event (not an event name) revision 1");
        }

        private static void assertRefused(Map<String, String> headers, String header) {
            assertThatThrownBy(() -> CloudEventHeaders.read(headers, JSON))
                    .isInstanceOf(NotAnEnvelopeException.class)
                    .hasMessage("Missing or malformed header " + header)
                    .hasNoCause();
        }
    }

    private static Map<String, String> everyHeader() {
        return new HashMap<>(
                CloudEventHeaders.write(
                        new Stored(
                                EVENT_ID,
                                EVENT.aggregateId(),
                                7,
                                "observation-recorded",
                                2,
                                RECORDED_AT,
                                "2021-03-14",
                                "PO_VARMLAND",
                                "p-8f3a",
                                "request-1",
                                "command-1")));
    }

    private static Map<String, String> fewestHeaders() {
        return CloudEventHeaders.write(
                new Stored(
                        EVENT_ID,
                        EVENT.aggregateId(),
                        0,
                        "observation-recorded",
                        2,
                        RECORDED_AT,
                        null,
                        null,
                        "p-8f3a",
                        "request-1",
                        null));
    }
}
