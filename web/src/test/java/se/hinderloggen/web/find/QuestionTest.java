package se.hinderloggen.web.find;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class QuestionTest {

    @Test
    void its_address_holds_all_of_it_and_nothing_else() {
        var question =
                Question.of(
                        Map.of(
                                "q", " vård & omsorg=100 % ",
                                "tag", "",
                                "unit", "REGION_VARMLAND/VARDCENTRAL",
                                "sort", "-occurred",
                                "_csrf", "hemligt",
                                "page", "7"));

        assertThat(question.address())
                .isEqualTo(
                        "/observationer?q=v%C3%A5rd%20%26%20omsorg%3D100%20%25"
                                + "&unit=REGION_VARMLAND%2FVARDCENTRAL&sort=-occurred");
        assertThat(question.file("csv")).startsWith("/observationer.csv?q=");
        assertThat(question.page("a|b", 2)).endsWith("&after=a%7Cb&page=2");
    }

    @Test
    void each_part_can_be_taken_away() {
        var question = Question.of(Map.of("q", "kö", "kind", "HINDER"));

        assertThat(question.without("q").address()).isEqualTo("/observationer?kind=HINDER");
        assertThat(question.without("q").without("kind").address()).isEqualTo("/observationer");
        assertThat(question.without("q").without("kind").isOpen()).isTrue();
    }

    @Test
    void what_looks_like_a_template_stays_text() {
        assertThat(Question.of(Map.of("q", "{kind}", "kind", "HINDER")).address())
                .isEqualTo("/observationer?q=%7Bkind%7D&kind=HINDER");
    }
}
