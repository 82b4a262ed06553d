package se.hinderloggen.command.subscription;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.hinderloggen.events.Kind;
import se.hinderloggen.events.PublishedFinding;
import se.hinderloggen.events.SealedText;
import se.hinderloggen.events.Subject;
import se.hinderloggen.events.WithdrawalReason;

/**
 * How a summary stands at this moment, put before a subscription; that decides whether it is to
 * tell of it.
 *
 * @param about the observation or systemfel
 */
public record Offer(Subject about, UUID releaseId, Standing standing) {

    public sealed interface Standing {}

    /**
     * @param recipients authority codes
     * @param kind absent for a systemfel, which is about obstacles
     * @param findings of everyone concerned, as they may be told
     */
    public record Released(
            SealedText summary,
            List<String> recipients,
            @Nullable Kind kind,
            @Nullable Integer year,
            @Nullable Integer month,
            List<PublishedFinding> findings)
            implements Standing {
        public Released {
            recipients = List.copyOf(recipients);
            findings = findings.stream().distinct().toList();
        }
    }

    public record Gone(WithdrawalReason reason) implements Standing {}
}
