package se.hinderloggen.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.hinderloggen.embedded.TestServers;
import se.hinderloggen.events.EventEnvelope;
import se.hinderloggen.query.answers.AnswersFixture;
import se.hinderloggen.query.basefigures.BaseFiguresFixture;
import se.hinderloggen.query.catalogue.CatalogueFixture;
import se.hinderloggen.query.disclosure.DisclosureFixture;
import se.hinderloggen.query.feeds.FeedsFixture;
import se.hinderloggen.query.fixture.RandomHistory;
import se.hinderloggen.query.fixture.Seals;
import se.hinderloggen.query.fixture.Views;
import se.hinderloggen.query.followups.FollowUpsFixture;
import se.hinderloggen.query.history.HistoryFixture;
import se.hinderloggen.query.intake.IntakeFixture;
import se.hinderloggen.query.meetings.MeetingsFixture;
import se.hinderloggen.query.observations.ObservationsFixture;
import se.hinderloggen.query.releases.ReleasesFixture;
import se.hinderloggen.query.reports.ReportsFixture;
import se.hinderloggen.query.systemfaults.SystemFaultsFixture;
import se.hinderloggen.query.trends.TrendsFixture;

/** Whatever the batches and whatever comes twice, the same events give the same rows. */
class RebuildTest {

    private static final Seals SEALS = new Seals(TestServers.postgres().createDatabase("keys"));
    private static final Views VIEWS = Views.create();

    @AfterAll
    static void close() {
        VIEWS.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void rows_do_not_depend_on_batches_order_across_aggregates_or_repetition(long seed) {
        List<EventEnvelope> history = new RandomHistory(seed, SEALS).events(60);
        var live = rows(history, 1);
        assertThat(live.get("trend_cell")).as("seed " + seed).isNotEmpty();
        assertThat(live.get("base_figures")).isNotEmpty();
        assertThat(live.get("catalogue_membership")).isNotEmpty();
        assertThat(live.get("catalogue_history")).isNotEmpty();
        assertThat(live.get("observation_text")).isNotEmpty();
        assertThat(live.get("observation_history")).hasSizeGreaterThan(60);
        assertThat(live.get("system_fault_observation")).isNotEmpty();
        assertThat(live.get("system_fault")).isNotEmpty();
        assertThat(live.get("follow_up")).isNotEmpty();
        assertThat(live.get("group_decision")).isNotEmpty();
        assertThat(live.get("summary_release")).isNotEmpty();
        assertThat(live.get("feed_subscription")).isNotEmpty();
        assertThat(live.get("feed_entry")).isNotEmpty();
        assertThat(live.get("feed_gone")).isNotEmpty();
        assertThat(live.get("feed_answer")).isNotEmpty();
        assertThat(live.get("report_event")).isNotEmpty();

        assertThat(rows(history, 500)).as("seed " + seed + ", in batches").isEqualTo(live);
        assertThat(rows(shuffled(history, seed), 7))
                .as("seed " + seed + ", shuffled")
                .isEqualTo(live);
        assertThat(rows(repeated(history, seed), 13))
                .as("seed " + seed + ", repeated")
                .isEqualTo(live);
    }

    @Test
    void every_table_is_compared_but_those_of_the_intake_itself() {
        assertThat(
                        VIEWS.jdbc()
                                .queryForList(
                                        """
                                        select relname::text from pg_class
                                        where relnamespace = 'public'::regnamespace
                                            and relkind in ('r', 'p') and not relispartition
                                        except all
                                        select unnest(array['flyway_schema_history',
                                            'intake_position', 'parked_record',
                                            'text_rewrite', 'text_index_filled', 'text_word',
                                            'feed_modified'])
                                        """,
                                        String.class))
                .hasSameElementsAs(VIEWS.rows().keySet());
    }

    @Test
    void the_finest_cells_equal_what_can_be_counted_from_the_facts() {
        VIEWS.clear();
        intake().take(new RandomHistory(42, SEALS).events(200), 25);
        var fromFacts =
                VIEWS.jdbc()
                        .queryForList(
                                """
                                select (organisation, (case tag when '' then 15 else 31 end)::smallint,
                                        tag, authority, unit,
                                        municipality, event_type, kind, year, month, firsts,
                                        count(*))::text
                                from fact, unnest(array[''] || tags) as tag
                                where known_until = 'infinity' and counted
                                group by organisation, tag, authority, unit, municipality,
                                    event_type, kind, year, month, firsts
                                order by 1
                                """,
                                String.class);
        assertThat(
                        VIEWS.jdbc()
                                .queryForList(
                                        """
                                        select (organisation, grain, tag, authority, unit,
                                                municipality, event_type, kind, year, month, firsts,
                                                sum(findings))::text
                                        from trend_cell where grain in (15, 31)
                                        group by organisation, grain, tag, authority, unit,
                                            municipality, event_type, kind, year, month, firsts
                                        having sum(findings) <> 0
                                        order by 1
                                        """,
                                        String.class))
                .isNotEmpty()
                .isEqualTo(fromFacts);
    }

    private static Map<String, List<String>> rows(List<EventEnvelope> history, int atATime) {
        VIEWS.clear();
        intake().take(history, atATime);
        assertThat(VIEWS.jdbc().queryForObject("select count(*) from parked_record", Long.class))
                .isZero();
        return VIEWS.rows();
    }

    private static IntakeFixture intake() {
        var jdbc = VIEWS.jdbc();
        return new IntakeFixture(
                VIEWS,
                List.of(
                        new ObservationsFixture(jdbc, SEALS.reader()).projection(),
                        CatalogueFixture.projection(jdbc),
                        BaseFiguresFixture.projection(jdbc),
                        TrendsFixture.projection(jdbc),
                        HistoryFixture.projection(jdbc),
                        SystemFaultsFixture.projection(jdbc),
                        MeetingsFixture.projection(jdbc),
                        FollowUpsFixture.projection(jdbc),
                        ReleasesFixture.projection(jdbc),
                        DisclosureFixture.projection(jdbc),
                        FeedsFixture.projection(jdbc),
                        AnswersFixture.projection(jdbc),
                        ReportsFixture.projection(jdbc)));
    }

    /** Another order across aggregates, the same within each. */
    private static List<EventEnvelope> shuffled(List<EventEnvelope> history, long seed) {
        var queues = new HashMap<String, Queue<EventEnvelope>>();
        history.forEach(
                it -> queues.computeIfAbsent(it.aggregateId(), _ -> new ArrayDeque<>()).add(it));
        var turns = new ArrayList<>(history.stream().map(EventEnvelope::aggregateId).toList());
        Collections.shuffle(turns, new Random(seed));
        return turns.stream().map(it -> queues.get(it).remove()).toList();
    }

    /** As the relay sends after a crash: some stretches come again. */
    private static List<EventEnvelope> repeated(List<EventEnvelope> history, long seed) {
        var random = new Random(seed);
        var repeated = new ArrayList<EventEnvelope>();
        for (int i = 0; i < history.size(); i++) {
            repeated.add(history.get(i));
            if (random.nextInt(10) == 0) {
                repeated.addAll(history.subList(random.nextInt(i + 1), i + 1));
            }
        }
        return repeated;
    }
}
