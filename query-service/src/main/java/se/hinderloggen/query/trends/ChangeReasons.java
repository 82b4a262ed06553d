package se.hinderloggen.query.trends;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import se.hinderloggen.query.sql.Reading;
import se.hinderloggen.query.trends.ChangesAnswer.Reason;

/**
 * Why figures differ between two times of knowledge. Of what was known at the first of them, those
 * are looked at whose facts were replaced in between, which are few: how each was known at both.
 * All else that makes the difference became known later.
 */
@Component
class ChangeReasons {

    /** PostgreSQL wants to be told of each index by its own condition. */
    private static final String REPLACED =
            """
            select observation_id from fact where organisation = ? and %s
                and known_until < 'infinity'
                and known_until > ?::timestamptz and known_until <= ?::timestamptz
            """;

    private static final String STATE =
            """
            select observation_id, bool_and(counted) as counted, bool_or(%s) as asked,
                string_agg(event_type, ',' order by finding_no) as types,
                string_agg((kind, year, month, tags, authority, unit, municipality)::text, ','
                    order by finding_no) as rest
            from fact join replaced using (observation_id)
            where known_from <= ?::timestamptz and known_until > ?::timestamptz
            group by observation_id
            """;

    private final JdbcTemplate views;

    ChangeReasons(JdbcTemplate views) {
        this.views = views;
    }

    /**
     * @param more observations than before that the question counts
     */
    private record Replaced(String reason, long observations, long more) {}

    /**
     * Those of observations, the most frequent first.
     *
     * @param more how many more observations the question counts in all than it did then
     */
    List<Reason> of(TrendQuestion question, Instant since, @Nullable Instant until, long more) {
        var replaced = replaced(question, since, until);
        long later = more - replaced.stream().mapToLong(Replaced::more).sum();
        return Stream.concat(
                        Stream.of(new Replaced("recorded-later", later, later)), replaced.stream())
                .filter(it -> it.observations > 0)
                .sorted(
                        Comparator.comparingLong(Replaced::observations)
                                .reversed()
                                .thenComparing(Replaced::reason))
                .map(it -> reason(it.reason, it.observations))
                .toList();
    }

    private List<Replaced> replaced(
            TrendQuestion question, Instant since, @Nullable Instant until) {
        var asked = TrendCounts.facts(question);
        String then = since.toString();
        String now =
                until == null ? Instant.parse("9999-01-01T00:00:00Z").toString() : until.toString();
        var values = new ArrayList<Object>();
        for (int i = 0; i < 2; i++) {
            values.addAll(List.of(question.organisation(), then, now));
        }
        for (String at : List.of(now, then)) {
            values.addAll(asked.values());
            values.addAll(List.of(at, at));
        }
        return views.query(
                """
                with replaced as materialized (%s union %s),
                after as (%s), before as (%s)
                select reason, count(*) as observations,
                    count(*) filter (where is_asked and not was_asked)
                        - count(*) filter (where was_asked and not is_asked) as more
                from (
                    select after.asked as is_asked, before.asked as was_asked,
                        case
                        when before.counted and not after.counted then 'merged'
                        when after.counted and not before.counted then 'merge-undone'
                        when before.rest = after.rest then 'reclassified'
                        else 'corrected'
                        end as reason
                    from after join before using (observation_id)
                    where (after.asked or before.asked)
                        and (after.counted, after.types, after.rest)
                            is distinct from (before.counted, before.types, before.rest)
                ) as reasons
                group by reason
                """
                        .formatted(
                                REPLACED.formatted("counted"),
                                REPLACED.formatted("not counted"),
                                STATE.formatted(asked.sql()),
                                STATE.formatted(asked.sql())),
                (row, _) ->
                        new Replaced(
                                Reading.text(row, "reason"),
                                row.getLong("observations"),
                                row.getLong("more")),
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
