package se.hinderloggen.command.recurrence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.hinderloggen.command.observation.Observation;
import se.hinderloggen.events.BaseFiguresEvent;
import se.hinderloggen.events.CatalogueEvent;
import se.hinderloggen.events.DomainEvent;
import se.hinderloggen.events.FiguresEvent;
import se.hinderloggen.events.FollowUpEvent;
import se.hinderloggen.events.MeetingEvent;
import se.hinderloggen.events.ObservationEvent;
import se.hinderloggen.events.ObservationEvent.ObservationCorrected;
import se.hinderloggen.events.ObservationEvent.ObservationErased;
import se.hinderloggen.events.ObservationEvent.ObservationMergeUndone;
import se.hinderloggen.events.ObservationEvent.ObservationMerged;
import se.hinderloggen.events.ObservationEvent.ObservationReclassified;
import se.hinderloggen.events.ObservationEvent.ObservationRecorded;
import se.hinderloggen.events.ObservationEvent.ObservationReleaseDeclined;
import se.hinderloggen.events.ObservationEvent.ObservationReleaseProposed;
import se.hinderloggen.events.ObservationEvent.ObservationReleaseRevoked;
import se.hinderloggen.events.ObservationEvent.ObservationReleased;
import se.hinderloggen.events.ObservationEvent.ObservationReviewed;
import se.hinderloggen.events.ReportEvent;
import se.hinderloggen.events.SubscriptionEvent;
import se.hinderloggen.events.SystemFaultEvent;
import se.hinderloggen.events.SystemFaultEvent.SystemFaultDeclared;

/**
 * What comes back in a stretch of the event store. Pure: what is found follows from the events up
 * to it alone, so it does not matter when they are gone through, or how often.
 */
final class Returns {

    /** More than anybody reads; whoever wants all of them asks for what matches the scope. */
    static final int MOST_NAMED = 50;

    /** An event with what the envelope says. */
    record Entry(
            UUID eventId,
            long sequence,
            @Nullable String organisation,
            String correlationId,
            DomainEvent event) {}

    /**
     * A systemfel that is back.
     *
     * @param cause the event that showed it first
     * @param observations that show it, at most {@link #MOST_NAMED}
     */
    record Return(Watched systemFault, Entry cause, Set<UUID> observations) {}

    private final Map<UUID, Watched> watched;
    private final Set<UUID> changed = new LinkedHashSet<>();
    private final Map<UUID, Return> returns = new LinkedHashMap<>();

    /**
     * @param watched as things stood before
     */
    Returns(Collection<Watched> watched) {
        this.watched = new HashMap<>();
        watched.forEach(it -> this.watched.put(it.systemFaultId(), it));
    }

    /**
     * @param histories of observations, by id, where it takes them to tell how one read before
     */
    void goThrough(
            List<Entry> entries,
            Function<Collection<String>, Map<String, List<DomainEvent>>> histories) {
        var stories = new Stories(histories.apply(changedLater(entries)));
        for (var entry : entries) {
            switch (entry.event()) {
                case SystemFaultEvent it -> follow(it);
                case ObservationEvent it -> look(entry, it, stories);
                case FollowUpEvent _ -> {}
                case MeetingEvent _ -> {}
                case SubscriptionEvent _ -> {}
                case BaseFiguresEvent _ -> {}
                case FiguresEvent _ -> {}
                case ReportEvent _ -> {}
                case CatalogueEvent _ -> {}
            }
        }
    }

    /** Those that may have come back, in the order in which that showed. */
    List<Return> returns() {
        return List.copyOf(returns.values());
    }

    List<Watched> changed() {
        return watched.values().stream()
                .filter(it -> changed.contains(it.systemFaultId()))
                .toList();
    }

    private void follow(SystemFaultEvent event) {
        var id = event.systemFaultId();
        if (event instanceof SystemFaultDeclared declaration) {
            watched.put(id, Watched.declared(declaration));
        } else {
            var before = watched.get(id);
            if (before == null) {
                throw new IllegalStateException(id + " has a history without a beginning");
            }
            watched.put(id, before.after(event));
        }
        changed.add(id);
    }

    private void look(Entry entry, ObservationEvent event, Stories stories) {
        if (!mayChangeWhatItSays(event)) {
            return;
        }
        List<Watched> resolved =
                watched.values().stream()
                        .filter(it -> it.resolution() != null)
                        .filter(it -> it.organisation().equals(entry.organisation()))
                        .toList();
        if (resolved.isEmpty()) {
            return;
        }
        var before =
                event instanceof ObservationRecorded
                        ? null
                        : stories.content(event.observationId(), entry.sequence() - 1);
        var now =
                event instanceof ObservationRecorded it
                        ? Stories.contentOf(Observation.ABSENT.evolve(it))
                        : stories.content(event.observationId(), entry.sequence());
        for (var fault : resolved) {
            if (now != null && fault.isBackIn(now) && (before == null || !fault.isBackIn(before))) {
                note(fault, entry, event.observationId());
            }
        }
    }

    private void note(Watched fault, Entry entry, UUID observation) {
        var found =
                returns.compute(
                        fault.systemFaultId(),
                        (_, earlier) ->
                                earlier == null || !earlier.systemFault.equals(fault)
                                        ? new Return(fault, entry, new LinkedHashSet<>())
                                        : earlier);
        if (found.observations.size() < MOST_NAMED) {
            found.observations.add(observation);
        }
    }

    /** Of whom it matters how they read before. */
    private List<String> changedLater(List<Entry> entries) {
        boolean nobodyWatches =
                watched.values().stream().allMatch(it -> it.resolution() == null)
                        && entries.stream().noneMatch(it -> it.event() instanceof SystemFaultEvent);
        if (nobodyWatches) {
            return List.of();
        }
        var ids = new ArrayList<String>();
        for (var entry : entries) {
            if (entry.event() instanceof ObservationEvent it
                    && !(it instanceof ObservationRecorded)
                    && mayChangeWhatItSays(it)) {
                ids.add(it.aggregateId());
            }
        }
        return ids.stream().distinct().toList();
    }

    private static boolean mayChangeWhatItSays(ObservationEvent event) {
        return switch (event) {
            case ObservationRecorded _, ObservationCorrected _, ObservationReclassified _ -> true;
            case ObservationReviewed _,
                    ObservationReleaseProposed _,
                    ObservationReleaseDeclined _,
                    ObservationReleased _,
                    ObservationReleaseRevoked _,
                    // What it says was known before, and is known to belong elsewhere.
                    ObservationMerged _,
                    ObservationMergeUndone _,
                    ObservationErased _ ->
                    false;
        };
    }

    /** How observations read after each of their events. */
    private record Stories(Map<String, List<DomainEvent>> histories) {

        Observation.@Nullable Content content(UUID observation, long sequence) {
            var state = Observation.ABSENT;
            var history = histories.getOrDefault(observation.toString(), List.of());
            for (var event : history.subList(0, (int) Math.min(sequence + 1, history.size()))) {
                state = state.evolve((ObservationEvent) event);
            }
            return contentOf(state);
        }

        static Observation.@Nullable Content contentOf(Observation state) {
            return state instanceof Observation.Active active ? active.content() : null;
        }
    }
}
