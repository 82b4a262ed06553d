package se.hinderloggen.command.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.standardwebhooks.Webhook;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.hinderloggen.command.platform.RefusedException;
import se.hinderloggen.command.webhook.Attempt.Outcome;
import se.hinderloggen.command.webhook.DeliveryList.Made;
import se.hinderloggen.command.webhook.DeliveryList.State;

/** Whatever a receiver does, nobody else waits for it, and every delivery is accounted for. */
class CourierTest extends WebhookLab {

    @Test
    void a_receiver_is_told_that_there_is_something_new() {
        var receiver = receiver();
        var feed = feed(receiver);
        entries(feed, 3);
        courier();
        awaitStates(feed, "3 DELIVERED");
        var received = receiver.received();
        assertThat(received).hasSize(1);
        assertThat(received.getFirst().header("webhook-id"))
                .isEqualTo(delivery(feed).deliveryId().toString());
        assertThat(registrations.find(feed, clock.instant()).lastDelivered())
                .isEqualTo(clock.instant());
        assertThat(meters.counter("hinderloggen.webhook.attempts", "outcome", "delivered").count())
                .isEqualTo(1);
    }

    @Test
    void one_that_answers_500_for_an_hour_is_told_in_the_end_and_the_others_at_once() {
        var down = receiver().answers(Receiver.status(500));
        var up = receiver();
        var failing = feed(down);
        var well = feed(up);
        var end = clock.instant().plus(Duration.ofHours(1));
        entries(failing, 1);
        courier();
        for (int number = 1; clock.instant().isBefore(end); number++) {
            entries(well, number);
            awaitStates(well, statesUpTo(number));
            awaitQuiet();
            clock.move(Duration.ofMinutes(2));
        }
        assertThat(up.received()).hasSize(30);
        var attempts = delivery(failing).attempts();
        assertThat(attempts).hasSameSizeAs(down.received()).hasSizeBetween(6, 20);
        assertThat(attempts).allMatch(it -> Integer.valueOf(500).equals(it.status()));
        assertThat(registrations.find(failing, clock.instant()).failingSince())
                .isEqualTo(attempts.getFirst().at());

        down.answers(Receiver.status(200));
        clock.move(Duration.ofHours(12));
        awaitStates(failing, "1 DELIVERED");
        assertThat(down.received())
                .extracting(it -> it.header("webhook-id") + it.body())
                .as("the same each time")
                .containsOnly(delivery(failing).deliveryId() + down.received().getFirst().body());
        assertThat(registrations.find(failing, clock.instant()).failingSince()).isNull();
    }

    @Test
    void the_others_are_told_while_one_hangs() {
        var hanging = receiver();
        hanging.answers(hanging.never());
        var stuck = feed(hanging);
        entries(stuck, 1);
        courier();
        await(() -> !hanging.received().isEmpty(), () -> "the one that hangs to be called");
        for (int i = 0; i < 20; i++) {
            var other = feed(receiver());
            entries(other, 1);
            awaitStates(other, "1 DELIVERED");
        }
        assertThat(outcomes(stuck)).as("still").containsExactly(Outcome.UNDER_WAY);
    }

    @Test
    void no_transaction_is_open_while_one_hangs_so_the_event_store_can_be_read() {
        var hanging = receiver();
        hanging.answers(hanging.never());
        var stuck = feed(hanging);
        entries(stuck, 1);
        courier();
        await(() -> !hanging.received().isEmpty(), () -> "the one that hangs to be called");
        var since = events.queryForObject("select pg_current_xact_id()::text", String.class);
        await(
                () ->
                        Boolean.TRUE.equals(
                                events.queryForObject(
                                        "select pg_snapshot_xmin(pg_current_snapshot()) > ?::xid8",
                                        Boolean.class,
                                        since)),
                () -> "everything from before to be settled");
        assertThat(outcomes(stuck)).as("still").containsExactly(Outcome.UNDER_WAY);
    }

    @Test
    void one_that_hangs_is_left_in_time_and_tried_again() {
        var hanging = receiver();
        hanging.answers(hanging.never());
        var feed = feed(hanging);
        entries(feed, 1);
        courier(Duration.ofSeconds(1), 2);
        awaitQuiet();
        assertThat(outcomes(feed)).containsExactly(Outcome.TIMEOUT);
        hanging.answers(Receiver.status(204));
        clock.move(Duration.ofSeconds(5));
        awaitStates(feed, "1 DELIVERED");
        assertThat(outcomes(feed)).containsExactly(Outcome.TIMEOUT, Outcome.DELIVERED);
    }

