package se.hinderloggen.command.recurrence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import se.hinderloggen.command.CommandService;
import se.hinderloggen.embedded.TestServers;

/** A resolved systemfel is reopened when it comes back: once, whatever happens meanwhile. */
@DirtiesContext
class RecurrenceTest extends CommandService {

    private static final TestServers.Database OWN =
            TestServers.postgres().createDatabase("recurrence");
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Stockholm"));

    /** A store of its own, lest another context's instance goes through it. */
    @DynamicPropertySource
    static void store(DynamicPropertyRegistry registry) {
        registry.add("own.events", OWN::url);
        registry.add("hinderloggen.recurrence.pace", () -> "10ms");
        registry.add("hinderloggen.recurrence.batch-size", () -> "500");
    }

    @Autowired private Recurrence recurrence;

    private final String coordinator = token("SAMORDNARE", VARMLAND);
    private final String fault = UUID.randomUUID().toString();

    @AfterEach
    void goOn() {
        if (!recurrence.isRunning()) {
            recurrence.start();
        }
    }

    @Test
    void what_comes_back_reopens_it_with_the_observation_as_reason_and_its_event_as_cause() {
        resolve(TODAY.minusDays(10));
        record("Försäkringskassan", "SIP", TODAY);
        var back = record("Försäkringskassan", "BEMOTANDE", TODAY);
        assertThat(reopenings(1))
                .singleElement()
                .satisfies(
                        it ->
                                assertThat(it.get("payload").toString())
                                        .contains("\"RECURRED\"", back));
        var cause =
                events.queryForObject(
                        "select event_identifier from domain_event_entry where aggregate_identifier = ?",
                        String.class,
                        back);
        assertThat(reopenings(1).getFirst().get("meta_data").toString())
                .contains("\"causationId\":\"" + cause + "\"", "\"recorder\":\"system\"");
    }

    @Test
    void replay_restarts_and_repeats_do_not_reopen_it_twice() {
        resolve(TODAY.minusDays(10));
        awaitAllSeen();
        var before = position();
        record("Försäkringskassan", "BEMOTANDE", TODAY);
        record("Försäkringskassan", "BEMOTANDE", TODAY);
        assertThat(reopenings(1)).hasSize(1);
        recurrence.stop();
        goThroughFrom(Map.of("xid", "0", "global_index", 0L));
        record("Försäkringskassan", "BEMOTANDE", TODAY);
        recurrence.start();
        awaitAllSeen();
        assertThat(reopenings(1)).hasSize(1);
        // Dying after the command and before the position has moved: the same stretch comes again.
        recurrence.stop();
        goThroughFrom(before);
        events.update(
                "update watched_system_fault set resolution_id = ?, since = ? where system_fault_id = ?",
                resolutionOf(),
                TODAY.minusDays(10),
                UUID.fromString(fault));
        recurrence.start();
        awaitAllSeen();
        assertThat(reopenings(1)).hasSize(1);
    }

    @Test
    void gone_through_from_the_beginning_what_people_knew_when_they_resolved_it_reopens_nothing() {
        record("Försäkringskassan", "BEMOTANDE", TODAY);
        resolve(TODAY.minusDays(10));
        awaitAllSeen();
        recurrence.stop();
        goThroughFrom(Map.of("xid", "0", "global_index", 0L));
        recurrence.start();
        awaitAllSeen();
        assertThat(reopenings(0)).isEmpty();
    }

    @Test
    void what_is_recorded_while_the_process_is_dead_is_noticed_when_it_lives_again() {
        resolve(TODAY.minusDays(10));
        awaitAllSeen();
        recurrence.stop();
        var wrong = record("Försäkringskassan", "SIP", TODAY);
        post(
                "/api/observations/" + wrong + "/corrections",
                coordinator,
                Map.of(
                        "findings",
                        List.of(
                                Map.of(
                                        "authority",
                                        "Försäkringskassan",
                                        "eventType",
                                        "BEMOTANDE"))));
        assertThat(reopenings(0)).isEmpty();
        recurrence.start();
        assertThat(reopenings(1)).hasSize(1);
    }

