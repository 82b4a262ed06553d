package se.hinderloggen.query.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.common.TopicPartition;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import se.hinderloggen.query.sql.Columns;

/** Where each partition is to be read next. Kept beside the views, and nowhere else. */
@Component
public class IntakePositions {

    private static final Comparator<TopicPartition> IN_ORDER =
            Comparator.comparing(TopicPartition::topic).thenComparing(TopicPartition::partition);

    private final JdbcTemplate views;

    IntakePositions(JdbcTemplate views) {
        this.views = views;
    }

    /** The next offset of every partition that is known. */
    public Map<TopicPartition, Long> all() {
        var positions = new TreeMap<TopicPartition, Long>(IN_ORDER);
        views.query(
                "select topic, partition_no, next_offset from intake_position",
                row -> {
                    positions.put(
                            new TopicPartition(row.getString(1), row.getInt(2)), row.getLong(3));
                });
        return positions;
    }

    /** Whether every partition has been read up to this offset. */
    public boolean haveReached(Map<TopicPartition, Long> offsets) {
        var next = all();
        return offsets.entrySet().stream()
                .allMatch(it -> next.getOrDefault(it.getKey(), 0L) >= it.getValue());
    }

    /**
     * The fence: until the transaction ends nobody else moves these partitions. Whoever had them
     * before, and has not noticed that it lost them, finds its records applied already.
     *
     * @return the next offset of each, 0 where nothing has been read
     */
    Map<TopicPartition, Long> lock(Collection<TopicPartition> partitions) {
        var positions = locked(partitions);
        if (positions.size() < Set.copyOf(partitions).size()) {
            begin(partitions);
            positions = locked(partitions);
        }
        return positions;
    }

    private Map<TopicPartition, Long> locked(Collection<TopicPartition> partitions) {
        var positions = new HashMap<TopicPartition, Long>();
        views.query(
                """
                select topic, partition_no, next_offset from intake_position
                where (topic, partition_no) in (select * from unnest(?::text[], ?::int[]))
                order by topic, partition_no for update
                """,
                Columns.of(sorted(partitions))
                        .text(TopicPartition::topic)
                        .integer(TopicPartition::partition),
                row -> {
                    positions.put(
                            new TopicPartition(row.getString(1), row.getInt(2)), row.getLong(3));
                });
        return positions;
    }

    /** Partitions that have not been read begin at 0. */
    void begin(Collection<TopicPartition> partitions) {
        Columns.of(sorted(partitions))
                .text(TopicPartition::topic)
                .integer(TopicPartition::partition)
                .update(
                        views,
                        """
                        insert into intake_position (topic, partition_no, next_offset)
                        select topic, partition_no, 0
                        from unnest(?::text[], ?::int[]) as it(topic, partition_no)
                        on conflict do nothing
                        """);
    }

    void move(Map<TopicPartition, Long> nextOffsets) {
        var ordered = sorted(nextOffsets.keySet());
        int moved =
                Columns.of(ordered)
                        .text(TopicPartition::topic)
                        .integer(TopicPartition::partition)
                        .bigint(it -> nextOffsets.getOrDefault(it, 0L))
                        .update(
                                views,
                                """
                                update intake_position p set next_offset = it.next_offset
                                from unnest(?::text[], ?::int[], ?::bigint[])
                                    as it(topic, partition_no, next_offset)
                                where p.topic = it.topic and p.partition_no = it.partition_no
                                  and p.next_offset <= it.next_offset
                                """);
        if (moved != ordered.size()) {
            throw new IllegalStateException("A position that was locked has moved");
        }
    }

    private static List<TopicPartition> sorted(Collection<TopicPartition> partitions) {
        var ordered = new ArrayList<>(partitions);
        ordered.sort(IN_ORDER);
        return ordered;
    }
}
