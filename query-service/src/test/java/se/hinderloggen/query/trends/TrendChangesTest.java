package se.hinderloggen.query.trends;

import static org.assertj.core.api.Assertions.assertThat;
import static se.hinderloggen.query.fixture.Observations.finding;
import static se.hinderloggen.query.fixture.Observations.observation;

import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.hinderloggen.events.BaseFiguresEvent.BaseFiguresCorrected;
import se.hinderloggen.events.BaseFiguresEvent.BaseFiguresRegistered;
import se.hinderloggen.query.fixture.Observations;
import tools.jackson.databind.JsonNode;

/** What a report said is set beside what is known now, with what lies between. */
class TrendChangesTest extends TrendQuestions {

    private final Observations kept = of("2020");
    private final Observations reclassified = of("2020");
    private final Observations merged = of("2020");
    private final Observations corrected = of("2020");

    @BeforeEach
    void happens() {
        history.of(operation)
                .at("2026-01-10T00:00:00Z")
                .then(new BaseFiguresRegistered(operation, 2020, null, 202, 944))
                .then(kept.recorded(), reclassified.recorded())
                .then(merged.recorded(), corrected.recorded())
                .at("2026-03-01T00:00:00Z")
                .then(reclassified.reclassified(0, "BEMOTANDE"))
                .then(merged.mergedInto(kept.id()))
                .then(corrected.findings(finding("BANK", "SIP")).corrected())
                .then(of("2020").recorded(), of("2021").recorded())
                .then(new BaseFiguresCorrected(operation, 2020, null, 185, 944));
        sendAndWait();
    }

    @Test
    void each_line_and_total_that_differs_is_told_with_the_reasons() {
        var changes = changes("since", "2026-02-01", "by", "eventType");
        assertThat(lines(changes))
                .containsExactlyInAnyOrder(
                        "2020 BEMOTANDE 0→1 (1)", "2020 SIP 4→3 (-1)", "2021 SIP 0→1 (1)");
        assertThat(changes.path("totals").valueStream().map(it -> it.path("period").asString()))
                .containsExactly("2021");
        assertThat(codes(changes))
                .containsExactlyInAnyOrder(
                        "recorded-later 2",
                        "merged 1",
                        "reclassified 1",
                        "corrected 1",
                        "base-figures null");
        var figures = changes.path("baseFigures").get(0);
        assertThat(figures.path("then").path("clients").asInt()).isEqualTo(202);
        assertThat(figures.path("now").path("clients").asInt()).isEqualTo(185);
        assertThat(changes.path("until").isNull()).isTrue();
    }

    @Test
    void between_two_times_of_the_same_knowledge_nothing_differs() {
        var none = changes("since", "2026-02-01", "until", "2026-02-10");
        for (String list : new String[] {"lines", "totals", "baseFigures", "reasons"}) {
            assertThat(none.path(list)).as(list).isEmpty();
        }
    }

    @Test
    void only_what_the_question_is_about_is_told() {
        var bank = changes("since", "2026-02-01", "by", "authority", "authority", "BANK");
        assertThat(lines(bank)).containsExactly("2020 BANK 0→1 (1)");
        assertThat(codes(bank)).containsExactly("corrected 1", "base-figures null");
        var rates =
                changes("since", "2026-02-01", "by", "kind", "measure", "per100Clients", "to", "2020");
        assertThat(lines(rates)).containsExactly("2020 HINDER 4→4 (0)");
    }

    @Test
    void a_time_that_cannot_be_read_is_refused() {
        assertThat(get("/api/trends/changes", ombud).fields())
                .containsExactly("since=bad-parameter");
        assertThat(get("/api/trends/changes", ombud, "since", "nyss").fields())
                .containsExactly("since=bad-parameter");
        assertThat(
                        get("/api/trends/changes", ombud, "since", "2026-02-01", "until",
                                        "2026-01-01")
                                .fields())
                .containsExactly("until=bad-parameter");
    }

    private Observations of(String year) {
        return observation().of(operation).occurred(year).findings(finding("KOMMUN", "SIP"));
    }

    private JsonNode changes(String... parameters) {
        var answer = get("/api/trends/changes", ombud, parameters);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    private static Stream<String> lines(JsonNode changes) {
        return changes.path("lines")
                .valueStream()
                .map(
                        it ->
                                "%s %s %d→%d (%d)"
                                        .formatted(
                                                it.path("period").asString(),
                                                it.path("key").asString(),
                                                it.path("then").path("observations").asLong(),
                                                it.path("now").path("observations").asLong(),
                                                it.path("difference").asLong()));
    }

    private static Stream<String> codes(JsonNode changes) {
        return changes.path("reasons")
                .valueStream()
                .map(
                        it ->
                                it.path("code").asString()
                                        + " "
                                        + (it.path("observations").isNull()
                                                ? "null"
                                                : it.path("observations").asString()));
    }
}
