package se.hinderloggen.query.observations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConceptsTest {

    private static List<Integer> of(String word) {
        return Arrays.stream(Concepts.KNOWN.of(word)).boxed().toList();
    }

    @Test
    void words_of_the_same_thing_have_it_in_common_whatever_their_inflection() {
        assertThat(of("luren")).containsAnyElementsOf(of("uppringningen"));
        assertThat(of("doktorn")).containsAnyElementsOf(of("läkarna"));
    }

    @Test
    void the_end_of_a_compound_is_known() {
        assertThat(of("månadsbeslutet")).containsAnyElementsOf(of("beskedet"));
    }

    @Test
    void what_stands_for_itself_alone_is_not_the_beginning_of_another_word() {
        assertThat(of("barn")).isNotEmpty();
        assertThat(of("barnmorska")).doesNotContainAnyElementsOf(of("barn"));
        assertThat(of("vc")).isNotEmpty();
        assertThat(of("vchef")).isEmpty();
    }

    @Test
    void a_thing_is_told_once_and_an_unknown_word_is_of_none() {
        assertThat(of("telefonsamtal")).doesNotHaveDuplicates().isNotEmpty();
        assertThat(of("xylofon")).isEmpty();
        assertThat(of("x")).isEmpty();
    }
}
