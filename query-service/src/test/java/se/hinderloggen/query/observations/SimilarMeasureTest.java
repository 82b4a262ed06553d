package se.hinderloggen.query.observations;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.hinderloggen.embedded.TestServers;
import se.hinderloggen.events.Finding;
import se.hinderloggen.query.fixture.History;
import se.hinderloggen.query.fixture.Observations;
import se.hinderloggen.query.fixture.Seals;
import se.hinderloggen.query.fixture.Views;
import se.hinderloggen.query.intake.IntakeFixture;

/**
 * Whether those who tell of the same thing in other words find each other: the pairs of {@code
 * ./run bench similar}, among everything that the demo's observations can say.
 */
class SimilarMeasureTest {

    private static final Path PAIRS = Path.of("../benchmarks/src/main/resources/similar");
    private static final Path DEMO = Path.of("../local/src/main/resources/demo/sentences.txt");
    private static final int FIRST = 5;
    private static final int TWICE_OR_SO = 2;

    private static final Seals SEALS = new Seals(TestServers.postgres().createDatabase("keys"));
    private static final Views VIEWS = Views.create();

    private record Pair(UUID id, Finding of, String text, Finding otherOf, String otherText) {}

    private static final List<Pair> KNOWN_PAIRS = new ArrayList<>();
    private static final List<Pair> UNSEEN_PAIRS = new ArrayList<>();
    private static IntakeFixture intake;
    private static SimilarFinder finder;

    @BeforeAll
    static void record() throws IOException {
        KNOWN_PAIRS.addAll(pairs("pairs.txt"));
        UNSEEN_PAIRS.addAll(pairs("unseen.txt"));
        var fixture = new ObservationsFixture(VIEWS.jdbc(), SEALS.reader());
        intake = new IntakeFixture(VIEWS, List.of(fixture.projection()));
        finder = fixture.similar;
        var history = new History();
        Stream.concat(KNOWN_PAIRS.stream(), UNSEEN_PAIRS.stream())
                .forEach(it -> history.then(observation(it.id, it.of, it.text).recorded()));
        for (var sentence : demo()) {
            for (int i = 0; i < TWICE_OR_SO; i++) {
                history.then(observation(UUID.randomUUID(), sentence.of, sentence.text).recorded());
            }
        }
        intake.take(history.events(), 500);
    }

    @AfterAll
    static void close() {
        VIEWS.close();
    }

    @Test
    void four_of_five_find_their_partner_among_the_first_five() {
        assertFound(KNOWN_PAIRS, 0.85);
    }

    @Test
    void most_find_it_too_of_pairs_that_nothing_was_chosen_by() {
        assertFound(UNSEEN_PAIRS, 0.65);
    }

    private static void assertFound(List<Pair> pairs, double share) {
        assertThat(pairs).hasSizeGreaterThanOrEqualTo(60);
        var lost =
                pairs.stream()
                        .filter(it -> !found(it.otherText, List.of(it.otherOf)).contains(it.id))
                        .map(Pair::otherText)
                        .toList();
        assertThat(1 - lost.size() / (double) pairs.size())
                .as(String.join("\n", lost))
                .isGreaterThanOrEqualTo(share);
    }

    @Test
    void what_is_erased_is_found_by_no_words_of_it() {
        var of = new Finding("BANK", null, null, "TILLGANGLIGHET");
        String text = "Kassören vägrade räkna klientens mynt och knackade på glasluckan.";
        var it = observation(UUID.randomUUID(), of, text);
        var history = new History().then(it.recorded());
        intake.take(history.events(), 10);
        assertThat(found(text, List.of(of))).contains(it.id());
        SEALS.destroy(it.id());
        intake.take(history.then(it.erased()).events(), 10);
        assertThat(found(text, List.of(of))).doesNotContain(it.id());
        assertThat(found("Kassören knackade på glasluckan", List.of())).doesNotContain(it.id());
        assertThat(
                        VIEWS.jdbc()
                                .queryForList(
                                        """
                                        select body from observation_text
                                        where body ilike '%glaslucka%' or terms @@ 'glasluck'::tsquery
                                        """,
                                        String.class))
                .isEmpty();
    }

    private static List<UUID> found(String text, List<Finding> findings) {
        return finder.find(Observations.VARMLAND, text, findings).stream()
                .limit(FIRST)
                .map(it -> it.row().observationId)
                .toList();
    }

    private static Observations observation(UUID id, Finding of, String text) {
        return Observations.observation(id)
                .of(Observations.VARMLAND)
                .findings(of)
                .text(SEALS, text);
    }

    private static List<Pair> pairs(String file) throws IOException {
        var pairs = new ArrayList<Pair>();
        var texts = new ArrayList<String>();
        String heading = "";
        for (String line : Files.readAllLines(PAIRS.resolve(file))) {
            if (line.startsWith("= ")) {
                heading = line.substring(2);
                texts.clear();
            } else if (!line.isBlank() && !heading.isEmpty()) {
                texts.add(line);
                if (texts.size() == 2) {
                    String[] of = heading.split(" ~ ");
                    pairs.add(
                            new Pair(
                                    UUID.randomUUID(),
                                    finding(of[0]),
                                    texts.get(0),
                                    finding(of[of.length - 1]),
                                    texts.get(1)));
                }
            }
        }
        return pairs;
    }

    private record Sentence(Finding of, String text) {}

    private static LinkedHashSet<Sentence> demo() throws IOException {
        var headings = new ArrayList<String>();
        return Files.readAllLines(DEMO).stream()
                .filter(
                        line -> {
                            if (line.startsWith("= ")) {
                                headings.add(line.substring(2));
                            }
                            return !line.startsWith("= ")
                                    && !line.isBlank()
                                    && !headings.isEmpty()
                                    && headings.getLast().matches("[A-Z]+ [A-Z_]+ [A-Z_/]+.*");
                        })
                .map(
                        line ->
                                new Sentence(
                                        finding(
                                                headings.getLast()
                                                        .split(" \\+ ")[0]
                                                        .replaceFirst("^[A-Z]+ ", "")),
                                        line.split(" #")[0]))
                .collect(toCollection(LinkedHashSet::new));
    }

    /** Written {@code EVENT_TYPE AUTHORITY/UNIT}, a - where the type was left open. */
    private static Finding finding(String written) {
        String[] words = written.split(" ");
        String[] place = words[1].split("/");
        return new Finding(
                place[0],
                place.length == 1 ? null : place[1],
                null,
                words[0].equals("-") ? null : words[0]);
    }
}
