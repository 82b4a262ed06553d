package se.hinderloggen.query.trends;

import static org.assertj.core.api.Assertions.assertThat;
import static se.hinderloggen.events.SuccessorRelation.MERGED;
import static se.hinderloggen.events.SuccessorRelation.RENAMED;
import static se.hinderloggen.events.SuccessorRelation.REPORTED_TOGETHER;
import static se.hinderloggen.events.SuccessorRelation.SPLIT;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.hinderloggen.embedded.TestServers;
import se.hinderloggen.events.CatalogueEvent.EventTypeAdded;
import se.hinderloggen.events.CatalogueEvent.EventTypeMapped;
import se.hinderloggen.events.SuccessorRelation;
import se.hinderloggen.query.catalogue.CatalogueFixture;
import se.hinderloggen.query.catalogue.Filter;
import se.hinderloggen.query.fixture.History;
import se.hinderloggen.query.fixture.Observations;
import se.hinderloggen.query.fixture.RandomHistory;
import se.hinderloggen.query.fixture.Seals;
import se.hinderloggen.query.fixture.Views;
import se.hinderloggen.query.intake.IntakeFixture;

/**
 * In the catalogue of any day, the figures are those that one gets by reading the event type of
 * every fact, and their sums are those of the catalogue of any other day.
 */
class CountsInCataloguesTest {

    private static final long SEED = 11;
    private static final Seals SEALS = new Seals(TestServers.postgres().createDatabase("keys"));
    private static final Views VIEWS = Views.create();
    private static Instant middle = Instant.MAX;

    private final TrendCounts counts = new TrendCounts(VIEWS.jdbc());

    @BeforeAll
    static void fill() {
        var history = new RandomHistory(SEED, SEALS).events(150);
        middle = history.get(history.size() / 2).recordedAt();
        new IntakeFixture(VIEWS, List.of(TrendsFixture.projection(VIEWS.jdbc()))).take(history, 50);
    }

    @AfterAll
    static void close() {
        VIEWS.close();
    }

    @Test
    void every_cut_is_that_of_reading_every_fact_and_sums_are_the_same_in_all_catalogues() {
        int asked = 0;
        for (var asOf : Arrays.asList(null, middle)) {
            var facts = PlainFact.all(VIEWS, asOf);
            for (var in : catalogues()) {
                for (var filter : filters(in)) {
                    for (var by :
                            List.of(
                                    Dimension.EVENT_TYPE,
                                    Dimension.AUTHORITY,
                                    Dimension.UNIT,
                                    Dimension.KIND)) {
                        for (var across : others(by)) {
                            var question = question(by, across, asOf, filter, in);
                            var wanted = matching(facts, question);
                            var as = "seed %d, %s, %s".formatted(SEED, in.lines().day(), question);
                            assertThat(PlainFact.shown(counts.cells(question)))
                                    .as(as)
                                    .isEqualTo(
                                            PlainFact.counted(
                                                    wanted, key(by, in), key(across, in)));
                            if (across == null) {
                                assertThat(PlainFact.shown(counts.totals(question)))
                                        .as(as)
                                        .isEqualTo(PlainFact.counted(wanted, _ -> "", _ -> ""));
                            }
                            asked++;
                        }
                    }
                }
                var all = question(Dimension.EVENT_TYPE, null, asOf, Filter.NONE, in);
                assertThat(sums(counts.cells(all)))
                        .isEqualTo(sums(counts.cells(all.asOf(asOf, null))));
                assertThat(PlainFact.shown(counts.totals(all)))
                        .isEqualTo(PlainFact.shown(counts.totals(all.asOf(asOf, null))));
            }
        }
        assertThat(asked).isGreaterThan(500);
    }

