package se.hinderloggen.command.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.hinderloggen.command.CommandService;

/** Changes of the catalogue over HTTP: what is answered, and what is then in the store. */
class CatalogueApiTest extends CommandService {

    private static final String TYPES = "/api/catalogue/event-types";
    private static final String AUTHORITIES = "/api/catalogue/authorities";
    private static final String MEMBERS = "/api/catalogue/organisations/PO_VARMLAND/municipalities";

    private final String coordinator = token("SAMORDNARE", VARMLAND);

    /** Letters alone, so that the guard takes it for nothing. */
    private final String word =
            UUID.randomUUID()
                    .toString()
                    .replace("-", "")
                    .substring(0, 12)
                    .chars()
                    .mapToObj(c -> String.valueOf((char) ('b' + c % 23)))
                    .reduce("q", String::concat);

    private final String code = word.toUpperCase(Locale.ROOT);

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

    @Nested
    class An_authority {

        @Test
        void is_added_named_anew_and_retired() {
            assertThat(post(AUTHORITIES, coordinator, authority()).status()).isEqualTo(200);
            assertThat(payload()).contains(code, "STATE", "alias " + word);
            var name = Map.of("name", "Nya " + word, "from", "2025-01-01");
            assertThat(post(AUTHORITIES + "/" + code + "/name", coordinator, name).status())
                    .isEqualTo(200);
            assertThat(payload()).contains("Nya " + word);
            long renamed = version();
            assertThat(post(AUTHORITIES + "/" + code + "/name", coordinator, name).status())
                    .isEqualTo(200);
            assertThat(version()).isEqualTo(renamed);
            var retirement = Map.of("from", "2025-06-01");
            assertThat(
                            post(AUTHORITIES + "/" + code + "/retirement", coordinator, retirement)
                                    .status())
                    .isEqualTo(200);
            var late =
                    post(
                            AUTHORITIES + "/" + code + "/name",
                            coordinator,
                            Map.of("name", "Sena " + word, "from", "2025-07-01"));
            assertThat(late.status()).isEqualTo(409);
            assertThat(late.code()).isEqualTo("already-retired");
        }

        @Test
        void gets_no_feed_when_it_is_none() {
            var bank = authority();
            bank.put("principal", "OTHER");
            assertThat(post(AUTHORITIES, coordinator, bank).fields())
                    .containsExactly("receivesFeeds=no-feed-for-non-authority");
        }

        @Test
        void is_told_of_everything_that_is_wrong_at_once() {
            var answer =
                    post(
                            AUTHORITIES,
                            coordinator,
                            Map.of("aliases", List.of("AF", "19121212-1212"), "principal", "EU"));
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.fields())
                    .containsExactlyInAnyOrder(
                            "code=missing",
                            "name=missing",
                            "principal=unknown-value",
                            "aliases[1]=personal-identity-number",
                            "receivesFeeds=missing",
                            "from=missing");
        }

