package se.hinderloggen.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.hinderloggen.events.EventCodec.UnknownEventException;
import se.hinderloggen.events.EventCodec.UnreadableEventException;

class EventCodecTest {

    private static final int EVENTS_PER_ENTRY = 200;

    @Nested
    class Round_trip {

        static Stream<Long> seeds() {
            return RandomEvents.seeds();
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void any_event_reads_back_as_itself(long seed) {
            var random = new RandomEvents(seed);
            for (EventCatalog entry : EventCatalog.values()) {
                for (int i = 0; i < EVENTS_PER_ENTRY; i++) {
                    DomainEvent event = random.next(entry);
                    String json = overTheWire(EventCodec.toJson(event));
                    assertThat(EventCodec.fromJson(entry.wireName(), entry.revision(), json))
                            .as("seed %d, %s", seed, json)
                            .isEqualTo(event);
                }
            }
        }

        @Test
        void is_the_same_where_digits_are_written_otherwise() {
            Locale before = Locale.getDefault();
            try {
                Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
                assertThat(EventCodec.toJson(Examples.full(EventCatalog.OBSERVATION_RECORDED)))
                        .contains("\"occurred\":\"2021-03-14\"");
            } finally {
                Locale.setDefault(before);
            }
        }

        private static String overTheWire(String json) {
            return new String(json.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        }
    }

    @Nested
    class What_is_unknown {

        @ParameterizedTest
        @CsvSource({
            "observation-forgotten, 1, Unknown event observation-forgotten revision 1",
            "observation-recorded, 3, Unknown event observation-recorded revision 3",
            "observation-recorded, 0, Unknown event observation-recorded revision 0",
            "observation-recorded, -1, Unknown event observation-recorded revision -1",
        })
        void is_named(String name, int revision, String message) {
            assertThatThrownBy(() -> EventCodec.fromJson(name, revision, "{}"))
                    .isInstanceOf(UnknownEventException.class)
                    .hasMessage(message);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    "ObservationRecorded",
                    "ring Berit 070-123 45 67",
                    "../../etc/passwd",
                    "a\nb"
                })
        void is_not_repeated_when_it_does_not_look_like_an_event(String name) {
            assertThatThrownBy(() -> EventCodec.fromJson(name, 1, "{}"))
                    .isInstanceOf(UnknownEventException.class)
                    .hasMessage("Unknown event (not an event name) revision 1");
        }
    }

    @Nested
    class What_is_unreadable {

        private static final String ID =
                "\"observationId\":\"01932a5c-7d10-7c3e-9b1f-4f2d6a8e0c11\"";

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    " ",
                    "null",
                    "[]",
                    "\"Berit\"",
                    "{",
                    "{}",
                    "Berit 19121212-1212",
                    "{" + ID + "}",
                    "{" + ID + ",\"reason\":null}",
                    "{" + ID + ",\"reason\":\"Berit\"}",
                    "{" + ID + ",\"reason\":\"mistake\"}",
                    "{" + ID + ",\"reason\":\"\"}",
                    "{" + ID + ",\"reason\":0}",
                    "{" + ID + ",\"reason\":\"MISTAKE\",\"note\":\"Berit\"}",
                    "{" + ID + ",\"reason\":\"MISTAKE\",\"reason\":\"REQUESTED\"}",
                    "{" + ID + ",\"reason\":\"MISTAKE\"} Berit",
                    "{\"observationId\":\"\",\"reason\":\"MISTAKE\"}",
                    "{\"observationId\":null,\"reason\":\"MISTAKE\"}",
                    "{\"observationId\":\"Berit\",\"reason\":\"MISTAKE\"}",
                })
        void is_refused_without_being_quoted(String json) {
            assertUnreadable("observation-erased", 1, json);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "{\"organisation\":\"PO\",\"year\":2020}",
                    "{\"organisation\":\"PO\",\"year\":\"2020\",\"clients\":5}",
                    "{\"organisation\":\"PO\",\"year\":2020,\"clients\":5.5}",
                    "{\"organisation\":\"PO\",\"year\":2020,\"clients\":null}",
                    "{\"organisation\":\"PO\",\"year\":2020,\"clients\":5,\"assignments\":\"\"}",
                    "{\"organisation\":\"PO\",\"year\":2020,\"clients\":99999999999}",
                    "{\"organisation\":17,\"year\":2020,\"clients\":5}",
                    "{\"organisation\":true,\"year\":2020,\"clients\":5}",
                })
        void is_a_number_that_has_to_be_guessed(String json) {
            assertUnreadable("base-figures-registered", 1, json);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "\"\"",
                    "null",
                    "18000",
                    "\"2021-1-1\"",
                    "\"2021-02-29\"",
                    "\"2021-01-01T10:00:00Z\""
                })
        void is_a_date_that_has_to_be_guessed(String from) {
            assertUnreadable(
                    "event-type-retired", 1, "{\"code\":\"SIP\",\"from\":%s}".formatted(from));
        }

        @ParameterizedTest
        @ValueSource(strings = {"\"\"", "\"2021-13\"", "\"2021-02-30\"", "2021", "[2021]"})
        void is_a_time_of_the_observation_that_does_not_exist(String occurred) {
            assertUnreadable(
                    "observation-recorded",
                    2,
                    EventCodec.toJson(Examples.full(EventCatalog.OBSERVATION_RECORDED))
                            .replace("\"2021-03-14\"", occurred));
        }

        @Test
        void is_readable_text_where_a_sealed_one_belongs() {
            assertUnreadable(
                    "observation-merged",
                    1,
                    EventCodec.toJson(
                                    Examples.minimal(EventCatalog.OBSERVATION_MERGED).orElseThrow())
                            .replace("}", ",\"reason\":\"Berit ringde.\"}"));
        }

        @Test
        void is_an_older_revision_that_is_not_an_object() {
            assertUnreadable("observation-recorded", 1, "[\"Berit\"]");
            assertUnreadable("observation-recorded", 1, "null");
            assertUnreadable("observation-recorded", 1, "");
        }

        @Test
        void is_nested_beyond_reason() {
            assertUnreadable("observation-recorded", 1, "{\"a\":".repeat(100_000));
            assertUnreadable("observation-recorded", 2, "[".repeat(100_000));
        }

        private static void assertUnreadable(String name, int revision, String json) {
            assertThatThrownBy(() -> EventCodec.fromJson(name, revision, json))
                    .isInstanceOf(UnreadableEventException.class)
                    .hasMessage("Unreadable " + name + " revision " + revision)
                    .hasNoCause()
                    .hasNoSuppressedExceptions();
        }
    }

    @Test
    void an_optional_field_may_be_null_and_is_then_absent() {
        DomainEvent event =
                EventCodec.fromJson(
                        "base-figures-registered",
                        1,
                        "{\"organisation\":\"PO\",\"year\":2020,\"clients\":5,\"assignments\":null}");
        assertThat(EventCodec.toJson(event))
                .isEqualTo("{\"organisation\":\"PO\",\"year\":2020,\"clients\":5}");
    }
}
