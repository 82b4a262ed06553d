package se.hinderloggen.query.intake;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.kafka.common.TopicPartition;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import se.hinderloggen.query.sql.Columns;

/** The table of records that wait. */
@Component
class Parking {

    private final JdbcTemplate views;

    Parking(JdbcTemplate views) {
        this.views = views;
    }

    long count() {
        Long count = views.queryForObject("select count(*) from parked_record", Long.class);
        return count == null ? 0 : count;
    }

    /** In order of the topic, from the first one after an offset. */
    List<ParkedRecord> list(TopicPartition partition, long afterOffset, int limit) {
        return views.query(
                """
                select * from parked_record
                where topic = ? and partition_no = ? and record_offset > ?
                order by record_offset limit ?
                """,
                ParkedRecord::read,
                partition.topic(),
                partition.partition(),
                afterOffset,
                limit);
    }

    /** The oldest first. */
    List<ParkedRecord> list(int limit) {
        return views.query(
                """
                select * from parked_record
                order by parked_at, topic, partition_no, record_offset limit ?
                """,
                ParkedRecord::read,
                limit);
    }

    List<TopicPartition> partitions() {
        return views.query(
                "select distinct topic, partition_no from parked_record order by 1, 2",
                (row, _) -> new TopicPartition(row.getString(1), row.getInt(2)));
    }

    /** Those of the aggregates that have a record waiting at a lower offset. */
    Set<String> waiting(Collection<String> aggregateIds, long beforeOffset) {
        var waiting = new HashSet<String>();
        views.query(
                """
                select distinct aggregate_id from parked_record
                where aggregate_id = any(?) and record_offset < ?
                """,
                select -> {
                    select.setArray(
                            1,
                            select.getConnection().createArrayOf("text", aggregateIds.toArray()));
                    select.setLong(2, beforeOffset);
                },
                row -> {
                    waiting.add(row.getString(1));
                });
        return waiting;
    }

    void park(List<Parked> records) {
        Columns.of(records)
                .text(it -> it.partition().topic())
                .integer(it -> it.partition().partition())
                .bigint(Parked::offset)
                .text(it -> it.reason().name())
                .text(Parked::detail)
                .text(Parked::aggregateId)
                .optionalBigint(Parked::sequence)
                .update(
                        views,
                        """
                        insert into parked_record (topic, partition_no, record_offset, reason,
                            detail, aggregate_id, sequence, parked_at)
                        select topic, partition_no, record_offset, reason,
                            detail, aggregate_id, sequence, now()
                        from unnest(?::text[], ?::int[], ?::bigint[], ?::text[], ?::text[],
                            ?::text[], ?::bigint[]) as it(topic, partition_no, record_offset, reason,
                            detail, aggregate_id, sequence)
                        on conflict (topic, partition_no, record_offset) do update
                            set reason = excluded.reason, detail = excluded.detail
                        """);
    }

    /** Those of the offsets that are parked. */
    Set<Long> stillParked(TopicPartition partition, Collection<Long> offsets) {
        var parked = new HashSet<Long>();
        views.query(
                """
                select record_offset from parked_record
                where topic = ? and partition_no = ? and record_offset = any(?)
                """,
                select -> bind(select, partition, offsets),
                row -> {
                    parked.add(row.getLong(1));
                });
        return parked;
    }

    void release(TopicPartition partition, Collection<Long> offsets) {
        views.update(
                """
                delete from parked_record
                where topic = ? and partition_no = ? and record_offset = any(?)
                """,
                delete -> bind(delete, partition, offsets));
    }

    private static void bind(
            PreparedStatement statement, TopicPartition partition, Collection<Long> offsets)
            throws SQLException {
        statement.setString(1, partition.topic());
        statement.setInt(2, partition.partition());
        statement.setArray(3, statement.getConnection().createArrayOf("int8", offsets.toArray()));
    }
}
