package se.hinderloggen.query.releases;

import static org.assertj.core.api.Assertions.assertThat;
import static se.hinderloggen.query.fixture.Observations.observation;
import static se.hinderloggen.query.fixture.SystemFaults.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.hinderloggen.events.RevocationReason;
import se.hinderloggen.events.Subject;
import se.hinderloggen.events.WithdrawalReason;
import se.hinderloggen.platform.sealing.TextSealer.Field;
import se.hinderloggen.query.QueryService;
import se.hinderloggen.query.fixture.History;
import se.hinderloggen.query.fixture.Observations;
import se.hinderloggen.query.fixture.Releases;
import se.hinderloggen.query.fixture.Subscriptions;
import tools.jackson.databind.JsonNode;

class ReleaseApiTest extends QueryService {

    private static final String PATH = "/api/releases";

    private final String operation = newOperation();
    private final String group = token("ARBETSGRUPP", operation);
    private final History history = new History().of(operation);
    private final Observations one = observation().of(operation);

    @Test
    void whoever_is_to_approve_a_summary_reads_it_and_sees_whether_they_wrote_it() {
        var mine = Releases.release(one.id(), SEALS, "Det tar fem månader att få besked.");
        var theirs =
                Releases.release(one.id(), SEALS, "Telefonkön är lång.").to("KOMMUN", "POLISEN");
        history.then(one.recorded(), theirs.proposed())
                .by(pseudonym("ARBETSGRUPP", operation))
                .then(mine.proposed());

        var waiting = releases(group, "state", "PROPOSED");
        assertThat(ids(waiting)).containsExactly(mine.id(), theirs.id());
        var first = waiting.getFirst();
        assertThat(first.path("summary").asString())
                .isEqualTo("Det tar fem månader att få besked.");
        assertThat(first.path("proposedByMe").asBoolean()).isTrue();
        assertThat(first.at("/about/kind").asString()).isEqualTo("OBSERVATION");
        assertThat(first.at("/about/id").asString()).isEqualTo(one.id().toString());
        assertThat(first.path("state").asString()).isEqualTo("PROPOSED");
        assertThat(first.path("decidedAt").isNull()).isTrue();
        var other = waiting.getLast();
        assertThat(other.path("proposedByMe").asBoolean()).isFalse();
        assertThat(other.path("recipients").valueStream().map(JsonNode::asString))
                .containsExactly("KOMMUN", "POLISEN");
    }

    @Test
    void it_is_told_what_became_of_each_and_why() {
        var released = Releases.release(one.id(), SEALS, "Utlämnad");
        var declined = Releases.release(one.id(), SEALS, "Nekad");
        var revoked = Releases.release(one.id(), SEALS, "Tillbakadragen");
        var atOnce = Releases.release(one.id(), SEALS, "Utlämnad direkt");
        history.then(
                one.recorded(),
                released.proposed(),
                declined.proposed(),
                revoked.proposed(),
                atOnce.released(),
                declined.declined(SEALS.seal(one.id(), Field.REASON, "Skriv om orten.")),
                released.released(),
                revoked.released(),
                revoked.revoked(RevocationReason.INCORRECT));

        assertThat(states(releases(group)))
                .containsExactly("RELEASED", "REVOKED", "DECLINED", "RELEASED");
        assertThat(ids(releases(group, "state", "DECLINED", "state", "REVOKED")))
                .containsExactly(revoked.id(), declined.id());
        var no = releases(group, "state", "DECLINED").getFirst();
        assertThat(no.path("reason").asString()).isEqualTo("Skriv om orten.");
        assertThat(no.path("decidedAt").asString()).isEqualTo("2026-01-01T00:00:05Z");
        assertThat(no.path("summary").asString()).isEqualTo("Nekad");
        assertThat(releases(group, "state", "REVOKED").getFirst().path("reason").asString())
                .isEqualTo("INCORRECT");
        var direct = releases(group, "state", "RELEASED").getFirst();
        assertThat(direct.path("proposedAt")).isEqualTo(direct.path("decidedAt"));
    }

    @Test
    void it_is_told_in_which_feeds_it_went_out_and_whether_it_was_withdrawn() {
        var release = Releases.release(one.id(), SEALS, "Sammanfattning");
        var first = Subscriptions.subscription().of(operation).to("FORSAKRINGSKASSAN");
        var second = Subscriptions.subscription().of(operation).to("KOMMUN/1780");
        history.then(
                one.recorded(),
                release.released(),
                first.granted(),
                second.granted(),
                second.published(SEALS, "Något annat"),
                second.published(one.id(), release.id(), release.summary()));
        var told = first.published(one.id(), release.id(), release.summary());
        history.then(
                told,
                first.withdrawn(told, WithdrawalReason.REPLACED),
                first.replacing(told).published(one.id(), release.id(), release.summary()));

        var entries = releases(group).getFirst().path("entries");
        assertThat(
                        entries.valueStream()
                                .map(
                                        it ->
                                                it.path("recipient").asString()
                                                        + " "
                                                        + it.path("number").asLong()
                                                        + " "
                                                        + it.path("withdrawnBy").asLong(0)))
                .containsExactly(
                        "FORSAKRINGSKASSAN 1 2", "FORSAKRINGSKASSAN 3 0", "KOMMUN/1780 2 0");
        assertThat(entries.at("/0/subscriptionId").asString()).isEqualTo(first.id().toString());
    }

