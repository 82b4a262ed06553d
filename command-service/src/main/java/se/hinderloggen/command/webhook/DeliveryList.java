package se.hinderloggen.command.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The deliveries of a webhook, to be looked at. */
@Component
class DeliveryList {

    enum State {
        WAITING,
        DELIVERED,
        /** A later one says what it would have said. */
        REPLACED,
        DEAD
    }

    /**
     * @param next to send as {@code after} for those before; absent at the end
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Page(List<Delivery> deliveries, @Nullable UUID next) {}

    /**
     * @param deliveryId the {@code webhook-id}
     * @param number of the newest entry that it tells of
     * @param reason of a dead letter: EXHAUSTED, GONE, REMOVED or REVOKED
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Delivery(
            UUID deliveryId,
            long number,
            State state,
            @Nullable String reason,
            Instant queuedAt,
            @Nullable Instant settledAt,
            List<Made> attempts) {}

    /**
     * @param status of the answer, if there was one
     * @param millis how long it took
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Made(
            Instant at,
            Attempt.Outcome outcome,
            @Nullable Integer status,
            @Nullable Integer millis) {}

    private final JdbcTemplate events;

    DeliveryList(JdbcTemplate events) {
        this.events = events;
    }

    /**
     * Newest first.
     *
     * @param states none for all
     * @param after the last one of the page before
     */
    Page page(UUID subscriptionId, Set<State> states, @Nullable UUID after, int limit) {
        var attempts = new HashMap<UUID, List<Made>>();
        var found =
                events.query(
                        """
                        select delivery_id, number, state, reason, queued_at, settled_at
                        from webhook_delivery
                        where subscription_id = ? and (? or state = any(?))
                          and (?::uuid is null or delivery_id < ?::uuid)
                        order by delivery_id desc limit ?
                        """,
                        (row, _) -> {
                            var id = row.getObject(1, UUID.class);
                            return new Delivery(
                                    id,
                                    row.getLong(2),
                                    State.valueOf(row.getString(3)),
                                    row.getString(4),
                                    Times.required(row, 5),
                                    Times.instant(row, 6),
                                    attempts.computeIfAbsent(id, _ -> new ArrayList<>()));
                        },
                        subscriptionId,
                        states.isEmpty(),
                        states.stream().map(State::name).toArray(String[]::new),
                        after,
                        after,
                        limit + 1);
        boolean more = found.size() > limit;
        var deliveries = more ? found.subList(0, limit) : found;
        fill(attempts);
        return new Page(deliveries, more ? deliveries.getLast().deliveryId() : null);
    }

    private void fill(Map<UUID, List<Made>> attempts) {
        events.query(
                """
                select delivery_id, at, outcome, status, millis from webhook_attempt
                where delivery_id = any(?) order by delivery_id, attempt
                """,
                row -> {
                    attempts.getOrDefault(row.getObject(1, UUID.class), new ArrayList<>())
                            .add(
                                    new Made(
                                            Times.required(row, 2),
                                            Attempt.Outcome.valueOf(row.getString(3)),
                                            row.getObject(4, Integer.class),
                                            row.getObject(5, Integer.class)));
                },
                (Object) attempts.keySet().toArray(UUID[]::new));
    }
}
