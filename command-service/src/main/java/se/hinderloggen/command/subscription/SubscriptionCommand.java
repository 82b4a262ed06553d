package se.hinderloggen.command.subscription;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import se.hinderloggen.command.platform.CommandContext;
import se.hinderloggen.events.Detail;
import se.hinderloggen.events.ReplyKind;
import se.hinderloggen.events.SealedText;
import se.hinderloggen.events.SubscriptionScope;

/** What can be asked of a subscription. Codes arrive resolved, and texts sealed under its key. */
public sealed interface SubscriptionCommand {

    @TargetAggregateIdentifier
    UUID subscriptionId();

    CommandContext context();

    /**
     * @param recipient as in the sign-in's claim {@code authority}
     */
    record GrantSubscription(
            UUID subscriptionId,
            String recipient,
            SubscriptionScope scope,
            Detail detail,
            CommandContext context)
            implements SubscriptionCommand {}

    /** What is absent stays as it is. */
    record ChangeSubscription(
            UUID subscriptionId,
            @Nullable SubscriptionScope scope,
            @Nullable Detail detail,
            CommandContext context)
            implements SubscriptionCommand {}

    record RevokeSubscription(
            UUID subscriptionId, @Nullable SealedText reason, CommandContext context)
            implements SubscriptionCommand {}

    /**
     * Has the feed tell what it is to tell, and nothing else. Given by what goes along the event
     * store alone, never by people.
     *
     * @param offers in the order in which they are to be told
     */
    record BringUpToDate(UUID subscriptionId, List<Offer> offers, CommandContext context)
            implements SubscriptionCommand {}

    /**
     * @param recipient who answers; has to be the subscription's
     */
    record AnswerEntry(
            UUID subscriptionId,
            UUID answerId,
            UUID entryId,
            String recipient,
            ReplyKind kind,
            @Nullable SealedText text,
            @Nullable LocalDate promisedBy,
            CommandContext context)
            implements SubscriptionCommand {}
}