    @Test
    void of_what_is_erased_no_word_is_left_and_nothing_waits() {
        var waiting = Releases.release(one.id(), SEALS, "Kanske hemligt");
        var out = Releases.release(one.id(), SEALS, "Också hemligt");
        var declined = Releases.release(one.id(), SEALS, "Med");
        history.then(
                one.recorded(),
                waiting.proposed(),
                out.released(),
                declined.proposed(),
                declined.declined(SEALS.seal(one.id(), Field.REASON, "Hemliga skäl")));
        assertThat(releases(group)).hasSize(3);

        SEALS.destroy(one.id());
        assertThat(ask(group)).contains("\"summary\":null").doesNotContain("emlig");
        history.then(one.erased());
        assertThat(states(releases(group))).containsExactly("DECLINED", "REVOKED", "REVOKED");
        assertThat(releases(group, "state", "REVOKED"))
                .allSatisfy(it -> assertThat(it.path("reason").asString()).isEqualTo("ERASED"));
        assertThat(
                        views.queryForObject(
                                """
                                select count(*) from summary_release where about = ?
                                and num_nonnulls(summary, reason, proposer, decider) > 0
                                """,
                                Long.class,
                                one.id()))
                .isZero();
    }

    @Test
    void a_systemfel_is_told_of_as_well() {
        var systemFault = fault().of(operation).text(SEALS, "Ingen svarar");
        var release = Releases.release(systemFault.id(), SEALS, "Telefonen räcker inte.");
        var other = Releases.release(one.id(), SEALS, "Annat");
        history.then(
                one.recorded(),
                systemFault.declared(),
                release.proposedOfFault(),
                release.releasedOfFault(),
                other.proposed());
        var found = releases(group, "about", "SYSTEM_FAULT:" + systemFault.id());
        assertThat(ids(found)).containsExactly(release.id());
        assertThat(found.getFirst().path("summary").asString()).isEqualTo("Telefonen räcker inte.");
        assertThat(found.getFirst().at("/about/kind").asString())
                .isEqualTo(Subject.Kind.SYSTEM_FAULT.name());
        assertThat(releases(group, "about", "OBSERVATION:" + systemFault.id())).isEmpty();
    }

    @Test
    void an_ombud_is_told_of_observations_of_their_own() {
        var release = Releases.release(one.id(), SEALS, "Min");
        var other = observation().of(operation);
        var others = Releases.release(other.id(), SEALS, "Någon annans");
        history.by(pseudonym("OMBUD", operation))
                .then(one.recorded())
                .by("p-someone")
                .then(other.recorded(), release.proposed(), others.proposed());
        var ombud = token("OMBUD", operation);
        assertThat(ids(releases(ombud))).containsExactly(release.id());
        assertThat(releases(ombud, "about", "OBSERVATION:" + other.id())).isEmpty();
        assertThat(releases(group)).hasSize(2);
    }

    @Test
    void one_goes_on_where_a_page_ended() {
        history.then(one.recorded());
        var all = new ArrayList<UUID>();
        for (int i = 0; i < 5; i++) {
            var release = Releases.release(one.id(), SEALS, "Nummer " + i);
            all.addFirst(release.id());
            history.then(release.proposed());
        }
        happen(history, group);
        var found = new ArrayList<UUID>();
        var page = get(PATH, group, "limit", "2").json();
        found.addAll(ids(page.path("releases").valueStream().toList()));
        while (page.path("next").isString()) {
            page = get(PATH, group, "limit", "2", "after", page.path("next").asString()).json();
            found.addAll(ids(page.path("releases").valueStream().toList()));
        }
        assertThat(found).isEqualTo(all);
    }

    @Test
    void what_cannot_be_understood_is_refused() {
        for (var wrong :
                List.of(
                        List.of("state", "WAITING"),
                        List.of("about", "OBSERVATION:x"),
                        List.of("about", "MEETING:" + one.id()),
                        List.of("after", "x"),
                        List.of("limit", "0"))) {
            var answer = get(PATH, group, wrong.toArray(String[]::new));
            assertThat(answer.fields()).containsExactly(wrong.getFirst() + "=bad-parameter");
        }
    }

    private List<JsonNode> releases(String token, String... parameters) {
        happen(history, group);
        var answer = get(PATH, token, parameters);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json().path("releases").valueStream().toList();
    }

    private String ask(String token) {
        return get(PATH, token).body();
    }

    private static List<UUID> ids(List<JsonNode> releases) {
        return releases.stream()
                .map(it -> UUID.fromString(it.path("releaseId").asString()))
                .toList();
    }

    private static List<String> states(List<JsonNode> releases) {
        return releases.stream().map(it -> it.path("state").asString()).toList();
    }
}
