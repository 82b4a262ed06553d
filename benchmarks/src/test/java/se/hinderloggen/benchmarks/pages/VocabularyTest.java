package se.hinderloggen.benchmarks.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

class VocabularyTest {

    private final Vocabulary vocabulary = new Vocabulary();

    @Test
    void a_word_is_as_common_as_its_rank_says() {
        var random = new Random(1);
        var texts = new HashMap<String, Integer>();
        for (int i = 0; i < 4_000; i++) {
            Arrays.stream(vocabulary.text(random).toLowerCase(Locale.ROOT).split("[ .]"))
                    .distinct()
                    .forEach(it -> texts.merge(it, 1, Integer::sum));
        }
        assertThat(texts.get("inte")).isGreaterThan(2_500);
        assertThat(texts.get("legitimation")).isBetween(200, 800);
        assertThat(texts.values().stream().filter(it -> it < 40).count())
                .isGreaterThan(texts.size() * 9 / 10);
    }

    @Test
    void what_is_looked_for_is_mostly_rare_and_at_times_a_part_of_a_word() {
        var random = new Random(1);
        for (int i = 0; i < 1_000; i++) {
            assertThat(vocabulary.wanted(random)).hasSizeGreaterThan(2).doesNotContain(" ");
        }
        assertThat(vocabulary.size()).isGreaterThan(5_000);
    }
}
