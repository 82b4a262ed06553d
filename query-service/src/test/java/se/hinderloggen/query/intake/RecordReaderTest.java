package se.hinderloggen.query.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static se.hinderloggen.query.fixture.Observations.observation;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import se.hinderloggen.query.fixture.History;
import se.hinderloggen.query.fixture.Records;
import se.hinderloggen.query.intake.TopicRecord.Readable;
import se.hinderloggen.query.intake.TopicRecord.Unreadable;

class RecordReaderTest {

    private static final String SECRET = "Kalle Karlsson 19121212-1212";

    @Test
    void an_event_of_ours_is_read_with_its_time_as_the_views_can_keep_it() {
        var envelope =
                History.envelope(
                        observation().recorded(),
                        0,
                        Instant.parse("2026-01-01T10:00:00.123456789Z"));
        var read = (Readable) RecordReader.read(record(Records.of(envelope)));
        assertThat(read.envelope().event()).isEqualTo(envelope.event());
        assertThat(read.envelope().recordedAt())
                .isEqualTo(Instant.parse("2026-01-01T10:00:00.123456Z"));
        assertThat(read.offset()).isEqualTo(7);
    }

    @Test
    void a_record_without_our_headers_is_no_envelope() {
        var read = unreadable(new Records.Sent("k", SECRET));
        assertThat(read.reason()).isEqualTo(ParkReason.NOT_AN_ENVELOPE);
        assertThat(read.aggregateId()).isNull();
        assertThat(read.toString()).doesNotContain("Karlsson");
    }

    @Test
    void an_event_of_a_newer_writer_is_unknown_and_tells_whose_it_is() {
        var id = UUID.randomUUID();
        var sent =
                event(id).with("ce_type", "hinderloggen.observation-praised.v1").value("{\"x\":1}");
        var read = unreadable(sent);
        assertThat(read.reason()).isEqualTo(ParkReason.UNKNOWN_EVENT);
        assertThat(read.aggregateId()).isEqualTo(id.toString());
        assertThat(read.sequence()).isZero();
        assertThat(read.erases()).isNull();
    }

    @Test
    void content_that_is_not_what_its_name_promises_is_unreadable_and_never_quoted() {
        for (String content : new String[] {"{\"" + SECRET + "\":1}", SECRET, "null", ""}) {
            var read = unreadable(event(UUID.randomUUID()).value(content));
            assertThat(read.reason()).isEqualTo(ParkReason.UNREADABLE_EVENT);
            assertThat(read.toString()).doesNotContain("Karlsson");
        }
    }

    @Test
    void bytes_that_are_not_utf_8_and_missing_values_are_unreadable() {
        var headers = event(UUID.randomUUID());
        assertThat(unreadable(headers.bytes(new byte[] {(byte) 0xC3, 0x28})).reason())
                .isEqualTo(ParkReason.UNREADABLE_EVENT);
        assertThat(unreadable(headers.bytes(null)).reason()).isEqualTo(ParkReason.UNREADABLE_EVENT);
    }

    @Test
    void a_subject_that_is_another_aggregate_than_the_event_is_refused() {
        var sent = event(UUID.randomUUID()).with("ce_subject", UUID.randomUUID().toString());
        assertThat(unreadable(sent).reason()).isEqualTo(ParkReason.NOT_AN_ENVELOPE);
    }

    @Test
    void a_subject_in_a_form_that_is_not_ours_is_not_repeated() {
        var read = unreadable(event(UUID.randomUUID()).with("ce_subject", SECRET));
        assertThat(read.aggregateId()).isNull();
        assertThat(read.toString()).doesNotContain("Karlsson");
    }

    @Test
    void an_erasure_by_a_newer_writer_still_tells_what_it_erases() {
        var id = UUID.randomUUID();
        var read = unreadable(event(id).with("ce_type", "hinderloggen.observation-erased.v9"));
        assertThat(read.reason()).isEqualTo(ParkReason.UNKNOWN_EVENT);
        assertThat(read.erases()).isEqualTo(id);
    }

    private static Records.Sent event(UUID id) {
        return Records.of(History.envelope(observation(id).recorded(), 0, History.BEGINNING));
    }

    private static Unreadable unreadable(Records.Sent sent) {
        return (Unreadable) RecordReader.read(record(sent));
    }

    private static ConsumerRecord<byte[], byte[]> record(Records.Sent sent) {
        var record =
                new ConsumerRecord<byte[], byte[]>(
                        "events",
                        3,
                        7,
                        sent.key().getBytes(StandardCharsets.UTF_8),
                        sent.content());
        sent.headers()
                .forEach(
                        (name, value) ->
                                record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return record;
    }
}
