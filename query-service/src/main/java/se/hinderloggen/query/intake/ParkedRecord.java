package se.hinderloggen.query.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.hinderloggen.query.sql.Reading;

/**
 * A record that waits, as shown to those who run the service. The record itself stays in Kafka.
 *
 * @param offset its place in its partition
 * @param detail says more about the reason; never content
 * @param aggregateId absent when the record's headers do not say
 */
public record ParkedRecord(
        String topic,
        int partition,
        long offset,
        ParkReason reason,
        @Nullable String detail,
        @Nullable String aggregateId,
        @Nullable Long sequence,
        Instant parkedAt) {

    static ParkedRecord read(ResultSet row, int rowNumber) throws SQLException {
        return new ParkedRecord(
                Reading.text(row, "topic"),
                row.getInt("partition_no"),
                row.getLong("record_offset"),
                ParkReason.valueOf(row.getString("reason")),
                row.getString("detail"),
                row.getString("aggregate_id"),
                row.getObject("sequence", Long.class),
                Reading.instant(row, "parked_at"));
    }
}
