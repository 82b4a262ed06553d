package se.hinderloggen.command.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Changes of the catalogue over HTTP: what is answered, and what is then in the store. */
class CatalogueApiTest extends CatalogueApiFixture {

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
}
