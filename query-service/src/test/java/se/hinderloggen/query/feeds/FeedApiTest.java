package se.hinderloggen.query.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;
import org.jdom2.Element;
import org.junit.jupiter.api.Test;
import se.hinderloggen.events.Detail;
import se.hinderloggen.events.ErasureReason;
import se.hinderloggen.events.ObservationEvent.ObservationErased;
import se.hinderloggen.events.RevocationReason;
import se.hinderloggen.events.Subject;
import se.hinderloggen.events.SystemFaultEvent.SystemFaultReleaseRevoked;
import se.hinderloggen.events.WithdrawalReason;
import se.hinderloggen.platform.sealing.TextSealer.Field;
import se.hinderloggen.query.fixture.Observations;
import se.hinderloggen.query.fixture.Releases;
import se.hinderloggen.query.fixture.Subscriptions;
import se.hinderloggen.query.fixture.SystemFaults;

class FeedApiTest extends FeedQuestions {

    @Test
    void what_was_published_is_there_in_every_form_with_the_same_ids() {
        var entries = published(3);
        var ids = entries.stream().map(it -> "urn:uuid:" + it.entryId()).toList();
        var atom = StrictAtom.read(feed(ATOM, "").body());
        assertThat(atom.getEntries()).extracting(it -> it.getId()).isEqualTo(ids.reversed());
        assertThat(items("")).extracting(it -> it.path("id").asString()).isEqualTo(ids.reversed());
        assertThat(items("?after=0")).extracting(it -> it.path("id").asString()).isEqualTo(ids);
        assertThat(items("?after=0"))
                .extracting(it -> it.path("content_text").asString())
                .containsExactly("Sammanfattning 1", "Sammanfattning 2", "Sammanfattning 3");
        var csv = feed("text/csv", "?after=1");
        assertThat(csv.header("Content-Type")).contains("text/csv;charset=UTF-8");
        assertThat(csv.body()).contains(ids.get(1), ids.get(2)).doesNotContain(ids.get(0));
        assertThat(
                        feed("application/cloudevents-batch+json", "?after=2")
                                .json()
                                .path(0)
                                .path("id")
                                .asString())
                .isEqualTo(entries.get(2).entryId().toString());
    }

    @Test
    void a_reader_goes_along_the_numbers_and_is_told_when_there_is_more() {
        published(5);
        assertThat(numbers("?after=0&limit=2")).containsExactly(1L, 2L);
        var first = feed(JSON_FEED, "?after=0&limit=2");
        assertThat(first.json().path("next_url").asString()).endsWith(path() + "?after=2&limit=2");
        assertThat(first.header("Link").orElseThrow()).contains("?after=2&limit=2>; rel=\"next\"");
        assertThat(numbers("?after=4&limit=2")).containsExactly(5L);
        var last = feed(JSON_FEED, "?after=4&limit=2");
        assertThat(last.header("Link")).isEmpty();
        assertThat(numbers("?after=5")).isEmpty();
        assertThat(numbers("?after=999999999999999")).isEmpty();
        assertThat(numbers("?limit=2")).containsExactly(5L, 4L);
    }

    @Test
    void old_entries_are_archived_in_pages_that_never_get_others() {
        published(2 * Feeds.PAGE - 1);
        assertThat(numbers("")).hasSize(2 * Feeds.PAGE - 1);
        assertThat(feed(ATOM, "/archive/1").status()).isEqualTo(404);
        more(1);
        assertThat(walkBack()).isEqualTo(LongStream.rangeClosed(1, 100).boxed().toList());
        var page = feed(ATOM, "/archive/1");
        assertThat(page.status()).isEqualTo(200);
        var numbersOfPage = numbers("/archive/1");
        more(2 * Feeds.PAGE + 7);
        assertThat(numbers("/archive/1")).isEqualTo(numbersOfPage);
        assertThat(numbers("")).hasSize(Feeds.PAGE + 7);
        assertThat(walkBack()).isEqualTo(LongStream.rangeClosed(1, 207).boxed().toList());
        assertThat(feed(ATOM, "/archive/0").status()).isEqualTo(404);
        assertThat(feed(ATOM, "/archive/9").body()).isEqualTo(feed(ATOM, "/archive/x").body());
    }

