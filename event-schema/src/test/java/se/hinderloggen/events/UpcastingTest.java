package se.hinderloggen.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.hinderloggen.events.EventCodec.UnreadableEventException;
import se.hinderloggen.events.ObservationEvent.ObservationRecorded;
import tools.jackson.databind.node.JsonNodeFactory;

class UpcastingTest {

    private static final String BEFORE_FINDINGS =
            """
            {"observationId":"01932a5c-7d10-7c3e-9b1f-4f2d6a8e0c11","organisation":"PO_VARMLAND","kind":"HINDER",\
            "occurred":"2019","authority":"KOMMUN"%s,"description":"q83v","tags":[]}""";

    static Stream<Arguments> olderRevisions() {
        return Arrays.stream(EventCatalog.values())
                .flatMap(
                        entry ->
                                IntStream.range(1, entry.revision())
                                        .mapToObj(revision -> Arguments.of(entry, revision)));
    }

    @Test
    void one_authority_becomes_a_list_of_one_finding() {
        assertThat(findings(",\"unit\":\"LSS\",\"municipality\":\"0114\",\"eventType\":\"SIP\""))
                .containsExactly(new Finding("KOMMUN", "LSS", "0114", "SIP"));
    }

    @Test
    void what_was_left_out_stays_left_out() {
        assertThat(findings("")).containsExactly(new Finding("KOMMUN", null, null, null));
        assertThat(findings(",\"eventType\":\"SIP\""))
                .containsExactly(new Finding("KOMMUN", null, null, "SIP"));
    }

    @Test
    void the_rest_is_as_it_was() {
        var event = (ObservationRecorded) read(BEFORE_FINDINGS.formatted(""));
        assertThat(event.occurred()).isEqualTo(PartialDate.parse("2019"));
        assertThat(event.description()).isEqualTo(new SealedText("q83v"));
        assertThat(event.consequences()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {",\"note\":\"x\"", ",\"unit\":{}", ",\"findings\":[]"})
    void what_the_old_revision_did_not_have_is_not_let_through(String extra) {
        assertThatThrownBy(() -> read(BEFORE_FINDINGS.formatted(extra)))
                .isInstanceOf(UnreadableEventException.class);
    }

    @Test
    void without_its_authority_the_old_revision_is_unreadable() {
        String json = BEFORE_FINDINGS.formatted("").replace("\"authority\":\"KOMMUN\",", "");
        assertThatThrownBy(() -> read(json)).isInstanceOf(UnreadableEventException.class);
    }

    @ParameterizedTest
    @MethodSource("olderRevisions")
    void every_older_revision_has_an_upcaster(EventCatalog entry, int revision) {
        assertThat(Upcasters.upcast(entry, revision, JsonNodeFactory.instance.objectNode()))
                .isNotNull();
    }

    private static List<Finding> findings(String fields) {
        return ((ObservationRecorded) read(BEFORE_FINDINGS.formatted(fields))).findings();
    }

    private static DomainEvent read(String json) {
        return EventCodec.fromJson("observation-recorded", 1, json);
    }
}
