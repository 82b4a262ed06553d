package se.hinderloggen.local.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.hinderloggen.events.DomainEvent;
import se.hinderloggen.events.ErasureReason;
import se.hinderloggen.events.EventCatalog;
import se.hinderloggen.events.EventCodec;
import se.hinderloggen.events.ObservationEvent.ObservationCorrected;
import se.hinderloggen.events.ObservationEvent.ObservationErased;
import se.hinderloggen.events.ObservationEvent.ObservationRecorded;
import se.hinderloggen.events.SealedText;
import se.hinderloggen.local.faults.Operation.Attempt;
import se.hinderloggen.local.faults.Operation.Outcome;
import se.hinderloggen.local.faults.Operation.Wish;

/** A harness that finds nothing proves nothing unless it finds what is there. */
class AuditTest {

    private static final SealedText SEALED = new SealedText("AAAA");

    private final Random random = new Random(1);
    private final Content content = Content.random(random, "orda");
    private final Content corrected = Content.random(random, "ordb");
    private final Story story = new Story(UUID.randomUUID());
    private final Map<String, List<StoredEvent>> store = new HashMap<>();

    @Test
    void finds_nothing_when_all_that_was_acknowledged_is_stored() {
        acknowledged(new Wish.Record(content));
        acknowledged(new Wish.Correct(corrected));
        acknowledged(new Wish.Erase());
        stored(recorded(content), corrected(corrected), erased());
        assertThat(violations()).isEmpty();
    }

    @Test
    void what_got_no_answer_may_be_stored_or_not_but_must_not_stay_so() {
        acknowledged(new Wish.Record(content));
        unanswered(new Wish.Correct(corrected));
        stored(recorded(content));
        assertThat(violations()).first().isEqualTo("Everything is answered in the end: 1");
        stored(recorded(content), corrected(corrected));
        assertThat(violations()).first().isEqualTo("Everything is answered in the end: 1");
        stored(recorded(content), corrected(corrected), erased());
        assertThat(violations()).anyMatch(it -> it.contains("exactly once"));
    }

    @Test
    void finds_what_was_acknowledged_and_lost() {
        acknowledged(new Wish.Record(content));
        assertThat(violations()).first().asString().contains("exactly once");
        acknowledged(new Wish.Correct(corrected));
        stored(recorded(content));
        assertThat(violations()).first().asString().contains("exactly once");
    }

    @Test
    void finds_what_was_carried_out_twice() {
        acknowledged(new Wish.Record(content));
        acknowledged(new Wish.Correct(corrected));
        stored(recorded(content), corrected(corrected), corrected(corrected));
        assertThat(violations()).first().asString().contains("exactly once");
    }

    @Test
    void finds_other_content_than_was_acknowledged() {
        acknowledged(new Wish.Record(content));
        stored(recorded(corrected));
        assertThat(violations()).first().asString().contains("what was wanted");
    }

    @Test
    void finds_what_nobody_wanted() {
        stored(recorded(content));
        store.put("other", store.remove(story.id().toString()));
        assertThat(violations()).first().asString().contains("nobody wanted");
    }

    @Test
    void finds_a_refusal_and_a_repeat_that_is_answered_otherwise() {
        var record = acknowledged(new Wish.Record(content));
        stored(recorded(content));
        record.acknowledged(story.id() + "@1");
        assertThat(violations()).anyMatch(it -> it.contains("a repeat was answered with"));
    }

    @Test
    void finds_a_position_that_is_not_the_events() {
        acknowledged(new Wish.Record(content)).acknowledged(story.id() + "@0");
        stored(recorded(content));
        assertThat(violations()).isEmpty();
        story.operations().clear();
        var record = new Operation(new Wish.Record(content));
        record.acknowledged(story.id() + "@7");
        story.operations().add(record);
        assertThat(violations()).first().asString().contains("promised");
    }

    private List<String> violations() {
        var violations = new Violations();
        new Audit(store, violations).storeAgainst(List.of(story));
        assertThat(violations.lines().isEmpty()).isEqualTo(violations.count() == 0);
        return violations.lines();
    }

    private Operation acknowledged(Wish wish) {
        var operation = unanswered(wish);
        operation.acknowledged(story.id() + "@" + (story.operations().size() - 1));
        return operation;
    }

    private Operation unanswered(Wish wish) {
        var operation = new Operation(wish);
        operation.tried(new Attempt(Instant.EPOCH, Instant.EPOCH, Outcome.UNKNOWN, "silence"));
        story.operations().add(operation);
        return operation;
    }

    private void stored(DomainEvent... events) {
        store.put(
                story.id().toString(),
                Arrays.stream(events)
                        .map(
                                it ->
                                        new StoredEvent(
                                                story.id().toString(),
                                                Arrays.asList(events).indexOf(it),
                                                "id",
                                                EventCatalog.of(it).wireName(),
                                                EventCatalog.of(it).revision(),
                                                EventCodec.toJson(it)))
                        .toList());
    }

    private ObservationRecorded recorded(Content it) {
        return new ObservationRecorded(
                story.id(),
                "PO_VARMLAND",
                it.kind(),
                it.occurred(),
                it.findings(),
                SEALED,
                null,
                it.tags(),
                null);
    }

    private ObservationCorrected corrected(Content it) {
        return new ObservationCorrected(
                story.id(), it.kind(), it.occurred(), it.findings(), SEALED, null, it.tags(), null);
    }

    private ObservationErased erased() {
        return new ObservationErased(story.id(), ErasureReason.MISTAKE);
    }
}
