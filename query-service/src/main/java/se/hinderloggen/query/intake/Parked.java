package se.hinderloggen.query.intake;

import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import se.hinderloggen.query.intake.TopicRecord.Readable;
import se.hinderloggen.query.intake.TopicRecord.Unreadable;

/** A record that waits: where it is in Kafka, and why. Never its content. */
record Parked(
        TopicPartition partition,
        long offset,
        ParkReason reason,
        @Nullable String detail,
        @Nullable String aggregateId,
        @Nullable Long sequence) {

    static Parked of(Unreadable it) {
        return new Parked(
                it.partition(),
                it.offset(),
                it.reason(),
                it.detail(),
                it.aggregateId(),
                it.sequence());
    }

    static Parked of(Readable it, ParkReason reason) {
        return new Parked(
                it.partition(),
                it.offset(),
                reason,
                it.envelope().name(),
                it.envelope().aggregateId(),
                it.envelope().sequence());
    }
}
