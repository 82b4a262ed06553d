package se.hinderloggen.web.observation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.hinderloggen.web.form.ObservationForm;
import se.hinderloggen.web.services.Answers.Coded;
import se.hinderloggen.web.services.Answers.Finding;

class MeanwhileTest {

    private static final Finding KASSAN =
            new Finding(new Coded("FK", "Försäkringskassan"), null, null, null);
    private static final Finding POLISEN =
            new Finding(new Coded("POLISEN", "Polisen"), null, null, null);

    private final ObservationForm base = form("HINDER", "Som det var.", KASSAN, "regelverk");

    @Test
    void what_only_the_other_has_changed_comes_into_the_form() {
        var now = form("SYSTEMRATT", "Som det var.", POLISEN, "regelverk", "våld");
        var mine = form("HINDER", "Mitt.", KASSAN, "regelverk");

        var merged = Meanwhile.merge(base, now, mine);

        assertThat(merged.taken()).containsExactly("kind", "findings", "tags");
        assertThat(merged.both()).isEmpty();
        assertThat(mine.getKind()).isEqualTo("SYSTEMRATT");
        assertThat(mine.getFindings().getFirst().getAuthority()).isEqualTo("Polisen");
        assertThat(mine.allTags()).containsExactly("regelverk", "våld");
        assertThat(mine.getDescription()).isEqualTo("Mitt.");
    }

    @Test
    void what_both_have_changed_stays_as_the_person_wrote_it() {
        var now = form("HINDER", "Den andras.", KASSAN, "regelverk");
        var mine = form("HINDER", "Mitt.", KASSAN, "regelverk");

        var merged = Meanwhile.merge(base, now, mine);

        assertThat(merged.both()).containsExactly("description");
        assertThat(mine.getDescription()).isEqualTo("Mitt.");
    }

    @Test
    void the_same_change_twice_and_other_ends_of_lines_are_no_conflict() {
        var now = form("SYSTEMRATT", "En rad.\nEn till.", KASSAN, "regelverk");
        var mine = form("SYSTEMRATT", "En rad.\r\nEn till. ", KASSAN, "Regelverk");

        assertThat(Meanwhile.merge(base, now, mine)).isEqualTo(new Meanwhile(List.of(), List.of()));
    }

    @Test
    void where_it_is_not_known_how_it_was_whatever_differs_is_shown() {
        var now = form("SYSTEMRATT", "Som det var.", KASSAN, "regelverk");
        var mine = form("HINDER", "Mitt.", KASSAN, "regelverk");

        var merged = Meanwhile.merge(null, now, mine);

        assertThat(merged.both()).containsExactly("kind", "description");
        assertThat(mine.getKind()).isEqualTo("HINDER");
    }

    private static ObservationForm form(
            String kind, String description, Finding finding, String... tags) {
        return ObservationForm.of(
                kind,
                "2026-03-04",
                List.of(finding),
                description,
                null,
                List.of(tags),
                List.of("regelverk"));
    }
}