    /** Every number that a reader of archives finds, from the newest document back. */
    private List<Long> walkBack() {
        var found = new ArrayList<Long>();
        var address = path();
        happen();
        while (!address.isEmpty()) {
            var answer = getWith(address, authority, "Accept", ATOM);
            var feed = StrictAtom.read(answer.body());
            feed.getEntries().forEach(it -> found.add(numberOf(it.getForeignMarkup())));
            address =
                    feed.getOtherLinks().stream()
                            .filter(it -> it.getRel().equals("prev-archive"))
                            .map(it -> it.getHref().replaceFirst("http://[^/]*", ""))
                            .findFirst()
                            .orElse("");
        }
        return found.reversed();
    }

    private static long numberOf(List<Element> foreign) {
        return foreign.stream()
                .filter(it -> it.getName().equals("number"))
                .mapToLong(it -> Long.parseLong(it.getText()))
                .sum();
    }

    @Test
    void what_is_withdrawn_loses_its_text_everywhere_and_another_entry_says_so() {
        var first = published(2 * Feeds.PAGE).get(2);
        assertThat(feed(ATOM, "/archive/1").body()).contains("Sammanfattning 3<");
        var tag = feed(ATOM, "/archive/1").header("ETag").orElseThrow();
        var other = feed(ATOM, "/archive/1").header("ETag").orElseThrow();
        assertThat(other).isEqualTo(tag);
        history.then(subscription.withdrawn(first, WithdrawalReason.INCORRECT));

        for (var question : List.of("", "?after=0", "/archive/1")) {
            assertThat(feed(ATOM, question).body()).doesNotContain("Sammanfattning 3<");
        }
        assertThat(feed(ATOM, "/archive/1").header("ETag")).isNotEqualTo(Optional.of(tag));
        var gone = items("?after=2&limit=1").getFirst();
        assertThat(uuid(gone)).isEqualTo(first.entryId());
        assertThat(gone.at("/_hinderloggen/what").asString()).isEqualTo("withdrawn");
        assertThat(gone.at("/_hinderloggen/findings").isMissingNode()).isTrue();
        var withdrawal = items("").getFirst();
        assertThat(number(withdrawal)).isEqualTo(2 * Feeds.PAGE + 1);
        assertThat(withdrawal.at("/_hinderloggen/withdraws").asString())
                .isEqualTo("urn:uuid:" + first.entryId());
        assertThat(withdrawal.at("/_hinderloggen/withdrawsNumber").asLong()).isEqualTo(3);
        assertThat(gone.path("date_modified")).isEqualTo(withdrawal.path("date_published"));
    }

    @Test
    void a_summary_leaves_as_soon_as_its_release_is_revoked_or_its_source_erased() {
        history.then(subscription.granted());
        var observation = Observations.observation().of(operation);
        var fault = SystemFaults.fault().of(operation);
        var one = Releases.release(observation.id(), SEALS, "Ett");
        var two = Releases.release(observation.id(), SEALS, "Två");
        var three = Releases.release(fault.id(), SEALS, "Tre");
        history.then(
                observation.recorded(),
                one.released(),
                two.released(),
                subscription.published(observation.id(), one.id(), one.summary()),
                subscription.published(observation.id(), two.id(), two.summary()),
                fault.declared(observation.id()),
                three.releasedOfFault(),
                subscription.published(
                        new Subject(Subject.Kind.SYSTEM_FAULT, fault.id()),
                        three.id(),
                        three.summary()));
        assertThat(texts()).containsExactly("Ett", "Två", "Tre");
        var before = feed(ATOM, "").header("ETag").orElseThrow();

        history.then(one.revoked(RevocationReason.PERSONAL_DATA));
        assertThat(texts()).satisfies(it -> assertThat(it.get(0)).contains("återkallad"));
        assertThat(texts()).contains("Två", "Tre");
        assertThat(getUnless(before, path(), authority).status()).isEqualTo(200);

        history.then(new ObservationErased(observation.id(), ErasureReason.REQUESTED));
        assertThat(texts()).doesNotContain("Två").contains("Tre");
        history.then(
                new SystemFaultReleaseRevoked(fault.id(), three.id(), RevocationReason.INCORRECT));
        assertThat(texts()).hasSize(3).noneMatch(it -> it.equals("Tre"));
    }

