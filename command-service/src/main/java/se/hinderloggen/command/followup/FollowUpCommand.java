package se.hinderloggen.command.followup;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import se.hinderloggen.command.platform.CommandContext;
import se.hinderloggen.events.Responsible;
import se.hinderloggen.events.SealedText;
import se.hinderloggen.events.Subject;

/** What can be asked of a follow-up. Its texts arrive sealed. */
public sealed interface FollowUpCommand {

    CommandContext context();

    @TargetAggregateIdentifier
    UUID followUpId();

    /**
     * Whether who commands speaks for nobody else, as an ombud outside the working group does. Then
     * it has to be about an observation, and for whoever recorded that to do.
     */
    boolean forOwnUse();

    record AgreeFollowUp(
            UUID followUpId,
            Subject about,
            SealedText what,
            Responsible responsible,
            LocalDate due,
            boolean forOwnUse,
            CommandContext context)
            implements FollowUpCommand {}

    /**
     * What is absent stays as it is.
     *
     * @param expectedVersion refuse when it has changed since; absent when the caller does not mind
     */
    record ChangeFollowUp(
            UUID followUpId,
            @Nullable SealedText what,
            @Nullable Responsible responsible,
            @Nullable LocalDate due,
            @Nullable Long expectedVersion,
            boolean forOwnUse,
            CommandContext context)
            implements FollowUpCommand {}

    record CompleteFollowUp(
            UUID followUpId,
            @Nullable SealedText outcome,
            @Nullable Long expectedVersion,
            boolean forOwnUse,
            CommandContext context)
            implements FollowUpCommand {}

    record ReopenFollowUp(
            UUID followUpId,
            @Nullable Long expectedVersion,
            boolean forOwnUse,
            CommandContext context)
            implements FollowUpCommand {}

    record WithdrawFollowUp(
            UUID followUpId,
            @Nullable Long expectedVersion,
            boolean forOwnUse,
            CommandContext context)
            implements FollowUpCommand {}
}
