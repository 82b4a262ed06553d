package se.hinderloggen.query.observations;

import static org.assertj.core.api.Assertions.assertThat;
import static se.hinderloggen.query.fixture.Observations.observation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.hinderloggen.embedded.TestServers;
import se.hinderloggen.events.DomainEvent;
import se.hinderloggen.events.Finding;
import se.hinderloggen.events.Kind;
import se.hinderloggen.query.catalogue.Filter;
import se.hinderloggen.query.fixture.History;
import se.hinderloggen.query.fixture.Observations;
import se.hinderloggen.query.fixture.Seals;
import se.hinderloggen.query.fixture.Views;
import se.hinderloggen.query.intake.IntakeFixture;
import se.hinderloggen.query.observations.ObservationSearch.Sort;

/** Whichever way it is looked for, what is found is what going through everything finds. */
@TestInstance(Lifecycle.PER_CLASS)
class FinderTest {

    private static final Seals SEALS = new Seals(TestServers.postgres().createDatabase("keys"));
    private static final Views VIEWS = Views.create();
    private static final List<String> WORDS =
            List.of("väntan", "telefon", "beslut", "läkarintyg", "inte", "om");

    private final ObservationsFixture observations =
            new ObservationsFixture(VIEWS.jdbc(), SEALS.reader());
    private final List<Recorded> all = new ArrayList<>();

    /** What was recorded, as the test knows it. */
    private record Recorded(
            ObservationRow row, List<String> words, Finding finding, boolean isMerged) {}

    @BeforeAll
    void record() {
        VIEWS.clear();
        var random = new Random(16);
        var history = new History();
        var texts = new ArrayList<List<String>>();
        var written = new ArrayList<Observations>();
        for (int i = 0; i < 60; i++) {
            var words = new ArrayList<>(WORDS);
            Collections.shuffle(words, random);
            texts.add(List.copyOf(words.subList(0, 1 + random.nextInt(3))));
            written.add(
                    observation()
                            .text(SEALS, String.join(" ", texts.get(i)))
                            .kind(any(random, Kind.values()))
                            .occurred(
                                    2019
                                            + random.nextInt(4)
                                            + any(random, "", "-0" + (1 + random.nextInt(9))))
                            .tags(any(random, "våld", "regelverk"))
                            .findings(finding(random), finding(random)));
            history.then(written.get(i).recorded());
        }
        for (int i = 0; i < 8; i++) {
            history.then(changed(written, i, random));
        }
        new IntakeFixture(VIEWS, List.of(observations.projection())).take(history.events(), 7);
        var rows = observations.table.find(written.stream().map(Observations::id).toList());
        for (int i = 0; i < written.size(); i++) {
            var row = Objects.requireNonNull(rows.get(written.get(i).id()));
            if (!row.isErased()) {
                all.add(
                        new Recorded(
                                row,
                                texts.get(i),
                                row.content.findings().getFirst(),
                                row.mergedInto != null));
            }
        }
    }

    @AfterAll
    static void close() {
        VIEWS.close();
    }

    private static DomainEvent changed(List<Observations> written, int which, Random random) {
        var it = written.get(which * 5);
        return switch (which % 4) {
            case 0 -> it.mergedInto(written.get(1).id());
            case 1 -> it.reclassified(0, any(random, "SIP", "BEMOTANDE"));
            case 2 -> it.findings(finding(random)).tags("regelverk").corrected();
            default -> it.erased();
        };
    }

    private static Finding finding(Random random) {
        return new Finding(
                any(random, "KOMMUN", "POLISEN"),
                any(random, "LSS", null),
                any(random, "1780", "1784", null),
                any(random, "SIP", "BEMOTANDE", null));
    }

