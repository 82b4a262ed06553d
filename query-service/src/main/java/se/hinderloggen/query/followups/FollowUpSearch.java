package se.hinderloggen.query.followups;

import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.hinderloggen.platform.access.Actor;
import se.hinderloggen.platform.access.Role;
import se.hinderloggen.platform.problem.ProblemException;

/**
 * Which follow-ups are asked for.
 *
 * @param wanted absent for all but those that were withdrawn
 * @param about absent for whatever they are about
 * @param mine only those that wait for whoever asks
 */
public record FollowUpSearch(
        Asker asker, @Nullable Wanted wanted, @Nullable UUID about, boolean mine, int limit) {

    public static final int MOST = 500;

    public enum Wanted {
        OPEN,
        OVERDUE,
        DONE,
        WITHDRAWN
    }

    /**
     * Who asks, as far as it decides what waits for them.
     *
     * @param group of the working group
     * @param coordinator also sees to what the management group does, and to what nobody else does
     */
    public record Asker(String organisation, String pseudonym, boolean group, boolean coordinator) {

        public static Asker of(Actor actor) {
            return new Asker(
                    actor.requireOrganisation(),
                    actor.pseudonym(),
                    actor.has(Role.ARBETSGRUPP),
                    actor.has(Role.SAMORDNARE));
        }
    }

    static @Nullable Wanted wanted(@Nullable String written) {
        if (written == null || written.isBlank()) {
            return null;
        }
        return Arrays.stream(Wanted.values())
                .filter(it -> it.name().equals(written.strip().toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(
                        () ->
                                ProblemException.badParameter(
                                        "state",
                                        "Ange open, overdue, done eller withdrawn.",
                                        "Give open, overdue, done or withdrawn."));
    }

    static @Nullable UUID about(@Nullable String written) {
        if (written == null || written.isBlank()) {
            return null;
        }
        try {
            return UUID.fromString(written.strip());
        } catch (IllegalArgumentException e) {
            throw ProblemException.badParameter(
                    "about", "Ange ett id.", "Give the id of what they are about.");
        }
    }

    static int limit(@Nullable String written) {
        if (written == null || written.isBlank()) {
            return MOST;
        }
        try {
            int limit = Integer.parseInt(written.strip());
            if (limit >= 1 && limit <= MOST) {
                return limit;
            }
        } catch (NumberFormatException e) {
            // Said below.
        }
        throw ProblemException.badParameter(
                "limit", "Ange ett tal från 1 till 500.", "Give a number from 1 to 500.");
    }
}
