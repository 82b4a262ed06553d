package se.hinderloggen.command.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import se.hinderloggen.embedded.TestServers;

/** A feed tells what was released to its recipient: once, whatever happens meanwhile. */
@DirtiesContext
class PublishingTest extends Newsroom {

    private static final TestServers.Database OWN =
            TestServers.postgres().createDatabase("publishing");
    private static final Map<String, Object> BEGINNING = Map.of("xid", "0", "global_index", 0L);

    /** A store of its own, lest another context's instance goes through it. */
    @DynamicPropertySource
    static void store(DynamicPropertyRegistry registry) {
        registry.add("own.events", OWN::url);
        registry.add("hinderloggen.publishing.pace", () -> "10ms");
        registry.add("hinderloggen.publishing.batch-size", () -> "50");
    }

    @Autowired private MeterRegistry meters;

    @Test
    void what_is_told_is_the_month_and_the_recipients_own_findings_and_nothing_that_points_out() {
        var feed = subscribe(FK, Map.of(), "SUMMARIES");
        var observation =
                record(ombud, finding(FK, "Munkfors", "BEMOTANDE"), finding("Polisen", "", "SIP"));
        release(observation, FK, "Polisen");
        var entry = entries(feed).getFirst();
        assertThat(entry.path("year").asInt()).isEqualTo(2021);
        assertThat(entry.path("month").asInt()).isEqualTo(3);
        assertThat(entry.path("findings").toString())
                .isEqualTo("[{\"authority\":\"FORSAKRINGSKASSAN\",\"eventType\":\"BEMOTANDE\"}]");
        assertThat(entry.toString())
                .doesNotContain("2021-03-14", "1762", "Ingen svarade", "POLISEN", "svårt");
    }

    @Test
    void the_municipality_is_told_where_enough_observations_people_and_clients_share_it() {
        var feed = subscribe(FK, Map.of(), "SUMMARIES");
        var karlstad = finding(FK, "Karlstad", "TILLGANG_VARD_STOD");
        clients("Karlstad", 60);
        release(record(ombud, karlstad), FK);
        assertThat(municipalities(feed)).as("one observation").containsExactly("");
        record(ombud, karlstad);
        release(record(ombud, karlstad), FK);
        assertThat(municipalities(feed)).as("three by one person").containsExactly("", "");
        release(record(coordinator, karlstad), FK);
        assertThat(municipalities(feed)).as("four by two").containsExactly("", "", "1780");
        clients("Karlstad", 19);
        release(record(ombud, karlstad), FK);
        assertThat(municipalities(feed)).as("few clients").containsExactly("", "", "1780", "");
    }

    @Test
    void a_merged_observation_does_not_count_and_an_erased_one_does() {
        var feed = subscribe(FK, Map.of(), "SUMMARIES");
        var arvika = finding(FK, "Arvika", "SAMVERKAN");
        clients("Arvika", 60);
        var merged = record(ombud, arvika);
        var erased = record(ombud, arvika);
        var into = record(coordinator, arvika);
        done(post("/api/observations/" + merged + "/merge", group, Map.of("into", into)));
        release(into, FK);
        assertThat(municipalities(feed)).containsExactly("");
        record(ombud, arvika);
        done(post("/api/observations/" + erased + "/erasure", group, Map.of("reason", "MISTAKE")));
        release(record(ombud, arvika), FK);
        assertThat(municipalities(feed)).containsExactly("", "1784");
    }

    @Test
    void granted_before_or_after_the_release_the_feed_is_the_same() {
        var before = subscribe(FK, Map.of("eventTypes", List.of("SIP")), "SUMMARIES");
        var one = record(ombud, finding(FK, "", "SIP"));
        var two = record(ombud, finding(FK, "", "SIP"));
        release(two, FK);
        release(one, FK);
        awaitAllSeen();
        var after = subscribe(FK, Map.of("eventTypes", List.of("SIP")), "SUMMARIES");
        assertThat(entries(after))
                .extracting(it -> it.at("/about/id").asString())
                .containsExactly(two, one);
        assertThat(entries(before))
                .extracting(it -> it.at("/about/id").asString())
                .containsExactly(two, one);
    }

