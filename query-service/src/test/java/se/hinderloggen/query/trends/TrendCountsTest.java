package se.hinderloggen.query.trends;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.hinderloggen.embedded.TestServers;
import se.hinderloggen.events.Kind;
import se.hinderloggen.query.catalogue.Filter;
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

    private record Fact(
            UUID observation,
            String authority,
            String unit,
            String municipality,
            String eventType,
            String kind,
            String tag,
            int year) {}

    @AfterAll
    static void close() {
        VIEWS.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 5})
    void every_cut_with_every_filter_counts_each_observation_once(long seed) {
        VIEWS.clear();
        new IntakeFixture(VIEWS, List.of(TrendsFixture.projection(VIEWS.jdbc())))
                .take(new RandomHistory(seed, SEALS).events(120), 20);
        var whole = facts("''");
        var perTag = facts("each");
        int asked = 0;
        for (var filter : filters()) {
            for (var by : Dimension.values()) {
                for (var across : others(by)) {
                    for (var asOf : Arrays.asList(null, Instant.parse("2030-01-01T00:00:00Z"))) {
                        var question = question(by, across, asOf, filter);
                        var facts = by == Dimension.TAG ? perTag : whole;
                        var wanted = matching(facts, perTag, filter);
                        assertThat(shown(counts.cells(question)))
                                .as("seed %d: %s", seed, question)
                                .isEqualTo(counted(wanted, key(by), key(across)));
                        if (by == Dimension.KIND) {
                            assertThat(shown(counts.totals(question)))
                                    .as("seed %d: %s", seed, question)
                                    .isEqualTo(counted(wanted, _ -> "", _ -> ""));
                        }
                        asked++;
                    }
                }
            }
        }
        assertThat(asked).isGreaterThan(500);
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
                asOf,
                filter);
    }

    private static List<Fact> facts(String tag) {
        return VIEWS.jdbc()
                .query(
                        """
                        select fact.*, %s as tag from fact %s
                        where known_until = 'infinity' and counted and organisation = ?
                        """
                                .formatted(tag, tag.equals("each") ? ", unnest(tags) as each" : ""),
                        (row, _) ->
                                new Fact(
                                        row.getObject("observation_id", UUID.class),
                                        row.getString("authority"),
                                        row.getString("unit"),
                                        row.getString("municipality"),
                                        row.getString("event_type"),
                                        row.getString("kind"),
                                        row.getString("tag"),
                                        row.getInt("year")),
                        Observations.VARMLAND);
    }

    private static List<Fact> matching(List<Fact> facts, List<Fact> perTag, Filter filter) {
        var tagged =
                perTag.stream()
                        .filter(it -> it.tag.equals(filter.tag()))
                        .map(Fact::observation)
                        .collect(Collectors.toSet());
        return facts.stream()
                .filter(it -> filter.authority() == null || it.authority.equals(filter.authority()))
                .filter(it -> filter.unit() == null || it.unit.equals(filter.unit()))
                .filter(
                        it ->
                                filter.municipality() == null
                                        || it.municipality.equals(filter.municipality()))
                .filter(it -> filter.eventType() == null || it.eventType.equals(filter.eventType()))
                .filter(it -> filter.kind() == null || it.kind.equals(filter.kind().name()))
                .filter(it -> filter.tag() == null || tagged.contains(it.observation))
                .filter(
                        it ->
                                filter.tag() == null
                                        || it.tag.isEmpty()
                                        || it.tag.equals(filter.tag()))
                .toList();
    }

    private static Function<Fact, String> key(@Nullable Dimension dimension) {
        return switch (dimension) {
            case null -> _ -> "";
            case AUTHORITY -> Fact::authority;
            case UNIT -> it -> it.unit.isEmpty() ? "" : it.authority + "/" + it.unit;
            case MUNICIPALITY -> Fact::municipality;
            case EVENT_TYPE -> Fact::eventType;
            case KIND -> Fact::kind;
            case TAG -> Fact::tag;
        };
    }

    /** Per key: findings, and observations each once. */
    private static Map<String, String> counted(
            List<Fact> facts, Function<Fact, String> key, Function<Fact, String> across) {
        return facts.stream()
                .collect(
                        Collectors.groupingBy(
                                it -> key.apply(it) + " × " + across.apply(it) + " " + it.year,
                                Collectors.collectingAndThen(
                                        Collectors.toList(),
                                        them ->
                                                them.size()
                                                        + " of "
                                                        + them.stream()
                                                                .map(Fact::observation)
                                                                .distinct()
                                                                .count())));
    }

    private static Map<String, String> shown(List<Count> counts) {
        return counts.stream()
                .collect(
                        Collectors.toMap(
                                it -> it.key() + " × " + it.across() + " " + it.year(),
                                it -> it.findings() + " of " + it.observations()));
    }
}
