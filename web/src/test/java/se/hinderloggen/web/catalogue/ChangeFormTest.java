package se.hinderloggen.web.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.util.MultiValueMap;

class ChangeFormTest {

    @ParameterizedTest
    @CsvSource({
        "Digitala vägar, DIGITALA_VAGAR",
        "Överförmyndare, OVERFORMYNDARE",
        "'1177 (telefon)', TELEFON",
        "'LSS-handläggning', LSS_HANDLAGGNING",
        "'…', ''"
    })
    void a_name_suggests_a_code(String name, String code) {
        assertThat(ChangeForm.codeOf(name)).isEqualTo(code);
    }

    @Test
    void what_is_sent_is_what_the_service_takes() {
        var form =
                ChangeForm.of(
                        Change.NEW_AUTHORITY,
                        MultiValueMap.fromMultiValue(
                                Map.of(
                                        "name", List.of(" Skatteverket "),
                                        "principal", List.of("STATE"),
                                        "receivesFeeds", List.of("ja"),
                                        "aliases", List.of("SKV, Skatten;"),
                                        "from", List.of("2026-01-01"),
                                        "relation", List.of("SPLIT"))));
        assertThat(form.missing()).isEmpty();
        assertThat(form.hasMalformedCode()).isFalse();
        assertThat(form.body())
                .containsEntry("name", "Skatteverket")
                .containsEntry("code", "SKATTEVERKET")
                .containsEntry("receivesFeeds", true)
                .containsEntry("aliases", List.of("SKV", "Skatten"))
                .doesNotContainKeys("relation", "acknowledged");
    }

    @Test
    void what_is_missing_and_what_is_no_day_is_noticed() {
        var form =
                ChangeForm.of(
                        Change.RETIRE_UNIT,
                        MultiValueMap.fromSingleValue(Map.of("from", "2026-02-31")));
        assertThat(form.from()).isNull();
        assertThat(
                        ChangeForm.of(
                                        Change.MAP_EVENT_TYPE,
                                        MultiValueMap.fromSingleValue(Map.of("from", " ")))
                                .missing())
                .containsExactly(Field.RELATION, Field.SUCCESSORS, Field.FROM);
    }

    @ParameterizedTest
    @EnumSource(Change.class)
    void every_change_has_an_address_and_a_path_without_gaps(Change change) {
        assertThat(Change.at(change.address())).contains(change);
        assertThat(change.path(new Target("T", "M", "E", "K"), "PO"))
                .startsWith("/api/catalogue/")
                .doesNotContain("{");
    }
}
