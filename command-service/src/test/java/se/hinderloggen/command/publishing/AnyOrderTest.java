package se.hinderloggen.command.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import se.hinderloggen.embedded.TestServers;

/**
 * Releases, corrections, revocations, erasures, grants and changes in any order, with stops and
 * repeats in between: a feed holds what is released, to its recipient, within the subscription.
 */
@DirtiesContext
class AnyOrderTest extends Newsroom {

    private static final TestServers.Database OWN =
            TestServers.postgres().createDatabase("any_order");
    private static final List<String> TYPES = List.of("SIP", "SAMVERKAN", "BEMOTANDE");
    private static final int STEPS = 80;

    @DynamicPropertySource
    static void store(DynamicPropertyRegistry registry) {
        registry.add("own.events", OWN::url);
        registry.add("hinderloggen.publishing.pace", () -> "10ms");
        registry.add("hinderloggen.publishing.batch-size", () -> "7");
    }

    /** An observation, as far as a feed may tell of it. */
    private static final class Told {
        String type = "";
        boolean erased;
        final Set<String> releases = new HashSet<>();
    }

    private record Terms(Set<String> types, boolean summaries) {}

    private final Map<String, Told> observations = new LinkedHashMap<>();
    private final Map<String, Terms> feeds = new LinkedHashMap<>();
    private final List<Map<String, Object>> positions = new ArrayList<>();
    private Random random = new Random(0);

    static LongStream seeds() {
        var chosen = System.getProperty("seed");
        return chosen == null
                ? LongStream.of(1, System.nanoTime())
                : LongStream.of(Long.parseLong(chosen));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_feed_holds_what_is_released_to_its_recipient_within_the_subscription(long seed) {
        random = new Random(seed);
        for (int i = 0; i < STEPS; i++) {
            step();
        }
        if (!publishing.isRunning()) {
            publishing.start();
        }
        feeds.forEach(
                (feed, terms) ->
                        assertThat(standing(feed))
                                .as("seed %d, %s", seed, terms)
                                .isEqualTo(within(terms)));
    }

    @Test
    void nothing_is_told_of_what_was_never_released() {
        var feed = subscribe(FK, Map.of(), "SUMMARIES");
        record(ombud, finding(FK, "", "SIP"));
        assertThat(entries(feed)).isEmpty();
    }

    private void step() {
        switch (random.nextInt(12)) {
            case 0, 1, 2 -> begin();
            case 3 -> grant();
            case 4 -> changeTerms();
            case 5, 6 -> correctType();
            case 7 -> revoke();
            case 8 -> erase();
            case 9 -> releaseAgain();
            case 10 -> stopOrStart();
            default -> goBack();
        }
    }

    private void begin() {
        var told = new Told();
        told.type = anyOf(TYPES);
        var id = record(ombud, finding(FK, "", told.type));
        observations.put(id, told);
        told.releases.add(release(id, FK));
    }

    private void releaseAgain() {
        living().forEach(id -> observations.get(id).releases.add(release(id, FK)));
    }

    private void grant() {
        var terms = terms();
        feeds.put(subscribe(FK, scope(terms), detail(terms)), terms);
    }

    private void changeTerms() {
        if (!feeds.isEmpty()) {
            var feed = anyOf(List.copyOf(feeds.keySet()));
            var terms = terms();
            change(feed, Map.of("scope", scope(terms), "detail", detail(terms)));
            feeds.put(feed, terms);
        }
    }

    private void correctType() {
        living().forEach(
                        id -> {
                            var type = anyOf(TYPES);
                            correct(id, Map.of("findings", List.of(finding(FK, "", type))));
                            observations.get(id).type = type;
                        });
    }

    private void revoke() {
        living().forEach(
                        id -> {
                            var releases = observations.get(id).releases;
                            if (!releases.isEmpty()) {
                                var release = anyOf(List.copyOf(new TreeSet<>(releases)));
                                done(
                                        post(
                                                "/api/observations/"
                                                        + id
                                                        + "/releases/"
                                                        + release
                                                        + "/revocation",
                                                group,
                                                Map.of("reason", "INCORRECT")));
                                releases.remove(release);
                            }
                        });
    }

    private void erase() {
        living().forEach(
                        id -> {
                            done(
                                    post(
                                            "/api/observations/" + id + "/erasure",
                                            group,
                                            Map.of("reason", "MISTAKE")));
                            observations.get(id).erased = true;
                        });
    }

    private void stopOrStart() {
        if (publishing.isRunning()) {
            publishing.stop();
            positions.add(position());
        } else {
            publishing.start();
        }
    }

    /** As if it had died before the position moved, or as if everything were gone through anew. */
    private void goBack() {
        publishing.stop();
        goThroughFrom(
                positions.isEmpty() ? Map.of("xid", "0", "global_index", 0L) : anyOf(positions));
        publishing.start();
    }

    /** One that is not erased, if there is any. */
    private List<String> living() {
        var living =
                observations.entrySet().stream()
                        .filter(it -> !it.getValue().erased)
                        .map(Map.Entry::getKey)
                        .toList();
        return living.isEmpty() ? List.of() : List.of(anyOf(living));
    }

    private Terms terms() {
        var types = new HashSet<String>();
        for (int i = random.nextInt(3); i > 0; i--) {
            types.add(anyOf(TYPES));
        }
        return new Terms(types, random.nextInt(4) != 0);
    }

    private static Map<String, ?> scope(Terms terms) {
        return Map.of("eventTypes", List.copyOf(terms.types));
    }

    private static String detail(Terms terms) {
        return terms.summaries ? "SUMMARIES" : "FIGURES";
    }

    private <T> T anyOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private Set<String> within(Terms terms) {
        var releases = new HashSet<String>();
        for (var it : observations.values()) {
            if (terms.summaries
                    && !it.erased
                    && (terms.types.isEmpty() || terms.types.contains(it.type))) {
                releases.addAll(it.releases);
            }
        }
        return releases;
    }

    /** What was told and not withdrawn; the numbers have to be without gaps. */
    private Set<String> standing(String feed) {
        var standing = new HashMap<String, String>();
        var ids = new HashSet<UUID>();
        long number = 0;
        for (var entry : entries(feed)) {
            assertThat(entry.path("number").asLong()).isEqualTo(++number);
            assertThat(ids.add(UUID.fromString(entry.path("entryId").asString()))).isTrue();
            if (entry.has("withdraws")) {
                assertThat(standing.remove(entry.path("withdraws").asString()))
                        .as("it was standing")
                        .isNotNull();
            } else {
                var release = entry.path("releaseId").asString();
                assertThat(standing.values()).as("it was not told twice").doesNotContain(release);
                standing.put(entry.path("entryId").asString(), release);
            }
        }
        return new HashSet<>(standing.values());
    }
}
