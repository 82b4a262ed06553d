package se.hinderloggen.query.observations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import se.hinderloggen.query.fixture.Views;

class TextMatchesTest {

    private static final Views VIEWS = Views.create();

    private final TextMatches matches = new TextMatches(VIEWS.jdbc());

    @AfterAll
    static void close() {
        VIEWS.close();
    }

    @Test
    void a_word_is_found_in_any_inflection_and_as_part_of_another() {
        assertThat(marked("Handläggarna bad om telefontider.", "handläggare", "fontid"))
                .containsExactly("Handläggarna", "fontid");
    }

    @Test
    void places_that_touch_or_overlap_become_one() {
        assertThat(marked("telefontiderna", "telefontid", "tidern"))
                .containsExactly("telefontiderna");
    }

    @Test
    void a_very_short_word_is_marked_only_whole() {
        assertThat(marked("FK svarade inte, och fkx heller.", "fk")).containsExactly("FK");
    }

    @Test
    void markup_and_strange_characters_do_not_move_the_places() {
        for (String before :
                List.of(
                        "<b>å</b> ",
                        "😀 ",
                        "a\0b ",
                        "\u0001x\u0002 ",
                        "http://x.se/a-b?c=d ",
                        "e-post\n\n ")) {
            String text = before + "Alla <i>telefontider</i>.";
            assertThat(marked(text, "telefontid")).as(before).containsExactly("telefontider");
        }
    }

    @Test
    void signs_of_patterns_mean_themselves() {
        assertThat(marked("Koden a.c och abc.", "a.c")).containsExactly("a.c");
    }

    private List<String> marked(String text, String... words) {
        return matches.find(List.of(text), List.of(words)).get(text).stream()
                .map(it -> text.substring(it.get(0), it.get(1)))
                .toList();
    }
}
