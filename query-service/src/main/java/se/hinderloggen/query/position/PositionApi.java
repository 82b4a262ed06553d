package se.hinderloggen.query.position;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import se.hinderloggen.query.intake.IntakePositions;

/** How far the views have come. */
@RestController
class PositionApi {

    private final IntakePositions positions;
    private final TopicEnds ends;

    PositionApi(IntakePositions positions, TopicEnds ends) {
        this.positions = positions;
        this.ends = ends;
    }

    record Positions(List<PartitionPosition> partitions) {}

    /**
     * @param nextOffset the next record to be taken in
     * @param behind how many records have not been taken in; absent while Kafka does not answer
     */
    record PartitionPosition(String topic, int partition, long nextOffset, @Nullable Long behind) {}

    @Operation(summary = "How far the views have come, per partition of the topic")
    @GetMapping("/api/position")
    Positions position() {
        var next = positions.all();
        var end = ends.of(next.keySet());
        return new Positions(
                next.entrySet().stream()
                        .map(it -> partition(it.getKey(), it.getValue(), end.get(it.getKey())))
                        .toList());
    }

    private static PartitionPosition partition(TopicPartition it, long next, @Nullable Long end) {
        return new PartitionPosition(
                it.topic(), it.partition(), next, end == null ? null : Math.max(0, end - next));
    }
}
