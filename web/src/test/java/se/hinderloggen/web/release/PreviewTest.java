package se.hinderloggen.web.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.hinderloggen.web.feed.FeedAnswers.Scope;
import se.hinderloggen.web.feed.FeedAnswers.Subscription;
import se.hinderloggen.web.release.Preview.InFeed;
import se.hinderloggen.web.services.Answers.Authority;
import se.hinderloggen.web.services.Answers.Coded;
import se.hinderloggen.web.services.Answers.Finding;
import se.hinderloggen.web.services.Answers.Name;

/** What becomes of a summary, before it is sent. */
class PreviewTest {

    private static final Coded INSURANCE = new Coded("FORSAKRINGSKASSAN", "Försäkringskassan");
    private static final Coded MUNICIPAL = new Coded("KOMMUN", "Kommun");
    private static final Coded KARLSTAD = new Coded("1780", "Karlstad");
    private static final Finding AT_INSURANCE = new Finding(INSURANCE, null, KARLSTAD, null);
    private static final Finding IN_KARLSTAD = new Finding(MUNICIPAL, null, KARLSTAD, null);

    @Test
    void each_feed_tells_what_is_about_its_recipient_and_one_that_oversees_all_of_it() {
        var told =
                preview(
                        List.of("FORSAKRINGSKASSAN", "LANSSTYRELSEN"),
                        feed("FORSAKRINGSKASSAN", "SUMMARIES", scope(INSURANCE)),
                        feed("LANSSTYRELSEN", "SUMMARIES", scope(null)));

        assertThat(told).extracting(Preview.Told::nothing).containsOnlyNulls();
        assertThat(told.getFirst().feeds())
                .extracting(InFeed::findings)
                .containsExactly(List.of(AT_INSURANCE));
        assertThat(told.getLast().feeds())
                .extracting(InFeed::findings)
                .containsExactly(List.of(AT_INSURANCE, IN_KARLSTAD));
    }

    @Test
    void a_municipality_is_told_of_itself_and_only_if_it_can_be_named() {
        var karlstad =
                feed("KOMMUN/1780", "SUMMARIES", scope(MUNICIPAL, new Coded("1780", "Karlstad")));
        var kil = feed("KOMMUN/1715", "SUMMARIES", scope(MUNICIPAL, new Coded("1715", "Kil")));

        var feeds = preview(List.of("KOMMUN"), karlstad, kil).getFirst().feeds();

        assertThat(feeds)
                .containsExactly(
                        new InFeed(karlstad.recipient().label(), List.of(IN_KARLSTAD), true));
    }

    @Test
    void why_nothing_is_told_is_said() {
        var kind =
                new Scope(
                        INSURANCE,
                        null,
                        List.of(),
                        List.of(),
                        List.of(new Coded("SYSTEMRATT", "Systemrätt")));

        assertThat(nothing()).isEqualTo("no-feed");
        assertThat(nothing(feed("FORSAKRINGSKASSAN", "FIGURES", scope(INSURANCE))))
                .isEqualTo("figures-only");
        assertThat(nothing(feed("FORSAKRINGSKASSAN", "SUMMARIES", kind))).isEqualTo("not-about-it");
        assertThat(nothing(ended())).isEqualTo("no-feed");
    }

    private static String nothing(Subscription... subscriptions) {
        return preview(List.of("FORSAKRINGSKASSAN"), subscriptions).getFirst().nothing();
    }

    private static List<Preview.Told> preview(
            List<String> recipients, Subscription... subscriptions) {
        var original =
                new Original(
                        Subject.OBSERVATION,
                        UUID.randomUUID(),
                        null,
                        List.of("Ingen svarar."),
                        "HINDER",
                        "2026-03-14",
                        List.of(AT_INSURANCE, IN_KARLSTAD),
                        null);
        assertThat(original.toldTime()).isEqualTo("2026-03");
        return Preview.of(
                original,
                recipients,
                List.of(subscriptions),
                List.of(
                        authority("FORSAKRINGSKASSAN"),
                        authority("KOMMUN"),
                        authority("LANSSTYRELSEN")));
    }

    private static Scope scope(Coded authority, Coded... municipalities) {
        return new Scope(authority, null, List.of(municipalities), List.of(), List.of());
    }

    private static Subscription feed(String recipient, String detail, Scope scope) {
        return subscription(recipient, detail, scope, "active");
    }

    private static Subscription ended() {
        return subscription("FORSAKRINGSKASSAN", "SUMMARIES", scope(INSURANCE), "revoked");
    }

    private static Subscription subscription(
            String recipient, String detail, Scope scope, String state) {
        return new Subscription(
                UUID.randomUUID(),
                new Coded("PO_VARMLAND", "PO Värmland"),
                new Coded(recipient, recipient + "!"),
                scope,
                new Coded(detail, detail),
                state,
                Instant.EPOCH,
                null,
                null,
                null,
                0,
                0,
                Instant.EPOCH,
                0);
    }

    private static Authority authority(String code) {
        return new Authority(
                code,
                List.of(new Name(code, LocalDate.EPOCH)),
                null,
                List.of(),
                true,
                LocalDate.EPOCH,
                null,
                List.of());
    }
}
