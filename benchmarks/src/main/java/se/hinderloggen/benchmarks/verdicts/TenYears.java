package se.hinderloggen.benchmarks.verdicts;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;

/**
 * Ten years of figures put straight into the views: in every cell of every year from none to a
 * dozen observations, some cells often and most seldom, as operations have them.
 */
final class TenYears {

    static final int FIRST = 2014;
    static final int YEARS = 10;

    /** Both ways: so many authorities, and so many event types of each. */
    private static final int SIDE = 48;

    static final int CELLS = SIDE * SIDE;

    private static final String OPERATION = "PO_VARMLAND";

    /**
     * The cells of everything, of authorities, of event types, and of both, as the projection has.
     */
    private static final String GRAINS = "0, 1, 8, 9";

    private TenYears() {}

    /**
     * @return how many observations there are
     */
    static long fill(Connection views) throws SQLException {
        try (var statement = views.createStatement()) {
            statement.setQueryTimeout((int) TimeUnit.MINUTES.toSeconds(10));
            statement.execute("select setseed(0.2014)");
            statement.execute(
                    """
                    insert into fact (observation_id, version, finding_no, organisation, kind,
                        authority, unit, municipality, event_type, year, month, tags,
                        counted, known_from, known_until, firsts)
                    select gen_random_uuid(), 0, 0, '%s', 'HINDER',
                        'A' || lpad(a::text, 2, '0'), '', '', 'T' || lpad(t::text, 2, '0'),
                        year, 1 + floor(random() * 12)::int, '{}', true,
                        make_timestamptz(year, 12, 31, 12, 0, 0, 'UTC'), 'infinity', 65535
                    from generate_series(1, %d) as a
                        cross join generate_series(1, %d) as t
                        cross join generate_series(%d, %d) as year
                        cross join lateral generate_series(
                            1, floor(random() * (1 + 20.0 / (1 + (a * 31 + t * 17) %% 13)))::int)
                    """
                            .formatted(OPERATION, SIDE, SIDE, FIRST, FIRST + YEARS - 1));
            statement.execute(
                    """
                    insert into trend_cell (organisation, grain, tag, authority, unit, municipality,
                        event_type, kind, year, month, firsts, findings, known)
                    select organisation, parts, '', case parts & 1 when 0 then '' else authority end,
                        '', '', case parts & 8 when 0 then '' else event_type end, kind, year, month,
                        (select sum(1 << cut) from generate_series(0, 15) as cut
                            where parts & cut = cut)::int,
                        count(*), year * 4 + 3
                    from fact cross join unnest(array[%s]) as parts
                    where organisation = '%s'
                    group by 1, 2, 4, 7, 8, 9, 10
                    """
                            .formatted(GRAINS, OPERATION));
            statement.execute(
                    """
                    insert into base_figures (organisation, year, municipality, version, clients,
                        assignments, known_from, known_until)
                    select '%s', year, '', 0, 5000 + 60 * (year - %d), 30000 + 900 * (year - %d),
                        now(), 'infinity'
                    from generate_series(%d, %d) as year
                    """
                            .formatted(OPERATION, FIRST, FIRST, FIRST, FIRST + YEARS - 1));
            statement.execute("analyze fact");
            statement.execute("analyze trend_cell");
            try (var rows = statement.executeQuery("select count(*) from fact")) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    /**
     * What one would write oneself, to have the figures alone: every cell of every year, from the
     * rows of observations and findings.
     *
     * @return how many rows came
     */
    static int groupBy(Connection views) throws SQLException {
        try (var select =
                views.prepareStatement(
                        """
                        select authority, event_type, year, count(*),
                            count(distinct observation_id)
                        from fact
                        where organisation = ? and counted and known_until = 'infinity'
                        group by 1, 2, 3
                        """)) {
            select.setString(1, OPERATION);
            int count = 0;
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    rows.getString(1);
                    count++;
                }
            }
            return count;
        }
    }
}
