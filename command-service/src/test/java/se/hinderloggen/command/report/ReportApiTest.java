package se.hinderloggen.command.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.hinderloggen.command.CommandService;
import se.hinderloggen.events.ReportEvent;

/** Publishing yearly reports over HTTP: what is answered, and what is then in the store. */
class ReportApiTest extends CommandService {

    private static final String OBSERVATIONS = "/api/observations";

    private final String operation = "PO_" + newWord();
    private final String coordinator = token("SAMORDNARE", operation);
    private final String path = "/api/reports/" + operation + "/2025/publications";

    @Test
    void a_report_is_published_once_with_its_texts_sealed_and_gets_errata() {
        var word = newWord();
        var report = report(Map.of("key", "OBSTACLES", "text", "Det mesta handlade om " + word));
        var first = post(path, coordinator, report);
        assertThat(first.status()).as(first.body()).isEqualTo(201);
        assertThat(first.header("Location")).hasValue(path + "/" + report.get("publicationId"));
        assertThat(post(path, coordinator, report).body()).isEqualTo(first.body());

        var errata = path + "/" + report.get("publicationId") + "/errata";
        var erratum = Map.of("erratumId", UUID.randomUUID(), "text", "Det ska stå " + word);
        var added = post(errata, coordinator, erratum);
        assertThat(added.status()).as(added.body()).isEqualTo(200);
        assertThat(post(errata, coordinator, erratum).body()).isEqualTo(added.body());

        var aggregate = "report:" + operation + ":2025";
        assertThat(added.header("Event-Position")).hasValue(aggregate + "@1");
        var stored =
                events.queryForList(
                        """
                        select payload || meta_data from domain_event_entry
                        where aggregate_identifier = ? order by sequence_number
                        """,
                        String.class,
                        aggregate);
        assertThat(stored).hasSize(2).noneMatch(it -> it.contains(word));
    }

    @Test
    void only_summaries_that_are_released_here_and_now_are_quoted() {
        var proposed = proposed(operation, coordinator);
        var released = released(operation, coordinator);
        var revoked = released(operation, coordinator);
        revoke(revoked, coordinator);
        var foreign = released(DALARNA, token("SAMORDNARE", DALARNA));
        var report = report();
        report.put("examples", List.of(released, proposed, revoked, foreign, Map.of()));
        assertThat(post(path, coordinator, report).fields())
                .containsExactly("examples[4]=no-such-summary");
        report.put("examples", List.of(released, proposed, revoked, foreign));
        assertThat(post(path, coordinator, report).fields())
                .containsExactly(
                        "examples[1]=no-such-summary",
                        "examples[2]=no-such-summary",
                        "examples[3]=no-such-summary");
        report.put("examples", List.of(released));
        var published = post(path, coordinator, report);
        assertThat(published.status()).as(published.body()).isEqualTo(201);
        revoke(released, coordinator);
        assertThat(post(path, coordinator, report).body()).isEqualTo(published.body());
    }

    @Test
    void all_that_is_wrong_is_said_at_once_with_its_field() {
        var report = report(Map.of("key", "OBSTACLES", "text", "Ring 070-174 06 58"));
        report.put("audience", "EVERYBODY");
        report.put("knownUntil", "2026-03-01");
        report.put("catalogueVersion", Integer.MAX_VALUE);
        report.put("figuresHash", "ABC");
        var answer = post(path, coordinator, report);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.fields())
                .contains(
                        "audience=unknown-value",
                        "knownUntil=not-a-moment",
                        "catalogueVersion=no-such-catalogue",
                        "figuresHash=not-a-hash")
                .anyMatch(it -> it.startsWith("chapters[0].text="));
        assertThat(answer.body()).doesNotContain("174 06");
    }

    @Test
    void nobody_can_record_something_under_the_id_that_a_reports_key_has() {
        var texts = ReportEvent.textsOf(UUID.randomUUID());
        assertThat(texts.version()).isEqualTo(8);
        assertThat(texts.variant()).isEqualTo(2);
        var observation =
                Map.of(
                        "observationId", texts,
                        "kind", "HINDER",
                        "occurred", "2021-03",
                        "findings", List.of(Map.of("authority", "FORSAKRINGSKASSAN")),
                        "description", "Telefonen var stängd.");
        assertThat(post(OBSERVATIONS, coordinator, observation).fields())
                .containsExactly("observationId=not-a-uuid");
    }

    private static Map<String, Object> report(Map<String, ?>... chapters) {
        var report = new HashMap<String, Object>();
        report.put("publicationId", UUID.randomUUID().toString());
        report.put("audience", "INTERNAL");
        report.put(
                "knownUntil",
                Instant.now().minus(Duration.ofHours(1)).truncatedTo(ChronoUnit.MICROS).toString());
        report.put("catalogueVersion", 0);
        report.put("comparedWith", 2024);
        report.put("figuresHash", "0123456789abcdef".repeat(4));
        report.put("chapters", List.of(chapters));
        return report;
    }

    private Map<String, ?> proposed(String owner, String token) {
        var id = UUID.randomUUID().toString();
        var observation =
                Map.of(
                        "observationId", id,
                        "kind", "HINDER",
                        "occurred", "2021-03",
                        "findings", List.of(Map.of("authority", "FORSAKRINGSKASSAN")),
                        "description", "Telefonen var stängd.");
        assertThat(post(OBSERVATIONS, token, observation).status()).isEqualTo(201);
        var release =
                Map.of(
                        "releaseId", UUID.randomUUID().toString(),
                        "summary", "Telefontiderna räcker inte.",
                        "recipients", List.of("FORSAKRINGSKASSAN"));
        var review = Map.of("decision", "KEEP_WATCHING");
        assertThat(post(OBSERVATIONS + "/" + id + "/review", token, review).status())
                .isEqualTo(200);
        var writer = ISSUER.tokenFor("writer").roles("ARBETSGRUPP").organisation(owner).signed();
        var answer = post(OBSERVATIONS + "/" + id + "/release", writer, release);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return Map.of(
                "about",
                Map.of("kind", "OBSERVATION", "id", id),
                "releaseId",
                release.get("releaseId"));
    }

    private Map<String, ?> released(String owner, String token) {
        var proposed = proposed(owner, token);
        assertThat(post(path(proposed) + "/approval", token, Map.of()).status()).isEqualTo(200);
        return proposed;
    }

    private void revoke(Map<String, ?> released, String token) {
        var answer = post(path(released) + "/revocation", token, Map.of("reason", "REPLACED"));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    private static String path(Map<String, ?> released) {
        return OBSERVATIONS
                + "/"
                + ((Map<?, ?>) released.get("about")).get("id")
                + "/releases/"
                + released.get("releaseId");
    }
}
