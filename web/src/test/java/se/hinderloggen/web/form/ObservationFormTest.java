package se.hinderloggen.web.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.hinderloggen.web.services.CommandService.Suspicion;
import tools.jackson.databind.json.JsonMapper;

class ObservationFormTest {

    private final ObservationForm form = ObservationForm.empty(LocalDate.of(2026, 3, 4));

    @ParameterizedTest
    @CsvSource({
        "2026, 3, 14, 2026-03-14",
        "2026, 3, 4, 2026-03-04",
        "2026, 03, , 2026-03",
        "2026, , , 2026",
        "' 2026 ', ' 3 ', '', 2026-03",
        "2026, tretton, , 2026-tretton"
    })
    void a_date_is_as_precise_as_it_was_written(
            String year, String month, String day, String expected) {
        form.setYear(year);
        form.setMonth(month == null ? "" : month);
        form.setDay(day == null ? "" : day);

        assertThat(form.toCommand(UUID.randomUUID()).occurred()).isEqualTo(expected);
    }

    @Test
    void it_begins_with_today_and_is_untouched_until_someone_writes() {
        assertThat(form.isUntouched()).isTrue();
        assertThat(form.toCommand(UUID.randomUUID()).occurred()).isEqualTo("2026-03-04");

        form.setDescription("Växeln stängde.");

        assertThat(form.isUntouched()).isFalse();
    }

    @Test
    void an_authority_that_was_added_and_not_filled_in_is_left_out() {
        form.getFindings().getFirst().setAuthority("FK");
        form.addFinding();
        form.addFinding();
        form.getFindings().get(2).setAuthority("AF");

        form.dropBlankFindings();

        assertThat(form.toCommand(UUID.randomUUID()).findings())
                .extracting(it -> it.authority())
                .containsExactly("FK", "AF");
    }

    @Test
    void the_last_authority_cannot_be_removed() {
        form.removeFinding(0);
        assertThat(form.getFindings()).hasSize(1);
    }

    @Test
    void tags_are_those_chosen_and_those_written_each_once() {
        form.setTags(List.of("regelverk"));
        form.setOtherTags("våld i nära relation; regelverk,  läkarbrist ");

        assertThat(form.toCommand(UUID.randomUUID()).tags())
                .containsExactly("regelverk", "våld i nära relation", "läkarbrist");
    }

    @Test
    void what_is_refused_is_masked_in_what_is_kept_and_nothing_else() {
        form.setDescription("Ring 070 om det.");
        form.setConsequences("070");
        form.setOtherTags("regelverk, 070");
        form.getFindings().getFirst().setUnit("enhet 070");

        var kept =
                form.without(
                        List.of(
                                refused("description", 5, 8),
                                refused("tags[1]", 0, 3),
                                refused("findings[0].unit", 6, 9),
                                doubtful("consequences", 0, 3)));

        assertThat(kept.getDescription()).isEqualTo("Ring ███ om det.");
        assertThat(kept.getConsequences()).isEqualTo("070");
        assertThat(kept.getOtherTags()).isEqualTo("regelverk, ███");
        assertThat(kept.getFindings().getFirst().getUnit()).isEqualTo("enhet ███");
        assertThat(form.getDescription()).isEqualTo("Ring 070 om det.");
    }

    @Test
    void a_draft_reads_back_as_it_was() {
        var json = JsonMapper.builder().build();
        form.setDescription("Rad ett\nrad två");
        form.setKind("SYSTEMRATT");
        form.setTags(List.of("a"));
        form.addFinding();
        form.getFindings().get(1).setEventType("SIP");
        form.setAcknowledged(List.of("person-name"));

        var read = json.readValue(json.writeValueAsBytes(form), ObservationForm.class);

        assertThat(read).usingRecursiveComparison().isEqualTo(form);
    }

    private static Suspicion refused(String field, int start, int end) {
        return new Suspicion(field, "phone-number", "REFUSED", "", "", start, end);
    }

    private static Suspicion doubtful(String field, int start, int end) {
        return new Suspicion(field, "person-name", "DOUBTFUL", "", "", start, end);
    }
}
