package se.hinderloggen.command.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.hinderloggen.command.subscription.SubscriptionFixture.ALL;
import static se.hinderloggen.command.subscription.SubscriptionFixture.ANYWHERE;
import static se.hinderloggen.command.subscription.SubscriptionFixture.BY;
import static se.hinderloggen.command.subscription.SubscriptionFixture.FK;
import static se.hinderloggen.command.subscription.SubscriptionFixture.ID;
import static se.hinderloggen.command.subscription.SubscriptionFixture.KARLSTAD;
import static se.hinderloggen.command.subscription.SubscriptionFixture.OTHER;
import static se.hinderloggen.command.subscription.SubscriptionFixture.POLICE;
import static se.hinderloggen.command.subscription.SubscriptionFixture.given;
import static se.hinderloggen.command.subscription.SubscriptionFixture.gone;
import static se.hinderloggen.command.subscription.SubscriptionFixture.grant;
import static se.hinderloggen.command.subscription.SubscriptionFixture.granted;
import static se.hinderloggen.command.subscription.SubscriptionFixture.released;
import static se.hinderloggen.command.subscription.SubscriptionFixture.scope;
import static se.hinderloggen.command.subscription.SubscriptionFixture.sealed;
import static se.hinderloggen.command.subscription.SubscriptionFixture.upToDate;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import se.hinderloggen.command.subscription.SubscriptionCommand.AnswerEntry;
import se.hinderloggen.command.subscription.SubscriptionCommand.ChangeSubscription;
import se.hinderloggen.command.subscription.SubscriptionCommand.GrantSubscription;
import se.hinderloggen.command.subscription.SubscriptionCommand.RevokeSubscription;
import se.hinderloggen.events.Detail;
import se.hinderloggen.events.Kind;
import se.hinderloggen.events.PublishedFinding;
import se.hinderloggen.events.ReplyKind;
import se.hinderloggen.events.SubscriptionEvent.EntryAnswered;
import se.hinderloggen.events.SubscriptionEvent.SubscriptionChanged;
import se.hinderloggen.events.SubscriptionEvent.SubscriptionRevoked;
import se.hinderloggen.events.SubscriptionEvent.SummaryPublished;
import se.hinderloggen.events.SubscriptionEvent.SummaryWithdrawn;
import se.hinderloggen.events.SubscriptionScope;
import se.hinderloggen.events.WithdrawalReason;

/** The rules of the subscription: given events, when a command, then events or a refusal. */
class SubscriptionTest {

    private static final SubscriptionScope EVERYONE =
            new SubscriptionScope(null, null, List.of(), List.of(), List.of());
    private static final SubscriptionRevoked REVOKED = new SubscriptionRevoked(ID, null);

    @Nested
    class Granting {

        @Test
        void an_authority_is_granted_what_is_about_itself_once() {
            given().when(grant(ALL, BY)).then(granted(ALL));
            given(granted(ALL), new SubscriptionChanged(ID, ALL, Detail.FIGURES))
                    .when(grant(ALL, BY))
                    .thenNothing();
            given(granted(ALL), REVOKED).when(grant(ALL, BY)).thenNothing();
        }

        @Test
        void other_terms_or_another_operation_under_the_same_id_are_a_conflict() {
            given(granted(ALL))
                    .when(grant(scope(List.of("1780"), List.of()), BY))
                    .thenRefused(SubscriptionRefusal.SUBSCRIPTION_ID_TAKEN);
            given(granted(ALL))
                    .when(grant(ALL, OTHER))
                    .thenRefused(SubscriptionRefusal.SUBSCRIPTION_ID_TAKEN);
        }

        @Test
        void nobody_but_those_that_oversee_others_is_told_of_others() {
            for (var recipient : List.of(FK, "KOMMUN/1780")) {
                given().when(to(recipient, EVERYONE))
                        .thenRefused(SubscriptionRefusal.SCOPE_OF_OTHERS);
            }
            given().when(to("LANSSTYRELSEN", EVERYONE))
                    .then(granted("LANSSTYRELSEN", EVERYONE, Detail.FIGURES));
        }

