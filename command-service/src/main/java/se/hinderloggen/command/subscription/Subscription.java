package se.hinderloggen.command.subscription;

import static se.hinderloggen.command.platform.Decision.accept;
import static se.hinderloggen.command.platform.Decision.nothing;
import static se.hinderloggen.command.platform.Decision.refuse;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.hinderloggen.command.platform.Decision;
import se.hinderloggen.command.subscription.SubscriptionCommand.AnswerEntry;
import se.hinderloggen.command.subscription.SubscriptionCommand.BringUpToDate;
import se.hinderloggen.command.subscription.SubscriptionCommand.ChangeSubscription;
import se.hinderloggen.command.subscription.SubscriptionCommand.GrantSubscription;
import se.hinderloggen.command.subscription.SubscriptionCommand.RevokeSubscription;
import se.hinderloggen.events.PublishedFinding;
import se.hinderloggen.events.ReplyKind;
import se.hinderloggen.events.SubscriptionEvent;
import se.hinderloggen.events.SubscriptionEvent.EntryAnswered;
import se.hinderloggen.events.SubscriptionEvent.SubscriptionChanged;
import se.hinderloggen.events.SubscriptionEvent.SubscriptionGranted;
import se.hinderloggen.events.SubscriptionEvent.SubscriptionRevoked;
import se.hinderloggen.events.SubscriptionEvent.SummaryPublished;
import se.hinderloggen.events.SubscriptionEvent.SummaryWithdrawn;
import se.hinderloggen.events.WithdrawalReason;

/**
 * The rules of the subscription. Pure: what is decided follows from the state and the command
 * alone.
 *
 * <p>Its entries are numbered here, so there is one order of them, and no other. A command that is
 * already satisfied gives no event, so every command may be repeated: what is offered is how things
 * stand, not what has changed.
 */
public sealed interface Subscription {

    /** Nothing has been granted under this id. */
    Subscription ABSENT = new Absent();

    record Absent() implements Subscription {}

    /**
     * @param version sequence number of the last event
     * @param original as first granted, to recognise a repeat even after changes
     * @param entries how many there are
     * @param told what holds now, by what it is of
     * @param published every entry that told something, whether it holds or not
     * @param answers by the ids their callers made
     */
    record Live(
            long version,
            SubscriptionGranted original,
            Terms terms,
            long entries,
            Map<Summary, SummaryPublished> told,
            Set<UUID> published,
            Map<UUID, EntryAnswered> answers)
            implements Subscription {}

    record Revoked(long version, SubscriptionGranted original) implements Subscription {}

    /** Release ids are made by callers, so they are only unique within what they are about. */
    record Summary(UUID subject, UUID releaseId) {}

    // ------------------------------------------------------------------ decide

    default Decision<SubscriptionEvent, SubscriptionRefusal> decide(SubscriptionCommand command) {
        return switch (this) {
            case Absent _ ->
                    command instanceof GrantSubscription grant
                            ? grant(grant)
                            : refuse(SubscriptionRefusal.SUBSCRIPTION_NOT_FOUND);
            case Live live when !isFor(live.original, command) -> foreign(command);
            case Live live -> decideOn(live, command);
            case Revoked revoked when !isFor(revoked.original, command) -> foreign(command);
            case Revoked revoked ->
                    switch (command) {
                        case GrantSubscription it -> grantAgain(revoked.original, it);
                        case RevokeSubscription _, BringUpToDate _ -> nothing();
                        case ChangeSubscription _, AnswerEntry _ ->
                                refuse(SubscriptionRefusal.SUBSCRIPTION_REVOKED);
                    };
        };
    }

    /** The operation disposes of it, and the recipient answers it. */
    private static boolean isFor(SubscriptionGranted original, SubscriptionCommand command) {
        return command instanceof AnswerEntry answer
                ? answer.recipient().equals(original.recipient())
                : command.context().organisation().equals(original.organisation());
    }

    private static Decision<SubscriptionEvent, SubscriptionRefusal> foreign(
            SubscriptionCommand command) {
        return refuse(
                command instanceof GrantSubscription
                        ? SubscriptionRefusal.SUBSCRIPTION_ID_TAKEN
                        : SubscriptionRefusal.SUBSCRIPTION_NOT_FOUND);
    }