    @Test
    void a_correction_replaces_the_entry_and_one_of_the_text_alone_does_not() {
        var feed = subscribe(FK, Map.of("eventTypes", List.of("TILLGANGLIGHET")), "SUMMARIES");
        var observation = record(ombud, finding(FK, "", "TILLGANGLIGHET"));
        release(observation, FK);
        correct(observation, Map.of("description", "Ingen svarade alls."));
        correct(observation, Map.of("occurred", "2021-03-20"));
        assertThat(lines(feed)).containsExactly("1 published");
        correct(observation, Map.of("occurred", "2021-04"));
        assertThat(lines(feed))
                .containsExactly("1 published", "2 withdrawn REPLACED", "3 published");
        assertThat(entries(feed).get(2).path("replaces"))
                .isEqualTo(entries(feed).get(0).path("entryId"));
        reclassify(observation, "BEMOTANDE");
        assertThat(lines(feed)).endsWith("4 withdrawn INCORRECT");
        reclassify(observation, "TILLGANGLIGHET");
        assertThat(lines(feed)).endsWith("5 published");
    }

    @Test
    void what_is_revoked_or_erased_is_withdrawn() {
        var feed = subscribe(FK, Map.of("eventTypes", List.of("SAMVERKAN")), "SUMMARIES");
        var revoked = record(ombud, finding(FK, "", "SAMVERKAN"));
        var release = release(revoked, FK);
        var erased = record(ombud, finding(FK, "", "SAMVERKAN"));
        release(erased, FK);
        assertThat(lines(feed)).containsExactly("1 published", "2 published");
        done(
                post(
                        "/api/observations/" + revoked + "/releases/" + release + "/revocation",
                        group,
                        Map.of("reason", "PERSONAL_DATA")));
        done(post("/api/observations/" + erased + "/erasure", group, Map.of("reason", "MISTAKE")));
        assertThat(lines(feed).subList(2, 4))
                .containsExactly("3 withdrawn PERSONAL_DATA", "4 withdrawn ERASED");
    }

    @Test
    void a_systemfel_is_told_with_its_scope_and_no_date() {
        var feed = subscribe("Polisen", Map.of(), "SUMMARIES");
        var fault = UUID.randomUUID().toString();
        done(
                post(
                        "/api/system-faults",
                        group,
                        Map.of(
                                "systemFaultId",
                                fault,
                                "title",
                                "Telefonen",
                                "description",
                                "Ingen svarar.",
                                "level",
                                "LOCAL",
                                "scope",
                                Map.of(
                                        "authority",
                                        "Polisen",
                                        "eventType",
                                        "BEMOTANDE",
                                        "municipality",
                                        "Torsby"))));
        releaseOf("/api/system-faults/" + fault, "Polisen");
        assertThat(entries(feed))
                .singleElement()
                .satisfies(
                        it -> {
                            assertThat(it.path("findings").toString())
                                    .isEqualTo(
                                            "[{\"authority\":\"POLISEN\",\"eventType\":\"BEMOTANDE\"}]");
                            assertThat(it.has("year")).isFalse();
                        });
        done(
                post(
                        "/api/system-faults/" + fault + "/changes",
                        group,
                        Map.of("scope", Map.of("authority", "Polisen"))));
        assertThat(lines(feed))
                .containsExactly("1 published", "2 withdrawn REPLACED", "3 published");
    }

    @Test
    void narrowed_widened_and_revoked_the_feed_holds_what_it_takes_in() {
        var feed = subscribe(FK, Map.of("eventTypes", List.of("SIP")), "FIGURES");
        release(record(ombud, finding(FK, "", "LEDNING_ORGANISATION_RUTIN")), FK);
        assertThat(lines(feed)).isEmpty();
        change(feed, Map.of("detail", "SUMMARIES"));
        assertThat(lines(feed)).isEmpty();
        change(feed, Map.of("scope", Map.of("eventTypes", List.of("LEDNING_ORGANISATION_RUTIN"))));
        assertThat(lines(feed)).containsExactly("1 published");
        change(feed, Map.of("detail", "FIGURES"));
        assertThat(lines(feed)).containsExactly("1 published", "2 withdrawn NOT_SUBSCRIBED");
        change(feed, Map.of("detail", "SUMMARIES"));
        assertThat(lines(feed)).endsWith("3 published");
        done(post("/api/subscriptions/" + feed + "/revocation", coordinator, Map.of()));
        release(record(ombud, finding(FK, "", "LEDNING_ORGANISATION_RUTIN")), FK);
        assertThat(lines(feed)).hasSize(3);
    }

