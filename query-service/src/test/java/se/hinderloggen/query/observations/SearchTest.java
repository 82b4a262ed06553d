package se.hinderloggen.query.observations;

import static org.assertj.core.api.Assertions.assertThat;
import static se.hinderloggen.query.fixture.Observations.finding;
import static se.hinderloggen.query.fixture.Observations.observation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.hinderloggen.embedded.TestServers;
import se.hinderloggen.events.Finding;
import se.hinderloggen.events.Kind;
import se.hinderloggen.query.catalogue.Filter;
import se.hinderloggen.query.fixture.History;
import se.hinderloggen.query.fixture.Observations;
import se.hinderloggen.query.fixture.Seals;
import se.hinderloggen.query.fixture.Views;
import se.hinderloggen.query.intake.IntakeFixture;
import se.hinderloggen.query.observations.ObservationSearch.Sort;

class SearchTest {

    private static final Seals SEALS = new Seals(TestServers.postgres().createDatabase("keys"));
    private static final Views VIEWS = Views.create();

    private final ObservationsFixture observations =
            new ObservationsFixture(VIEWS.jdbc(), SEALS.reader());
    private final IntakeFixture intake =
            new IntakeFixture(VIEWS, List.of(observations.projection()));
    private final History history = new History();

    @BeforeEach
    void clear() {
        VIEWS.clear();
    }

    @AfterAll
    static void close() {
        VIEWS.close();
    }

    @Test
    void words_are_found_in_any_inflection() {
        var it = recorded("Telefontiderna för dagen var bokade, och handläggarna återkom aldrig.");
        assertThat(found("telefontid")).containsExactly(it.id());
        assertThat(found("handläggare")).containsExactly(it.id());
        assertThat(found("bokad")).containsExactly(it.id());
    }

    @Test
    void parts_of_words_and_capital_letters_are_found_in_swedish() {
        var it = recorded("Öppenvårdspsykiatrin ställde in ett ÅTERBESÖK.");
        for (String word :
                List.of("psykiatri", "öppenvård", "ÖPPENVÅRD", "återbesök", "vårdspsy")) {
            assertThat(found(word)).as(word).containsExactly(it.id());
        }
        assertThat(found("oppenvard")).isEmpty();
    }

    @Test
    void every_word_must_occur() {
        var it = recorded("Banken nekade konto.");
        recorded("Banken svarade inte.");
        assertThat(found("banken nekade")).containsExactly(it.id());
        assertThat(found("banken  finns-inte")).isEmpty();
    }

    @Test
    void signs_of_patterns_mean_themselves() {
        var it = recorded("Räntan var 100% och koden a_b samt c\\d.");
        recorded("Räntan var 1000 och koden axb.");
        assertThat(found("100%")).containsExactly(it.id());
        assertThat(found("a_b")).containsExactly(it.id());
        assertThat(found("c\\d")).containsExactly(it.id());
        assertThat(found("' or 1=1 --")).isEmpty();
    }

    @Test
    void consequences_are_searched_too() {
        var it = observation().text(SEALS, "Nekad.").consequences(SEALS, "Ett dygns väntan.");
        take(it);
        assertThat(found("väntan")).containsExactly(it.id());
    }

    @Test
    void a_corrected_text_is_found_by_its_new_words_alone() {
        var it = recorded("Banken nekade konto.");
        history.then(it.text(SEALS, "Kronofogden nekade skuldsanering.").corrected());
        intake.take(history.events(), 10);
        assertThat(found("konto")).isEmpty();
        assertThat(found("skuldsanering")).containsExactly(it.id());
    }

    @Test
    void other_operations_are_not_searched() {
        take(observation().of("PO_FYRBODAL").text(SEALS, "Banken nekade konto."));
        assertThat(found("banken")).isEmpty();
        assertThat(found(null)).isEmpty();
    }

    @Test
    void characters_that_postgresql_cannot_keep_do_not_stop_the_intake() {
        var it = recorded("Banken\0nekade \uD800 konto " + "x".repeat(3_000_000));
        assertThat(found("banken")).containsExactly(it.id());
    }

    @Test
    void an_erased_observation_is_neither_listed_nor_found_and_its_text_is_gone() {
        var it = recorded("Banken nekade konto.");
        SEALS.destroy(it.id());
        history.then(it.erased());
        intake.take(history.events(), 10);
        assertThat(found("banken")).isEmpty();
        assertThat(found(null)).isEmpty();
        assertThat(VIEWS.jdbc().queryForObject("select count(*) from observation_text", Long.class))
                .isZero();
        assertThat(VIEWS.jdbc().queryForObject("select count(*) from text_rewrite", Long.class))
                .isEqualTo(1);
    }

    @Test
    void one_and_the_same_finding_has_to_match_in_everything() {
        var it = opened().findings(finding("KOMMUN", "SIP"), finding("BANK", "TILLGANGLIGHET"));
        take(it);
        assertThat(filtered(filter("KOMMUN", "SIP"))).containsExactly(it.id());
        assertThat(filtered(filter("KOMMUN", "TILLGANGLIGHET"))).isEmpty();
    }