    private static Decision<SubscriptionEvent, SubscriptionRefusal> decideOn(
            Live live, SubscriptionCommand command) {
        return switch (command) {
            case GrantSubscription it -> grantAgain(live.original, it);
            case ChangeSubscription it -> change(live, it);
            case RevokeSubscription it ->
                    accept(new SubscriptionRevoked(it.subscriptionId(), it.reason()));
            case BringUpToDate it -> bringUpToDate(live, it);
            case AnswerEntry it -> answer(live, it);
        };
    }

    private static Decision<SubscriptionEvent, SubscriptionRefusal> grant(
            GrantSubscription command) {
        return Recipient.parse(command.recipient()).mayBeToldOf(command.scope())
                ? accept(granted(command))
                : refuse(SubscriptionRefusal.SCOPE_OF_OTHERS);
    }

    private static Decision<SubscriptionEvent, SubscriptionRefusal> grantAgain(
            SubscriptionGranted original, GrantSubscription command) {
        return granted(command).equals(original)
                ? nothing()
                : refuse(SubscriptionRefusal.SUBSCRIPTION_ID_TAKEN);
    }

    private static SubscriptionGranted granted(GrantSubscription command) {
        return new SubscriptionGranted(
                command.subscriptionId(),
                command.context().organisation(),
                command.recipient(),
                command.scope(),
                command.detail());
    }

    private static Decision<SubscriptionEvent, SubscriptionRefusal> change(
            Live live, ChangeSubscription command) {
        var changed =
                new Terms(
                        live.terms.recipient(),
                        Objects.requireNonNullElse(command.scope(), live.terms.scope()),
                        Objects.requireNonNullElse(command.detail(), live.terms.detail()));
        if (changed.equals(live.terms)) {
            return nothing();
        }
        return Recipient.parse(changed.recipient()).mayBeToldOf(changed.scope())
                ? accept(
                        new SubscriptionChanged(
                                command.subscriptionId(), changed.scope(), changed.detail()))
                : refuse(SubscriptionRefusal.SCOPE_OF_OTHERS);
    }

    private static Decision<SubscriptionEvent, SubscriptionRefusal> bringUpToDate(
            Live live, BringUpToDate command) {
        var events = new ArrayList<SubscriptionEvent>();
        var now = live;
        for (var offer : command.offers()) {
            for (var event : tell(now, command.subscriptionId(), offer)) {
                events.add(event);
                now = (Live) now.evolve(event);
            }
        }
        return accept(events);
    }

    private static List<SubscriptionEvent> tell(Live now, UUID id, Offer offer) {
        var told = now.told.get(new Summary(offer.about().id(), offer.releaseId()));
        return switch (offer.standing()) {
            case Offer.Gone(var reason) ->
                    told == null ? List.of() : List.of(withdrawn(now, id, told, reason));
            case Offer.Released released -> {
                var concerning = now.terms.concerning(released);
                if (told == null) {
                    yield concerning.isEmpty()
                            ? List.of()
                            : List.of(published(id, now.entries + 1, null, offer, concerning));
                }
                boolean takenIn = now.terms.stillTakeIn(told);
                if (takenIn && Terms.stillHolds(told, released, concerning)) {
                    yield List.of();
                }
                yield concerning.isEmpty()
                        ? List.of(
                                withdrawn(
                                        now,
                                        id,
                                        told,
                                        takenIn
                                                ? WithdrawalReason.INCORRECT
                                                : WithdrawalReason.NOT_SUBSCRIBED))
                        : List.of(
                                withdrawn(now, id, told, WithdrawalReason.REPLACED),
                                published(id, now.entries + 2, told.entryId(), offer, concerning));
            }
        };
    }

    private static SummaryWithdrawn withdrawn(
            Live now, UUID id, SummaryPublished told, WithdrawalReason reason) {
        long number = now.entries + 1;
        return new SummaryWithdrawn(id, number, entryId(id, number), told.entryId(), reason);
    }

    private static SummaryPublished published(
            UUID id,
            long number,
            @Nullable UUID replaces,
            Offer offer,
            List<PublishedFinding> concerning) {
        var released = (Offer.Released) offer.standing();
        return new SummaryPublished(
                id,
                number,
                entryId(id, number),
                replaces,
                offer.about(),
                offer.releaseId(),
                released.summary(),
                released.kind(),
                released.year(),
                released.month(),
                concerning);
    }

