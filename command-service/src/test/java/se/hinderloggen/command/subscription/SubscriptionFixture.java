package se.hinderloggen.command.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.hinderloggen.command.platform.CommandContext;
import se.hinderloggen.command.platform.Decision;
import se.hinderloggen.command.subscription.SubscriptionCommand.BringUpToDate;
import se.hinderloggen.command.subscription.SubscriptionCommand.GrantSubscription;
import se.hinderloggen.events.Detail;
import se.hinderloggen.events.Kind;
import se.hinderloggen.events.PublishedFinding;
import se.hinderloggen.events.SealedText;
import se.hinderloggen.events.Subject;
import se.hinderloggen.events.SubscriptionEvent;
import se.hinderloggen.events.SubscriptionEvent.SubscriptionGranted;
import se.hinderloggen.events.SubscriptionEvent.SummaryPublished;
import se.hinderloggen.events.SubscriptionEvent.SummaryWithdrawn;
import se.hinderloggen.events.SubscriptionScope;
import se.hinderloggen.events.WithdrawalReason;

/** Given, when, then for subscriptions, with an ordinary one of Försäkringskassan. */
final class SubscriptionFixture {

    static final UUID ID = UUID.fromString("01890000-0000-7000-8000-0000000000f1");
    static final String FK = "FORSAKRINGSKASSAN";
    static final Instant AT = Instant.parse("2026-03-14T12:00:00Z");
    static final CommandContext BY = new CommandContext("PO_VARMLAND", "p-1", AT, "c-1", null);
    static final CommandContext OTHER =
            new CommandContext("PO_SODRA_DALARNA", "p-2", AT, "c-2", null);
    static final SubscriptionScope ALL = scope(List.of(), List.of());
    static final PublishedFinding ANYWHERE = new PublishedFinding(FK, null, null, "BEMOTANDE");
    static final PublishedFinding KARLSTAD = new PublishedFinding(FK, null, "1780", "BEMOTANDE");
    static final PublishedFinding POLICE = new PublishedFinding("POLISEN", null, null, "SIP");

    private final List<SubscriptionEvent> history;

    private SubscriptionFixture(List<SubscriptionEvent> history) {
        this.history = history;
    }

    static SubscriptionFixture given(SubscriptionEvent... history) {
        return new SubscriptionFixture(List.of(history));
    }

    Subscription state() {
        var state = Subscription.ABSENT;
        for (var event : history) {
            state = state.evolve(event);
        }
        return state;
    }

    Outcome when(SubscriptionCommand command) {
        return new Outcome(state().decide(command));
    }

    /** After these offers, which must have been taken. */
    SubscriptionFixture after(Offer... offers) {
        var events = new ArrayList<>(history);
        events.addAll(when(upToDate(offers)).events());
        return new SubscriptionFixture(events);
    }

    SubscriptionFixture and(SubscriptionEvent event) {
        var events = new ArrayList<>(history);
        events.add(event);
        return new SubscriptionFixture(events);
    }

    /** The id of the entry with that number. */
    UUID entry(long number) {
        return history.stream()
                .filter(it -> it instanceof SummaryPublished entry && entry.number() == number)
                .map(it -> ((SummaryPublished) it).entryId())
                .findFirst()
                .orElseThrow();
    }

    record Outcome(Decision<SubscriptionEvent, SubscriptionRefusal> decision) {

        List<SubscriptionEvent> events() {
            return ((Decision.Accepted<SubscriptionEvent, SubscriptionRefusal>) decision).events();
        }

        void then(SubscriptionEvent... expected) {
            assertThat(decision).isEqualTo(new Decision.Accepted<>(List.of(expected)));
        }

        void thenNothing() {
            then();
        }

        /** Each entry as {@code 1 published} or {@code 2 withdrawn REPLACED}. */
        void thenEntries(String... expected) {
            assertThat(events()).extracting(Outcome::line).containsExactly(expected);
        }

        void thenRefused(SubscriptionRefusal expected) {
            assertThat(decision).isEqualTo(new Decision.Refused<>(expected));
        }

        private static String line(SubscriptionEvent event) {
            return switch (event) {
                case SummaryPublished it -> it.number() + " published";
                case SummaryWithdrawn it -> it.number() + " withdrawn " + it.reason();
                default -> throw new AssertionError("No entry: " + event);
            };
        }
    }

    static GrantSubscription grant(SubscriptionScope scope, CommandContext by) {
        return new GrantSubscription(ID, FK, scope, Detail.SUMMARIES, by);
    }

    static SubscriptionGranted granted(SubscriptionScope scope) {
        return granted(FK, scope, Detail.SUMMARIES);
    }

    static SubscriptionGranted granted(String recipient, SubscriptionScope scope, Detail detail) {
        return new SubscriptionGranted(ID, "PO_VARMLAND", recipient, scope, detail);
    }

    static SubscriptionScope scope(List<String> municipalities, List<Kind> kinds) {
        return new SubscriptionScope(FK, null, municipalities, List.of(), kinds);
    }

    static BringUpToDate upToDate(Offer... offers) {
        return new BringUpToDate(ID, List.of(offers), BY);
    }

    static Offer released(int number, PublishedFinding... findings) {
        return released(number, Kind.HINDER, 3, findings);
    }

    static Offer released(
            int number, @Nullable Kind kind, int month, PublishedFinding... findings) {
        return offer(
                number,
                new Offer.Released(
                        sealed("kort " + number),
                        List.of(FK, "LANSSTYRELSEN", "KOMMUN"),
                        kind,
                        2026,
                        month,
                        List.of(findings)));
    }

    static Offer gone(int number, WithdrawalReason reason) {
        return offer(number, new Offer.Gone(reason));
    }

    private static Offer offer(int number, Offer.Standing standing) {
        var id = new UUID(number, number);
        return new Offer(new Subject(Subject.Kind.OBSERVATION, id), id, standing);
    }

    static SealedText sealed(String text) {
        return SealedText.of(text.getBytes(StandardCharsets.UTF_8));
    }
}
