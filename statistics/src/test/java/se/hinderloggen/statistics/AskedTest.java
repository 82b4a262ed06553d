package se.hinderloggen.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class AskedTest {

    @Test
    void every_line_of_the_usage_that_asks_for_a_value_gets_one() {
        List<String> lines =
                Asked.USAGE
                        .lines()
                        .map(line -> line.substring("./run statistics".length(), 42).strip())
                        .filter(line -> !line.isEmpty() && !line.startsWith("--"))
                        .toList();

        assertThat(lines).hasSize(9);
        assertThat(lines)
                .allSatisfy(
                        line -> {
                            String months = "4 5 6 ".repeat(15);
                            String[] words = line.replace("MONTHS", months).strip().split(" ");
                            List<String> given = Arrays.asList(words).subList(1, words.length);
                            assertThat(Asked.answer(words[0], given)).isNotEmpty();
                        });
        assertThat(Asked.answer("poisson", List.of("1")))
                .containsExactly("0.025317807984289897 to 5.571643390938897");
        assertThat(Asked.answer("else", List.of())).isEmpty();
    }
}
