package se.hinderloggen.query.trends;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import se.hinderloggen.query.trends.ChangesAnswer.Reason;

/**
 * Why figures differ between two times of knowledge: how each observation that was counted at one
 * of them, and whose facts changed in between, was known at both.
 */
@Component
class ChangeReasons {

    private static final String STATE =
            """
            select observation_id, bool_and(counted) as counted,
                string_agg(event_type, ',' order by finding_no) as types,
                string_agg((kind, year, month, tags, authority, unit, municipality)::text, ','
                    order by finding_no) as rest
            from fact join changed using (observation_id)
            where known_from <= ?::timestamptz and known_until > ?::timestamptz
            group by observation_id
            """;

    private final JdbcTemplate views;

    ChangeReasons(JdbcTemplate views) {
        this.views = views;
    }

    /** Those of observations, the most frequent first. */
    List<Reason> of(TrendQuestion question, Instant since, @Nullable Instant until) {
        var facts = TrendCounts.facts(question);
        String then = since.toString();
        String now = until == null ? Instant.parse("9999-01-01T00:00:00Z").toString() : until.toString();
        var values = new ArrayList<>(facts.values());
        values.addAll(List.of(then, now, then, now, now, now, then, then));
        return views.query(
                """
                with changed as (
                    select distinct observation_id from fact where %s
                        and (known_from > ?::timestamptz and known_from <= ?::timestamptz
                            or known_until > ?::timestamptz and known_until <= ?::timestamptz)
                )
                select reason, count(*) as observations from (
                    select case
                        when before.observation_id is null then 'recorded-later'
                        when before.counted and not after.counted then 'merged'
                        when after.counted and not before.counted then 'merge-undone'
                        when before.rest = after.rest then 'reclassified'
                        else 'corrected'
                        end as reason
                    from (%s) as after left join (%s) as before using (observation_id)
                    where (after.counted or before.counted)
                        and (after.counted, after.types, after.rest)
                            is distinct from (before.counted, before.types, before.rest)
                ) as reasons
                group by reason order by 2 desc, 1
                """
                        .formatted(facts.sql(), STATE, STATE),
                (row, _) -> reason(row.getString("reason"), row.getLong("observations")),
                values.toArray());
    }

    private static Reason reason(String code, long observations) {
        return switch (code) {
            case "recorded-later" ->
                    new Reason(
                            code,
                            observations,
                            "Registrerade senare: %d observationer.".formatted(observations),
                            "Recorded later: %d observations.".formatted(observations));
            case "merged" ->
                    new Reason(
                            code,
                            observations,
                            "Sammanslagna med en annan: %d observationer räknas inte längre för sig."
                                    .formatted(observations),
                            "Merged into another: %d observations no longer count on their own."
                                    .formatted(observations));
            case "merge-undone" ->
                    new Reason(
                            code,
                            observations,
                            "Sammanslagning ångrad: %d observationer räknas för sig igen."
                                    .formatted(observations),
                            "Merge undone: %d observations count on their own again."
                                    .formatted(observations));
            case "reclassified" ->
                    new Reason(
                            code,
                            observations,
                            "Omklassade: %d observationer har fått en annan händelsetyp."
                                    .formatted(observations),
                            "Reclassified: %d observations have another event type."
                                    .formatted(observations));
            default ->
                    new Reason(
                            code,
                            observations,
                            "Rättade: %d observationer.".formatted(observations),
                            "Corrected: %d observations.".formatted(observations));
        };
    }
}
