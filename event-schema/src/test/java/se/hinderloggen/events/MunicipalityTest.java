package se.hinderloggen.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import org.junit.jupiter.api.Test;

class MunicipalityTest {

    @Test
    void sweden_has_290_in_21_counties() {
        assertThat(Municipality.all()).hasSize(290);
        assertThat(
                        Municipality.all().stream()
                                .map(it -> it.countyCode() + " " + it.county())
                                .distinct())
                .hasSize(21);
    }

    @Test
    void codes_are_four_digits_that_begin_with_the_county_unique_and_in_order() {
        assertThat(Municipality.all())
                .allSatisfy(
                        it -> {
                            assertThat(it.code()).matches("\\d{4}").startsWith(it.countyCode());
                            assertThat(it.countyCode()).hasSize(2);
                            assertThat(it.name()).isNotBlank().isEqualTo(it.name().strip());
                            assertThat(it.county()).endsWith("län");
                        })
                .isSortedAccordingTo(Comparator.comparing(Municipality::code))
                .extracting(Municipality::code)
                .doesNotHaveDuplicates();
    }

    @Test
    void names_are_unique_and_keep_their_swedish_letters() {
        assertThat(Municipality.all()).extracting(Municipality::name).doesNotHaveDuplicates();
        assertThat(Municipality.byCode("0114"))
                .contains(new Municipality("0114", "Upplands Väsby", "01", "Stockholms län"));
        assertThat(Municipality.byCode("1765")).map(Municipality::name).contains("Årjäng");
        assertThat(Municipality.byCode("0000")).isEmpty();
        assertThat(Municipality.byCode("114")).isEmpty();
    }

    @Test
    void varmland_has_sixteen() {
        assertThat(
                        Municipality.all().stream()
                                .filter(it -> it.countyCode().equals("17"))
                                .map(Municipality::name))
                .containsExactlyInAnyOrder(
                        ("Arvika Eda Filipstad Forshaga Grums Hagfors Hammarö Karlstad Kil Kristinehamn "
                                        + "Munkfors Storfors Sunne Säffle Torsby Årjäng")
                                .split(" "));
    }
}
