package se.hinderloggen.query.observations;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import se.hinderloggen.query.catalogue.Filter;
import se.hinderloggen.query.observations.TextSearch.Hits;

/**
 * Finds rows of observations by SQL. PostgreSQL knows neither how common a finding is nor a word,
 * and left to itself reads half of everything for what is rare, or all of what is common. So it is
 * asked in steps: what is common stands among the first in order; of the rest the index tells
 * whether they are few, which are read and sorted, or many, which stand among the first in order
 * again, only further down.
 */
@Component
class ObservationFinder {

    static final int COUNTED = 1000;

    private static final int PEEKED_AT = 1000;
    private static final int LOOKED_THROUGH = 10_000;
    private static final int FEW_TIMES = 5;
    private static final int PATIENCE_MILLIS = 40;
    private static final int NOT_IN_TIME = -1;
    private static final String FROM_OBSERVATION = "from observation o";
    private static final String ID = "select observation_id " + FROM_OBSERVATION;

    private final JdbcTemplate views;
    private final ObservationTable table;
    private final TextSearch texts;
    private final TransactionTemplate patiently;
    private final int peekedAt;
    private final int lookedThrough;

    @Autowired
    ObservationFinder(
            JdbcTemplate views,
            ObservationTable table,
            TextSearch texts,
            TransactionTemplate transaction) {
        this(views, table, texts, transaction, PEEKED_AT, LOOKED_THROUGH);
    }

    ObservationFinder(
            JdbcTemplate views,
            ObservationTable table,
            TextSearch texts,
            TransactionTemplate transaction,
            int peekedAt,
            int lookedThrough) {
        this.views = views;
        this.table = table;
        this.texts = texts;
        this.patiently = transaction;
        this.peekedAt = peekedAt;
        this.lookedThrough = lookedThrough;
    }

    Optional<ObservationRow> byId(String organisation, UUID id) {
        return views
                .query(
                        "select * from observation where observation_id = ? and organisation = ?",
                        (row, _) -> table.read(row),
                        id,
                        organisation)
                .stream()
                .findFirst();
    }

    /**
     * @param rows one more than the limit when there are more
     * @param count how many there are in all; with the first page alone
     */
    record Found(List<ObservationRow> rows, @Nullable Count count) {}

    /**
     * @param observations how many were counted
     * @param atLeast whether there may be more
     */
    record Count(int observations, boolean atLeast) {

        static final Count MANY = new Count(COUNTED, true);

        static Count of(int observations) {
            return observations > COUNTED ? MANY : new Count(observations, false);
        }
    }

    Found find(ObservationSearch search) {
        texts.require(search);
        var first = atOnce(search);
        if (first.size() > search.limit()) {
            return new Found(first, search.after() == null ? countOfCommon(search) : null);
        }
        var hits = texts.find(search);
        if (hits.areFew()) {
            return few(search, hits.ids());
        }
        var rows = rows(search, hits);
        return new Found(rows, search.after() == null ? count(search, hits, rows.size()) : null);
    }

    /**
     * The latest with such findings, so many of each; of a common one, those that are not long ago.
     */
    Map<UUID, ObservationRow> latest(String organisation, Set<Filter> findings, int each) {
        var rows = new HashMap<UUID, ObservationRow>();
        if (findings.isEmpty()) {
            return rows;
        }
        var wanted = List.copyOf(findings);
        int[] found = peek(organisation, wanted, each, rows);
        for (int i = 0; i < found.length; i++) {
            if (found[i] < each) {
                var search = ObservationSearch.latest(organisation, wanted.get(i), each);
                furtherDown(search).stream()
                        .limit(each)
                        .forEach(it -> rows.put(it.observationId, it));
            }
        }
        return rows;
    }

    /**
     * Looks for all of them among the last that were recorded, which are gone through once.
     *
     * @param rows where to put what is found
     * @return how many of each
     */
    private int[] peek(
            String organisation, List<Filter> wanted, int each, Map<UUID, ObservationRow> rows) {
        int[] found = new int[wanted.size()];
        views.query(
                """
                select o.*, found.wanted from (
                    select observation_id, array_agg(no) as wanted from (
                        select observation_id, no, row_number() over (
                            partition by no order by recorded_at desc, observation_id desc) as nth
                        from (
                            select observation_id, recorded_at, findings from observation
                            where organisation = ? and erased_at is null
                            order by recorded_at desc, observation_id desc limit ?
                        ) as last
                        join unnest(?::text[]) with ordinality as wanted (finding, no)
                            on findings @> wanted.finding::jsonb
                    ) as each where nth <= ? group by observation_id
                ) as found join observation o using (observation_id)
                """,
                row -> {
                    var read = table.read(row);
                    rows.put(read.observationId, read);
                    for (var no : (Long[]) row.getArray("wanted").getArray()) {
                        found[no.intValue() - 1]++;
                    }
                },
                organisation,
                peekedAt,
                wanted.stream().map(SearchSql::finding).toArray(String[]::new),
                each);
        return found;
    }

    private List<ObservationRow> furtherDown(ObservationSearch search) {
        var hits = texts.find(search, FEW_TIMES * search.limit());
        return hits.areFew()
                ? few(search, hits.ids()).rows
                : read(search, firstOf(search, lookedThrough));
    }

    /**
     * What is common. Of a bounded time the first in order may be far away, unless that is the
     * order.
     */
    private List<ObservationRow> atOnce(ObservationSearch search) {
        boolean bounded = search.from() != null || search.to() != null;
        return search.isOfTimeAlone() || (bounded && search.sort().column().equals("recorded_at"))
                ? List.of()
                : read(search, firstOf(search, peekedAt));
    }

