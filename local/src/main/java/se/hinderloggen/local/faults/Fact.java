package se.hinderloggen.local.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import se.hinderloggen.events.Finding;
import se.hinderloggen.events.Kind;
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
import se.hinderloggen.events.PartialDate;

/**
 * An observation as its history in the event store makes it, found without any code of the
 * services.
 *
 * @param version sequence of the last event
 */
record Fact(
        String id,
        Kind kind,
        PartialDate occurred,
        List<Finding> findings,
        List<String> tags,
        boolean erased,
        long version) {

    /** What every history that begins as an observation's does comes to. */
    static List<Fact> of(Map<String, List<StoredEvent>> histories) {
        var facts = new ArrayList<Fact>();
        for (var history : histories.values()) {
            if (history.getFirst().event() instanceof ObservationRecorded it) {
                var fact = recorded(it);
                for (var stored : history.subList(1, history.size())) {
                    fact = fact.then((ObservationEvent) stored.event(), stored.sequence());
                }
                facts.add(fact);
            }
        }
        return facts;
    }

    private static Fact recorded(ObservationRecorded it) {
        return new Fact(
                it.aggregateId(), it.kind(), it.occurred(), it.findings(), it.tags(), false, 0);
    }

    private Fact then(ObservationEvent event, long sequence) {
        return switch (event) {
            case ObservationCorrected it ->
                    new Fact(
                            id,
                            it.kind(),
                            it.occurred(),
                            it.findings(),
                            it.tags(),
                            erased,
                            sequence);
            case ObservationErased _ ->
                    new Fact(id, kind, occurred, findings, tags, true, sequence);
            case ObservationRecorded _ ->
                    throw new IllegalStateException(id + " was recorded twice");
            case ObservationReviewed _,
                    ObservationReclassified _,
                    ObservationReleaseProposed _,
                    ObservationReleaseDeclined _,
                    ObservationReleased _,
                    ObservationReleaseRevoked _,
                    ObservationMerged _,
                    ObservationMergeUndone _ ->
                    throw new IllegalStateException("No client here wants " + event);
        };
    }
}