    @Test
    void a_destroyed_key_is_enough() {
        var entry = published(1).getFirst();
        assertThat(texts()).containsExactly("Sammanfattning 1");
        SEALS.destroy(entry.about().id());
        // At another address, for what was written a moment ago is handed out a moment longer.
        assertThat(items("?after=0&limit=7").getFirst().path("content_text").asString())
                .startsWith("Sammanfattningen är återkallad");
    }

    @Test
    void whoever_has_it_already_is_told_so_and_whoever_has_it_otherwise_gets_it() {
        published(2);
        var swedish = feed(ATOM, "");
        var tag = swedish.header("ETag").orElseThrow();
        assertThat(tag).startsWith("\"").endsWith("\"");
        assertThat(swedish.header("Vary").orElseThrow()).contains("Accept", "Accept-Language");
        assertThat(swedish.header("Cache-Control")).contains("private, no-cache");
        assertThat(swedish.header("Content-Language")).contains("sv");

        var known = getWith(path(), authority, "Accept", ATOM, "If-None-Match", tag);
        assertThat(known.status()).isEqualTo(304);
        assertThat(known.body()).isEmpty();
        assertThat(known.header("ETag")).contains(tag);
        assertThat(getWith(path(), authority, "Accept", JSON_FEED, "If-None-Match", tag).status())
                .isEqualTo(200);
        var english =
                getWith(
                        path(),
                        authority,
                        "Accept",
                        ATOM,
                        "Accept-Language",
                        "en",
                        "If-None-Match",
                        tag);
        assertThat(english.status()).isEqualTo(200);
        assertThat(english.header("Content-Language")).contains("en");
        more(1);
        happen();
        assertThat(getWith(path(), authority, "Accept", ATOM, "If-None-Match", tag).status())
                .isEqualTo(200);
    }

    @Test
    void the_time_of_the_last_change_will_do_as_well_once_it_has_settled() {
        published(1);
        var modified = settled();
        assertThat(since(modified)).isEqualTo(304);
        assertThat(since("Sat, 01 Jan 2050 00:00:00 GMT")).isEqualTo(200);
        assertThat(since("nonsense")).isEqualTo(200);
        more(1);
        happen();
        assertThat(since(modified)).isEqualTo(200);
        assertThat(settled()).isNotEqualTo(modified);
    }

    private int since(String time) {
        return getWith(path(), authority, "Accept", ATOM, "If-Modified-Since", time).status();
    }

    private String settled() {
        for (int i = 0; i < 300; i++) {
            var modified = feed(ATOM, "").header("Last-Modified");
            if (modified.isPresent()) {
                return modified.orElseThrow();
            }
            LockSupport.parkNanos(100_000_000);
        }
        throw new AssertionError("never settled");
    }

    @Test
    void what_there_is_not_a_form_of_is_refused_as_a_problem() {
        published(1);
        happen();
        for (var path : List.of(path(), path() + "/archive/1", path() + "/stream")) {
            var refused = getWith(path, authority, "Accept", "image/png");
            assertThat(refused.status()).as(path).isEqualTo(406);
            assertThat(refused.code()).isEqualTo("not-acceptable");
            assertThat(refused.header("Content-Type").orElseThrow())
                    .startsWith("application/problem+json");
        }
    }