        @Test
        void a_municipality_is_told_of_itself_and_of_no_other() {
            var own = new SubscriptionScope("KOMMUN", null, List.of("1780"), List.of(), List.of());
            var more =
                    new SubscriptionScope(
                            "KOMMUN", null, List.of("1763", "1780"), List.of(), List.of());
            given().when(to("KOMMUN/1780", own)).then(granted("KOMMUN/1780", own, Detail.FIGURES));
            given().when(to("KOMMUN/1780", more)).thenRefused(SubscriptionRefusal.SCOPE_OF_OTHERS);
        }

        private GrantSubscription to(String recipient, SubscriptionScope scope) {
            return new GrantSubscription(ID, recipient, scope, Detail.FIGURES, BY);
        }
    }

    @Nested
    class ChangingAndRevoking {

        @Test
        void what_is_not_said_stays_and_the_same_again_is_nothing() {
            var karlstad = scope(List.of("1780"), List.of());
            given(granted(ALL))
                    .when(new ChangeSubscription(ID, karlstad, null, BY))
                    .then(new SubscriptionChanged(ID, karlstad, Detail.SUMMARIES));
            given(granted(ALL))
                    .when(new ChangeSubscription(ID, ALL, Detail.SUMMARIES, BY))
                    .thenNothing();
            given(granted(ALL))
                    .when(new ChangeSubscription(ID, EVERYONE, null, BY))
                    .thenRefused(SubscriptionRefusal.SCOPE_OF_OTHERS);
        }

        @Test
        void it_is_revoked_once_and_for_good() {
            given(granted(ALL)).when(new RevokeSubscription(ID, null, BY)).then(REVOKED);
            var revoked = given(granted(ALL), REVOKED);
            revoked.when(new RevokeSubscription(ID, sealed("igen"), BY)).thenNothing();
            revoked.when(upToDate(released(1, ANYWHERE))).thenNothing();
            revoked.when(new ChangeSubscription(ID, ALL, null, BY))
                    .thenRefused(SubscriptionRefusal.SUBSCRIPTION_REVOKED);
        }

        @Test
        void another_operation_does_not_find_it() {
            for (var history :
                    List.of(given(granted(ALL)), given(granted(ALL), REVOKED), given())) {
                history.when(new RevokeSubscription(ID, null, OTHER))
                        .thenRefused(SubscriptionRefusal.SUBSCRIPTION_NOT_FOUND);
            }
        }
    }

    @Nested
    class Telling {

        @Test
        void a_released_summary_is_told_with_the_findings_that_concern_the_recipient() {
            var events = given(granted(ALL)).when(upToDate(released(1, POLICE, ANYWHERE))).events();
            assertThat(events)
                    .singleElement()
                    .isInstanceOfSatisfying(
                            SummaryPublished.class,
                            it -> {
                                assertThat(it.number()).isOne();
                                assertThat(it.findings()).containsExactly(ANYWHERE);
                                assertThat(it.month()).isEqualTo(3);
                                assertThat(it.replaces()).isNull();
                            });
        }

        @Test
        void offered_again_nothing_is_told_again() {
            given(granted(ALL))
                    .after(released(1, ANYWHERE), released(2, KARLSTAD))
                    .when(upToDate(released(2, KARLSTAD), released(1, ANYWHERE)))
                    .thenNothing();
            given(granted(ALL))
                    .when(upToDate(released(1, ANYWHERE), released(1, ANYWHERE)))
                    .thenEntries("1 published");
        }

        @Test
        void entries_are_numbered_without_gaps_and_an_entrys_id_follows_from_its_number() {
            var feed = given(granted(ALL)).after(released(1, ANYWHERE));
            feed.when(upToDate(released(2, ANYWHERE), released(3, ANYWHERE)))
                    .thenEntries("2 published", "3 published");
            assertThat(feed.entry(1))
                    .isEqualTo(given(granted(ALL)).after(released(7, KARLSTAD)).entry(1));
        }

