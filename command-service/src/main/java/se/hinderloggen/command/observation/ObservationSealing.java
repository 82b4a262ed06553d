package se.hinderloggen.command.observation;

import static se.hinderloggen.platform.sealing.TextSealer.seal;
import static se.hinderloggen.platform.sealing.TextSealer.sealOptional;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.hinderloggen.command.observation.ObservationCommand.CorrectObservation;
import se.hinderloggen.command.observation.ObservationCommand.RecordObservation;
import se.hinderloggen.command.platform.CommandContext;
import se.hinderloggen.platform.sealing.TextKey;
import se.hinderloggen.platform.sealing.TextSealer.Field;

/** From a checked draft to a command whose texts are sealed. After this no open text is left. */
final class ObservationSealing {

    private ObservationSealing() {}

    /** Of a draft that {@link DraftReader#readNew} found nothing wrong with. */
    static RecordObservation record(ObservationDraft draft, TextKey key, CommandContext context) {
        return new RecordObservation(
                key.subjectId(),
                Objects.requireNonNull(draft.kind()),
                Objects.requireNonNull(draft.occurred()),
                Objects.requireNonNull(draft.findings()),
                seal(key, Field.DESCRIPTION, Objects.requireNonNull(draft.description())),
                sealOptional(key, Field.CONSEQUENCES, draft.consequences()),
                Objects.requireNonNullElse(draft.tags(), List.of()),
                sealOptional(key, Field.REFERENCE, draft.reference()),
                context);
    }

    static CorrectObservation correct(
            ObservationDraft draft,
            boolean withoutConsequences,
            TextKey key,
            @Nullable Long expectedVersion,
            CommandContext context) {
        return new CorrectObservation(
                key.subjectId(),
                draft.kind(),
                draft.occurred(),
                draft.findings(),
                sealOptional(key, Field.DESCRIPTION, draft.description()),
                sealOptional(key, Field.CONSEQUENCES, draft.consequences()),
                withoutConsequences,
                draft.tags(),
                sealOptional(key, Field.REASON, draft.reason()),
                expectedVersion,
                context);
    }
}