    @Test
    void another_operations_release_is_not_told() {
        var feed = subscribe("Kronofogden", Map.of(), "SUMMARIES");
        var id = UUID.randomUUID().toString();
        var theirs = token("SAMORDNARE", DALARNA);
        done(
                post(
                        "/api/observations",
                        theirs,
                        Map.of(
                                "observationId",
                                id,
                                "kind",
                                "HINDER",
                                "occurred",
                                "2021-03",
                                "findings",
                                List.of(Map.of("authority", "Kronofogden")),
                                "description",
                                "Ingen svarade.")));
        done(post("/api/observations/" + id + "/review", theirs, Map.of("decision", "CLOSE")));
        var release = UUID.randomUUID().toString();
        done(
                post(
                        "/api/observations/" + id + "/release",
                        theirs,
                        Map.of(
                                "releaseId",
                                release,
                                "summary",
                                "Kort.",
                                "recipients",
                                List.of("Kronofogden"))));
        done(
                post(
                        "/api/observations/" + id + "/releases/" + release + "/approval",
                        token("ARBETSGRUPP", DALARNA),
                        Map.of()));
        assertThat(lines(feed)).isEmpty();
    }

    @Test
    void dying_after_the_command_and_before_the_position_tells_nothing_twice() {
        var feed = subscribe("Arbetsförmedlingen", Map.of(), "SUMMARIES");
        awaitAllSeen();
        events.execute(
                """
                create function no_moving() returns trigger language plpgsql as $$
                begin
                    raise exception 'The position does not move';
                end $$
                """);
        events.execute(
                "create trigger no_moving before update on publishing_position execute function no_moving()");
        release(record(ombud, finding("Arbetsförmedlingen", "", "SIP")), "Arbetsförmedlingen");
        // It has told it, could not move, and began again at least once.
        var failures = failures();
        await(() -> failures() > failures + 1);
        events.execute("drop trigger no_moving on publishing_position");
        assertThat(lines(feed)).containsExactly("1 published");
        publishing.stop();
        goThroughFrom(BEGINNING);
        publishing.start();
        assertThat(lines(feed)).containsExactly("1 published");
    }

    @Test
    void what_happens_while_the_process_is_dead_is_told_when_it_lives_again_as_it_stands_then() {
        var feed = subscribe("Statens servicecenter", Map.of(), "SUMMARIES");
        awaitAllSeen();
        publishing.stop();
        var before = position();
        var kept = record(ombud, finding("Statens servicecenter", "", "SIP"));
        var gone = record(ombud, finding("Statens servicecenter", "", "SIP"));
        release(gone, "Statens servicecenter");
        release(kept, "Statens servicecenter");
        done(post("/api/observations/" + gone + "/erasure", group, Map.of("reason", "MISTAKE")));
        publishing.start();
        assertThat(entries(feed))
                .singleElement()
                .extracting(it -> it.at("/about/id").asString())
                .isEqualTo(kept);
        publishing.stop();
        goThroughFrom(before);
        publishing.start();
        assertThat(lines(feed)).containsExactly("1 published");
    }

    private List<String> municipalities(String feed) {
        return entries(feed).stream()
                .map(it -> it.at("/findings/0/municipality").asString(""))
                .toList();
    }

    private void clients(String municipality, int clients) {
        done(
                put(
                        "/api/base-figures/" + operation + "/2021",
                        coordinator,
                        Map.of("municipality", municipality, "clients", clients)));
        awaitAllSeen();
    }

    private void reclassify(String observation, String type) {
        done(
                post(
                        "/api/observations/" + observation + "/reclassifications",
                        group,
                        Map.of("finding", 0, "eventType", type)));
    }

    private double failures() {
        return meters.counter("hinderloggen.publishing.failures").count();
    }

    private static void await(BooleanSupplier condition) {
        var deadline = Instant.now().plus(Duration.ofSeconds(60));
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).isBefore(deadline);
            Thread.onSpinWait();
        }
    }
}
