package se.hinderloggen.benchmarks.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.hinderloggen.benchmarks.pages.FindQuestions.Seen;

class QuestionsTest {

    private static final List<Seen> SAMPLE =
            List.of(
                    new Seen(
                            UUID.fromString("01900000-0000-7000-8000-000000000001"),
                            "2026-01-01T00:00:00Z",
                            LocalDate.of(2020, 2, 1)));

    @Test
    void every_cut_comes_with_every_measure_before_any_comes_again() {
        var trends = trends(1);
        var cuts = new HashSet<String>();
        for (int i = 0; i < 24; i++) {
            var question = trends.lines("month");
            cuts.add(question.get("by") + question.get("measure"));
        }
        assertThat(cuts).hasSize(24);

        var crossings = new HashSet<String>();
        for (int i = 0; i < 80; i++) {
            var question = trends.heatMap("year");
            assertThat(question.get("across")).isNotEmpty().isNotEqualTo(question.get("by"));
            crossings.add(question.get("by") + question.get("across") + question.get("measure"));
        }
        assertThat(crossings).hasSize(80);
    }

    @Test
    void the_same_seed_asks_the_same() {
        assertThat(asked(7)).isEqualTo(asked(7)).isNotEqualTo(asked(8));
    }

    @Test
    void what_is_empty_is_not_in_the_address_and_the_rest_is_written_safely() {
        assertThat(new Question("", "/observationer", Map.of("q", "två ord", "sort", "")).address())
                .isEqualTo("/observationer?q=tv%C3%A5+ord");
    }

    private static List<String> asked(long seed) {
        var random = new Random(seed);
        var find =
                new FindQuestions(
                        new Filters(YearFileTest.WORLD, random), new Vocabulary(), SAMPLE, random);
        return IntStream.range(0, 20)
                .mapToObj(it -> (it % 2 == 0 ? find.wordsAndFilters() : find.deep()).address())
                .toList();
    }

    private static TrendQuestions trends(long seed) {
        var random = new Random(seed);
        return new TrendQuestions(
                new Filters(YearFileTest.WORLD, random),
                random,
                Instant.parse("2026-01-01T00:00:00Z"));
    }
}