    @Test
    void an_empty_filter_means_where_it_is_not_known() {
        var known = opened().findings(new Finding("KOMMUN", null, "1762", "SIP"));
        var unknown = opened().findings(new Finding("KOMMUN", null, null, "SIP"));
        take(known, unknown);
        assertThat(filtered(new Filter(null, null, "", null, null, null)))
                .containsExactly(unknown.id());
        assertThat(filtered(new Filter(null, null, "1762", null, Kind.HINDER, null)))
                .containsExactly(known.id());
    }

    @ParameterizedTest
    @EnumSource(Sort.class)
    void pages_follow_each_other_without_gap_or_overlap_though_many_are_alike(Sort sort) {
        var all = new ArrayList<Observations>();
        for (int i = 0; i < 23; i++) {
            all.add(observation().occurred(i % 2 == 0 ? "2021" : "2022-05"));
        }
        take(all.toArray(Observations[]::new));
        var seen = new ArrayList<UUID>();
        @Nullable Cursor after = null;
        do {
            var rows = observations.finder.find(search(null, Filter.NONE, sort, after, 5)).rows();
            var page = rows.subList(0, Math.min(5, rows.size()));
            page.forEach(it -> seen.add(it.observationId));
            var last = page.getLast();
            after = rows.size() > 5 ? Cursor.read(cursor(sort, last).written(), sort) : null;
        } while (after != null);
        assertThat(seen)
                .containsExactlyInAnyOrderElementsOf(all.stream().map(Observations::id).toList());
    }

    /** A short time is looked through in another way than a long one, and must find the same. */
    @ParameterizedTest
    @EnumSource(Sort.class)
    void of_a_short_time_the_same_is_found_as_of_a_long_one_page_by_page(Sort sort) {
        var all = new ArrayList<Observations>();
        for (int i = 0; i < 60; i++) {
            all.add(
                    opened().occurred(List.of("2021", "2021-05", "2021-07-02", "2022").get(i % 4))
                            .kind(i % 3 == 0 ? Kind.SYSTEMRATT : Kind.HINDER)
                            .findings(finding(i % 5 == 0 ? "BANK" : "KOMMUN", "SIP"))
                            .tags(i % 2 == 0 ? "regelverk" : "tillit"));
        }
        take(all.toArray(Observations[]::new));
        for (var filter :
                List.of(
                        Filter.NONE,
                        filter("BANK", "SIP"),
                        filter("POLISEN", "SIP"),
                        new Filter(null, null, null, null, Kind.HINDER, null),
                        new Filter("BANK", null, null, null, Kind.HINDER, "tillit"))) {
            var ofTheYear =
                    pages(filter, sort, LocalDate.of(2021, 1, 1), LocalDate.of(2021, 12, 31));
            var ofALongTime =
                    pages(filter, sort, LocalDate.of(2019, 1, 1), LocalDate.of(2021, 12, 31));
            assertThat(ofTheYear).as("%s", filter).isEqualTo(ofALongTime);
        }
        assertThat(pages(Filter.NONE, sort, LocalDate.of(2021, 7, 1), LocalDate.of(2021, 7, 31)))
                .hasSize(30);
    }

    private List<UUID> pages(Filter filter, Sort sort, LocalDate from, LocalDate to) {
        var seen = new ArrayList<UUID>();
        @Nullable Cursor after = null;
        do {
            var rows =
                    observations
                            .finder
                            .find(
                                    new ObservationSearch(
                                            Observations.VARMLAND,
                                            List.of(),
                                            filter,
                                            from,
                                            to,
                                            null,
                                            null,
                                            sort,
                                            after,
                                            4))
                            .rows();
            rows.stream().limit(4).forEach(it -> seen.add(it.observationId));
            after = rows.size() > 4 ? cursor(sort, rows.get(3)) : null;
        } while (after != null);
        return seen;
    }

    private static Cursor cursor(Sort sort, ObservationRow last) {
        return new Cursor(
                sort,
                sort.type().equals("date")
                        ? last.content.occurred().earliest().toString()
                        : last.recordedAt.toString(),
                last.observationId);
    }

    /** Only what can be opened is in the index; what has lost its key is erased. */
    private static Observations opened() {
        return observation().text(SEALS, "Nekad.");
    }

    private Observations recorded(String text) {
        var it = observation().text(SEALS, text);
        take(it);
        return it;
    }

    private void take(Observations... them) {
        for (var it : them) {
            history.then(it.recorded());
        }
        intake.take(history.events(), 100);
    }

    private List<UUID> found(@Nullable String q) {
        return ids(search(q, Filter.NONE, Sort.RECORDED_LAST_FIRST, null, 50));
    }

    private List<UUID> filtered(Filter filter) {
        return ids(search(null, filter, Sort.RECORDED_LAST_FIRST, null, 50));
    }

    private List<UUID> ids(ObservationSearch search) {
        return observations.finder.find(search).rows().stream()
                .map(it -> it.observationId)
                .toList();
    }

    private static Filter filter(String authority, String eventType) {
        return new Filter(authority, null, null, eventType, null, null);
    }

    private static ObservationSearch search(
            @Nullable String q, Filter filter, Sort sort, @Nullable Cursor after, int limit) {
        return new ObservationSearch(
                Observations.VARMLAND,
                ObservationSearch.words(q),
                filter,
                null,
                null,
                null,
                null,
                sort,
                after,
                limit);
    }
}
