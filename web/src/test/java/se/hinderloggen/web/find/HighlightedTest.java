package se.hinderloggen.web.find;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.hinderloggen.web.find.Highlighted.Piece;

class HighlightedTest {

    @Test
    void what_was_searched_for_is_marked() {
        assertThat(Highlighted.of("Kön till vården.", List.of(List.of(9, 14)), 100))
                .containsExactly(
                        new Piece("Kön till ", false),
                        new Piece("vårde", true),
                        new Piece("n.", false));
    }

    @Test
    void a_long_text_is_shown_where_the_first_match_is() {
        String text = "ord ".repeat(200) + "målet " + "ord ".repeat(200);
        var pieces = Highlighted.of(text, List.of(List.of(800, 805)), 240);

        assertThat(pieces.getFirst().text()).isEqualTo("…");
        assertThat(pieces.getLast().text()).isEqualTo("…");
        assertThat(pieces).contains(new Piece("målet", true));
        assertThat(text(pieces)).startsWith("…ord ").hasSizeLessThan(245);
    }

    @Test
    void a_text_without_matches_is_cut_at_its_length() {
        assertThat(text(Highlighted.of("Kort.", null, 240))).isEqualTo("Kort.");
        assertThat(text(Highlighted.of("a".repeat(300), List.of(), 240))).hasSize(241);
        assertThat(Highlighted.of(null, null, 240)).isEmpty();
    }

    @Test
    void matches_that_overlap_or_lie_outside_do_no_harm() {
        var matches =
                List.of(List.of(-3, 2), List.of(1, 4), List.of(3, 99), List.of(7, 5), List.of(1));

        assertThat(text(Highlighted.of("abcdef", matches, 240))).isEqualTo("abcdef");
        assertThat(Highlighted.of("abcdef", matches, 240)).allMatch(Piece::marked);
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 11, 12, 13})
    void no_character_of_two_units_is_cut_in_two(int length) {
        String cut = text(Highlighted.of("🙂".repeat(30), List.of(), length));

        assertThat(cut.codePoints()).noneMatch(it -> Character.getType(it) == Character.SURROGATE);
    }

    private static String text(List<Piece> pieces) {
        return pieces.stream().map(Piece::text).collect(Collectors.joining());
    }
}
