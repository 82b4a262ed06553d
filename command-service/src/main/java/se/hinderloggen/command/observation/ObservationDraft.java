package se.hinderloggen.command.observation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.hinderloggen.events.Finding;
import se.hinderloggen.events.Kind;
import se.hinderloggen.events.PartialDate;

/**
 * What was sent, read and checked, with codes of the catalogue; its texts are still open. What was
 * not sent is absent. Lives only until it is sealed, and shows nothing of its texts when printed.
 */
record ObservationDraft(
        @Nullable Kind kind,
        @Nullable PartialDate occurred,
        @Nullable List<Finding> findings,
        @Nullable String description,
        @Nullable String consequences,
        @Nullable List<String> tags,
        @Nullable String reason,
        @Nullable String reference) {

    ObservationDraft withReference(@Nullable String changed) {
        return new ObservationDraft(
                kind, occurred, findings, description, consequences, tags, reason, changed);
    }

    @Override
    public String toString() {
        return "ObservationDraft";
    }
}
