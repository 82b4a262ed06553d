package se.hinderloggen.query.intake;

import java.util.List;
import java.util.UUID;
import se.hinderloggen.events.EventEnvelope;

/**
 * Turns events into rows of its own tables. Folds a whole batch in memory and writes the outcome by
 * few statements, keys sorted so that two batches never wait for each other in a circle.
 *
 * <p>Whatever the batches, the same events give the same rows: a rebuild equals the live view.
 */
public interface Projection {

    /**
     * Called within the transaction that also moves the intake's position, so it happens once in
     * effect. Per aggregate the events come in order, without gaps and without repetition.
     */
    void apply(List<EventEnvelope> batch);

    /**
     * These observations were erased, but earlier events of theirs cannot be read yet, so {@link
     * #apply} has to wait. Copies of their texts must go now.
     */
    default void dropTexts(List<UUID> observationIds) {}
}