        @Test
        void what_was_revoked_or_erased_is_withdrawn_once_and_what_was_not_told_is_not() {
            var feed = given(granted(ALL)).after(released(1, ANYWHERE));
            for (var reason : WithdrawalReason.values()) {
                feed.when(upToDate(gone(1, reason))).thenEntries("2 withdrawn " + reason);
            }
            feed.after(gone(1, WithdrawalReason.ERASED))
                    .when(upToDate(gone(1, WithdrawalReason.ERASED)))
                    .thenNothing();
            feed.when(upToDate(gone(2, WithdrawalReason.INCORRECT))).thenNothing();
        }

        @Test
        void what_reads_otherwise_now_is_withdrawn_and_told_anew() {
            var feed = given(granted(ALL)).after(released(1, KARLSTAD));
            for (var changed :
                    List.of(
                            released(1, Kind.SYSTEMRATT, 3, KARLSTAD),
                            released(1, Kind.HINDER, 4, KARLSTAD),
                            released(1, new PublishedFinding(FK, null, "1763", "BEMOTANDE")),
                            released(1, ANYWHERE),
                            released(1, KARLSTAD, new PublishedFinding(FK, null, null, "SIP")))) {
                feed.when(upToDate(changed)).thenEntries("2 withdrawn REPLACED", "3 published");
            }
            assertThat(feed.when(upToDate(released(1, ANYWHERE))).events())
                    .satisfiesExactly(
                            it ->
                                    assertThat(((SummaryWithdrawn) it).withdraws())
                                            .isEqualTo(feed.entry(1)),
                            it ->
                                    assertThat(((SummaryPublished) it).replaces())
                                            .isEqualTo(feed.entry(1)));
        }

        @Test
        void a_municipality_that_was_left_out_stays_so_though_more_share_it_by_now() {
            given(granted(ALL))
                    .after(released(1, ANYWHERE))
                    .when(upToDate(released(1, KARLSTAD)))
                    .thenNothing();
        }

        @Test
        void what_no_longer_concerns_the_recipient_is_withdrawn() {
            given(granted(ALL))
                    .after(released(1, ANYWHERE))
                    .when(upToDate(released(1, POLICE)))
                    .thenEntries("2 withdrawn INCORRECT");
        }

        @Test
        void a_feed_for_a_municipality_tells_only_what_names_it() {
            var karlstad = given(granted(scope(List.of("1780"), List.of())));
            karlstad.when(upToDate(released(1, ANYWHERE))).thenNothing();
            karlstad.when(upToDate(released(1, KARLSTAD))).thenEntries("1 published");
        }

        @Test
        void a_feed_of_figures_or_of_other_kinds_or_to_others_tells_no_summary() {
            given(granted(FK, ALL, Detail.FIGURES))
                    .when(upToDate(released(1, ANYWHERE)))
                    .thenNothing();
            given(granted(scope(List.of(), List.of(Kind.SYSTEMRATT))))
                    .when(upToDate(released(1, ANYWHERE)))
                    .thenNothing();
            given(granted("SOCIALSTYRELSEN", EVERYONE, Detail.SUMMARIES))
                    .when(upToDate(released(1, ANYWHERE)))
                    .thenNothing();
        }

        @Test
        void a_systemfel_is_about_obstacles() {
            var systemfel = released(1, null, 3, ANYWHERE);
            given(granted(scope(List.of(), List.of(Kind.HINDER))))
                    .when(upToDate(systemfel))
                    .thenEntries("1 published");
            given(granted(scope(List.of(), List.of(Kind.SYSTEMRATT))))
                    .when(upToDate(systemfel))
                    .thenNothing();
        }

        @Test
        void those_that_oversee_others_are_told_of_everyone_concerned() {
            var events =
                    given(granted("LANSSTYRELSEN", EVERYONE, Detail.SUMMARIES))
                            .when(upToDate(released(1, POLICE, ANYWHERE)))
                            .events();
            assertThat(((SummaryPublished) events.getFirst()).findings())
                    .containsExactly(POLICE, ANYWHERE);
        }

