package se.hinderloggen.command.recurrence;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.hinderloggen.command.observation.Observation;
import se.hinderloggen.events.FaultScope;
import se.hinderloggen.events.Kind;
import se.hinderloggen.events.SystemFaultEvent;
import se.hinderloggen.events.SystemFaultEvent.ObservationUnlinked;
import se.hinderloggen.events.SystemFaultEvent.ObservationsLinked;
import se.hinderloggen.events.SystemFaultEvent.ReplyReceived;
import se.hinderloggen.events.SystemFaultEvent.SystemFaultChanged;
import se.hinderloggen.events.SystemFaultEvent.SystemFaultDeclared;
import se.hinderloggen.events.SystemFaultEvent.SystemFaultDismissed;
import se.hinderloggen.events.SystemFaultEvent.SystemFaultEscalated;
import se.hinderloggen.events.SystemFaultEvent.SystemFaultReleaseDeclined;
import se.hinderloggen.events.SystemFaultEvent.SystemFaultReleaseProposed;
import se.hinderloggen.events.SystemFaultEvent.SystemFaultReleaseRevoked;
import se.hinderloggen.events.SystemFaultEvent.SystemFaultReleased;
import se.hinderloggen.events.SystemFaultEvent.SystemFaultReopened;
import se.hinderloggen.events.SystemFaultEvent.SystemFaultResolved;

/**
 * A systemfel, as far as it matters to whether it has come back.
 *
 * @param resolution absent unless it is resolved
 */
record Watched(
        UUID systemFaultId,
        String organisation,
        FaultScope scope,
        @Nullable Resolution resolution) {

    /**
     * @param since the first day on which it was remedied
     */
    record Resolution(UUID id, LocalDate since) {}

    static Watched declared(SystemFaultDeclared event) {
        return new Watched(event.systemFaultId(), event.organisation(), event.scope(), null);
    }

    Watched after(SystemFaultEvent event) {
        return switch (event) {
            case SystemFaultDeclared it -> declared(it);
            case SystemFaultChanged it ->
                    new Watched(systemFaultId, organisation, it.scope(), resolution);
            case SystemFaultResolved it -> with(new Resolution(it.resolutionId(), it.since()));
            case SystemFaultReopened _ -> with(null);
            case SystemFaultDismissed _ -> with(null);
            case ObservationsLinked _ -> this;
            case ObservationUnlinked _ -> this;
            case SystemFaultEscalated _ -> this;
            case ReplyReceived _ -> this;
            case SystemFaultReleaseProposed _ -> this;
            case SystemFaultReleaseDeclined _ -> this;
            case SystemFaultReleased _ -> this;
            case SystemFaultReleaseRevoked _ -> this;
        };
    }

    Watched with(@Nullable Resolution changed) {
        return new Watched(systemFaultId, organisation, scope, changed);
    }

    /**
     * Whether an observation that reads so shows that it is back: an obstacle, within the scope,
     * that is known to have happened when it was remedied.
     */
    boolean isBackIn(Observation.Content content) {
        return resolution != null
                && content.kind() == Kind.HINDER
                && !content.occurred().earliest().isBefore(resolution.since)
                && content.findings().stream().anyMatch(scope::matches);
    }
}
