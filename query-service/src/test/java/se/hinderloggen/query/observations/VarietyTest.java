package se.hinderloggen.query.observations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class VarietyTest {

    private record Said(String words, double degree) {}

    private static List<String> varied(Said... bestFirst) {
        return Variety.of(
                        List.of(bestFirst),
                        Said::degree,
                        (one, other) -> one.words.equals(other.words) ? 1 : 0)
                .stream()
                .map(it -> it.words + it.degree)
                .toList();
    }

    @Test
    void what_was_said_already_comes_after_what_was_not() {
        assertThat(varied(new Said("a", 0.9), new Said("a", 0.8), new Said("b", 0.7)))
                .containsExactly("a0.9", "b0.7", "a0.8");
    }

    @Test
    void what_is_much_more_alike_comes_first_although_it_was_said() {
        assertThat(varied(new Said("a", 0.9), new Said("a", 0.8), new Said("b", 0.3)))
                .containsExactly("a0.9", "a0.8", "b0.3");
    }

    @Test
    void nothing_is_lost_and_equals_keep_their_order() {
        var many = IntStream.range(0, 200).boxed().toList();
        assertThat(Variety.of(many, _ -> 0.5, (_, _) -> 0.2)).containsExactlyElementsOf(many);
    }
}
