package se.hinderloggen.benchmarks.pages;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** What can be asked about trends: every cut with every period and measure, at random times. */
final class TrendQuestions {

    private static final String PAGE = "/trender";
    private static final List<String> BY =
            List.of("eventType", "authority", "unit", "municipality", "kind", "tag");
    private static final List<String> ACROSS =
            List.of("authority", "eventType", "municipality", "kind");
    static final List<String> PERIODS = List.of("year", "quarter", "month");
    private static final List<String> MEASURES =
            List.of("count", "per100Clients", "per100Assignments", "share");
    private static final List<String> SPANS =
            List.of("", "", "2020–2024", "2021-03–2023-05", "2018–", "2025–2025");

    private final Filters filters;
    private final Random random;
    private final Instant filled;
    private final Map<String, Deck<Cut>> lines = new LinkedHashMap<>();
    private final Map<String, Deck<Cut>> crossings = new LinkedHashMap<>();

    private record Cut(String by, String across, String period, String measure) {}

    /**
     * @param filled when the last observation was recorded before anything is measured
     */
    TrendQuestions(Filters filters, Random random, Instant filled) {
        this.filters = filters;
        this.random = random;
        this.filled = filled;
        for (String period : PERIODS) {
            lines.put(period, new Deck<>(cuts(period, List.of("")), random));
            crossings.put(period, new Deck<>(cuts(period, ACROSS), random));
        }
    }

    private static List<Cut> cuts(String period, List<String> acrosses) {
        var cuts = new ArrayList<Cut>();
        for (String by : BY) {
            for (String across : acrosses) {
                for (String measure : MEASURES) {
                    if (!across.equals(by)) {
                        cuts.add(new Cut(by, across, period, measure));
                    }
                }
            }
        }
        return cuts;
    }

    Question lines(String period) {
        return question("trends, lines, " + period, PAGE, lines.get(period).deal(), "lines");
    }

    Question multiples(String period) {
        return question(
                "trends, small multiples, " + period, PAGE, lines.get(period).deal(), "multiples");
    }

    Question heatMap(String period) {
        return question("trends, heat map, " + period, PAGE, crossings.get(period).deal(), "");
    }

    Question asKnown() {
        return known(question("trends, as known", PAGE, anyCut(lines), ""));
    }

    Question heatMapAsKnown() {
        return known(question("trends, heat map, as known", PAGE, anyCut(crossings), ""));
    }

    Question picture() {
        return question("trends, picture", PAGE + "/bild.svg", anyCut(anyOf()), "");
    }

    Question csv() {
        return question(Timings.FILE + "trends, CSV", PAGE + "/tabell.csv", anyCut(anyOf()), "");
    }

    Question book() {
        return question(Timings.FILE + "trends, Excel", PAGE + "/tabell.xlsx", anyCut(anyOf()), "");
    }

    private Map<String, Deck<Cut>> anyOf() {
        return random.nextInt(3) == 0 ? crossings : lines;
    }

    private Cut anyCut(Map<String, Deck<Cut>> decks) {
        return decks.get(World.any(PERIODS, random)).deal();
    }

    private Question question(String page, String path, Cut cut, String view) {
        var parameters = new LinkedHashMap<String, String>();
        parameters.put("by", cut.by);
        parameters.put("across", cut.across);
        parameters.put("period", cut.period);
        parameters.put("measure", cut.measure);
        parameters.put("view", view);
        String[] span = World.any(SPANS, random).split("–", -1);
        parameters.put("from", span[0]);
        parameters.put("to", span[span.length - 1]);
        // Half of the questions are about everything, which is the most to count.
        parameters.putAll(filters.some(random.nextBoolean() ? 0 : 0.3));
        return new Question(page, path, parameters);
    }

    /**
     * At the end of a day, as the form asks, or at an instant since the filling. Nearly everything
     * became known in one go before; what became known in the quarter since then is as much as in
     * an installation that has grown over years.
     */
    private Question known(Question question) {
        var parameters = new LinkedHashMap<>(question.parameters());
        long since = Duration.between(filled, Instant.now()).toMillis();
        parameters.put(
                "asOf",
                random.nextInt(3) == 0
                        ? LocalDate.now(ZoneId.of("Europe/Stockholm")).toString()
                        : filled.plusMillis((long) (random.nextDouble() * since)).toString());
        return new Question(question.page(), question.path(), parameters);
    }
}
