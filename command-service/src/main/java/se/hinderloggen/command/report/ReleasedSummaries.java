package se.hinderloggen.command.report;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.hinderloggen.command.observation.Observation;
import se.hinderloggen.command.platform.EventLog;
import se.hinderloggen.command.release.Releases;
import se.hinderloggen.command.systemfault.SystemFault;
import se.hinderloggen.events.DomainEvent;
import se.hinderloggen.events.ObservationEvent;
import se.hinderloggen.events.QuotedSummary;
import se.hinderloggen.events.SystemFaultEvent;

/** Which summaries may be quoted: those of one's own operation that are released now. */
@Component
class ReleasedSummaries {

    private final EventLog log;

    ReleasedSummaries(EventLog log) {
        this.log = log;
    }

    /** Of these the ones that may be quoted, by one look at the event store for all of them. */
    Set<QuotedSummary> among(Collection<QuotedSummary> quoted, String organisation) {
        var histories =
                log.histories(
                        quoted.stream().map(it -> it.about().id().toString()).distinct().toList());
        return quoted.stream()
                .filter(
                        it ->
                                isReleased(
                                        it,
                                        histories.getOrDefault(
                                                it.about().id().toString(), List.of()),
                                        organisation))
                .collect(Collectors.toSet());
    }

    private static boolean isReleased(
            QuotedSummary quoted, List<DomainEvent> history, String organisation) {
        var release =
                switch (quoted.about().kind()) {
                    case OBSERVATION -> ofObservation(history, organisation);
                    case SYSTEM_FAULT -> ofSystemFault(history, organisation);
                    case FOLLOW_UP, MEETING -> Releases.NONE;
                };
        var found = release.byId().get(quoted.releaseId());
        return found != null && found.state() == Releases.State.RELEASED;
    }

    private static Releases ofObservation(List<DomainEvent> history, String organisation) {
        var state = Observation.ABSENT;
        for (var event : history) {
            if (!(event instanceof ObservationEvent it)) {
                return Releases.NONE;
            }
            state = state.evolve(it);
        }
        return state instanceof Observation.Active it && it.organisation().equals(organisation)
                ? it.releases()
                : Releases.NONE;
    }

    private static Releases ofSystemFault(List<DomainEvent> history, String organisation) {
        var state = SystemFault.ABSENT;
        for (var event : history) {
            if (!(event instanceof SystemFaultEvent it)) {
                return Releases.NONE;
            }
            state = state.evolve(it);
        }
        return state instanceof SystemFault.Declared it
                        && it.original().organisation().equals(organisation)
                ? it.releases()
                : Releases.NONE;
    }
}
