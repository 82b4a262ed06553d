package se.hinderloggen.query.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static se.hinderloggen.query.fixture.Observations.finding;
import static se.hinderloggen.query.fixture.SystemFaults.fault;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import se.hinderloggen.events.Audience;
import se.hinderloggen.events.BaseFiguresEvent.BaseFiguresCorrected;
import se.hinderloggen.events.CatalogueEvent;
import se.hinderloggen.events.CatalogueEvent.AuthorityAdded;
import se.hinderloggen.events.CatalogueEvent.AuthorityRenamed;
import se.hinderloggen.events.CatalogueEvent.EventTypeAdded;
import se.hinderloggen.events.CatalogueEvent.EventTypeMapped;
import se.hinderloggen.events.Principal;
import se.hinderloggen.events.QuotedSummary;
import se.hinderloggen.events.ReplyKind;
import se.hinderloggen.events.RevocationReason;
import se.hinderloggen.events.Subject;
import se.hinderloggen.events.SuccessorRelation;
import se.hinderloggen.query.fixture.History;
import se.hinderloggen.query.fixture.Observations;
import se.hinderloggen.query.fixture.Releases;
import se.hinderloggen.query.fixture.SystemFaults;
import se.hinderloggen.query.fixture.Views;

/** What a yearly report says, and that it says it for ever. */
class ReportApiTest extends ReportQuestions {

    private static final LocalDate DAY = LocalDate.of(2015, 1, 1);

    @Autowired private ConcurrentMessageListenerContainer<byte[], byte[]> intake;

    /** Of this test alone, so that nobody else sees what becomes of them. */
    private final String ownAuthority = "M_" + operation;

    private final String ownType = "T_" + operation;

