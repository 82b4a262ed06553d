package se.hinderloggen.query.trends;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import se.hinderloggen.events.Finding;
import se.hinderloggen.events.Kind;
import se.hinderloggen.query.sql.Columns;
import se.hinderloggen.query.sql.Reading;
import se.hinderloggen.query.trends.TrendProjection.Closed;
import se.hinderloggen.query.trends.TrendProjection.FactHistory;

/** The facts and the cells, written many at a time. */
@Component
class TrendTables {

    private final JdbcTemplate views;

    TrendTables(JdbcTemplate views) {
        this.views = views;
    }

    private record Row(FactSet facts, int findingNo, Instant knownUntil) {
        Finding finding() {
            return facts.findings().get(findingNo);
        }

        List<String> otherTypes() {
            String own = Cells.orEmpty(finding().eventType());
            return facts.findings().stream()
                    .map(it -> Cells.orEmpty(it.eventType()))
                    .filter(it -> !it.equals(own))
                    .distinct()
                    .sorted()
                    .toList();
        }
    }

    /** What is known now of these observations. */
    Map<UUID, FactSet> current(Collection<UUID> ids) {
        var known = new HashMap<UUID, FactSet>();
        if (!ids.isEmpty()) {
            views.query(
                    """
                    select * from fact
                    where observation_id = any(?) and known_until = 'infinity'
                    order by observation_id, finding_no
                    """,
                    Reading.anyOf(ids),
                    row -> {
                        var facts = read(row);
                        known.merge(facts.observationId(), facts, TrendTables::join);
                    });
        }
        return known;
    }

    void close(List<Closed> closed) {
        Columns.of(closed)
                .uuid(it -> it.facts().observationId())
                .bigint(it -> it.facts().version())
                .instant(it -> it.by().knownFrom())
                .update(
                        views,
                        """
                        update fact f set known_until = it.known_until
                        from unnest(?::uuid[], ?::bigint[], ?::timestamptz[])
                            as it(observation_id, version, known_until)
                        where f.observation_id = it.observation_id and f.version = it.version
                        """);
    }

    void insert(List<FactHistory> opened) {
        var rows = new ArrayList<Row>();
        for (var history : opened) {
            for (int i = 0; i < history.states().size(); i++) {
                var facts = history.states().get(i);
                boolean last = i == history.states().size() - 1;
                var until = last ? Columns.INFINITY : history.states().get(i + 1).knownFrom();
                for (int no = 0; no < facts.findings().size(); no++) {
                    rows.add(new Row(facts, no, until));
                }
            }
        }
        Columns.of(rows)
                .uuid(it -> it.facts.observationId())
                .bigint(it -> it.facts.version())
                .integer(Row::findingNo)
                .text(it -> it.facts.organisation())
                .text(it -> it.facts.kind().name())
                .text(it -> it.finding().authority())
                .text(it -> Cells.orEmpty(it.finding().unit()))
                .text(it -> Cells.orEmpty(it.finding().municipality()))
                .text(it -> Cells.orEmpty(it.finding().eventType()))
                .integer(it -> it.facts.year())
                .integer(it -> it.facts.month())
                .list(it -> it.facts.tags())
                .list(Row::otherTypes)
                .bool(it -> it.facts.counted())
                .instant(it -> it.facts.knownFrom())
                .instant(Row::knownUntil)
                .integer(it -> Grain.firsts(it.facts.findings(), it.findingNo))
                .update(
                        views,
                        """
                        insert into fact (observation_id, version, finding_no, organisation, kind,
                            authority, unit, municipality, event_type, year, month, tags,
                            other_types, counted, known_from, known_until, firsts)
                        select observation_id, version, finding_no, organisation, kind,
                            authority, unit, municipality, event_type, year, month, tags::text[],
                            other_types::text[], counted, known_from, known_until, firsts
                        from unnest(?::uuid[], ?::bigint[], ?::int[], ?::text[], ?::text[],
                            ?::text[], ?::text[], ?::text[], ?::text[], ?::int[], ?::int[],
                            ?::text[], ?::text[], ?::bool[], ?::timestamptz[], ?::timestamptz[],
                            ?::int[])
                            as it(observation_id, version, finding_no, organisation, kind,
                            authority, unit, municipality, event_type, year, month, tags,
                            other_types, counted, known_from, known_until, firsts)
                        """);
    }