    /** Tells nothing that the recipient does not know, unlike the ids of what lies behind. */
    private static UUID entryId(UUID subscriptionId, long number) {
        return UuidCreator.getNameBasedSha1(subscriptionId + "/entries/" + number);
    }

    /** What was withdrawn may be answered as well: it had been read. */
    private static Decision<SubscriptionEvent, SubscriptionRefusal> answer(
            Live live, AnswerEntry command) {
        var earlier = live.answers.get(command.answerId());
        var answer =
                new EntryAnswered(
                        command.subscriptionId(),
                        command.answerId(),
                        command.entryId(),
                        command.kind(),
                        earlier == null ? command.context().today() : earlier.on(),
                        command.text(),
                        command.promisedBy());
        if (earlier != null) {
            return earlier.equals(answer) ? nothing() : refuse(SubscriptionRefusal.ANSWER_ID_TAKEN);
        }
        if (!live.published.contains(command.entryId())) {
            return refuse(SubscriptionRefusal.ENTRY_NOT_FOUND);
        }
        var promisedBy = command.promisedBy();
        if (promisedBy != null && command.kind() != ReplyKind.PROMISE) {
            return refuse(SubscriptionRefusal.ANSWER_PROMISES_NOTHING);
        }
        return promisedBy != null && promisedBy.isBefore(answer.on())
                ? refuse(SubscriptionRefusal.ANSWER_PROMISES_THE_PAST)
                : accept(answer);
    }

    // ------------------------------------------------------------------ evolve

    /**
     * @throws IllegalStateException when the history is impossible
     */
    default Subscription evolve(SubscriptionEvent event) {
        return switch (this) {
            case Absent _ -> {
                if (!(event instanceof SubscriptionGranted it)) {
                    throw impossible(event);
                }
                yield new Live(
                        0,
                        it,
                        new Terms(it.recipient(), it.scope(), it.detail()),
                        0,
                        Map.of(),
                        Set.of(),
                        Map.of());
            }
            case Live live -> evolveFrom(live, event);
            case Revoked _ -> throw impossible(event);
        };
    }

    private static Subscription evolveFrom(Live was, SubscriptionEvent event) {
        return switch (event) {
            case SubscriptionGranted _ -> throw impossible(event);
            case SubscriptionChanged it ->
                    new Live(
                            was.version + 1,
                            was.original,
                            new Terms(was.terms.recipient(), it.scope(), it.detail()),
                            was.entries,
                            was.told,
                            was.published,
                            was.answers);
            case SubscriptionRevoked _ -> new Revoked(was.version + 1, was.original);
            case SummaryPublished it -> {
                var told = new HashMap<>(was.told);
                told.put(new Summary(it.about().id(), it.releaseId()), it);
                var published = new HashSet<>(was.published);
                published.add(it.entryId());
                yield entered(was, it.number(), told, published, event);
            }
            case SummaryWithdrawn it -> {
                var told = new HashMap<>(was.told);
                told.values().removeIf(entry -> entry.entryId().equals(it.withdraws()));
                yield entered(was, it.number(), told, was.published, event);
            }
            case EntryAnswered it -> {
                var answers = new HashMap<>(was.answers);
                answers.put(it.answerId(), it);
                yield new Live(
                        was.version + 1,
                        was.original,
                        was.terms,
                        was.entries,
                        was.told,
                        was.published,
                        answers);
            }
        };
    }

    private static Live entered(
            Live was,
            long number,
            Map<Summary, SummaryPublished> told,
            Set<UUID> published,
            SubscriptionEvent event) {
        if (number != was.entries + 1) {
            throw impossible(event);
        }
        return new Live(
                was.version + 1, was.original, was.terms, number, told, published, was.answers);
    }

    private static IllegalStateException impossible(SubscriptionEvent event) {
        return new IllegalStateException(
                "Impossible history: "
                        + event.getClass().getSimpleName()
                        + " of "
                        + event.subscriptionId());
    }

    /** Sequence number of the last event; -1 when there is none. */
    default long version() {
        return switch (this) {
            case Absent _ -> -1;
            case Live live -> live.version;
            case Revoked revoked -> revoked.version;
        };
    }
}
