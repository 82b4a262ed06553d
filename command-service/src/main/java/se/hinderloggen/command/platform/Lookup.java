package se.hinderloggen.command.platform;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the catalogue makes of something that a person or a file wrote. Never holds what was
 * written.
 *
 * @param <T> what was looked for
 */
public sealed interface Lookup<T> {

    record Found<T>(T value) implements Lookup<T> {}

    /**
     * Understood, but not in use when the event happened.
     *
     * @param from first day in use
     * @param until first day out of use; absent when still in use
     */
    record NotInUse<T>(T value, LocalDate from, @Nullable LocalDate until) implements Lookup<T> {}

    /**
     * Not understood.
     *
     * @param nearest up to three names that may have been meant, the likeliest first
     */
    record Unknown<T>(List<String> nearest) implements Lookup<T> {
        public Unknown {
            nearest = List.copyOf(nearest);
        }
    }
}
