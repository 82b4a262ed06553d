package se.hinderloggen.query.observations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ResemblanceTest {

    private static final String PHONE = "Växeln kopplade bort samtalet.";
    private static final String RENT = "Hyreshöjningen togs inte med i beräkningen.";
    private static final String RENT_INFLECTED = "Hyreshöjningar tas inte med i beräkningarna!";
    private static final String DENIED = "Habiliteringen sade nej.";

    private static Resemblance<String> of(String text) {
        return new Resemblance<>(
                text,
                Map.of("phone", PHONE, "rent", RENT, "inflected", RENT_INFLECTED, "no", DENIED));
    }

    @Test
    void a_text_is_wholly_like_itself_and_not_at_all_like_one_of_other_things() {
        assertThat(of(PHONE).to("phone")).isEqualTo(1);
        assertThat(of(PHONE).to("no")).isZero();
    }

    @Test
    void words_of_the_field_are_alike_without_a_letter_in_common() {
        var resemblance = of("Det ringde i luren utan slut");
        assertThat(resemblance.to("phone")).isGreaterThan(resemblance.to("rent"));
    }

    @Test
    void a_compound_is_like_its_part() {
        var resemblance = of("En höjning av avgiften");
        assertThat(resemblance.to("rent")).isPositive();
        assertThat(resemblance.to("no")).isZero();
    }

    @Test
    void the_same_words_in_other_inflections_are_the_same_again() {
        var resemblance = of(DENIED);
        assertThat(resemblance.between("rent", "inflected")).isGreaterThan(0.6);
        assertThat(resemblance.between("rent", "phone")).isZero();
    }

    @Test
    void nothing_is_like_nothing() {
        assertThat(of("").to("phone")).isZero();
        assertThat(of(PHONE).to("not there")).isZero();
        assertThat(new Resemblance<>("", Map.of("empty", "och")).to("empty")).isZero();
        assertThat(of(PHONE).between("phone", "not there")).isZero();
    }
}
