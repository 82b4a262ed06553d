package se.hinderloggen.command.followup;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.hinderloggen.command.platform.CommandContext;
import se.hinderloggen.command.platform.EventLog;
import se.hinderloggen.command.platform.RefusedException;
import se.hinderloggen.command.privacy.KeyVault;
import se.hinderloggen.events.DomainEvent;
import se.hinderloggen.events.FollowUpEvent.FollowUpAgreed;
import se.hinderloggen.events.MeetingEvent.MeetingOpened;
import se.hinderloggen.events.ObservationEvent.ObservationRecorded;
import se.hinderloggen.events.Subject;
import se.hinderloggen.events.SystemFaultEvent.SystemFaultDeclared;
import se.hinderloggen.platform.sealing.TextKey;

/** What a follow-up is about, and the key under which its texts are sealed: that of its subject. */
@Component
class FollowUpSubjects {

    private final EventLog log;
    private final KeyVault vault;

    FollowUpSubjects(EventLog log, KeyVault vault) {
        this.log = log;
        this.vault = vault;
    }

    /**
     * The key of what a new follow-up is about.
     *
     * @throws RefusedException when that is not there, not ours, or erased
     */
    TextKey keyOfNew(Subject about, CommandContext context) {
        if (!context.organisation().equals(ownerOf(about))) {
            throw new RefusedException(FollowUpRefusal.SUBJECT_NOT_FOUND);
        }
        return vault.obtain(about.id())
                .orElseThrow(() -> new RefusedException(FollowUpRefusal.SUBJECT_ERASED));
    }

    /**
     * The key of what this follow-up is about; empty when that has been erased.
     *
     * @throws RefusedException when there is no such follow-up in the operation
     */
    Optional<TextKey> keyOf(UUID followUpId, CommandContext context) {
        if (!(firstOf(followUpId) instanceof FollowUpAgreed agreed)
                || !agreed.organisation().equals(context.organisation())) {
            throw new RefusedException(FollowUpRefusal.FOLLOW_UP_NOT_FOUND);
        }
        return vault.find(agreed.about().id());
    }

    private @Nullable String ownerOf(Subject about) {
        var first = firstOf(about.id());
        return switch (about.kind()) {
            case OBSERVATION -> first instanceof ObservationRecorded it ? it.organisation() : null;
            case SYSTEM_FAULT -> first instanceof SystemFaultDeclared it ? it.organisation() : null;
            case MEETING -> first instanceof MeetingOpened it ? it.organisation() : null;
            // A follow-up has no key of its own, and what it leads to is about the same thing.
            case FOLLOW_UP -> null;
        };
    }

    private @Nullable DomainEvent firstOf(UUID id) {
        var history = log.histories(List.of(id.toString())).get(id.toString());
        return history == null ? null : history.getFirst();
    }
}
