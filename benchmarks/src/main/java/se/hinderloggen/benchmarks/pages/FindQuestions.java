package se.hinderloggen.benchmarks.pages;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What can be looked for among the observations. */
final class FindQuestions {

    private static final String PAGE = "/observationer";

    /** The usual order three times, as people ask. */
    private static final List<String> SORTS =
            List.of("", "", "", "recorded", "-occurred", "occurred");

    private final Filters filters;
    private final Vocabulary vocabulary;
    private final List<Seen> sample;
    private final Random random;

    /** Enough of an observation to go on after it in any order. */
    record Seen(UUID id, String recordedAt, LocalDate occurredFrom) {}

    FindQuestions(Filters filters, Vocabulary vocabulary, List<Seen> sample, Random random) {
        this.filters = filters;
        this.vocabulary = vocabulary;
        this.sample = sample;
        this.random = random;
    }

    Question all() {
        return question("find, all", Map.of());
    }

    Question filtered() {
        return question("find, filtered", filters.some(0.5));
    }

    Question ofATime() {
        return question("find, of a time", with(time(), filters.some(0.2)));
    }

    Question word() {
        return question("find, a word", Map.of("q", vocabulary.wanted(random)));
    }

    Question words() {
        return question("find, several words", Map.of("q", words(2 + random.nextInt(3))));
    }

    Question wordsAndFilters() {
        var narrowed = with(filters.some(0.3), random.nextBoolean() ? time() : Map.of());
        return question(
                "find, words and filters",
                with(narrowed, Map.of("q", words(1 + random.nextInt(2)))));
    }

    /** After any observation of all; the answer says no more how many there are. */
    Question deep() {
        var wanted = new LinkedHashMap<>(filters.some(random.nextBoolean() ? 0 : 0.3));
        if (random.nextInt(3) == 0) {
            wanted.putAll(time());
        }
        if (random.nextInt(3) == 0) {
            wanted.put("q", words(1));
        }
        String sort = World.any(SORTS, random);
        wanted.put("sort", sort);
        wanted.put("after", after(sort, World.any(sample, random)));
        return new Question("find, deep in", PAGE, wanted);
    }

    /** All of a day and a place, of which a file is made. */
    Question file(String ending) {
        String day = LocalDate.ofYearDay(anyYear(), 1 + random.nextInt(360)).toString();
        return new Question(
                Timings.FILE + "find, a day, " + ending,
                PAGE + "." + ending,
                with(Map.of("from", day, "to", day), filters.some(0.5)));
    }

    private Question question(String page, Map<String, String> parameters) {
        return new Question(page, PAGE, with(parameters, Map.of("sort", World.any(SORTS, random))));
    }

    private static Map<String, String> with(Map<String, String> one, Map<String, String> other) {
        var both = new LinkedHashMap<>(one);
        both.putAll(other);
        return both;
    }

    /** A day, a month, a few months, a year, or from a year on. */
    private Map<String, String> time() {
        int year = anyYear();
        int month = 1 + random.nextInt(10);
        return switch (random.nextInt(5)) {
            case 0 -> {
                String day = LocalDate.of(year, month, 1 + random.nextInt(28)).toString();
                yield Map.of("from", day, "to", day);
            }
            case 1 -> Map.of("from", month(year, month), "to", month(year, month));
            case 2 -> Map.of("from", month(year, month), "to", month(year, month + 2));
            case 3 -> Map.of("from", Integer.toString(year), "to", Integer.toString(year));
            default -> Map.of("from", Integer.toString(year));
        };
    }

    private int anyYear() {
        return YearFile.FIRST_YEAR + random.nextInt(YearFile.YEARS);
    }

    private static String month(int year, int month) {
        return "%d-%02d".formatted(year, month);
    }

    private String words(int count) {
        return IntStream.range(0, count)
                .mapToObj(_ -> vocabulary.wanted(random))
                .collect(Collectors.joining(" "));
    }

    /** As the query-service writes it, for nobody gets so far by turning pages. */
    private static String after(String sort, Seen seen) {
        String written =
                switch (sort) {
                    case "recorded" -> "RECORDED_FIRST_FIRST|" + seen.recordedAt;
                    case "-occurred" -> "OCCURRED_LAST_FIRST|" + seen.occurredFrom;
                    case "occurred" -> "OCCURRED_FIRST_FIRST|" + seen.occurredFrom;
                    default -> "RECORDED_LAST_FIRST|" + seen.recordedAt;
                };
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((written + "|" + seen.id).getBytes(StandardCharsets.UTF_8));
    }
}
