package se.hinderloggen.query.followups;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.hinderloggen.events.Responsible;
import se.hinderloggen.events.Subject;
import se.hinderloggen.query.catalogue.Coded;

/**
 * @param total how many there are, of which {@code items} may be the first
 * @param overdue how many of them should have been done by now
 */
public record FollowUpAnswer(List<Item> items, int total, int overdue) {

    /**
     * @param what absent once what it is about is erased; so is {@code outcome}
     * @param overdue whether it should have been done by now
     * @param mine whether it waits for whoever asks
     * @param meeting in which it was agreed, if in any
     * @param done when, if it is
     * @param version for {@code If-Match} with commands
     */
    public record Item(
            UUID id,
            About about,
            @Nullable String what,
            Coded responsible,
            LocalDate due,
            boolean overdue,
            Coded state,
            boolean mine,
            Instant agreedAt,
            @Nullable UUID meeting,
            @Nullable Instant done,
            @Nullable String outcome,
            long version) {}

    /**
     * @param label of an observation, its authorities and event types
     */
    public record About(Subject.Kind kind, UUID id, @Nullable String label) {}

    static Coded responsible(Responsible it) {
        return new Coded(
                it.name(),
                switch (it) {
                    case RECORDER -> "Den som registrerade";
                    case WORKING_GROUP -> "Arbetsgruppen";
                    case COORDINATOR -> "Samordnaren";
                    case MANAGEMENT_GROUP -> "Ledningsgruppen";
                });
    }

    static Coded state(FollowUpRow.State it) {
        return new Coded(
                it.name(),
                switch (it) {
                    case OPEN -> "Att göra";
                    case DONE -> "Klar";
                    case WITHDRAWN -> "Återtagen";
                });
    }
}
