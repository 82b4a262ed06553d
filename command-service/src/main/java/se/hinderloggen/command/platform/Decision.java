package se.hinderloggen.command.platform;

import java.util.List;

/**
 * What the rules say to a command: these events, or no and why. No events means that the command is
 * already satisfied.
 *
 * @param <E> the aggregate's events
 * @param <R> the aggregate's reasons to say no
 */
public sealed interface Decision<E, R extends Refusal> {

    record Accepted<E, R extends Refusal>(List<E> events) implements Decision<E, R> {
        public Accepted {
            events = List.copyOf(events);
        }
    }

    record Refused<E, R extends Refusal>(R refusal) implements Decision<E, R> {}

    static <E, R extends Refusal> Decision<E, R> accept(E event) {
        return new Accepted<>(List.of(event));
    }

    static <E, R extends Refusal> Decision<E, R> accept(List<? extends E> events) {
        return new Accepted<>(List.copyOf(events));
    }

    static <E, R extends Refusal> Decision<E, R> nothing() {
        return new Accepted<>(List.of());
    }

    static <E, R extends Refusal> Decision<E, R> refuse(R refusal) {
        return new Refused<>(refusal);
    }
}
