package se.hinderloggen.line;

import static org.assertj.core.api.Assertions.assertThat;
import static se.hinderloggen.line.Line.cells;
import static se.hinderloggen.line.Line.encoded;
import static se.hinderloggen.line.Line.observation;

import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.hinderloggen.local.faults.Databases;
import se.hinderloggen.local.faults.Waiting;
import tools.jackson.databind.JsonNode;

/**
 * From the form to the figure, through every process: each its own, from its own jar, with real
 * sign-in, SQL and broker. What the tests record lies in years of their own.
 */
class WholeLineTest {

    /** In which erased texts have to have left the files. */
    private static final Duration ERASED_WITHIN = Duration.ofMinutes(1);

    private static final Duration VISIBLE_WITHIN = Duration.ofSeconds(1);

    @TempDir private static Path home;
    private static Line line;

    @BeforeAll
    static void start() throws Exception {
        line = Line.start(home);
        line.loadDemoData();
    }

    @AfterAll
    static void stop() {
        line.close();
    }

    @Test
    void recording_again_gives_the_same_answer_and_other_content_a_conflict() throws Exception {
        var observation = observation("2001-03", "FORSAKRINGSKASSAN", "BEMOTANDE");
        var first = line.record(observation);
        var again = line.record(observation);
        observation.put("description", "Något helt annat hände.");
        var other = line.ombud.command("/api/observations", observation);

        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.position()).isEqualTo(first.position());
        assertThat(again.header("Location")).isEqualTo(first.header("Location")).isNotNull();
        assertThat(other.status()).isEqualTo(409);
        assertThat(storedEvents(observation)).isEqualTo(1);
    }

    @Test
    void the_event_is_a_cloud_event_that_says_everything_but_the_texts() throws Exception {
        var observation = observation("2002-05-17", "Försäkringskassan", "Bemötande");
        observation.put("consequences", "Ett halvår utan inkomst.");
        var answer = line.record(observation);
        line.ask("/api/position", answer.position());

        var events = new ArrayList<CloudEvent>();
        line.topic.forEach(
                record -> {
                    if (record.key().equals(observation.get("observationId"))) {
                        events.add(
                                KafkaMessageFactory.createReader(record.headers(), record.value())
                                        .toEvent());
                    }
                });

        assertThat(events).hasSize(1);
        CloudEvent event = events.getFirst();
        assertThat(event.getType()).matches("hinderloggen\\.observation-recorded\\.v\\d+");
        assertThat(event.getSubject()).isEqualTo(observation.get("observationId"));
        assertThat(event.getTime()).isNotNull();
        assertThat(event.getDataContentType()).isEqualTo("application/json");
        assertThat(event.getDataSchema()).isNotNull();
        assertThat(event.getExtension("sequence")).isEqualTo("0");
        assertThat(event.getExtension("occurred")).isEqualTo("2002-05-17");
        assertThat(event.getExtension("organisation")).isEqualTo("PO_VARMLAND");
        assertThat(event.getExtension("recorder")).asString().isNotEmpty().isNotEqualTo("ombud");
        assertThat(event.getExtension("correlationid")).asString().isNotEmpty();
        String data =
                new String(
                        Objects.requireNonNull(event.getData()).toBytes(), StandardCharsets.UTF_8);
        assertThat(data)
                .contains("FORSAKRINGSKASSAN", "BEMOTANDE")
                .doesNotContain("dröjde", "besked", "inkomst");
    }

    @Test
    void the_views_have_it_within_a_second() throws Exception {
        var took = new ArrayList<Duration>();
        for (int i = 0; i < 9; i++) {
            var answer = line.record(observation("2003", "KRONOFOGDEN", "SAMVERKAN"));
            long since = System.nanoTime();
            var trends = line.ask("/api/trends?by=authority&from=2003&to=2003", answer.position());
            took.add(Duration.ofNanos(System.nanoTime() - since));
            assertThat(cells(trends, "observations")).isEqualTo(Map.of("KRONOFOGDEN", i + 1L));
        }
        // The machine may have been busy with something else once or twice.
        assertThat(took.stream().sorted().toList().get(took.size() / 2))
                .as(took.toString())
                .isLessThan(VISIBLE_WITHIN);
    }

    @Test
    void the_file_of_2021_gives_its_figures() throws Exception {
        var types = line.ask("/api/trends?by=eventType&period=year&from=2021&to=2021");
        var authorities = line.ask("/api/trends?by=authority&period=year&from=2021&to=2021");
        var kinds = line.ask("/api/trends?by=kind&period=year&from=2021&to=2021");

        assertThat(cells(types, "findings"))
                .isEqualTo(
                        Map.of(
                                "TILLGANGLIGHET", 11L,
                                "LEDNING_ORGANISATION_RUTIN", 8L,
                                "SIP", 7L,
                                "TILLGANG_VARD_STOD", 6L,
                                "BEMOTANDE", 5L,
                                "SAMVERKAN", 3L));
        for (JsonNode trends : List.of(types, authorities, kinds)) {
            assertThat(trends.required("totals")).hasSize(1);
            var total = trends.required("totals").get(0);
            assertThat(total.required("findings").asInt()).isEqualTo(40);
            assertThat(total.required("observations").asInt()).isEqualTo(37);
        }
        var findings = cells(authorities, "findings");
        assertThat(findings).containsEntry("REGION_VARMLAND", 18L);
        assertThat(findings.values().stream().mapToLong(it -> it).sum()).isEqualTo(40);
        assertThat(cells(kinds, "observations")).isEqualTo(Map.of("HINDER", 31L, "SYSTEMRATT", 6L));
    }

    @Test
    void a_correction_moves_the_finding_and_the_past_stays_known() throws Exception {
        String trends = "/api/trends?by=eventType&from=2004&to=2004";
        var observation = observation("2004-02", "POLISEN", "BEMOTANDE");
        var recorded = line.record(observation);
        assertThat(cells(line.ask(trends, recorded.position()), "findings"))
                .isEqualTo(Map.of("BEMOTANDE", 1L));
        Instant before = Instant.now();

        var corrected =
                line.ombud.command(
                        "/api/observations/" + observation.get("observationId") + "/corrections",
                        Map.of(
                                "findings",
                                List.of(Map.of("authority", "POLISEN", "eventType", "SAMVERKAN")),
                                "reason",
                                "Fel typ valdes."));

        assertThat(corrected.status()).as(corrected.body()).isEqualTo(200);
        assertThat(cells(line.ask(trends, corrected.position()), "findings"))
                .isEqualTo(Map.of("SAMVERKAN", 1L));
        assertThat(cells(line.ask(trends + "&asOf=" + before), "findings"))
                .isEqualTo(Map.of("BEMOTANDE", 1L));
        assertThat(cells(line.ask(trends + "&asOf=" + Instant.now()), "findings"))
                .isEqualTo(Map.of("SAMVERKAN", 1L));
    }

    @Test
    void an_erased_text_is_gone_at_once_and_from_the_files_within_a_minute() throws Exception {
        String word = "kvicksilverspegel";
        String inFiles = "kvicksilversp"; // with or without the endings that a stem has lost
        var observation = observation("2005-06", "BANK", "TILLGANGLIGHET");
        observation.put("description", "I väntrummet hängde en " + word + ".");
        observation.put("consequences", "Ingen vågade fråga om " + word + "n.");
        String one = "/api/observations/" + observation.get("observationId");
        String search = "/api/observations?q=" + word;
        String trends = "/api/trends?by=authority&from=2005&to=2005";
        var recorded = line.record(observation);
        assertThat(line.ask(search, recorded.position()).required("items")).hasSize(1);
        assertThat(line.ask(one).toString()).contains(word);
        var counted = cells(line.ask(trends), "observations");
        line.writeEverythingOut();
        // The search by bytes does find what is there; never in what is written ahead or sent.
        assertThat(line.files.find(inFiles))
                .isNotEmpty()
                .allMatch(it -> it.contains("postgresql/data/base/"));

        var erased = line.ombud.command(one + "/erasure", Map.of("reason", "REQUESTED"));
        long since = System.nanoTime();

        assertThat(erased.status()).as(erased.body()).isEqualTo(200);
        // The key is destroyed already; the event may still be on its way.
        assertThat(line.ombud.query(one).body()).doesNotContain(word);
        assertThat(line.ombud.query(search).body()).doesNotContain(word);
        assertThat(line.ask(search, erased.position()).required("items")).isEmpty();
        assertThat(line.ask(one).toString()).doesNotContain(word);
        assertThat(cells(line.ask(trends), "observations")).isEqualTo(counted);
        Waiting.until(
                "the files to be written anew",
                ERASED_WITHIN.minusNanos(System.nanoTime() - since),
                () ->
                        line.databases.number(Databases.VIEWS, "select count(*) from text_rewrite")
                                        + line.databases.number(
                                                Databases.KEYS, "select count(*) from key_rewrite")
                                == 0);
        assertThat(line.files.find(inFiles)).isEmpty();
        line.writeEverythingOut();
        assertThat(line.files.find(inFiles)).isEmpty();
    }

    @Test
    void the_views_are_made_anew_from_kafka_alone_and_answer_the_same() throws Exception {
        var observation = observation("2006-01-31", "A_KASSA", "TILLGANGLIGHET");
        var recorded = line.record(observation);
        String id = String.valueOf(observation.get("observationId"));
        var erased =
                line.ombud.command(
                        "/api/observations/" + id + "/erasure", Map.of("reason", "MISTAKE"));
        line.ask("/api/position", recorded.position());
        line.ask("/api/position", erased.position());
        var questions =
                List.of(
                        "/api/trends?by=eventType&period=month&from=2019&to=2026",
                        "/api/trends?by=authority&period=year&asOf=" + Instant.now(),
                        "/api/trends?by=unit&measure=share",
                        "/api/trends?by=kind&measure=per100Clients&from=2019&to=2026",
                        "/api/observations?q=" + encoded("väntetid") + "&limit=200",
                        "/api/observations?authority=REGION_VARMLAND&from=2021&to=2021",
                        "/api/observations/" + id,
                        "/api/base-figures/PO_VARMLAND",
                        "/api/catalogue",
                        "/api/position");
        var before = new ArrayList<JsonNode>();
        for (String question : questions) {
            before.add(line.ask(question));
        }

        line.views.rebuild("hinderloggen_views_before", line.machine);

        for (int i = 0; i < before.size(); i++) {
            assertThat(line.ask(questions.get(i))).as(questions.get(i)).isEqualTo(before.get(i));
        }
        assertThat(line.views.differences("hinderloggen_views_before")).isEmpty();
        line.databases.execute("postgres", "drop database hinderloggen_views_before");
    }

    @Test
    void no_rejected_text_is_found_anywhere() throws Exception {
        var observation = observation("2007", "FORSAKRINGSKASSAN", "BEMOTANDE");
        observation.put("tags", List.of("kontrollfågel"));
        line.record(observation);
        var canaries = new Canaries();
        var rejections = new Rejections(line, canaries, "" + observation.get("observationId"));

        rejections.ofNumbersInEveryTextField();
        rejections.ofNumbersWhereNoTextBelongs();
        rejections.ofFiles();

        assertThat(rejections.wrong()).isEmpty();
        line.writeEverythingOut();
        assertThat(line.files.find(canaries.all())).isEmpty();
        // Batches may lie compressed in the broker's files.
        var onTheTopic = new ArrayList<String>();
        line.topic.forEach(
                record ->
                        onTheTopic.add(
                                record.headers()
                                        + new String(record.value(), StandardCharsets.UTF_8)));
        assertThat(FileSearch.find(onTheTopic.toString(), canaries.all())).isEmpty();
        // It would have been found: this was taken in.
        assertThat(line.files.find("kontrollf"))
                .anyMatch(it -> it.contains("postgresql/data/base/"))
                .anyMatch(it -> it.contains("postgresql/data/pg_wal/"))
                .anyMatch(it -> it.contains("kafka/data/"));
        assertThat(line.files.find("startedcommandserviceapplication"))
                .anyMatch(it -> it.contains("logs/command-service.log"));
        assertThat(storedEvents(observation)).isEqualTo(1);
    }

    private static long storedEvents(Map<String, Object> observation) throws Exception {
        return line.databases.number(
                Databases.EVENTS,
                "select count(*) from domain_event_entry where aggregate_identifier = '%s'"
                        .formatted(observation.get("observationId")));
    }
}