    @Test
    void what_cannot_be_a_number_is_refused() {
        published(1);
        assertThat(feed(ATOM, "?after=x").fields()).containsExactly("after=bad-parameter");
        assertThat(feed(ATOM, "?after=-1").status()).isEqualTo(400);
        assertThat(feed(ATOM, "?limit=0").fields()).containsExactly("limit=bad-parameter");
        assertThat(feed(ATOM, "?limit=501").status()).isEqualTo(400);
        assertThat(feed(ATOM, "?page=1").status()).isEqualTo(400);
        assertThat(getWith(path() + "/stream", authority, "Last-Event-ID", "x").fields())
                .containsExactly("Last-Event-ID=bad-parameter");
    }

    @Test
    void a_feed_is_its_recipients_and_its_operations_and_nobody_elses() {
        published(1);
        happen();
        var mine =
                List.of(
                        authority,
                        tokenAt("LANSSTYRELSE", recipient),
                        group,
                        coordinator,
                        token("OMBUD", operation));
        var others =
                List.of(
                        tokenAt("MYNDIGHET", "ANNAN_" + operation),
                        tokenAt("LANSSTYRELSE", "LANSSTYRELSEN"),
                        token("SAMORDNARE", newOperation()),
                        // A claim without the role that it belongs to.
                        ISSUER.tokenFor("a").roles("OMBUD").authority(recipient).signed(),
                        ISSUER.tokenFor("b").roles("MYNDIGHET").organisation(operation).signed(),
                        ISSUER.tokenFor("c").roles("LANSSTYRELSE").signed());
        for (var token : mine) {
            assertThat(get(path(), token).status()).isEqualTo(200);
        }
        for (var token : others) {
            for (var rest : List.of("", "?after=0", "/archive/1", "/stream")) {
                var foreign = get(path() + rest, token);
                var missing = get("/api/feeds/" + UUID.randomUUID() + rest, token);
                assertThat(foreign.status()).as(rest).isEqualTo(404);
                assertThat(foreign.body()).isEqualTo(missing.body());
                assertThat(headers(foreign)).isEqualTo(headers(missing));
            }
            assertThat(get("/api/subscriptions", token).json().path("items").size()).isZero();
        }
    }

    /** But of the connection, which the server ends after so many answers, whichever they are. */
    private static Set<String> headers(Answer answer) {
        var names = new TreeSet<>(answer.headers().keySet());
        names.remove("connection");
        return names;
    }

    @Test
    void of_a_revoked_subscription_its_two_sides_are_told_and_nobody_else() {
        published(1);
        history.then(
                subscription.revoked(
                        SEALS.seal(subscription.id(), Field.REASON, "Avtalet har löpt ut")));
        for (var rest : List.of("", "/archive/1", "/stream")) {
            assertThat(feed(ATOM, rest).status()).as(rest).isIn(410, 406);
        }
        assertThat(feed(ATOM, "").code()).isEqualTo("subscription-revoked");
        assertThat(get(path() + "/stream", authority).status()).isEqualTo(410);
        assertThat(get(path(), tokenAt("MYNDIGHET", "KOMMUN")).status()).isEqualTo(404);
        var theirs = get("/api/subscriptions/" + subscription.id(), authority);
        assertThat(theirs.json().path("state").asString()).isEqualTo("revoked");
        assertThat(theirs.body()).doesNotContain("Avtalet");
        assertThat(
                        get("/api/subscriptions/" + subscription.id(), coordinator)
                                .json()
                                .path("reason")
                                .asString())
                .isEqualTo("Avtalet har löpt ut");
        assertThat(
                        get("/api/subscriptions/" + subscription.id() + "/preview", coordinator)
                                .status())
                .isEqualTo(200);
    }