    @SafeVarargs
    private static <T> T any(Random random, T... them) {
        return them[random.nextInt(them.length)];
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void what_is_found_is_what_going_through_everything_finds(int seed) {
        var random = new Random(seed);
        for (int i = 0; i < 60; i++) {
            var search = search(random, null);
            var expected = expected(search);
            for (var finder :
                    List.of(
                            observations.finder,
                            observations.finderOfMany,
                            observations.finderOfCommon)) {
                assertThat(pages(finder, search))
                        .as("seed %s: %s", seed, search)
                        .containsExactlyElementsOf(expected);
            }
            assertCounted(
                    Objects.requireNonNull(observations.finder.find(search).count()),
                    expected.size(),
                    "seed %s: %s".formatted(seed, search));
        }
    }

    /** Exactly; on a machine that is busy no more may be promised than there is. */
    private static void assertCounted(ObservationFinder.Count count, int expected, String what) {
        if (count.atLeast()) {
            assertThat(count.observations()).as(what).isLessThanOrEqualTo(expected);
        } else {
            assertThat(count.observations()).as(what).isEqualTo(expected);
        }
    }

    private List<UUID> expected(ObservationSearch search) {
        Comparator<Recorded> order =
                Comparator.comparing(
                                (Recorded it) ->
                                        search.sort().type().equals("date")
                                                ? it.row.content.occurred().earliest().toString()
                                                : it.row.recordedAt.toString())
                        .thenComparing(it -> it.row.observationId.toString());
        return all.stream()
                .filter(isMeant(search))
                .sorted(search.sort().descending() ? order.reversed() : order)
                .map(it -> it.row.observationId)
                .toList();
    }

    private static Predicate<Recorded> isMeant(ObservationSearch search) {
        var filter = search.filter();
        return it -> {
            var content = it.row.content;
            return search.words().stream().allMatch(word -> has(it.words, word))
                    && (filter.kind() == null || filter.kind() == content.kind())
                    && (filter.tag() == null || content.tags().contains(filter.tag()))
                    && content.findings().stream().anyMatch(each -> isMeant(filter, each))
                    && (search.from() == null
                            || !content.occurred().latest().isBefore(search.from()))
                    && (search.to() == null || !content.occurred().earliest().isAfter(search.to()))
                    && (search.merged() == null || search.merged() == it.isMerged);
        };
    }

    /** "Om" has no meaning of its own and is everywhere; "intyg" is a part of a word. */
    private static boolean has(List<String> words, String word) {
        return word.equals("om") || words.stream().anyMatch(it -> it.contains(word));
    }

    private static boolean isMeant(Filter filter, Finding finding) {
        return isMeant(filter.authority(), finding.authority())
                && isMeant(filter.unit(), finding.unit())
                && isMeant(filter.municipality(), finding.municipality())
                && isMeant(filter.eventType(), finding.eventType());
    }

    private static boolean isMeant(@Nullable String wanted, @Nullable String code) {
        return wanted == null || wanted.equals(code == null ? "" : code);
    }

    private static ObservationSearch search(Random random, @Nullable Cursor after) {
        int year = 2019 + random.nextInt(4);
        LocalDate from =
                any(random, null, null, LocalDate.of(year, 1, 1), LocalDate.of(year, 3, 1));
        LocalDate to = any(random, null, LocalDate.of(year, 12, 31), LocalDate.of(year + 2, 4, 30));
        return new ObservationSearch(
                Observations.VARMLAND,
                ObservationSearch.words(
                        any(
                                random,
                                null,
                                null,
                                "väntan",
                                "telefon intyg",
                                "om",
                                "om beslut",
                                "inte väntan")),
                new Filter(
                        any(random, null, "KOMMUN"),
                        any(random, null, null, "LSS", ""),
                        any(random, null, null, "1780", ""),
                        any(random, null, null, "SIP", ""),
                        any(random, null, null, Kind.HINDER),
                        any(random, null, null, "våld")),
                from,
                to,
                null,
                any(random, null, null, false, true),
                any(random, Sort.values()),
                after,
                4);
    }

    private static List<UUID> pages(ObservationFinder finder, ObservationSearch first) {
        var seen = new ArrayList<UUID>();
        var search = first;
        while (true) {
            var rows = finder.find(search).rows();
            rows.stream().limit(4).forEach(it -> seen.add(it.observationId));
            if (rows.size() <= 4) {
                return seen;
            }
            search = after(search, rows.get(3));
        }
    }

    private static ObservationSearch after(ObservationSearch it, ObservationRow last) {
        var cursor =
                new Cursor(
                        it.sort(),
                        it.sort().type().equals("date")
                                ? last.content.occurred().earliest().toString()
                                : last.recordedAt.toString(),
                        last.observationId);
        return new ObservationSearch(
                it.organisation(),
                it.words(),
                it.filter(),
                it.from(),
                it.to(),
                it.reviewed(),
                it.merged(),
                it.sort(),
                cursor,
                it.limit());
    }
}
