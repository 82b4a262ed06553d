package se.hinderloggen.query.observations;

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
import se.hinderloggen.events.ErasureReason;
import se.hinderloggen.events.Finding;
import se.hinderloggen.events.Kind;
import se.hinderloggen.events.PartialDate;
import se.hinderloggen.events.ReviewDecision;
import se.hinderloggen.events.SealedText;
import se.hinderloggen.query.sql.Columns;
import se.hinderloggen.query.sql.Reading;
import tools.jackson.databind.json.JsonMapper;

/** The table of observations. Texts stay sealed in it. */
@Component
class ObservationTable {

    private final JdbcTemplate views;
    private final JsonMapper json;

    ObservationTable(JdbcTemplate views, JsonMapper json) {
        this.views = views;
        this.json = json;
    }

    Map<UUID, ObservationRow> find(Collection<UUID> ids) {
        var rows = new HashMap<UUID, ObservationRow>();
        if (!ids.isEmpty()) {
            views.query(
                    "select * from observation where observation_id = any(?)",
                    Reading.anyOf(ids),
                    row -> {
                        var read = read(row);
                        rows.put(read.observationId, read);
                    });
        }
        return rows;
    }

    void write(List<ObservationRow> rows) {
        Columns.of(rows)
                .uuid(it -> it.observationId)
                .text(it -> it.organisation)
                .text(it -> it.content.kind().name())
                .text(it -> it.content.occurred().toString())
                .date(it -> it.content.occurred().earliest())
                .date(it -> it.content.occurred().latest())
                .text(it -> json.writeValueAsString(it.content.findings()))
                .list(it -> it.content.tags())
                .text(it -> sealed(it.content.description()))
                .text(it -> sealed(it.content.consequences()))
                .text(it -> sealed(it.content.reference()))
                .instant(it -> it.recordedAt)
                .text(it -> it.recorder)
                .instant(it -> it.correctedAt)
                .instant(it -> it.reviewedAt)
                .text(it -> it.decision == null ? null : it.decision.name())
                .text(it -> it.reviewedBy)
                .uuid(it -> it.mergedInto)
                .integer(it -> it.released)
                .instant(it -> it.erasedAt)
                .text(it -> it.erasureReason == null ? null : it.erasureReason.name())
                .bigint(it -> it.version)
                .update(
                        views,
                        """
                        insert into observation (observation_id, organisation, kind, occurred,
                            occurred_from, occurred_to, findings, tags, description, consequences,
                            reference, recorded_at, recorder, corrected_at, reviewed_at, decision,
                            reviewed_by, merged_into, released, erased_at, erasure_reason, version)
                        select observation_id, organisation, kind, occurred,
                            occurred_from, occurred_to, findings::jsonb, tags::text[], description,
                            consequences, reference, recorded_at, recorder, corrected_at,
                            reviewed_at, decision, reviewed_by, merged_into, released, erased_at,
                            erasure_reason, version
                        from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::date[],
                            ?::date[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                            ?::timestamptz[], ?::text[], ?::timestamptz[], ?::timestamptz[],
                            ?::text[], ?::text[], ?::uuid[], ?::int[], ?::timestamptz[], ?::text[],
                            ?::bigint[]) as it(observation_id, organisation, kind, occurred,
                            occurred_from, occurred_to, findings, tags, description, consequences,
                            reference, recorded_at, recorder, corrected_at, reviewed_at, decision,
                            reviewed_by, merged_into, released, erased_at, erasure_reason, version)
                        on conflict (observation_id) do update set
                            kind = excluded.kind, occurred = excluded.occurred,
                            occurred_from = excluded.occurred_from,
                            occurred_to = excluded.occurred_to, findings = excluded.findings,
                            tags = excluded.tags, description = excluded.description,
                            consequences = excluded.consequences, reference = excluded.reference,
                            recorder = excluded.recorder, corrected_at = excluded.corrected_at,
                            reviewed_at = excluded.reviewed_at, decision = excluded.decision,
                            reviewed_by = excluded.reviewed_by,
                            merged_into = excluded.merged_into, released = excluded.released,
                            erased_at = excluded.erased_at,
                            erasure_reason = excluded.erasure_reason, version = excluded.version
                        """);
    }

    void dropTexts(Collection<UUID> ids) {
        views.update(
                """
                update observation set description = null, consequences = null, reference = null
                where observation_id = any(?)
                """,
                Reading.anyOf(ids));
    }

    ObservationRow read(ResultSet row) throws SQLException {
        var read =
                new ObservationRow(
                        Reading.uuid(row, "observation_id"),
                        Reading.text(row, "organisation"),
                        Reading.instant(row, "recorded_at"),
                        row.getString("recorder"),
                        new ObservationRow.Content(
                                Kind.valueOf(row.getString("kind")),
                                PartialDate.parse(Reading.text(row, "occurred")),
                                List.of(
                                        json.readValue(
                                                Reading.text(row, "findings"), Finding[].class)),
                                Reading.list(row, "tags"),
                                sealed(row.getString("description")),
                                sealed(row.getString("consequences")),
                                sealed(row.getString("reference"))));
        read.correctedAt = Reading.optionalInstant(row, "corrected_at");
        read.reviewedAt = Reading.optionalInstant(row, "reviewed_at");
        String decision = row.getString("decision");
        read.decision = decision == null ? null : ReviewDecision.valueOf(decision);
        read.reviewedBy = row.getString("reviewed_by");
        read.mergedInto = row.getObject("merged_into", UUID.class);
        read.released = row.getInt("released");
        read.erasedAt = Reading.optionalInstant(row, "erased_at");
        String reason = row.getString("erasure_reason");
        read.erasureReason = reason == null ? null : ErasureReason.valueOf(reason);
        read.version = row.getLong("version");
        return read;
    }

    private static @Nullable String sealed(@Nullable SealedText text) {
        return text == null ? null : text.ciphertext();
    }

    private static @Nullable SealedText sealed(@Nullable String ciphertext) {
        return ciphertext == null ? null : new SealedText(ciphertext);
    }
}
