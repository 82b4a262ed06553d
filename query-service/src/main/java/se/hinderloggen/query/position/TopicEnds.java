package se.hinderloggen.query.position;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.stereotype.Component;

/** Where the topic ends, as far as Kafka answers at once. */
@Component
class TopicEnds implements DisposableBean {

    private static final long PATIENCE_MILLIS = 1000;

    private final Admin admin;

    TopicEnds(KafkaAdmin kafka) {
        this.admin = Admin.create(kafka.getConfigurationProperties());
    }

    /** Of all its partitions, those too that have never been read. */
    Map<TopicPartition, Long> ofTopic(String topic) {
        try {
            var partitions =
                    admin
                            .describeTopics(Set.of(topic))
                            .allTopicNames()
                            .get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)
                            .values()
                            .stream()
                            .flatMap(it -> it.partitions().stream())
                            .map(it -> new TopicPartition(topic, it.partition()))
                            .collect(Collectors.toSet());
            return of(partitions);
        } catch (ExecutionException | TimeoutException e) {
            return Map.of();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Map.of();
        }
    }

    Map<TopicPartition, Long> of(Set<TopicPartition> partitions) {
        var ends = new HashMap<TopicPartition, Long>();
        try {
            admin.listOffsets(
                            partitions.stream()
                                    .collect(
                                            Collectors.toMap(
                                                    Function.identity(), _ -> OffsetSpec.latest())))
                    .all()
                    .get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)
                    .forEach((partition, end) -> ends.put(partition, end.offset()));
        } catch (ExecutionException | TimeoutException e) {
            return Map.of(); // Kafka is away; how far we are is known without it
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return ends;
    }

    @Override
    public void destroy() {
        admin.close();
    }
}
