package se.hinderloggen.query.trends;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.hinderloggen.embedded.TestServers;
import se.hinderloggen.events.EventEnvelope;
import se.hinderloggen.events.Kind;
import se.hinderloggen.query.catalogue.Filter;
import se.hinderloggen.query.fixture.History;
import se.hinderloggen.query.fixture.Observations;
import se.hinderloggen.query.fixture.RandomHistory;
import se.hinderloggen.query.fixture.Seals;
import se.hinderloggen.query.fixture.Views;
import se.hinderloggen.query.intake.IntakeFixture;

/** Whatever is asked, the figures are those that one gets by looking at every fact. */
class TrendCountsTest {

    private static final Seals SEALS = new Seals(TestServers.postgres().createDatabase("keys"));
    private static final Views VIEWS = Views.create();

    private final TrendCounts counts = new TrendCounts(VIEWS.jdbc());

    @AfterAll
    static void close() {
        VIEWS.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 5})
    void every_cut_with_every_filter_counts_each_observation_once(long seed) {
        VIEWS.clear();
        var history = overYears(new RandomHistory(seed, SEALS).events(120));
        new IntakeFixture(VIEWS, List.of(TrendsFixture.projection(VIEWS.jdbc()))).take(history, 20);
        int asked = 0;
        for (var asOf : instants(history)) {
            var whole = PlainFact.all(VIEWS, asOf);
            var perTag = PlainFact.perTag(VIEWS, asOf);
            for (var filter : filters()) {
                for (var by : Dimension.values()) {
                    for (var across : others(by)) {
                        var question = question(by, across, asOf, filter);
                        var facts = by == Dimension.TAG ? perTag : whole;
                        var wanted = matching(facts, perTag, filter);
                        assertThat(PlainFact.shown(counts.cells(question)))
                                .as("seed %d: %s", seed, question)
                                .isEqualTo(
                                        PlainFact.counted(
                                                wanted, PlainFact.key(by), PlainFact.key(across)));
                        if (by == Dimension.KIND) {
                            assertThat(PlainFact.shown(counts.totals(question)))
                                    .as("seed %d: %s", seed, question)
                                    .isEqualTo(PlainFact.counted(wanted, _ -> "", _ -> ""));
                        }
                        asked++;
                    }
                }
            }
        }
        assertThat(asked).isGreaterThan(500);
    }

    /** As if the first event and the last lay years apart, so that quarters begin in between. */
    private static List<EventEnvelope> overYears(List<EventEnvelope> events) {
        return events.stream()
                .map(it -> History.envelope(it.event(), it.sequence(), later(it.recordedAt())))
                .toList();
    }

    private static Instant later(Instant recordedAt) {
        return History.BEGINNING.plus(
                Duration.between(History.BEGINNING, recordedAt).multipliedBy(150_000));
    }

    /** Now, before and after everything, when a quarter begins, when something became known. */
    private static List<@Nullable Instant> instants(List<EventEnvelope> history) {
        var middle = history.get(history.size() / 2).recordedAt();
        var quarter = Quarter.start(Quarter.of(middle));
        return Arrays.asList(
                null,
                Instant.parse("2025-12-31T23:59:59Z"),
                middle.minusNanos(1000),
                middle,
                quarter,
                quarter.minusNanos(1000),
                history.get(history.size() / 5).recordedAt().plusSeconds(3600),
                Instant.parse("2040-01-01T00:00:00Z"));
    }

    private static List<@Nullable Dimension> others(Dimension by) {
        var others = new ArrayList<@Nullable Dimension>();
        others.add(null);
        others.addAll(
                List.of(
                        Dimension.AUTHORITY,
                        Dimension.EVENT_TYPE,
                        Dimension.MUNICIPALITY,
                        Dimension.KIND));
        others.remove(by);
        return others;
    }

    private static List<Filter> filters() {
        return List.of(
                Filter.NONE,
                new Filter("KOMMUN", null, null, null, null, null),
                new Filter("KOMMUN", "", null, null, null, null),
                new Filter(null, "", null, null, null, null),
                new Filter(null, null, "1780", null, null, null),
                new Filter(null, null, "", "SIP", null, null),
                new Filter(null, null, null, "", Kind.HINDER, null),
                new Filter("KOMMUN", "ENHET", "1780", "SIP", null, null),
                new Filter("KOMMUN", null, "1780", null, null, "regelverk"),
                new Filter(null, null, null, null, null, "våld"),
                new Filter(null, "", null, "SIP", Kind.SYSTEMRATT, null));
    }

    private static TrendQuestion question(
            Dimension by, @Nullable Dimension across, @Nullable Instant asOf, Filter filter) {
        return new TrendQuestion(
                Observations.VARMLAND,
                by,
                across,
                Period.YEAR,
                Span.of(null, null),
                Measure.COUNT,
                null,
                asOf,
                filter);
    }

    private static List<PlainFact> matching(
            List<PlainFact> facts, List<PlainFact> perTag, Filter filter) {
        var tagged =
                perTag.stream()
                        .filter(it -> it.tag().equals(filter.tag()))
                        .map(PlainFact::observation)
                        .collect(Collectors.toSet());
        return facts.stream()
                .filter(
                        it ->
                                filter.authority() == null
                                        || it.authority().equals(filter.authority()))
                .filter(it -> filter.unit() == null || it.unit().equals(filter.unit()))
                .filter(
                        it ->
                                filter.municipality() == null
                                        || it.municipality().equals(filter.municipality()))
                .filter(
                        it ->
                                filter.eventType() == null
                                        || it.eventType().equals(filter.eventType()))
                .filter(it -> filter.kind() == null || it.kind().equals(filter.kind().name()))
                .filter(it -> filter.tag() == null || tagged.contains(it.observation()))
                .filter(
                        it ->
                                filter.tag() == null
                                        || it.tag().isEmpty()
                                        || it.tag().equals(filter.tag()))
                .toList();
    }
}