    @Test
    void an_operation_sees_at_one_glance_to_whom_it_tells_what() {
        var entry = published(2).getFirst();
        history.then(
                subscription.withdrawn(entry, WithdrawalReason.REPLACED),
                subscription.changed(Detail.FIGURES));
        var other = Subscriptions.subscription().of(operation).to("KOMMUN");
        history.then(other.granted());
        happen();
        var all = get("/api/subscriptions", coordinator).json().path("items");
        assertThat(all.valueStream().map(it -> it.at("/recipient/code").asString()))
                .containsExactly("KOMMUN", recipient);
        var mine = get("/api/subscriptions", authority).json().path("items");
        assertThat(mine.size()).isOne();
        var one = mine.path(0);
        assertThat(one).isEqualTo(all.path(1));
        assertThat(one.path("entries").asInt()).isEqualTo(3);
        assertThat(one.path("withdrawn").asInt()).isEqualTo(1);
        assertThat(one.at("/detail/code").asString()).isEqualTo("FIGURES");
        assertThat(one.at("/scope/authority/code").asString()).isEqualTo(recipient);
        assertThat(one.path("feed").asString()).isEqualTo(path());
        var answer = get("/api/subscriptions/" + subscription.id(), coordinator);
        assertThat(answer.json()).isEqualTo(one);
        assertThat(answer.header("ETag")).contains("\"4\"");
    }

    @Test
    void what_goes_to_one_municipality_is_not_there_for_another() {
        var karlstad = Subscriptions.subscription().of(operation).to("KOMMUN/1780");
        history.then(karlstad.granted(), karlstad.published(SEALS, "Till Karlstad"));
        happen();
        var path = "/api/feeds/" + karlstad.id();
        var theirs = getWith(path, tokenAt("MYNDIGHET", "KOMMUN/1780"), "Accept", JSON_FEED);
        assertThat(theirs.json().path("title").asString()).endsWith("till Kommun Karlstad");
        for (var other : List.of("KOMMUN/1715", "KOMMUN", "1780")) {
            assertThat(get(path, tokenAt("MYNDIGHET", other)).status()).as(other).isEqualTo(404);
        }
    }

    @Test
    void a_preview_is_word_for_word_what_the_recipient_gets() {
        published(3);
        var feed = feed(JSON_FEED, "");
        var preview = get("/api/subscriptions/" + subscription.id() + "/preview", group);
        assertThat(preview.json()).isEqualTo(feed.json());
        assertThat(get("/api/subscriptions/" + subscription.id() + "/preview", authority).status())
                .isEqualTo(403);
    }

    @Test
    void time_never_moves_backwards_though_a_clock_does() {
        history.at("2026-05-01T10:00:00Z");
        var first = published(1).getFirst();
        history.at("2026-05-01T09:00:00Z");
        history.then(subscription.withdrawn(first, WithdrawalReason.INCORRECT));
        more(1);
        var items = items("?after=0");
        assertThat(items)
                .extracting(it -> it.path("date_published").asString())
                .isSorted()
                .allMatch(it -> it.compareTo("2026-05-01T10:00:00Z") >= 0);
        assertThat(items.getFirst().path("date_modified").asString())
                .isGreaterThanOrEqualTo("2026-05-01T10:00:00Z");
    }

    @Test
    void the_description_of_the_interface_names_every_form() {
        var description = get("/v3/api-docs", "").json();
        var operation = description.at("/paths/~1api~1feeds~1{subscription}/get");
        assertThat(operation.at("/responses/200/content").propertyNames())
                .contains(ATOM, JSON_FEED, "text/csv", "application/cloudevents-batch+json");
        assertThat(operation.path("summary").asString().toLowerCase(Locale.ROOT)).contains("feed");
    }

    private List<String> texts() {
        return items("?after=0").stream().map(it -> it.path("content_text").asString()).toList();
    }
}