    @Test
    void those_that_have_failed_never_take_all_places() {
        var hanging = new AtomicInteger();
        var feeds = new ArrayList<UUID>();
        for (int i = 0; i < 6; i++) {
            var receiver = receiver();
            failsThenHangs(receiver, hanging);
            var feed = feed(receiver);
            feeds.add(feed);
            entries(feed, 1);
        }
        courier(Duration.ofSeconds(30), 4);
        awaitQuiet();
        clock.move(Duration.ofSeconds(5));
        await(() -> hanging.get() >= 2, () -> "two to hang");
        var well = feed(receiver());
        entries(well, 1);
        awaitStates(well, "1 DELIVERED");
        assertThat(hanging).hasValue(2);
        assertThat(feeds)
                .allSatisfy(it -> assertThat(delivery(it).state()).isEqualTo(State.WAITING));
    }

    @Test
    void a_redirection_a_private_address_and_a_name_that_leads_nowhere_are_failures() {
        var elsewhere = receiver();
        var redirecting =
                feed(
                        receiver()
                                .answers(
                                        Receiver.status(
                                                302, "Location", elsewhere.url().toString())));
        var inside = feed(URI.create("http://10.255.255.1/"));
        var nowhere = feed(URI.create("http://nowhere.invalid/"));
        var well = feed(receiver());
        var all = List.of(redirecting, inside, nowhere, well);
        all.forEach(it -> entries(it, 1));
        courier();
        awaitQuiet();
        assertThat(all.stream().map(this::outcomes))
                .containsExactly(
                        List.of(Outcome.STATUS),
                        List.of(Outcome.ADDRESS_REFUSED),
                        List.of(Outcome.ADDRESS_UNKNOWN),
                        List.of(Outcome.DELIVERED));
        assertThat(elsewhere.received()).isEmpty();
    }

    @Test
    void after_three_days_it_is_a_dead_letter_that_can_be_sent_again_under_the_same_id() {
        var receiver = receiver().answers(Receiver.status(500));
        var feed = feed(receiver);
        entries(feed, 1);
        courier();
        for (int i = 0; i < 100 && delivery(feed).state() == State.WAITING; i++) {
            awaitQuiet();
            clock.move(Duration.ofHours(2));
        }
        var dead = delivery(feed);
        assertThat(dead.state()).isEqualTo(State.DEAD);
        assertThat(dead.reason()).isEqualTo("EXHAUSTED");
        assertThat(Duration.between(dead.queuedAt(), dead.settledAt()))
                .isBetween(Duration.ofHours(58), Duration.ofHours(74));
        assertThat(dead.attempts()).hasSameSizeAs(receiver.received());
        assertThat(deliveries.open()).containsOnly(Map.entry("DEAD", 1L));

        receiver.answers(Receiver.status(200));
        deliveries.resend(feed, dead.deliveryId(), clock.instant());
        awaitStates(feed, "1 DELIVERED");
        assertThat(receiver.received())
                .extracting(it -> it.header("webhook-id"))
                .containsOnly(dead.deliveryId().toString());
        assertThat(deliveries.open()).isEmpty();
    }

    @Test
    void one_that_answers_410_is_called_no_more_until_its_address_is_given_again() {
        var receiver = receiver().answers(Receiver.status(410));
        var feed = feed(receiver);
        entries(feed, 1);
        courier();
        awaitStates(feed, "1 DEAD");
        assertThat(delivery(feed).reason()).isEqualTo("GONE");
        entries(feed, 2);
        assertThat(states(feed)).containsExactly("1 DEAD");
        var id = delivery(feed).deliveryId();
        assertThatThrownBy(() -> deliveries.resend(feed, id, clock.instant()))
                .isInstanceOf(RefusedException.class)
                .hasMessage("webhook-disabled");

        receiver.answers(Receiver.status(200));
        assertThat(registrations.register(feed, receiver.url(), clock.instant()))
                .as("it has a secret already")
                .isEmpty();
        entries(feed, 3);
        awaitStates(feed, "3 DELIVERED", "1 REPLACED");
    }

