package se.hinderloggen.query.intake;

import java.util.UUID;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import se.hinderloggen.events.EventEnvelope;

/** A record of the topic, read or found unreadable. */
sealed interface TopicRecord {

    TopicPartition partition();

    long offset();

    record Readable(TopicPartition partition, long offset, EventEnvelope envelope)
            implements TopicRecord {}

    /**
     * @param detail says more about the reason, without any content
     * @param aggregateId what the headers say, if they say it in a form that is ours
     * @param sequence likewise
     * @param erases the observation whose erasure this is, as far as the headers tell
     */
    record Unreadable(
            TopicPartition partition,
            long offset,
            ParkReason reason,
            @Nullable String detail,
            @Nullable String aggregateId,
            @Nullable Long sequence,
            @Nullable UUID erases)
            implements TopicRecord {}
}
