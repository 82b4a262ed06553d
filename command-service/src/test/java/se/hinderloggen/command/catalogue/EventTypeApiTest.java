package se.hinderloggen.command.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Changes of event types over HTTP: what is answered, and what is then in the store. */
class EventTypeApiTest extends CatalogueApiFixture {

    @Nested
    class An_event_type {

        @Test
        void is_added_once_however_often_it_is_sent() {
            long before = version();
            var first = post(TYPES, coordinator, type());
            assertThat(first.status()).as(first.body()).isEqualTo(200);
            assertThat(first.header("Event-Position")).hasValue("catalogue@" + (before + 1));
            assertThat(first.header("ETag")).hasValue("\"" + (before + 1) + "\"");
            assertThat(first.json().path("version").asLong()).isEqualTo(before + 1);
            assertThat(payload())
                    .contains(code, "Typen " + word, "Type " + word, "Om det är så.", "2024-01-01");

            var again = post(TYPES, coordinator, type());
            assertThat(again.status()).isEqualTo(200);
            assertThat(again.body()).isEqualTo(first.body());
            assertThat(version()).isEqualTo(before + 1);
        }

        @Test
        void can_be_recorded_at_once_and_not_of_what_happened_before_its_time() {
            post(TYPES, coordinator, type());
            assertThat(record("2024-05", "Typen " + word).status()).isEqualTo(201);
            var early = record("2023", code);
            assertThat(early.status()).isEqualTo(422);
            assertThat(early.fields()).containsExactly("findings[0].eventType=not-in-use");
        }

        @Test
        void keeps_its_code_for_ever() {
            post(TYPES, coordinator, type());
            var other = type();
            other.put("name", "Annat " + word);
            var answer = post(TYPES, coordinator, other);
            assertThat(answer.status()).isEqualTo(409);
            assertThat(answer.code()).isEqualTo("code-taken");
            assertThat(answer.fields()).containsExactly("code=code-taken");
        }

        @Test
        void cannot_have_the_name_of_another_and_is_told_of_which() {
            post(TYPES, coordinator, type());
            var other = type();
            other.put("code", code + "_2");
            other.put("name", "TYPEN " + code);
            var answer = post(TYPES, coordinator, other);
            assertThat(answer.status()).isEqualTo(409);
            assertThat(answer.fields()).containsExactly("name=name-taken");
            assertThat(answer.json().at("/errors/0/nearest/0").asString())
                    .isEqualTo("Typen " + word);
        }

        @Test
        void is_told_of_everything_that_is_wrong_at_once() {
            var answer =
                    post(
                            TYPES,
                            coordinator,
                            Map.of(
                                    "name", " ",
                                    "englishName", "x".repeat(121),
                                    "definition", "x".repeat(1001),
                                    "example", "Ring 054-15 00 00.",
                                    "from", "i våras"));
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.fields())
                    .containsExactlyInAnyOrder(
                            "code=missing",
                            "name=missing",
                            "englishName=too-long",
                            "definition=too-long",
                            "example=phone-number",
                            "from=not-a-date");
            assertThat(answer.body()).doesNotContain("våras", "054");
        }

        @ParameterizedTest
        @ValueSource(strings = {"2024", "2024-01", "2024-02-30", "2101-01-01", "01/02/2024"})
        void needs_a_whole_day(String from) {
            var type = type();
            type.put("from", from);
            assertThat(post(TYPES, coordinator, type).fields()).containsExactly("from=not-a-date");
        }

        @Test
        void has_a_code_in_capital_letters_and_a_name_on_one_line() {
            var small = type();
            small.put("code", word);
            assertThat(post(TYPES, coordinator, small).fields())
                    .containsExactly("code=code-malformed");
            var lines = type();
            lines.put("name", "Typen\n" + word);
            assertThat(post(TYPES, coordinator, lines).fields())
                    .containsExactly("name=name-malformed");
        }

        @Test
        void may_have_what_looks_like_a_name_in_its_example_when_someone_has_looked_at_it() {
            var type = type();
            type.put("example", "Mötet var på Storgatan 12.");
            assertThat(post(TYPES, coordinator, type).fields())
                    .containsExactly("example=street-address");
            type.put("acknowledged", List.of("street-address"));
            assertThat(post(TYPES, coordinator, type).status()).isEqualTo(200);
        }

        @Test
        void is_retired_once_and_from_one_day() {
            post(TYPES, coordinator, type());
            var path = TYPES + "/" + code + "/retirement";
            var first = post(path, coordinator, Map.of("from", "2025-01-01"));
            assertThat(first.status()).isEqualTo(200);
            assertThat(payload()).contains(code, "2025-01-01");
            assertThat(post(path, coordinator, Map.of("from", "2025-01-01")).body())
                    .isEqualTo(first.body());
            var other = post(path, coordinator, Map.of("from", "2025-02-01"));
            assertThat(other.status()).isEqualTo(409);
            assertThat(other.fields()).containsExactly("from=retired-otherwise");
            assertThat(record("2025-02", code).fields())
                    .containsExactly("findings[0].eventType=not-in-use");
            assertThat(record("2024-12", code).status()).isEqualTo(201);
        }

        @Test
        void cannot_be_retired_before_it_is_in_use() {
            post(TYPES, coordinator, type());
            var answer =
                    post(
                            TYPES + "/" + code + "/retirement",
                            coordinator,
                            Map.of("from", "2023-12-31"));
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.fields()).containsExactly("from=retired-before-in-use");
        }

        @Test
        void has_successors_by_code_or_name() {
            post(TYPES, coordinator, type());
            var split =
                    Map.of(
                            "relation",
                            "split",
                            "successors",
                            List.of("SAMVERKAN", "Bemötande"),
                            "from",
                            "2025-01-01");
            var first = post(TYPES + "/" + code + "/successors", coordinator, split);
            assertThat(first.status()).as(first.body()).isEqualTo(200);
            assertThat(payload()).contains("SPLIT", "SAMVERKAN", "BEMOTANDE");
            assertThat(post(TYPES + "/" + code + "/successors", coordinator, split).body())
                    .isEqualTo(first.body());
        }

        @Test
        void has_no_successors_that_nobody_knows_and_is_told_which_are_near() {
            post(TYPES, coordinator, type());
            var answer =
                    post(
                            TYPES + "/" + code + "/successors",
                            coordinator,
                            Map.of(
                                    "relation",
                                    "SWALLOWED",
                                    "successors",
                                    List.of("Samvärkan"),
                                    "from",
                                    "2025-01-01"));
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.fields())
                    .containsExactly("relation=unknown-value", "successors[0]=unknown-value");
            assertThat(answer.json().at("/errors/0/nearest").size()).isEqualTo(4);
            assertThat(answer.json().at("/errors/1/nearest/0").asString()).isEqualTo("Samverkan");
        }

        @ParameterizedTest
        @CsvSource({
            "RENAMED, SAMVERKAN;BEMOTANDE, wrong-number-of-successors",
            "SPLIT, SAMVERKAN, wrong-number-of-successors"
        })
        void has_as_many_successors_as_the_relation_says(
                String relation, String successors, String refusal) {
            post(TYPES, coordinator, type());
            var answer =
                    post(
                            TYPES + "/" + code + "/successors",
                            coordinator,
                            Map.of(
                                    "relation",
                                    relation,
                                    "successors",
                                    List.of(successors.split(";")),
                                    "from",
                                    "2025-01-01"));
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.fields()).containsExactly("successors=" + refusal);
        }
    }
}
