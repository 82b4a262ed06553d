package se.hinderloggen.query.meetings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import se.hinderloggen.events.SealedText;
import se.hinderloggen.events.Subject;
import se.hinderloggen.query.sql.Columns;
import se.hinderloggen.query.sql.OneAtATime;
import se.hinderloggen.query.sql.Reading;

/** The tables of meetings, notes and decisions. Texts stay sealed in them. */
@Component
class MeetingTables {

    private final JdbcTemplate views;

    MeetingTables(JdbcTemplate views) {
        this.views = views;
    }

    // ------------------------------------------------------------------ writing

    void write(List<MeetingRow> rows) {
        Columns.of(rows)
                .uuid(MeetingRow::meetingId)
                .text(MeetingRow::organisation)
                .text(MeetingRow::workingGroup)
                .instant(MeetingRow::openedAt)
                .bool(MeetingRow::paused)
                .instant(MeetingRow::closedAt)
                .list(it -> it.covers() == null ? List.of() : it.covers())
                .bigint(MeetingRow::version)
                .update(
                        views,
                        """
                        insert into meeting (meeting_id, organisation, working_group, opened_at,
                            paused, closed_at, covers, version)
                        select meeting_id, organisation, working_group, opened_at, paused,
                            closed_at, case when closed_at is null then null else covers::text[] end,
                            version
                        from unnest(?::uuid[], ?::text[], ?::text[], ?::timestamptz[], ?::bool[],
                            ?::timestamptz[], ?::text[], ?::bigint[]) as it(meeting_id,
                            organisation, working_group, opened_at, paused, closed_at, covers,
                            version)
                        on conflict (meeting_id) do update set
                            paused = excluded.paused, closed_at = excluded.closed_at,
                            covers = excluded.covers, version = excluded.version
                        """);
    }

    void writeNotes(List<NoteRow> rows) {
        Columns.of(rows)
                .uuid(NoteRow::meetingId)
                .uuid(NoteRow::noteId)
                .text(it -> it.about().kind().name())
                .uuid(it -> it.about().id())
                .text(it -> sealed(it.text()))
                .bigint(NoteRow::begun)
                .bigint(NoteRow::sequence)
                .instant(NoteRow::at)
                .update(
                        views,
                        """
                        insert into meeting_note (meeting_id, note_id, about_kind, about_id, text,
                            begun, sequence, at)
                        select * from unnest(?::uuid[], ?::uuid[], ?::text[], ?::uuid[], ?::text[],
                            ?::bigint[], ?::bigint[], ?::timestamptz[])
                        on conflict (meeting_id, note_id) do update set
                            text = excluded.text, sequence = excluded.sequence, at = excluded.at
                        """);
    }

    /** What was agreed and the erasure of what it is about come from different partitions. */
    void lock() {
        OneAtATime.lock(views, "group-decisions");
    }

    void insert(List<GroupDecision> rows) {
        Columns.of(rows)
                .uuid(GroupDecision::aggregateId)
                .bigint(GroupDecision::sequence)
                .text(GroupDecision::organisation)
                .uuid(GroupDecision::meetingId)
                .text(GroupDecision::workingGroup)
                .instant(GroupDecision::at)
                .text(GroupDecision::what)
                .text(it -> it.about().kind().name())
                .uuid(it -> it.about().id())
                .text(GroupDecision::code)
                .optionalInteger(GroupDecision::finding)
                .text(GroupDecision::from)
                .text(GroupDecision::to)
                .uuid(GroupDecision::other)
                .text(it -> it.due() == null ? null : it.due().toString())
                .text(it -> sealed(it.text()))
                .uuid(it -> it.text() == null ? null : it.about().id())
                .update(
                        views,
                        """
                        insert into group_decision (aggregate_id, sequence, organisation,
                            meeting_id, working_group, at, what, subject_kind, subject_id, code,
                            finding_no, from_type, to_type, other, due, text, text_key)
                        select aggregate_id, sequence, organisation, meeting_id, working_group, at,
                            what, subject_kind, subject_id, code, finding_no, from_type, to_type,
                            other, due::date, text, text_key
                        from unnest(?::uuid[], ?::bigint[], ?::text[], ?::uuid[], ?::text[],
                            ?::timestamptz[], ?::text[], ?::text[], ?::uuid[], ?::text[], ?::int[],
                            ?::text[], ?::text[], ?::uuid[], ?::text[], ?::text[], ?::uuid[])
                            as it(aggregate_id, sequence, organisation, meeting_id, working_group,
                            at, what, subject_kind, subject_id, code, finding_no, from_type,
                            to_type, other, due, text, text_key)
                        """);
    }

