package se.hinderloggen.command.release;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.hinderloggen.events.RevocationReason;
import se.hinderloggen.events.SealedText;

/** What happened to a summary, whatever it is about; each has its event of an observation's. */
public sealed interface ReleaseChange {

    UUID releaseId();

    /**
     * @param proposer pseudonym
     */
    record Proposed(UUID releaseId, SealedText summary, List<String> recipients, String proposer)
            implements ReleaseChange {}

    record Declined(UUID releaseId, @Nullable SealedText reason) implements ReleaseChange {}

    record Released(UUID releaseId, SealedText summary, List<String> recipients)
            implements ReleaseChange {}

    record Revoked(UUID releaseId, RevocationReason reason) implements ReleaseChange {}
}