        @Test
        void cannot_have_an_alias_that_means_another_one() {
            var authority = authority();
            authority.put("aliases", List.of("FK"));
            var answer = post(AUTHORITIES, coordinator, authority);
            assertThat(answer.status()).isEqualTo(409);
            assertThat(answer.json().at("/errors/0/nearest/0").asString())
                    .isEqualTo("Försäkringskassan");
        }
    }

    @Nested
    class A_unit {

        @Test
        void is_added_to_its_authority_named_anew_and_retired() {
            post(AUTHORITIES, coordinator, authority());
            var units = AUTHORITIES + "/" + code + "/units";
            var unit = Map.of("code", "DISKEN", "name", "Disken", "from", "2024-01-01");
            assertThat(post(units, coordinator, unit).status()).isEqualTo(200);
            assertThat(post(units, coordinator, unit).status()).isEqualTo(200);
            var name = Map.of("name", "Receptionen", "from", "2025-01-01");
            assertThat(post(units + "/DISKEN/name", coordinator, name).status()).isEqualTo(200);
            assertThat(
                            post(
                                            units + "/DISKEN/retirement",
                                            coordinator,
                                            Map.of("from", "2026-01-01"))
                                    .status())
                    .isEqualTo(200);
            assertThat(payload()).contains(code, "DISKEN", "2026-01-01");
            assertThat(post(units + "/LUCKAN/name", coordinator, name).code())
                    .isEqualTo("unit-not-found");
        }
    }

    @Nested
    class A_municipality {

        @Test
        void takes_part_from_a_day_until_another() {
            var joining =
                    Map.of(
                            "municipality",
                            "Strömsunds kommun",
                            "area",
                            "Norra",
                            "from",
                            "2024-01-01");
            var first = post(MEMBERS, coordinator, joining);
            assertThat(first.status()).as(first.body()).isEqualTo(200);
            assertThat(payload()).contains("PO_VARMLAND", "2313", "Norra");
            assertThat(post(MEMBERS, coordinator, joining).body()).isEqualTo(first.body());

            var twice =
                    post(
                            MEMBERS,
                            coordinator,
                            Map.of("municipality", "2313", "from", "2025-01-01"));
            assertThat(twice.status()).isEqualTo(409);
            assertThat(twice.fields()).containsExactly("municipality=already-member");

            var leaving = Map.of("from", "2026-01-01");
            var left = post(MEMBERS + "/2313/departure", coordinator, leaving);
            assertThat(left.status()).isEqualTo(200);
            assertThat(post(MEMBERS + "/2313/departure", coordinator, leaving).body())
                    .isEqualTo(left.body());
            assertThat(
                            post(
                                            MEMBERS + "/2313/departure",
                                            coordinator,
                                            Map.of("from", "2026-02-01"))
                                    .code())
                    .isEqualTo("not-member");
        }

        @Test
        void that_nobody_knows_is_refused_with_the_nearest() {
            var answer =
                    post(
                            MEMBERS,
                            coordinator,
                            Map.of("municipality", "Strömsunnd", "from", "2024-01-01"));
            assertThat(answer.fields()).containsExactly("municipality=unknown-value");
            assertThat(answer.json().at("/errors/0/nearest/0").asString()).isEqualTo("Strömsund");
        }

        @Test
        void of_another_operation_looks_like_one_of_an_operation_that_is_not_there() {
            var joining = Map.of("municipality", "Falun", "from", "2024-01-01");
            long before = version();
            var foreign = post(MEMBERS, token("SAMORDNARE", DALARNA), joining);
            var none = post(MEMBERS.replace("PO_VARMLAND", "PO_NONE"), coordinator, joining);
            assertThat(foreign.status()).isEqualTo(404);
            assertThat(foreign.body()).isEqualTo(none.body());
            var departure =
                    post(
                            MEMBERS + "/1780/departure",
                            token("SAMORDNARE", DALARNA),
                            Map.of("from", "2026-01-01"));
            assertThat(departure.status()).isEqualTo(404);
            assertThat(version()).isEqualTo(before);
        }
    }

    @Test
    void what_is_not_there_is_not_found_whatever_is_asked_of_it() {
        var day = Map.of("from", "2025-01-01");
        var name = Map.of("name", "Nya " + word, "from", "2025-01-01");
        var successors =
                Map.of("relation", "MERGED", "successors", List.of("SIP"), "from", "2025-01-01");
        var unit = Map.of("code", "A1", "name", "Disken", "from", "2024-01-01");
        var asked = new LinkedHashMap<String, Map<String, ?>>();
        asked.put(TYPES + "/NONE/retirement", day);
        asked.put(TYPES + "/NONE/successors", successors);
        asked.put(AUTHORITIES + "/NONE/name", name);
        asked.put(AUTHORITIES + "/NONE/retirement", day);
        asked.put(AUTHORITIES + "/NONE/units", unit);
        asked.put(AUTHORITIES + "/NONE/units/A1/name", name);
        asked.put(AUTHORITIES + "/NONE/units/A1/retirement", day);
        asked.put(AUTHORITIES + "/KOMMUN/units/NONE/name", name);
        asked.put(AUTHORITIES + "/KOMMUN/units/NONE/retirement", day);
        asked.forEach(
                (path, body) -> {
                    var answer = post(path, coordinator, body);
                    assertThat(answer.status()).as(path).isEqualTo(404);
                    assertThat(answer.code()).as(path).endsWith("-not-found");
                });
    }

    @Test
    void a_change_of_what_has_changed_since_it_was_read_is_refused() {
        post(TYPES, coordinator, type());
        var read = "\"" + version() + "\"";
        var path = TYPES + "/" + code + "/retirement";
        var day = Map.of("from", "2025-01-01");
        post(AUTHORITIES, coordinator, authority());

        var late = post(path, coordinator, day, "If-Match", read);
        assertThat(late.status()).isEqualTo(412);
        assertThat(late.code()).isEqualTo("changed-since-read");
        assertThat(post(path, coordinator, day, "If-Match", "x").status()).isEqualTo(400);
        var now = "\"" + version() + "\"";
        assertThat(post(path, coordinator, day, "If-Match", now).status()).isEqualTo(200);
        assertThat(post(path, coordinator, day, "If-Match", now).status())
                .as("already so")
                .isEqualTo(200);
    }

    @Test
    void nobody_but_the_coordinator_changes_it() {
        long before = version();
        for (var role : List.of("OMBUD", "ARBETSGRUPP", "MYNDIGHET", "LANSSTYRELSE")) {
            var answer = post(TYPES, token(role, VARMLAND), type());
            assertThat(answer.status()).as(role).isEqualTo(403);
            assertThat(answer.code()).isEqualTo("not-permitted");
        }
        var nowhere = ISSUER.tokenFor("nobody").roles("SAMORDNARE").signed();
        assertThat(post(TYPES, nowhere, type()).code()).isEqualTo("no-organisation");
        assertThat(version()).isEqualTo(before);
    }

    private Map<String, Object> type() {
        return new HashMap<>(
                Map.of(
                        "code",
                        code,
                        "name",
                        "Typen " + word,
                        "englishName",
                        "Type " + word,
                        "definition",
                        "Om det är så.",
                        "example",
                        "Ingen svarade.",
                        "from",
                        "2024-01-01"));
    }

    private Map<String, Object> authority() {
        return new HashMap<>(
                Map.of(
                        "code",
                        code,
                        "name",
                        "Myndigheten " + word,
                        "principal",
                        "STATE",
                        "aliases",
                        List.of("alias " + word),
                        "receivesFeeds",
                        true,
                        "from",
                        "2024-01-01"));
    }

    private Answer record(String occurred, String eventType) {
        return post(
                "/api/observations",
                token("OMBUD", VARMLAND),
                Map.of(
                        "kind",
                        "HINDER",
                        "occurred",
                        occurred,
                        "findings",
                        List.of(Map.of("authority", "FK", "eventType", eventType)),
                        "description",
                        "Telefonen var stängd."));
    }

    private long version() {
        return storedEvents("catalogue") - 1;
    }

    /** Of the latest event. */
    private String payload() {
        return events.queryForObject(
                """
                select payload from domain_event_entry where aggregate_identifier = 'catalogue'
                order by sequence_number desc limit 1
                """,
                String.class);
    }
}