    @Test
    void what_cannot_be_told_apart_may_be_all_of_each_that_it_may_be() {
        var in = in(2022, mapped("BEMOTANDE", SPLIT, "2021-01-01", "SIP", "TILLGANGLIGHET"));
        var question = question(Dimension.EVENT_TYPE, null, null, Filter.NONE, in);
        var cells = counts.cells(question);
        var undivided = Undivided.of(cells, question);
        for (var cell : undivided.cells()) {
            long uncertain =
                    cells.stream()
                            .filter(it -> it.key().equals("SIP~TILLGANGLIGHET"))
                            .filter(it -> it.year() == cell.year())
                            .mapToLong(Count::findings)
                            .sum();
            boolean mayBeMore = List.of("SIP", "TILLGANGLIGHET").contains(cell.key());
            assertThat(undivided.atMost(cell).findings())
                    .as("seed %d, %s", SEED, cell)
                    .isEqualTo(cell.findings() + (mayBeMore ? uncertain : 0));
        }
    }

    private static List<CountedIn> catalogues() {
        return Stream.of(2018, 2021, 2023)
                .flatMap(
                        year ->
                                Stream.of(
                                        in(year),
                                        in(year, mapped("SIP", MERGED, "2021-01-01", "BEMOTANDE")),
                                        in(
                                                year,
                                                mapped(
                                                        "SIP",
                                                        REPORTED_TOGETHER,
                                                        "2020-01-01",
                                                        "BEMOTANDE")),
                                        in(
                                                year,
                                                mapped(
                                                        "BEMOTANDE",
                                                        SPLIT,
                                                        "2021-07-15",
                                                        "SIP",
                                                        "TILLGANGLIGHET")),
                                        in(
                                                year,
                                                mapped("SIP", RENAMED, "2020-04-01", "BEMOTANDE"),
                                                mapped(
                                                        "BEMOTANDE",
                                                        RENAMED,
                                                        "2022-01-01",
                                                        "TILLGANGLIGHET"))))
                .toList();
    }

    private static CountedIn in(int year, EventTypeMapped... mappings) {
        var history = new History();
        for (String code : List.of("SIP", "BEMOTANDE", "TILLGANGLIGHET")) {
            history.then(
                    new EventTypeAdded(code, code, code, null, null, LocalDate.of(2000, 1, 1)));
        }
        history.then((se.hinderloggen.events.DomainEvent[]) mappings);
        return CountedIn.of(
                CatalogueFixture.catalogue(LocalDate.of(year, 12, 31), history.events()));
    }

    private static EventTypeMapped mapped(
            String code, SuccessorRelation relation, String from, String... to) {
        return new EventTypeMapped(code, relation, List.of(to), LocalDate.parse(from));
    }

    private static List<Filter> filters(CountedIn in) {
        return Stream.concat(
                        Stream.of(
                                Filter.NONE,
                                new Filter("KOMMUN", null, null, null, null, null),
                                new Filter(null, null, null, "", null, null)),
                        in.lines().lines().stream()
                                .map(it -> new Filter(null, null, null, it.key(), null, null)))
                .toList();
    }

    private static List<@Nullable Dimension> others(Dimension by) {
        return Arrays.asList(
                null, by == Dimension.EVENT_TYPE ? Dimension.AUTHORITY : Dimension.EVENT_TYPE);
    }

    private static TrendQuestion question(
            Dimension by,
            @Nullable Dimension across,
            @Nullable Instant asOf,
            Filter filter,
            CountedIn in) {
        return new TrendQuestion(
                Observations.VARMLAND,
                by,
                across,
                Period.YEAR,
                Span.of(null, null),
                Measure.COUNT,
                null,
                asOf,
                filter,
                in);
    }

    private static List<PlainFact> matching(List<PlainFact> facts, TrendQuestion question) {
        var filter = question.filter();
        var line = key(Dimension.EVENT_TYPE, question.in());
        return facts.stream()
                .filter(
                        it ->
                                filter.authority() == null
                                        || it.authority().equals(filter.authority()))
                .filter(
                        it ->
                                filter.eventType() == null
                                        || line.apply(it).equals(filter.eventType()))
                .toList();
    }

    private static Function<PlainFact, String> key(@Nullable Dimension dimension, CountedIn in) {
        return dimension == Dimension.EVENT_TYPE
                ? it -> in.lines().lineOf(it.eventType(), it.year(), it.month())
                : PlainFact.key(dimension);
    }

    private static Map<Integer, Long> sums(List<Count> counts) {
        return counts.stream()
                .collect(
                        Collectors.groupingBy(
                                Count::year, Collectors.summingLong(Count::findings)));
    }
}
