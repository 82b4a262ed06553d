package se.hinderloggen.local.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.hinderloggen.events.Municipality;
import se.hinderloggen.local.demo.DemoSentences.Description;

/**
 * Invents the demo's observations after the {@linkplain DemoPlan plan}: the same ones, to the byte,
 * on every machine and Java. Their number is Poisson's, so they vary as real ones do.
 *
 * <p>Of {@link Random} and {@link StrictMath} it uses only what their documentation fixes exactly.
 */
final class DemoGenerator {

    /**
     * Chosen so that both changes can be discovered in so small numbers, and that chance alone
     * makes no third one worth discovering; see the test.
     */
    static final long SEED = 10_082;

    private static final int SHARE_WITH_MUNICIPALITY = 75;
    private static final int SHARE_WITH_DETAIL = 60;
    private static final int SHARE_WITH_CONSEQUENCES = 85;
    private static final int SHARE_TO_THE_DAY = 82;
    private static final int SHARE_TO_THE_MONTH = 13;

    private final Random random;
    private final DemoSentences sentences = DemoSentences.load();
    private final Map<List<?>, Deck> decks = new IdentityHashMap<>();

    /** Known by month, so that a series can be counted whatever its precision. */
    record DemoObservation(
            String externalId,
            YearMonth month,
            String occurred,
            Cell cell,
            List<Cell.Place> places,
            String municipality,
            String description,
            String consequences,
            List<String> tags) {}

    private record Happening(LocalDate date, Cell cell) {}

    DemoGenerator(long seed) {
        random = new Random(seed);
    }

    /** All of them, in the order they happened. */
    static List<DemoObservation> observations() {
        return new DemoGenerator(SEED).generate();
    }

    /** As a file for the import. */
    static String csv() {
        return Stream.concat(
                        Stream.of(
                                "external_id;kind;occurred;authority;unit;municipality;event_type;description;consequences;tags"),
                        observations().stream().flatMap(DemoGenerator::rows))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    List<DemoObservation> generate() {
        var happenings = new ArrayList<Happening>();
        for (var month = DemoPlan.FIRST;
                !month.isAfter(DemoPlan.LAST);
                month = month.plusMonths(1)) {
            if (month.getYear() != DemoPlan.YEAR_OF_THE_FILE) {
                for (var stream : DemoPlan.STREAMS) {
                    for (int i = poisson(stream.expectedIn(month)); i > 0; i--) {
                        happenings.add(new Happening(weekday(month), stream.cell()));
                    }
                }
            }
        }
        happenings.sort(
                Comparator.comparing(Happening::date)
                        .thenComparing(happening -> happening.cell().toString()));
        var numbers = new TreeMap<Integer, Integer>();
        return happenings.stream()
                .map(
                        happening -> {
                            int year = happening.date.getYear();
                            return observation(
                                    "D%02d-%04d"
                                            .formatted(
                                                    year % 100,
                                                    numbers.merge(year, 1, Integer::sum)),
                                    happening);
                        })
                .toList();
    }

    private DemoObservation observation(String externalId, Happening happening) {
        var cell = happening.cell;
        var month = YearMonth.from(happening.date);
        var described = draw(sentences.descriptionsOf(cell));
        var detail = chance(SHARE_WITH_DETAIL) ? " " + draw(sentences.detailsOf(cell)) : "";
        var consequences =
                chance(SHARE_WITH_CONSEQUENCES) ? draw(sentences.consequencesOf(cell)) : "";
        return new DemoObservation(
                externalId,
                month,
                asKnown(happening.date),
                cell,
                Stream.concat(Stream.of(cell.place()), described.also().stream()).toList(),
                municipality(month, cell),
                described.text() + detail,
                consequences,
                tags(described));
    }

    private static List<String> tags(Description description) {
        return Stream.concat(Stream.of("demo"), description.tags().stream()).toList();
    }

    private static Stream<String> rows(DemoObservation observation) {
        return observation.places.stream()
                .map(
                        place ->
                                String.join(
                                        ";",
                                        observation.externalId,
                                        observation.cell.kind(),
                                        observation.occurred,
                                        place.authority(),
                                        place.unit(),
                                        observation.municipality,
                                        observation.cell.eventType(),
                                        observation.description,
                                        observation.consequences,
                                        String.join(",", observation.tags)));
    }

    /** Knuth's method; the expectations are small. */
    private int poisson(double expected) {
        double limit = StrictMath.exp(-expected);
        int count = -1;
        double product = 1;
        do {
            count++;
            product *= random.nextDouble();
        } while (product > limit);
        return count;
    }

    private LocalDate weekday(YearMonth month) {
        while (true) {
            var date = month.atDay(1 + random.nextInt(month.lengthOfMonth()));
            if (date.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0) {
                return date;
            }
        }
    }

    /** To the day, the month or the year. */
    private String asKnown(LocalDate date) {
        int roll = random.nextInt(100);
        if (roll < SHARE_TO_THE_DAY) {
            return date.toString();
        }
        return roll < SHARE_TO_THE_DAY + SHARE_TO_THE_MONTH
                ? YearMonth.from(date).toString()
                : Integer.toString(date.getYear());
    }

    /** By name, as a person would write it; empty when unknown. */
    private String municipality(YearMonth month, Cell cell) {
        boolean known =
                chance(SHARE_WITH_MUNICIPALITY) || cell.place().authority().equals("KOMMUN");
        var members =
                new TreeMap<>(DemoPlan.CLIENTS_2020)
                        .entrySet().stream()
                                .filter(member -> DemoPlan.takesPart(member.getKey(), month))
                                .toList();
        int at = random.nextInt(members.stream().mapToInt(Map.Entry::getValue).sum());
        for (var member : members) {
            at -= member.getValue();
            if (at < 0) {
                return known ? Municipality.byCode(member.getKey()).orElseThrow().name() : "";
            }
        }
        throw new IllegalStateException("No municipality");
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    /** Each once before any comes again. */
    private <T> T draw(List<T> choices) {
        return choices.get(
                decks.computeIfAbsent(choices, _ -> new Deck(choices.size())).draw(random));
    }

    /** Numbers from 0, shuffled as they are drawn. */
    private static final class Deck {
        private final int[] cards;
        private int next;

        Deck(int size) {
            cards = IntStream.range(0, size).toArray();
        }

        int draw(Random random) {
            next %= cards.length;
            int other = next + random.nextInt(cards.length - next);
            int card = cards[other];
            cards[other] = cards[next];
            cards[next++] = card;
            return card;
        }
    }
}
