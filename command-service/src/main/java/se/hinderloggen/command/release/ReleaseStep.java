package se.hinderloggen.command.release;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.hinderloggen.events.RevocationReason;
import se.hinderloggen.events.SealedText;

/**
 * What can be asked about a summary for those outside the operation, of whatever it is about.
 * Recipients arrive as codes and texts sealed.
 *
 * <p>{@code secondPerson} says whether somebody else than the proposer has to approve it.
 */
public sealed interface ReleaseStep {

    UUID releaseId();

    /** Else it takes something back, which may be done whatever has become of its subject. */
    default boolean tellsOthers() {
        return switch (this) {
            case Propose _, Approve _ -> true;
            case Decline _, Revoke _ -> false;
        };
    }

    /**
     * @param releaseId made by the caller, so that a repeat is recognised
     */
    record Propose(
            UUID releaseId, SealedText summary, List<String> recipients, boolean secondPerson)
            implements ReleaseStep {
        public Propose {
            recipients = List.copyOf(recipients);
        }
    }

    record Approve(UUID releaseId, boolean secondPerson) implements ReleaseStep {}

    record Decline(UUID releaseId, @Nullable SealedText reason) implements ReleaseStep {}

    record Revoke(UUID releaseId, RevocationReason reason) implements ReleaseStep {}
}
