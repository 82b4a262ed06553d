package se.hinderloggen.command.importing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.hinderloggen.events.Kind;
import se.hinderloggen.events.PartialDate;

/** One observation of a file: all its rows, or what is wrong with them. */
sealed interface ObservationEntry {

    /** Its rows, in order. */
    List<Integer> lines();

    /**
     * Names are as they are written, not yet looked up in the catalogue.
     *
     * @param findings one for each row, at least one
     * @param tags of all rows, each once, in order of appearance
     */
    record ImportedObservation(
            String externalId,
            List<Integer> lines,
            Kind kind,
            PartialDate occurred,
            List<RawFinding> findings,
            String description,
            @Nullable String consequences,
            List<String> tags)
            implements ObservationEntry {
        public ImportedObservation {
            lines = List.copyOf(lines);
            findings = List.copyOf(findings);
            tags = List.copyOf(tags);
        }
    }

    /**
     * Cannot be recorded, for half an observation is none: one bad row makes all of it bad.
     *
     * @param problems at least one
     */
    record UnreadableObservation(List<Integer> lines, List<RowProblem> problems)
            implements ObservationEntry {
        public UnreadableObservation {
            lines = List.copyOf(lines);
            problems = List.copyOf(problems);
        }
    }

    /**
     * One authority's part, as written.
     *
     * @param unit empty when not filled in, like the municipality and the event type
     */
    record RawFinding(
            int line, String authority, String unit, String municipality, String eventType) {}
}
