package se.hinderloggen.local.faults;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import se.hinderloggen.events.ObservationEvent.ObservationCorrected;
import se.hinderloggen.events.ObservationEvent.ObservationRecorded;
import se.hinderloggen.local.faults.Operation.Wish;

/**
 * Compares what clients were told, what the event store holds and what lies on the topic. The store
 * is read with none of the services' code but the codec of events.
 */
final class Audit {

    private static final String OBSERVATION_EVENT = "observation-";

    private final Map<String, List<StoredEvent>> histories;
    private final Violations violations;

    Audit(Map<String, List<StoredEvent>> histories, Violations violations) {
        this.histories = histories;
        this.violations = violations;
    }

    /**
     * What was acknowledged is in the store exactly once and in order; what was not may be there,
     * also once; nothing else is.
     */
    void storeAgainst(List<Story> stories) {
        var wanted = new HashSet<String>();
        for (Story story : stories) {
            wanted.add(story.id().toString());
            for (Operation operation : story.operations()) {
                if (operation.broken() != null) {
                    violations.add(
                            "Clients hear nothing but what they may",
                            operation.broken() + "\n      " + story);
                }
            }
            if (!story.open().isEmpty()) {
                violations.add("Everything is answered in the end", story.toString());
            }
            storeAgainst(story, histories.getOrDefault(story.id().toString(), List.of()));
        }
        histories.forEach(
                (id, history) -> {
                    if (isObservation(history) && !wanted.contains(id)) {
                        violations.add("Nothing is stored that nobody wanted", id);
                    }
                });
    }

    private void storeAgainst(Story story, List<StoredEvent> history) {
        var stored = history.stream().map(StoredEvent::name).toList();
        var certain = story.acknowledged().stream().map(it -> it.wish().event()).toList();
        var possible = new ArrayList<>(certain);
        story.open().forEach(it -> possible.add(it.wish().event()));
        if (!stored.equals(certain) && !stored.equals(possible)) {
            violations.add(
                    "What is acknowledged is stored exactly once",
                    "stored " + stored + " for " + story);
            return;
        }
        for (int i = 0; i < history.size(); i++) {
            var event = history.get(i);
            var operation = story.operations().get(i);
            String position = event.aggregateId() + "@" + i;
            if (event.sequence() != i) {
                violations.add("Sequences have no gaps", event.sequence() + " in " + story);
            }
            if (operation.isAcknowledged() && !position.equals(operation.position())) {
                violations.add(
                        "The position that was promised is the event's",
                        position + " but " + operation.position() + " in " + story);
            }
            if (!says(event, operation.wish())) {
                violations.add(
                        "What is stored is what was wanted", event.payload() + " in " + story);
            }
        }
    }

    private static boolean says(StoredEvent stored, Wish wish) {
        return switch (wish) {
            case Wish.Record(var content) ->
                    stored.event() instanceof ObservationRecorded it
                            && it.kind() == content.kind()
                            && it.occurred().equals(content.occurred())
                            && it.findings().equals(content.findings())
                            && it.tags().equals(content.tags());
            case Wish.Correct(var content) ->
                    stored.event() instanceof ObservationCorrected it
                            && it.kind() == content.kind()
                            && it.occurred().equals(content.occurred())
                            && it.findings().equals(content.findings())
                            && it.tags().equals(content.tags());
            case Wish.Erase() -> true;
        };
    }

    private static boolean isObservation(List<StoredEvent> history) {
        return history.getFirst().name().startsWith(OBSERVATION_EVENT);
    }

    /** Each event at least once, unchanged, after those before it, in one partition. */
    void topicAgainstStore(Topic topic) {
        var nextSequence = new HashMap<String, Integer>();
        var partitions = new HashMap<String, Integer>();
        topic.forEach(
                record -> {
                    String id = record.key();
                    var history = histories.getOrDefault(id, List.of());
                    int sequence = Integer.parseInt(header(record, "ce_sequence"));
                    int next = nextSequence.getOrDefault(id, 0);
                    if (sequence >= history.size() || !isSame(record, history.get(sequence))) {
                        violations.add("Nothing is on the topic but what is stored", where(record));
                    } else if (sequence > next) {
                        violations.add(
                                "An aggregate's events are in order on the topic",
                                where(record) + " instead of " + next);
                    }
                    nextSequence.put(id, Math.max(next, sequence + 1));
                    if (partitions.merge(id, record.partition(), (first, _) -> first)
                            != record.partition()) {
                        violations.add("An aggregate has one partition", where(record));
                    }
                });
        histories.forEach(
                (id, history) -> {
                    if (nextSequence.getOrDefault(id, 0) != history.size()) {
                        violations.add(
                                "What is stored is on the topic",
                                id
                                        + ": stored "
                                        + history.size()
                                        + ", sent "
                                        + nextSequence.getOrDefault(id, 0));
                    }
                });
    }

    private static boolean isSame(ConsumerRecord<String, byte[]> record, StoredEvent stored) {
        return header(record, "ce_id").equals(stored.id())
                && header(record, "ce_type").contains("." + stored.name() + ".")
                && new String(record.value(), StandardCharsets.UTF_8).equals(stored.payload());
    }

    private static String header(ConsumerRecord<?, ?> record, String name) {
        var header = record.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }

    private static String where(ConsumerRecord<String, ?> record) {
        return "%s@%s at %s-%d@%d"
                .formatted(
                        record.key(),
                        header(record, "ce_sequence"),
                        record.topic(),
                        record.partition(),
                        record.offset());
    }

    /** Keys of erased observations are gone, and all others are there. */
    void keysAgainstStore(Databases databases, List<Fact> facts) throws SQLException {
        var readable =
                new HashSet<>(
                        databases.query(
                                Databases.KEYS,
                                "select observation_id::text from observation_key where wrapped_key is not null",
                                row -> row.getString(1)));
        for (Fact fact : facts) {
            if (fact.erased() == readable.contains(fact.id())) {
                violations.add(
                        "The key is there until the erasure",
                        fact.id() + (fact.erased() ? " still has one" : " has none"));
            }
        }
    }
}
