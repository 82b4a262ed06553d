package se.hinderloggen.query.intake;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import se.hinderloggen.events.EventPosition;
import se.hinderloggen.query.sql.Columns;

/** The last event of each aggregate that the views have seen. */
@Component
public class AggregatePositions {

    private final JdbcTemplate views;

    AggregatePositions(JdbcTemplate views) {
        this.views = views;
    }

    /** Whether the views show what this position stands for. */
    public boolean reached(EventPosition position) {
        var seen = find(position.entries().stream().map(EventPosition.Entry::aggregateId).toList());
        return position.entries().stream()
                .allMatch(it -> seen.getOrDefault(it.aggregateId(), -1L) >= it.sequence());
    }

    /** How far the views have come with one aggregate; -1 while it has not been seen. */
    public long of(String aggregateId) {
        return find(List.of(aggregateId)).getOrDefault(aggregateId, -1L);
    }

    /** Sequences by aggregate id; an aggregate that has not been seen is absent. */
    Map<String, Long> find(Collection<String> aggregateIds) {
        var positions = new HashMap<String, Long>();
        views.query(
                """
                select aggregate_id, sequence from aggregate_position
                where aggregate_id = any(?)
                """,
                select ->
                        select.setArray(
                                1,
                                select.getConnection()
                                        .createArrayOf("text", aggregateIds.toArray())),
                row -> {
                    positions.put(row.getString(1), row.getLong(2));
                });
        return positions;
    }

    void move(Map<String, Long> sequences) {
        List<Map.Entry<String, Long>> sorted =
                sequences.entrySet().stream().sorted(Map.Entry.comparingByKey()).toList();
        Columns.of(sorted)
                .text(Map.Entry::getKey)
                .bigint(Map.Entry::getValue)
                .update(
                        views,
                        """
                        insert into aggregate_position (aggregate_id, sequence)
                        select * from unnest(?::text[], ?::bigint[])
                        on conflict (aggregate_id) do update set sequence = excluded.sequence
                        """);
    }
}