        @Test
        void narrowed_it_takes_back_what_it_no_longer_takes_in_and_widened_it_tells_again() {
            var narrowed =
                    given(granted(ALL))
                            .after(released(1, ANYWHERE))
                            .and(new SubscriptionChanged(ID, ALL, Detail.FIGURES));
            narrowed.when(upToDate(released(1, ANYWHERE)))
                    .thenEntries("2 withdrawn NOT_SUBSCRIBED");
            narrowed.after(released(1, ANYWHERE))
                    .and(new SubscriptionChanged(ID, ALL, Detail.SUMMARIES))
                    .when(upToDate(released(1, ANYWHERE)))
                    .thenEntries("3 published");
        }
    }

    @Nested
    class Answering {

        private final UUID answerId = UUID.fromString("01890000-0000-7000-8000-0000000000c1");
        private final SubscriptionFixture feed = given(granted(ALL)).after(released(1, ANYWHERE));
        private final LocalDate today = LocalDate.parse("2026-03-14");

        @Test
        void the_recipient_answers_an_entry_once() {
            var promise = answer(feed.entry(1), FK, ReplyKind.PROMISE, today.plusDays(30));
            var answered =
                    new EntryAnswered(
                            ID,
                            answerId,
                            feed.entry(1),
                            ReplyKind.PROMISE,
                            today,
                            sealed("ja"),
                            today.plusDays(30));
            feed.when(promise).then(answered);
            feed.and(answered).when(promise).thenNothing();
            feed.and(answered)
                    .when(answer(feed.entry(1), FK, ReplyKind.DONE, null))
                    .thenRefused(SubscriptionRefusal.ANSWER_ID_TAKEN);
        }

        @Test
        void what_was_withdrawn_had_been_read_and_may_be_answered() {
            var answer = answer(feed.entry(1), FK, ReplyKind.QUESTION, null);
            assertThat(feed.after(gone(1, WithdrawalReason.INCORRECT)).when(answer).events())
                    .hasSize(1);
        }

        @Test
        void nobody_else_finds_it_nor_an_entry_that_is_not_there() {
            feed.when(answer(feed.entry(1), "POLISEN", ReplyKind.DONE, null))
                    .thenRefused(SubscriptionRefusal.SUBSCRIPTION_NOT_FOUND);
            feed.when(answer(UUID.randomUUID(), FK, ReplyKind.DONE, null))
                    .thenRefused(SubscriptionRefusal.ENTRY_NOT_FOUND);
            feed.and(REVOKED)
                    .when(answer(feed.entry(1), FK, ReplyKind.DONE, null))
                    .thenRefused(SubscriptionRefusal.SUBSCRIPTION_REVOKED);
        }

        @Test
        void a_day_belongs_to_a_promise_and_lies_ahead() {
            feed.when(answer(feed.entry(1), FK, ReplyKind.DONE, today))
                    .thenRefused(SubscriptionRefusal.ANSWER_PROMISES_NOTHING);
            feed.when(answer(feed.entry(1), FK, ReplyKind.PROMISE, today.minusDays(1)))
                    .thenRefused(SubscriptionRefusal.ANSWER_PROMISES_THE_PAST);
        }

        private AnswerEntry answer(
                UUID entry, String recipient, ReplyKind kind, @Nullable LocalDate promisedBy) {
            return new AnswerEntry(
                    ID, answerId, entry, recipient, kind, sealed("ja"), promisedBy, BY);
        }
    }

    @Test
    void an_impossible_history_throws() {
        assertThatThrownBy(() -> given(granted(ALL), granted(ALL)).state())
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> given(REVOKED).state()).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(
                        () ->
                                given(
                                                granted(ALL),
                                                new SummaryWithdrawn(
                                                        ID,
                                                        2,
                                                        UUID.randomUUID(),
                                                        UUID.randomUUID(),
                                                        WithdrawalReason.ERASED))
                                        .state())
                .isInstanceOf(IllegalStateException.class);
    }
}
