package se.hinderloggen.query.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    /** The next offset of every partition that has been read. */
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

    /**
     * The fence: until the transaction ends nobody else moves these partitions. Whoever had them
     * before, and has not noticed that it lost them, finds its records applied already.
     *
     * @return the next offset of each, 0 where nothing has been read
     */
    Map<TopicPartition, Long> lock(Collection<TopicPartition> partitions) {
        var ordered = sorted(partitions);
        Columns.of(ordered)
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
        var positions = new HashMap<TopicPartition, Long>();
        for (var partition : ordered) {
            Long next =
                    views.queryForObject(
                            """
                            select next_offset from intake_position
                            where topic = ? and partition_no = ? for update
                            """,
                            Long.class,
                            partition.topic(),
                            partition.partition());
            positions.put(partition, next == null ? 0 : next);
        }
        return positions;
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