    @Test
    void what_was_sent_before_a_crash_is_sent_again_under_the_same_id() throws Exception {
        var receiver = receiver();
        var feed = feed(receiver);
        entries(feed, 1);
        var properties = properties(Duration.ofSeconds(30), 8);
        var claim = claims.claim(8, true, clock.instant(), properties.lease()).getFirst();
        var hint = claim.hint();
        sender(properties)
                .post(
                        claim.url(),
                        hint.body(),
                        hint.headers(clock.instant(), List.of()),
                        clock.instant());
        // And here the instance dies, before it has told that it arrived.
        courier();
        entries(feed, 2);
        clock.move(properties.lease().minusSeconds(1));
        assertThat(claims.claim(8, true, clock.instant(), properties.lease())).isEmpty();
        clock.move(Duration.ofSeconds(1));
        awaitStates(feed, "2 DELIVERED", "1 DELIVERED");
        assertThat(receiver.received())
                .extracting(it -> it.header("webhook-id"))
                .containsExactly(
                        hint.deliveryId().toString(),
                        hint.deliveryId().toString(),
                        deliveries(feed).getFirst().deliveryId().toString());
        assertThat(receiver.received().get(1).body()).isEqualTo(hint.body());
        assertThat(deliveries(feed).getLast().attempts())
                .extracting(Made::outcome)
                .containsExactly(Outcome.UNKNOWN, Outcome.DELIVERED);
    }

    @Test
    void one_that_comes_back_after_its_claim_was_lost_changes_nothing_but_what_it_knows() {
        var receiver = receiver();
        var feed = feed(receiver);
        entries(feed, 1);
        var lease = Duration.ofSeconds(60);
        var lost = claims.claim(8, true, clock.instant(), lease).getFirst();
        clock.move(lease);
        var now = claims.claim(8, true, clock.instant(), lease).getFirst();
        deliveries.settle(
                lost, Attempt.answered(500, null), Duration.ofSeconds(61), clock.instant());
        assertThat(registrations.find(feed, clock.instant()).failingSince()).isNull();
        deliveries.settle(now, Attempt.answered(200, null), Duration.ofSeconds(1), clock.instant());
        assertThat(states(feed)).containsExactly("1 DELIVERED");
        assertThat(delivery(feed).attempts()).extracting(Made::status).containsExactly(500, 200);
    }

    @Test
    void several_instances_deliver_each_thing_once() {
        var receivers = IntStream.range(0, 20).mapToObj(_ -> receiver()).toList();
        var feeds = receivers.stream().map(this::feed).toList();
        for (int i = 0; i < 3; i++) {
            courier(Duration.ofSeconds(30), 8);
        }
        for (int number = 1; number <= 3; number++) {
            for (var feed : feeds) {
                entries(feed, number);
            }
        }
        awaitQuiet();
        for (int i = 0; i < feeds.size(); i++) {
            var told = receivers.get(i).received();
            assertThat(told).extracting(it -> it.header("webhook-id")).doesNotHaveDuplicates();
            var delivered =
                    deliveries(feeds.get(i)).stream()
                            .filter(it -> it.state() == State.DELIVERED)
                            .toList();
            assertThat(told).hasSameSizeAs(delivered);
            assertThat(deliveries(feeds.get(i)).getFirst().state()).isEqualTo(State.DELIVERED);
            assertThat(states(feeds.get(i))).noneMatch(it -> it.endsWith("WAITING"));
        }
    }

    @Test
    void a_later_entry_takes_the_place_of_one_that_waits_and_does_not_hurry() {
        var receiver = receiver().answers(Receiver.status(503, "Retry-After", "3600"));
        var feed = feed(receiver);
        entries(feed, 1);
        courier();
        awaitQuiet();
        entries(feed, 2);
        entries(feed, 5);
        assertThat(states(feed)).containsExactly("5 WAITING", "2 REPLACED", "1 REPLACED");
        clock.move(Duration.ofMinutes(59));
        awaitQuiet();
        assertThat(receiver.received()).hasSize(1);
        receiver.answers(Receiver.status(200));
        clock.move(Duration.ofMinutes(1));
        awaitStates(feed, "5 DELIVERED", "2 REPLACED", "1 REPLACED");
    }

    @Test
    void one_that_waits_can_be_sent_at_once() {
        var receiver = receiver().answers(Receiver.status(429, "Retry-After", "3600"));
        var feed = feed(receiver);
        entries(feed, 1);
        courier();
        awaitQuiet();
        receiver.answers(Receiver.status(200));
        deliveries.resend(feed, delivery(feed).deliveryId(), clock.instant());
        awaitStates(feed, "1 DELIVERED");
    }

    @Test
    void what_fails_while_a_later_one_has_come_is_left_to_the_later_one() {
        var receiver = receiver();
        var feed = feed(receiver);
        receiver.answers(
                call -> {
                    entries(feed, 2);
                    receiver.answers(Receiver.status(200));
                    Receiver.status(500).to(call);
                });
        entries(feed, 1);
        courier();
        await(() -> states(feed).contains("1 REPLACED"), () -> "the first to be left");
        clock.move(Duration.ofSeconds(5));
        awaitStates(feed, "2 DELIVERED", "1 REPLACED");
    }

