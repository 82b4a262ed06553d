package se.hinderloggen.web.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What of a summary was taken over from the original. */
class CopiedTest {

    private static final String ORIGINAL =
            "Klienten ringde fyra gånger på en vecka utan att någon svarade i telefonen.";

    @Test
    void a_sentence_that_was_taken_over_is_found_whatever_its_case_and_signs() {
        assertThat(copied("Den enskilde RINGDE fyra gånger, på en vecka - utan att nå fram."))
                .containsExactly("RINGDE fyra gånger, på en vecka - utan att");
    }

    @Test
    void a_few_words_in_a_row_may_be_the_same() {
        assertThat(copied("Den som ringde på en vecka utan att komma fram gav upp.")).isEmpty();
    }

    @Test
    void two_places_are_told_apart_and_each_is_found_whole() {
        assertThat(
                        copied(
                                "Klienten ringde fyra gånger på en vecka. Sedan gav den upp, utan att någon"
                                        + " svarade i telefonen."))
                .containsExactly(
                        "Klienten ringde fyra gånger på en vecka",
                        "utan att någon svarade i telefonen");
    }

    @Test
    void consequences_count_as_well_and_short_or_empty_texts_are_never_copied() {
        assertThat(
                        Copied.find(
                                "Hyran betalades inte i tid den månaden.",
                                List.of(
                                        ORIGINAL,
                                        "Det ledde till att hyran betalades inte i tid den månaden")))
                .hasSize(1);
        assertThat(copied("")).isEmpty();
        assertThat(Copied.find("Någon svarade.", List.of("Någon svarade."))).isEmpty();
    }

    private static List<String> copied(String summary) {
        return Copied.find(summary, List.of(ORIGINAL)).stream()
                .map(it -> summary.substring(it.start(), it.end()))
                .toList();
    }
}
