package se.hinderloggen.query.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import se.hinderloggen.events.Finding;
import se.hinderloggen.events.Kind;
import se.hinderloggen.events.PartialDate;
import se.hinderloggen.events.SealedText;
import se.hinderloggen.query.history.HistoryEntry.Content;
import se.hinderloggen.query.history.HistoryEntry.Reclassified;
import se.hinderloggen.query.sql.Columns;
import se.hinderloggen.query.sql.Reading;
import tools.jackson.databind.json.JsonMapper;

/** The table of what happened. Texts stay sealed in it. */
@Component
class HistoryTable {

    private final JdbcTemplate views;
    private final JsonMapper json;

    HistoryTable(JdbcTemplate views, JsonMapper json) {
        this.views = views;
        this.json = json;
    }

    void insert(List<HistoryEntry> entries) {
        Columns.of(entries)
                .uuid(HistoryEntry::observationId)
                .bigint(HistoryEntry::sequence)
                .text(it -> it.what().name())
                .instant(HistoryEntry::at)
                .text(HistoryEntry::recorder)
                .text(HistoryEntry::organisation)
                .text(it -> content(it, content -> content.kind().name()))
                .text(it -> content(it, content -> content.occurred().toString()))
                .text(it -> content(it, content -> json.writeValueAsString(content.findings())))
                .list(it -> it.content() == null ? List.of() : it.content().tags())
                .text(it -> content(it, content -> sealed(content.description())))
                .text(it -> content(it, content -> sealed(content.consequences())))
                .optionalInteger(
                        it -> it.reclassified() == null ? null : it.reclassified().finding())
                .text(it -> it.reclassified() == null ? null : it.reclassified().to())
                .text(it -> sealed(it.reason()))
                .text(HistoryEntry::code)
                .uuid(HistoryEntry::other)
                .update(
                        views,
                        """
                        insert into observation_history (observation_id, sequence, what, at,
                            recorder, organisation, kind, occurred, findings, tags, description,
                            consequences, finding_no, event_type, reason, code, other)
                        select observation_id, sequence, what, at, recorder, organisation, kind,
                            occurred, findings::jsonb, tags::text[], description, consequences,
                            finding_no, event_type, reason, code, other
                        from unnest(?::uuid[], ?::bigint[], ?::text[], ?::timestamptz[], ?::text[],
                            ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                            ?::text[], ?::int[], ?::text[], ?::text[], ?::text[], ?::uuid[])
                            as it(observation_id, sequence, what, at, recorder, organisation, kind,
                            occurred, findings, tags, description, consequences, finding_no,
                            event_type, reason, code, other)
                        """);
    }

    /** Those of them that are erased keep the kind, the year, and authorities with event types. */
    void makeErasedAnonymous(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return;
        }
        views.update(
                """
                update observation_history h set
                    recorder = null, occurred = left(occurred, 4), tags = '{}', description = null,
                    consequences = null, reason = null,
                    findings = (
                        select jsonb_agg(jsonb_build_object(
                            'authority', it -> 'authority', 'unit', null,
                            'municipality', null, 'eventType', it -> 'eventType') order by no)
                        from jsonb_array_elements(h.findings) with ordinality as each(it, no))
                where observation_id = any(?)
                  and exists (select from observation_history e
                      where e.observation_id = h.observation_id and e.what = 'ERASED')
                """,
                Reading.anyOf(ids));
    }

    void dropTexts(Collection<UUID> ids) {
        views.update(
                """
                update observation_history
                set description = null, consequences = null, reason = null
                where observation_id = any(?)
                """,
                Reading.anyOf(ids));
    }

    /** In order; nothing when there is no such observation. */
    List<HistoryEntry> of(UUID observationId) {
        return views.query(
                "select * from observation_history where observation_id = ? order by sequence",
                (row, _) -> read(row),
                observationId);
    }

    private HistoryEntry read(ResultSet row) throws SQLException {
        return new HistoryEntry(
                Reading.uuid(row, "observation_id"),
                row.getLong("sequence"),
                What.valueOf(row.getString("what")),
                Reading.instant(row, "at"),
                row.getString("recorder"),
                row.getString("organisation"),
                content(row),
                reclassified(row),
                sealed(row.getString("reason")),
                row.getString("code"),
                row.getObject("other", UUID.class));
    }

    private @Nullable Content content(ResultSet row) throws SQLException {
        String kind = row.getString("kind");
        return kind == null
                ? null
                : new Content(
                        Kind.valueOf(kind),
                        PartialDate.parse(Reading.text(row, "occurred")),
                        List.of(json.readValue(Reading.text(row, "findings"), Finding[].class)),
                        Reading.list(row, "tags"),
                        sealed(row.getString("description")),
                        sealed(row.getString("consequences")));
    }

    private static @Nullable Reclassified reclassified(ResultSet row) throws SQLException {
        String eventType = row.getString("event_type");
        return eventType == null ? null : new Reclassified(row.getInt("finding_no"), eventType);
    }

    private static @Nullable String content(
            HistoryEntry it, Function<Content, @Nullable String> value) {
        return it.content() == null ? null : value.apply(it.content());
    }

    private static @Nullable String sealed(@Nullable SealedText text) {
        return text == null ? null : text.ciphertext();
    }

    private static @Nullable SealedText sealed(@Nullable String ciphertext) {
        return ciphertext == null ? null : new SealedText(ciphertext);
    }
}