    /** Whichever came first, the erasure or what was agreed about it. */
    void dropTextsOfErased(Collection<UUID> about) {
        if (about.isEmpty()) {
            return;
        }
        views.update(
                """
                update group_decision d set text = null
                where text is not null and text_key = any(?)
                  and exists (select from observation o
                      where o.observation_id = d.text_key and o.erased_at is not null)
                """,
                Reading.anyOf(about));
    }

    void dropTexts(Collection<UUID> about) {
        views.update(
                "update group_decision set text = null where text is not null and text_key = any(?)",
                Reading.anyOf(about));
    }

    // ------------------------------------------------------------------ reading

    Map<UUID, MeetingRow> find(Collection<UUID> ids) {
        var rows = new HashMap<UUID, MeetingRow>();
        if (!ids.isEmpty()) {
            views.query(
                    "select * from meeting where meeting_id = any(?)",
                    Reading.anyOf(ids),
                    row -> {
                        var read = meeting(row);
                        rows.put(read.meetingId(), read);
                    });
        }
        return rows;
    }

    Optional<MeetingRow> of(String organisation, UUID id) {
        return Optional.ofNullable(find(List.of(id)).get(id))
                .filter(it -> it.organisation().equals(organisation));
    }

    /** Those that are not taken away, in the order in which they were begun. */
    List<NoteRow> notes(UUID meetingId) {
        return views.query(
                "select * from meeting_note where meeting_id = ? and text is not null order by begun",
                (row, _) ->
                        new NoteRow(
                                meetingId,
                                Reading.uuid(row, "note_id"),
                                new Subject(
                                        Subject.Kind.valueOf(Reading.text(row, "about_kind")),
                                        Reading.uuid(row, "about_id")),
                                new SealedText(Reading.text(row, "text")),
                                row.getLong("begun"),
                                row.getLong("sequence"),
                                Reading.instant(row, "at")),
                meetingId);
    }

    /** What was decided in the meeting, the first first. */
    List<GroupDecision> decisions(UUID meetingId) {
        return views.query(
                """
                select * from group_decision where meeting_id = ?
                order by at, aggregate_id, sequence
                """,
                (row, _) -> decision(row),
                meetingId);
    }

    static MeetingRow meeting(ResultSet row) throws SQLException {
        return new MeetingRow(
                Reading.uuid(row, "meeting_id"),
                Reading.text(row, "organisation"),
                Reading.text(row, "working_group"),
                Reading.instant(row, "opened_at"),
                row.getBoolean("paused"),
                Reading.optionalInstant(row, "closed_at"),
                row.getArray("covers") == null ? null : Reading.list(row, "covers"),
                row.getLong("version"));
    }

    private static GroupDecision decision(ResultSet row) throws SQLException {
        String text = row.getString("text");
        return new GroupDecision(
                Reading.uuid(row, "aggregate_id"),
                row.getLong("sequence"),
                row.getString("organisation"),
                row.getObject("meeting_id", UUID.class),
                row.getString("working_group"),
                Reading.instant(row, "at"),
                Reading.text(row, "what"),
                new Subject(
                        Subject.Kind.valueOf(Reading.text(row, "subject_kind")),
                        Reading.uuid(row, "subject_id")),
                row.getString("code"),
                row.getObject("finding_no", Integer.class),
                row.getString("from_type"),
                row.getString("to_type"),
                row.getObject("other", UUID.class),
                row.getObject("due", LocalDate.class),
                text == null ? null : new SealedText(text));
    }

    private static @Nullable String sealed(@Nullable SealedText text) {
        return text == null ? null : text.ciphertext();
    }
}
