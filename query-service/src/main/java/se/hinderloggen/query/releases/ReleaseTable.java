package se.hinderloggen.query.releases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import se.hinderloggen.events.RevocationReason;
import se.hinderloggen.events.SealedText;
import se.hinderloggen.events.Subject;
import se.hinderloggen.query.releases.ReleaseRow.Key;
import se.hinderloggen.query.releases.ReleaseRow.State;
import se.hinderloggen.query.sql.Columns;
import se.hinderloggen.query.sql.Reading;

/** Writes the table of summaries. Texts stay sealed in it. */
@Component
class ReleaseTable {

    private final JdbcTemplate views;

    ReleaseTable(JdbcTemplate views) {
        this.views = views;
    }

    List<ReleaseRow> about(Collection<UUID> ids) {
        return views.query(
                "select * from summary_release where about = any(?)",
                Reading.anyOf(ids),
                (row, _) -> read(row));
    }

    void write(List<ReleaseRow> rows) {
        Columns.of(rows)
                .uuid(it -> it.key().about())
                .uuid(it -> it.key().releaseId())
                .text(it -> it.kind().name())
                .text(ReleaseRow::organisation)
                .list(ReleaseRow::recipients)
                .text(it -> sealed(it.summary()))
                .text(it -> it.state().name())
                .instant(ReleaseRow::proposedAt)
                .text(ReleaseRow::proposer)
                .instant(ReleaseRow::decidedAt)
                .text(ReleaseRow::decider)
                .text(it -> sealed(it.reason()))
                .text(it -> it.revokedFor() == null ? null : it.revokedFor().name())
                .update(
                        views,
                        """
                        insert into summary_release (about, release_id, about_kind, organisation,
                            recipients, summary, state, proposed_at, proposer, decided_at, decider,
                            reason, revoked_for)
                        select about, release_id, about_kind, organisation, recipients::text[],
                            summary, state, proposed_at, proposer, decided_at, decider, reason,
                            revoked_for
                        from unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::text[],
                            ?::text[], ?::text[], ?::timestamptz[], ?::text[], ?::timestamptz[],
                            ?::text[], ?::text[], ?::text[]) as it(about, release_id, about_kind,
                            organisation, recipients, summary, state, proposed_at, proposer,
                            decided_at, decider, reason, revoked_for)
                        on conflict (about, release_id) do update set
                            summary = excluded.summary, state = excluded.state,
                            proposer = excluded.proposer, decided_at = excluded.decided_at,
                            decider = excluded.decider, reason = excluded.reason,
                            revoked_for = excluded.revoked_for
                        """);
    }

    /** For an erasure that cannot be applied yet. */
    void dropTexts(Collection<UUID> about) {
        views.update(
                "update summary_release set summary = null, reason = null where about = any(?)",
                Reading.anyOf(about));
    }

    static ReleaseRow read(ResultSet row) throws SQLException {
        String revoked = row.getString("revoked_for");
        return new ReleaseRow(
                new Key(Reading.uuid(row, "about"), Reading.uuid(row, "release_id")),
                Subject.Kind.valueOf(Reading.text(row, "about_kind")),
                Reading.text(row, "organisation"),
                Reading.list(row, "recipients"),
                text(row, "summary"),
                State.valueOf(Reading.text(row, "state")),
                Reading.instant(row, "proposed_at"),
                row.getString("proposer"),
                Reading.optionalInstant(row, "decided_at"),
                row.getString("decider"),
                text(row, "reason"),
                revoked == null ? null : RevocationReason.valueOf(revoked));
    }

    private static @Nullable SealedText text(ResultSet row, String column) throws SQLException {
        String ciphertext = row.getString(column);
        return ciphertext == null ? null : new SealedText(ciphertext);
    }

    private static @Nullable String sealed(@Nullable SealedText text) {
        return text == null ? null : text.ciphertext();
    }
}