    @Test
    void while_a_secret_is_replaced_both_are_valid_and_then_the_new_one_alone() throws Exception {
        var receiver = receiver();
        var feed = UUID.randomUUID();
        var old = registrations.register(feed, receiver.url(), clock.instant()).orElseThrow();
        clock.moveTo(Instant.now());
        var fresh =
                registrations.rotate(
                        feed, clock.instant(), clock.instant().plus(Duration.ofHours(24)));
        entries(feed, 1);
        courier();
        awaitStates(feed, "1 DELIVERED");
        var received = receiver.received().getFirst();
        new Webhook(old.written()).verify(received.body(), received.headers());
        new Webhook(fresh.written()).verify(received.body(), received.headers());

        clock.move(Duration.ofHours(24));
        entries(feed, 2);
        awaitStates(feed, "2 DELIVERED", "1 DELIVERED");
        var later = receiver.received().getLast();
        assertThat(later.header("webhook-signature"))
                .isEqualTo(
                        new Webhook(fresh.written())
                                .sign(
                                        later.header("webhook-id"),
                                        clock.instant().getEpochSecond(),
                                        later.body()));
        assertThat(registrations.find(feed, clock.instant()).secrets()).hasSize(1);
        registrations.forgetExpiredSecrets(clock.instant());
        assertThat(events.queryForObject("select count(*) from webhook_secret", Long.class))
                .isEqualTo(1);
    }

    @Test
    void too_many_secrets_at_a_time_are_refused() {
        var feed = feed(receiver());
        for (int i = 0; i < 3; i++) {
            registrations.rotate(feed, clock.instant(), clock.instant().plusSeconds(60));
        }
        assertThatThrownBy(
                        () ->
                                registrations.rotate(
                                        feed, clock.instant(), clock.instant().plusSeconds(60)))
                .hasMessage("too-many-secrets");
        clock.move(Duration.ofSeconds(60));
        registrations.rotate(feed, clock.instant(), clock.instant().plusSeconds(60));
        assertThat(registrations.find(feed, clock.instant()).secrets()).hasSize(2);
    }

    @Test
    void removing_a_webhook_and_revoking_a_feed_end_what_waits() {
        var receiver = receiver();
        var removed = feed(receiver);
        var revoked = feed(receiver);
        entries(removed, 1);
        entries(revoked, 1);
        registrations.remove(removed, clock.instant());
        revoked(revoked);
        courier();
        awaitQuiet();
        assertThat(delivery(removed).reason()).isEqualTo("REMOVED");
        assertThat(delivery(revoked).reason()).isEqualTo("REVOKED");
        assertThat(receiver.received()).isEmpty();
        assertThat(events.queryForObject("select count(*) from webhook_secret", Long.class))
                .isZero();
        assertThat(deliveries.open()).as("nobody has to do anything about them").isEmpty();
    }

    @Test
    void another_address_is_called_even_for_what_is_under_way_to_the_old_one() {
        var old = receiver();
        old.answers(old.never());
        var fresh = receiver();
        var feed = feed(old);
        entries(feed, 1);
        courier();
        await(() -> !old.received().isEmpty(), () -> "the old one to be called");
        registrations.register(feed, fresh.url(), clock.instant());
        awaitStates(feed, "1 DELIVERED");
        assertThat(fresh.received()).hasSize(1);
    }

    @Test
    void what_was_settled_long_ago_is_forgotten() {
        var feed = feed(receiver());
        entries(feed, 1);
        courier();
        awaitStates(feed, "1 DELIVERED");
        deliveries.forget(clock.instant());
        assertThat(deliveries(feed)).hasSize(1);
        deliveries.forget(clock.instant().plusSeconds(1));
        assertThat(deliveries(feed)).isEmpty();
    }

    private static void failsThenHangs(Receiver receiver, AtomicInteger hanging) {
        receiver.answers(
                call -> {
                    receiver.answers(
                            again -> {
                                hanging.incrementAndGet();
                                receiver.never().to(again);
                            });
                    Receiver.status(500).to(call);
                });
    }

    private static String[] statesUpTo(int newest) {
        return IntStream.rangeClosed(1, newest)
                .mapToObj(it -> (newest + 1 - it) + " DELIVERED")
                .toArray(String[]::new);
    }
}