    /** All of them are read, so they are counted too. */
    private Found few(ObservationSearch search, List<UUID> ids) {
        var sql =
                new SearchSql(search)
                        .add("select o.*, total from (")
                        .add("select o.observation_id, count(*) over () as total")
                        .add(
                                " from unnest(?::uuid[]) as hit (id)",
                                (Object) ids.toArray(UUID[]::new))
                        .add(" join observation o on o.observation_id = hit.id")
                        .where()
                        .inOrder()
                        .add(" limit ?) as found", search.limit() + 1)
                        .add(" join observation o using (observation_id)")
                        .inOrder();
        return views.query(
                sql.sql(),
                found -> {
                    var rows = new ArrayList<ObservationRow>();
                    int total = 0;
                    while (found.next()) {
                        total = found.getInt("total");
                        rows.add(table.read(found));
                    }
                    return new Found(rows, search.after() == null ? Count.of(total) : null);
                },
                sql.values());
    }

    /**
     * Of many, and of a short time. Where not enough is found among the first in order, which is
     * when what is searched for was usual at another time, all of it is read.
     */
    private List<ObservationRow> rows(ObservationSearch search, Hits hits) {
        if (!hits.areMany() && !search.isOfAShortTime()) {
            return read(search, allOf(search, hits));
        }
        var first = read(search, firstOf(search, lookedThrough));
        return first.size() > search.limit() || search.isOfTimeAlone() || !isMore(search)
                ? first
                : read(search, allOf(search, hits));
    }

    /** Whether there is more of that time and kind than was looked through. */
    private boolean isMore(ObservationSearch search) {
        var sql =
                new SearchSql(search)
                        .add("select count(*) from (select ")
                        .add(FROM_OBSERVATION)
                        .belonging()
                        .when()
                        .after()
                        .add(" limit ?) as counted", lookedThrough + 1);
        Integer count = views.queryForObject(sql.sql(), Integer.class, sql.values());
        return count == null || count > lookedThrough;
    }

    private List<ObservationRow> read(ObservationSearch search, SearchSql ids) {
        var sql =
                new SearchSql(search)
                        .add("select o.* from (")
                        .add(ids.sql(), ids.values())
                        .add(" limit ?) as found", search.limit() + 1)
                        .add(" join observation o using (observation_id)")
                        .inOrder();
        return views.query(sql.sql(), (row, _) -> table.read(row), sql.values());
    }

    /** The ids of what is found, in order. */
    private static SearchSql allOf(ObservationSearch search, Hits hits) {
        return among(hits, new SearchSql(search).add(ID).where()).inOrder();
    }

    /**
     * The same in steps, which each {@code offset 0} and {@code limit} keep apart: so many of that
     * time, in order, and of these what it is about, and its words.
     */
    private static SearchSql firstOf(ObservationSearch search, int many) {
        return new SearchSql(search)
                .add("select observation_id from (select * from (select observation_id, ")
                .add(search.sort().column() + " " + FROM_OBSERVATION)
                .belonging()
                .when()
                .after()
                // A short time is gone through whole; of a long one, or of all, an index gives the
                // first.
                .add(search.isOfAShortTime() ? " offset 0) as within" : ") as within")
                .inOrder()
                .add(" limit ?) as o where (select true", many)
                .about()
                .add(" from observation i where i.observation_id = o.observation_id)")
                .words()
                .inOrder();
    }

    /** What the index tells of many; where it cannot, the texts do. */
    private static SearchSql among(Hits hits, SearchSql sql) {
        var question = hits.question();
        return question == null
                ? sql.words()
                : sql.add(
                        " and observation_id in (" + question.sql() + ")",
                        question.values().toArray());
    }

    /** Words are counted along the order, since the index takes longer for common ones. */
    private Count countOfCommon(ObservationSearch search) {
        if (search.words().isEmpty()) {
            return count(search, Hits.unread(texts.ofTraits(search)), search.limit());
        }
        int counted = count(firstOf(search, lookedThrough));
        if (counted == NOT_IN_TIME) {
            return new Count(search.limit(), true);
        }
        return counted > COUNTED ? Count.MANY : new Count(counted, isMore(search));
    }

    /**
     * Exact up to a thousand. Where even that takes long, which a common word together with a
     * filter may, no more than what is shown is promised.
     */
    private Count count(ObservationSearch search, Hits hits, int shown) {
        if (hits.areMoreThanFew() && search.isWhollyIndexed()) {
            return Count.MANY;
        }
        int counted = count(among(hits, new SearchSql(search).add(ID).where()));
        return counted == NOT_IN_TIME
                ? new Count(Math.min(shown, search.limit()), true)
                : Count.of(counted);
    }

    /** One more than a thousand when there are more. */
    private int count(SearchSql ids) {
        try {
            Integer counted =
                    patiently.execute(
                            _ -> {
                                views.execute("set local statement_timeout = " + PATIENCE_MILLIS);
                                var sql =
                                        new SearchSql(ids.search())
                                                .add("select count(*) from (")
                                                .add(ids.sql(), ids.values())
                                                .add(" limit ?) as counted", COUNTED + 1);
                                return views.queryForObject(sql.sql(), Integer.class, sql.values());
                            });
            return counted == null ? NOT_IN_TIME : counted;
        } catch (QueryTimeoutException e) {
            return NOT_IN_TIME;
        }
    }
}