    /** A cell that falls to nothing is removed, from whichever side it came. */
    void change(List<Cells.Change> changes) {
        if (changes.isEmpty()) {
            return;
        }
        var nothing =
                views.query(
                        """
                        with changed as (
                            insert into trend_cell (organisation, grain, tag, authority, unit,
                                municipality, event_type, kind, year, month, firsts, known, findings)
                            select * from unnest(?::text[], ?::int[], ?::text[], ?::text[], ?::text[],
                                ?::text[], ?::text[], ?::text[], ?::int[], ?::int[], ?::int[],
                                ?::int[], ?::int[])
                            on conflict (organisation, grain, tag, authority, unit, municipality,
                                event_type, kind, year, month, firsts, known) do update
                                set findings = trend_cell.findings + excluded.findings
                            returning *
                        )
                        select * from changed where findings = 0
                        """,
                        keys(changes, Cells.Change::key).integer(Cells.Change::findings),
                        (row, _) -> key(row));
        keys(nothing, Function.identity())
                .update(
                        views,
                        """
                        delete from trend_cell c
                        using unnest(?::text[], ?::int[], ?::text[], ?::text[], ?::text[],
                            ?::text[], ?::text[], ?::text[], ?::int[], ?::int[], ?::int[],
                            ?::int[])
                            as it(organisation, grain, tag, authority, unit, municipality,
                            event_type, kind, year, month, firsts, known)
                        where (c.organisation, c.grain, c.tag, c.authority, c.unit, c.municipality,
                            c.event_type, c.kind, c.year, c.month, c.firsts, c.known)
                            = (it.organisation, it.grain, it.tag, it.authority, it.unit,
                            it.municipality, it.event_type, it.kind, it.year, it.month, it.firsts,
                            it.known)
                        """);
    }

    private static <T> Columns<T> keys(List<T> rows, Function<T, Cells.Key> key) {
        return Columns.of(rows)
                .text(it -> key.apply(it).organisation())
                .integer(it -> key.apply(it).grain())
                .text(it -> key.apply(it).tag())
                .text(it -> key.apply(it).authority())
                .text(it -> key.apply(it).unit())
                .text(it -> key.apply(it).municipality())
                .text(it -> key.apply(it).eventType())
                .text(it -> key.apply(it).kind())
                .integer(it -> key.apply(it).year())
                .integer(it -> key.apply(it).month())
                .integer(it -> key.apply(it).firsts())
                .integer(it -> key.apply(it).known());
    }

    private static Cells.Key key(ResultSet row) throws SQLException {
        return new Cells.Key(
                Reading.text(row, "organisation"),
                row.getInt("grain"),
                Reading.text(row, "tag"),
                Reading.text(row, "authority"),
                Reading.text(row, "unit"),
                Reading.text(row, "municipality"),
                Reading.text(row, "event_type"),
                Reading.text(row, "kind"),
                row.getInt("year"),
                row.getInt("month"),
                row.getInt("firsts"),
                row.getInt("known"));
    }

    private static FactSet read(ResultSet row) throws SQLException {
        return new FactSet(
                Reading.uuid(row, "observation_id"),
                row.getLong("version"),
                Reading.instant(row, "known_from"),
                Reading.text(row, "organisation"),
                Kind.valueOf(row.getString("kind")),
                row.getInt("year"),
                row.getInt("month"),
                List.of(
                        new Finding(
                                Reading.text(row, "authority"),
                                orAbsent(Reading.text(row, "unit")),
                                orAbsent(Reading.text(row, "municipality")),
                                orAbsent(Reading.text(row, "event_type")))),
                Reading.list(row, "tags"),
                row.getBoolean("counted"));
    }

    /** Rows of one observation become one set again. */
    private static FactSet join(FactSet one, FactSet other) {
        var findings = new ArrayList<>(one.findings());
        findings.addAll(other.findings());
        return new FactSet(
                one.observationId(),
                one.version(),
                one.knownFrom(),
                one.organisation(),
                one.kind(),
                one.year(),
                one.month(),
                findings,
                one.tags(),
                one.counted());
    }

    private static @Nullable String orAbsent(String value) {
        return value.isEmpty() ? null : value;
    }
}
