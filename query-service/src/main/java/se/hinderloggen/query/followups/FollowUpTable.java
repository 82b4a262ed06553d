package se.hinderloggen.query.followups;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import se.hinderloggen.events.Responsible;
import se.hinderloggen.events.SealedText;
import se.hinderloggen.events.Subject;
import se.hinderloggen.query.sql.Columns;
import se.hinderloggen.query.sql.OneAtATime;
import se.hinderloggen.query.sql.Reading;

/** The table of follow-ups. Texts stay sealed in it. */
@Component
class FollowUpTable {

    private final JdbcTemplate views;

    FollowUpTable(JdbcTemplate views) {
        this.views = views;
    }

    Map<UUID, FollowUpRow> find(Collection<UUID> ids) {
        var rows = new HashMap<UUID, FollowUpRow>();
        if (!ids.isEmpty()) {
            views.query(
                    "select * from follow_up where follow_up_id = any(?)",
                    Reading.anyOf(ids),
                    row -> {
                        var read = read(row);
                        rows.put(read.id(), read);
                    });
        }
        return rows;
    }

    /** A follow-up and the erasure of what it is about come from different partitions. */
    void lock() {
        OneAtATime.lock(views, "follow-ups");
    }

    void write(List<FollowUpRow> rows) {
        Columns.of(rows)
                .uuid(FollowUpRow::id)
                .text(FollowUpRow::organisation)
                .text(it -> it.about().kind().name())
                .uuid(it -> it.about().id())
                .text(it -> sealed(it.what()))
                .text(it -> it.responsible().name())
                .date(FollowUpRow::due)
                .text(it -> it.state().name())
                .instant(FollowUpRow::agreedAt)
                .uuid(FollowUpRow::meeting)
                .instant(FollowUpRow::doneAt)
                .text(it -> sealed(it.outcome()))
                .bigint(FollowUpRow::version)
                .update(
                        views,
                        """
                        insert into follow_up (follow_up_id, organisation, about_kind, about_id,
                            what, responsible, due, state, agreed_at, meeting, done_at, outcome,
                            version)
                        select * from unnest(?::uuid[], ?::text[], ?::text[], ?::uuid[], ?::text[],
                            ?::text[], ?::date[], ?::text[], ?::timestamptz[], ?::uuid[],
                            ?::timestamptz[], ?::text[], ?::bigint[])
                        on conflict (follow_up_id) do update set
                            what = excluded.what, responsible = excluded.responsible,
                            due = excluded.due, state = excluded.state, done_at = excluded.done_at,
                            outcome = excluded.outcome, version = excluded.version
                        """);
    }

    /** Those about observations that are erased, as the table of observations knows by now. */
    void dropTextsOfErased(Collection<UUID> observationIds) {
        if (!observationIds.isEmpty()) {
            views.update(
                    """
                    update follow_up set what = null, outcome = null
                    where about_id in (select observation_id from observation
                        where observation_id = any(?) and erased_at is not null)
                    """,
                    Reading.anyOf(observationIds));
        }
    }

    void dropTexts(Collection<UUID> observationIds) {
        views.update(
                "update follow_up set what = null, outcome = null where about_id = any(?)",
                Reading.anyOf(observationIds));
    }

    static FollowUpRow read(ResultSet row) throws SQLException {
        return new FollowUpRow(
                Reading.uuid(row, "follow_up_id"),
                Reading.text(row, "organisation"),
                new Subject(
                        Subject.Kind.valueOf(row.getString("about_kind")),
                        Reading.uuid(row, "about_id")),
                sealed(row.getString("what")),
                Responsible.valueOf(row.getString("responsible")),
                Reading.date(row, "due"),
                FollowUpRow.State.valueOf(row.getString("state")),
                Reading.instant(row, "agreed_at"),
                row.getObject("meeting", UUID.class),
                Reading.optionalInstant(row, "done_at"),
                sealed(row.getString("outcome")),
                row.getLong("version"));
    }

    private static @Nullable String sealed(@Nullable SealedText text) {
        return text == null ? null : text.ciphertext();
    }

    private static @Nullable SealedText sealed(@Nullable String ciphertext) {
        return ciphertext == null ? null : new SealedText(ciphertext);
    }
}