    @Test
    void a_published_report_reads_the_same_for_ever_but_for_an_example_that_is_erased() {
        catalogue(
                History.BEGINNING,
                new AuthorityAdded(ownAuthority, "Verket", Principal.STATE, List.of(), true, DAY),
                new EventTypeAdded(ownType, "Avslag", "Refusal", null, null, DAY),
                new EventTypeAdded(ownType + "2", "Nej", "No", null, null, DAY));
        var all = twoYears();
        for (int i = 0; i < 6; i++) {
            history.then(
                    Observations.observation()
                            .of(operation)
                            .occurred("" + YEAR)
                            .findings(finding(ownAuthority, ownType))
                            .recorded());
        }
        var fault = fault().of(operation).text(SEALS, "Telefontiderna räcker inte");
        var quoted = all.get(60);
        var erased = all.get(61);
        var one = Releases.release(quoted.id(), SEALS, "Någon fick vänta i fem månader.");
        var other = Releases.release(erased.id(), SEALS, "Någon fick inget svar.");
        pursued(fault, quoted);
        history.then(one.released(), other.released());
        publishFigures(BEFORE, MARCH);
        publishFigures(YEAR, MARCH);
        happen();

        history.at("2026-03-01T02:00:00Z");
        var internal = figures(Audience.INTERNAL, MARCH);
        var forEveryone = figures(Audience.PUBLIC, MARCH);
        var examples = List.of(quoted(one), quoted(other)).toArray(QuotedSummary[]::new);
        var ours = publish(Audience.INTERNAL, internal, "Året i korthet.", examples);
        var everyones = publish(Audience.PUBLIC, forEveryone, "Till alla.", examples);
        happen();
        assertThat(published(ours).json().path("intact").asBoolean()).isTrue();
        assertThat(figuresIn(internal)).contains("\"Verket\"", "\"Avslag\"");
        assertThat(figuresIn(published(ours))).isEqualTo(figuresIn(internal));
        assertThat(CanonicalJson.hash(figuresIn(internal).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(internal.json().path("figuresHash").asString());
        assertThat(internal.header("ETag"))
                .hasValue("\"" + internal.json().path("figuresHash").asString() + "\"");

        everythingChanges(all, erased, fault);
        history.then(erratum(ours, "Det ska stå 31."), one.revoked(RevocationReason.REPLACED));
        SEALS.destroy(erased.id());
        happen();
        catalogue(
                Instant.parse("2026-03-02T00:00:00Z"),
                new AuthorityRenamed(ownAuthority, "Nya verket", DAY.plusYears(1)),
                new EventTypeMapped(
                        ownType,
                        SuccessorRelation.RENAMED,
                        List.of(ownType + "2"),
                        LocalDate.of(YEAR, 7, 1)));
        for (int rebuilt = 0; rebuilt < 2; rebuilt++) {
            assertThat(figuresIn(published(ours))).isEqualTo(figuresIn(internal));
            assertThat(figuresIn(published(everyones))).isEqualTo(figuresIn(forEveryone));
            assertThat(figuresIn(figures(Audience.INTERNAL, MARCH))).isEqualTo(figuresIn(internal));
            assertThat(figuresIn(figures(Audience.PUBLIC, MARCH)))
                    .isEqualTo(figuresIn(forEveryone));
            var report = published(ours).json();
            assertThat(report.path("intact").asBoolean()).isTrue();
            assertThat(report.at("/chapters/0/text").asString()).isEqualTo("Året i korthet.");
            assertThat(report.at("/systemFaultTexts/0/title").asString())
                    .isEqualTo("Telefontiderna räcker inte");
            assertThat(report.at("/examples/0/state").asString()).isEqualTo("REVOKED");
            assertThat(report.at("/examples/0/text").asString())
                    .isEqualTo("Någon fick vänta i fem månader.");
            assertThat(report.at("/examples/1/state").asString()).isEqualTo("ERASED");
            assertThat(report.at("/examples/1/text").isNull()).isTrue();
            assertThat(report.at("/errata/0/text").asString()).isEqualTo("Det ska stå 31.");
            assertThat(report.path("changesSince").valueStream().toList())
                    .extracting(
                            it ->
                                    it.path("code").asString()
                                            + " "
                                            + it.path("key").asString("-")
                                            + " "
                                            + it.path("year").asInt()
                                            + ": "
                                            + it.path("then").asString()
                                            + " "
                                            + it.path("now").asString())
                    .contains(
                            "clients - 2025: 218 185",
                            "observations - 2025: 28 29",
                            "eventType BEMOTANDE 2025: 8 7");
            if (rebuilt == 0) {
                rebuild();
            }
        }
    }

    private void pursued(SystemFaults fault, Observations evidence) {
        var escalation = UUID.randomUUID();
        history.at("2025-03-04T10:00:00Z")
                .then(
                        fault.declared(evidence.id()),
                        fault.escalated(escalation, LocalDate.of(2025, 9, 1)),
                        fault.replied(
                                escalation,
                                ReplyKind.PROMISE,
                                LocalDate.of(2025, 8, 28),
                                LocalDate.of(2026, 3, 1)),
                        Releases.release(fault.id(), SEALS, "Telefontiden är kort.")
                                .releasedOfFault())
                .at("2026-01-10T00:00:00Z");
    }

    private void everythingChanges(
            List<Observations> all, Observations erased, SystemFaults fault) {
        history.at("2026-03-02T00:00:00Z");
        history.then(
                all.getFirst().occurred("2025-05").corrected(),
                all.get(62).reclassified(0, "SAMVERKAN"),
                erased.erased(),
                fault.resolved(UUID.randomUUID(), LocalDate.of(2026, 3, 1)),
                new BaseFiguresCorrected(operation, YEAR, null, 185, 1338));
        observed(3, YEAR, "TILLGANGLIGHET").getLast();
        history.then(
                all.get(50).mergedInto(all.get(51).id()),
                all.get(52).mergedInto(all.get(51).id()),
                all.get(53).mergedInto(all.get(51).id()));
    }

    /** After whatever others have made of it meanwhile. */
    private void catalogue(Instant at, CatalogueEvent... changes) {
        await("catalogue@0", coordinator);
        long version =
                views.queryForObject("select max(sequence) from catalogue_history", Long.class);
        for (var change : changes) {
            version++;
            send(List.of(History.envelope(change, version, at)));
            await("catalogue@" + version, coordinator);
        }
    }

    /** Everything is forgotten, and taken in anew from the topic. */
    private void rebuild() {
        var last = history.events().getLast();
        intake.stop();
        while (!cleared()) {
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
        intake.start();
        await(last.aggregateId() + "@" + last.sequence(), coordinator);
        await("catalogue@0", coordinator);
        awaitFigures();
    }

    /** Until then one is told to wait. */
    private void awaitFigures() {
        var deadline = Instant.now().plusSeconds(60);
        while (Instant.now().isBefore(deadline)) {
            if (get(path() + "/figures", coordinator).status() == 200) {
                return;
            }
        }
        throw new AssertionError("The views do not catch up");
    }

    private boolean cleared() {
        try {
            Views.clear(views);
            return true;
        } catch (PessimisticLockingFailureException e) {
            return false;
        }
    }

    @Test
    void the_figures_are_those_of_the_year_beside_the_other_one() {
        var all = twoYears();
        history.then(
                all.get(55)
                        .findings(finding(AUTHORITY, "BEMOTANDE"), finding("KOMMUN", "SIP"))
                        .corrected());
        happen();
        var figures = figures(Audience.INTERNAL, MARCH).json().path("figures");
        assertThat(figures.at("/base/year/clients").asInt()).isEqualTo(218);
        assertThat(figures.at("/base/year/assignmentsPerClient").asString()).isEqualTo("6.1376");
        assertThat(figures.at("/base/year/municipalities/0/clients").asInt()).isEqualTo(3);
        assertThat(figures.at("/observations/year/count").asInt()).isEqualTo(22);
        assertThat(figures.at("/observations/with/count").asInt()).isEqualTo(49);
        assertThat(figures.at("/findings/year/count").asInt()).isEqualTo(23);
        var type = row(figures.path("eventTypes"), "TILLGANGLIGHET");
        assertThat(type.at("/year/count").asInt()).isEqualTo(11);
        assertThat(type.at("/with/count").asInt()).isEqualTo(40);
        assertThat(type.at("/year/per100Clients").asString()).isEqualTo("5.0459");
        assertThat(type.at("/year/share").asString()).isEqualTo("0.4783");
        assertThat(row(figures.path("kinds"), "SYSTEMFORBATTRING").at("/year/count").asInt())
                .isZero();
        assertThat(figures.path("months")).hasSize(12);
        assertThat(figures.at("/comparison/year").asInt()).isEqualTo(YEAR);
        assertThat(figures.at("/comparison/total/count/with").asInt()).isEqualTo(49);
        assertThat(figures.path("notes").valueStream().map(it -> it.path("code").asString()))
                .contains("counts-measure-recording-too", "known-until", "catalogue");
        var alone = get(path() + "/figures", coordinator, "knownUntil", MARCH).json();
        assertThat(alone.at("/figures/comparison").isNull()).isTrue();
        assertThat(alone.at("/figures/observations/with").isNull()).isTrue();
    }

    @Test
    void what_is_not_known_everywhere_yet_is_not_asked_for() {
        for (var moment : List.of(Instant.now().toString(), "2026-03-01", MARCH + "x")) {
            assertThat(get(path() + "/figures", coordinator, "knownUntil", moment).fields())
                    .as(moment)
                    .hasSize(1);
        }
        assertThat(get(path() + "/figures", coordinator, "comparedWith", "2025").fields())
                .hasSize(1);
        assertThat(get(path() + "/figures", coordinator, "audience", "public").fields()).hasSize(1);
        assertThat(get(path() + "/figures", coordinator, "catalogueVersion", "99999").fields())
                .hasSize(1);
        var settled = get(path() + "/figures", coordinator).json().at("/figures/knownUntil");
        assertThat(Duration.between(Instant.parse(settled.asString()), Instant.now()))
                .isBetween(Duration.ofHours(1), Duration.ofHours(2));
    }

    private static QuotedSummary quoted(Releases it) {
        return new QuotedSummary(new Subject(Subject.Kind.OBSERVATION, it.about()), it.id());
    }
}