    @Test
    void resolved_anew_it_can_come_back_anew() {
        resolve(TODAY.minusDays(10));
        record("Försäkringskassan", "BEMOTANDE", TODAY);
        assertThat(reopenings(1)).hasSize(1);
        resolve(TODAY.minusDays(5));
        record("Försäkringskassan", "BEMOTANDE", TODAY);
        assertThat(reopenings(2)).hasSize(2);
    }

    @Test
    void an_import_of_ten_thousand_reopens_it_once() {
        resolve(LocalDate.parse("2021-01-01"));
        var file =
                new StringBuilder(
                        "external_id;kind;occurred;authority;unit;municipality;event_type;description;consequences;tags\n");
        for (int i = 0; i < 10_000; i++) {
            file.append("rad-")
                    .append(i)
                    .append(";HINDER;2021-05;Försäkringskassan;;;BEMOTANDE;Ingen svarade.;;\n");
        }
        var answer = send("POST", "/api/imports", coordinator, "text/csv", file.toString());
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(reopenings(1)).hasSize(1);
        awaitAllSeen();
        assertThat(reopenings(1)).hasSize(1);
    }

    private Map<String, Object> position() {
        return events.queryForMap("select xid::text, global_index from recurrence_position");
    }

    private void goThroughFrom(Map<String, Object> position) {
        events.update(
                "update recurrence_position set xid = ?::xid8, global_index = ?",
                position.get("xid"),
                position.get("global_index"));
    }

    private void resolve(LocalDate since) {
        var declaration = new HashMap<String, Object>();
        declaration.put("systemFaultId", fault);
        declaration.put("title", "Bemötande i telefon");
        declaration.put("description", "Samma sak händer gång på gång.");
        declaration.put("level", "LOCAL");
        declaration.put(
                "scope", Map.of("authority", "Försäkringskassan", "eventType", "BEMOTANDE"));
        assertThat(post("/api/system-faults", coordinator, declaration).status()).isEqualTo(201);
        assertThat(
                        post(
                                        "/api/system-faults/" + fault + "/resolution",
                                        coordinator,
                                        Map.of("since", since.toString()))
                                .status())
                .isEqualTo(200);
    }

    private String record(String authority, String type, LocalDate on) {
        var id = UUID.randomUUID().toString();
        var answer =
                post(
                        "/api/observations",
                        coordinator,
                        Map.of(
                                "observationId",
                                id,
                                "kind",
                                "HINDER",
                                "occurred",
                                on.toString(),
                                "findings",
                                List.of(Map.of("authority", authority, "eventType", type)),
                                "description",
                                "Ingen svarade."));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return id;
    }

    private UUID resolutionOf() {
        return UUID.fromString(
                events.queryForObject(
                        """
                        select payload::json ->> 'resolutionId' from domain_event_entry
                        where aggregate_identifier = ? and payload_type = 'system-fault-resolved'
                        """,
                        String.class,
                        fault));
    }

    /** As soon as there are so many, or when everything there is has been gone through. */
    private List<Map<String, Object>> reopenings(int atLeast) {
        var deadline = Instant.now().plus(Duration.ofSeconds(60));
        while (true) {
            var found =
                    events.queryForList(
                            """
                            select payload, meta_data from domain_event_entry
                            where aggregate_identifier = ? and payload_type = 'system-fault-reopened'
                            order by sequence_number
                            """,
                            fault);
            if (found.size() >= atLeast || Instant.now().isAfter(deadline)) {
                return found;
            }
            Thread.onSpinWait();
        }
    }

    private void awaitAllSeen() {
        var deadline = Instant.now().plus(Duration.ofSeconds(60));
        while (Boolean.FALSE.equals(
                events.queryForObject(
                        """
                        select not exists (select from domain_event_entry e, recurrence_position p
                            where (e.xid, e.global_index) > (p.xid, p.global_index))
                        """,
                        Boolean.class))) {
            assertThat(Instant.now()).as("everything is gone through").isBefore(deadline);
        }
    }
}
