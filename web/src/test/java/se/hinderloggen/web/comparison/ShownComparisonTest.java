package se.hinderloggen.web.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static se.hinderloggen.web.comparison.ComparisonFixtures.NOTHING_OFFERED;
import static se.hinderloggen.web.comparison.ComparisonFixtures.comparison;
import static se.hinderloggen.web.comparison.ComparisonFixtures.line;
import static se.hinderloggen.web.comparison.ComparisonFixtures.parameters;
import static se.hinderloggen.web.comparison.ComparisonFixtures.read;
import static se.hinderloggen.web.comparison.ComparisonFixtures.swedish;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import se.hinderloggen.web.comparison.ComparisonAnswers.Comparison;
import se.hinderloggen.web.trends.Csv;

class ShownComparisonTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 5, 20);
    private static final String SIP = "{\"key\": \"SIP\", \"label\": \"SIP\"}";
    private static final String UNCHANGED = "NO_CERTAIN_DIFFERENCE";

    @Test
    void what_is_certain_is_said_first_with_how_many_lines_were_looked_at() {
        var shown =
                shown(
                        line("TOTAL", "null", 84, 135, UNCHANGED, false),
                        line("BANK", "null", 3, 4, "TOO_FEW", false),
                        line("POLISEN", "null", 20, 30, "DECREASE", false),
                        line("KOMMUN", "null", 40, 30, UNCHANGED, false));

        assertThat(shown.headline()).isEqualTo("1 säker skillnad bland 3 rader.");
        assertThat(shown.certain())
                .singleElement()
                .satisfies(
                        it -> {
                            assertThat(it.label()).isEqualTo("Polisen");
                            assertThat(it.word()).isEqualTo("säker minskning");
                            assertThat(it.values())
                                    .isEqualTo("Andel av allt 21,0\u00A0% mot 45,0\u00A0%");
                        });
        assertThat(shown.caution()).contains("högst 5 av 100");
        assertThat(shown.rows()).extracting(Row::label).containsExactly("Kommun", "Polisen");
        assertThat(shown.few()).extracting(Row::label).containsExactly("Bank");
    }

    @Test
    void nothing_certain_is_no_caution_and_too_few_is_said_as_such() {
        assertThat(shown(line("TOTAL", "null", 84, 135, UNCHANGED, false)))
                .satisfies(
                        it -> {
                            assertThat(it.headline())
                                    .isEqualTo("Ingen säker skillnad bland 1 rader.");
                            assertThat(it.caution()).isEmpty();
                        });
        assertThat(shown(line("TOTAL", "null", 1, 2, "TOO_FEW", false)).headline())
                .isEqualTo("För få data för att säga något säkert.");
    }

    @Test
    void a_certain_cell_stands_under_its_margin_or_says_whose_it_is_and_others_stand_apart() {
        var shown =
                shown(
                        line("TOTAL", "null", 84, 135, UNCHANGED, false),
                        line("KOMMUN", SIP, 20, 10, "INCREASE", false),
                        line("KOMMUN", "null", 40, 30, UNCHANGED, false),
                        line("POLISEN", "null", 1, 2, "TOO_FEW", false),
                        line("POLISEN", SIP, 90, 90, "INCREASE", false),
                        line("BANK", SIP, 9, 9, UNCHANGED, false));

        assertThat(shown.rows())
                .extracting(Row::label)
                .containsExactly("Polisen · SIP", "Kommun", "SIP");
        assertThat(shown.rows()).extracting(Row::within).containsExactly(false, false, true);
        assertThat(shown.uncertain()).extracting(Row::label).containsExactly("Bank · SIP");
        assertThat(shown.rows().getLast().count().with().address())
                .isEqualTo(
                        "/observationer?authority=KOMMUN&eventType=SIP&from=2019&to=2021&merged=false");
    }

    @Test
    void that_measures_disagree_is_said_in_words() {
        var shown = shown(line("TOTAL", "null", 84, 135, "DECREASE", true));

        assertThat(shown.disagreements())
                .containsExactly(
                        "Alla observationer: per 100 klienter säker minskning, per 100 uppdrag säker"
                                + " minskning, andel av allt ingen säker skillnad.");
    }

    @Test
    void a_verdict_is_said_once_where_every_measure_says_it() {
        assertThat(shown(line("TOTAL", "null", 84, 135, "DECREASE", false)).total().isOfOneVoice())
                .isTrue();
        assertThat(shown(line("TOTAL", "null", 84, 135, "DECREASE", true)).total().isOfOneVoice())
                .isFalse();
    }

    @Test
    void that_what_is_counted_differs_and_how_much_was_tested_have_places_of_their_own() {
        var shown = shown(line("TOTAL", "null", 84, 135, UNCHANGED, false));

        assertThat(shown.differs()).isEqualTo("Det som räknas skiljer sig.");
        assertThat(shown.family()).isEqualTo("Prövat tillsammans: 37 (helheten 2, rader 35).");
        assertThat(shown.notes()).containsExactly("2026 är inte slut.");
    }

    @Test
    void every_verdict_has_its_data_its_chance_its_power_and_its_method() {
        var why = shown(line("TOTAL", "null", 84, 135, "DECREASE", false)).total().why();

        assertThat(why.reasons()).hasSize(3);
        assertThat(why.reasons().getFirst().sentences())
                .containsExactly(
                        "2024: 84 på 218 klienter, 38,5 per 100. 2019–2021: 135 på 175 klienter, 77,1 per 100.",
                        "Det är 0,50 gånger så mycket, med 95\u00A0% säkerhet mellan 0,38 och 0,66.",
                        "Om inget hade ändrats skulle slumpen ge minst så stor skillnad med sannolikheten"
                                + " <\u00A00,0001 (p-värdet). Justerat för att 37 prövats samtidigt: 0,0004."
                                + " Säkert kallas det som är högst 0,05.",
                        "Styrka: en fördubbling skulle märkas i 83 av 100 år som de här.");
        assertThat(why.methods()).hasSize(2).first().asString().contains("Przyborowski");
    }

    @Test
    void improvement_is_no_word_of_this_room() {
        for (var locale : List.of(Locale.of("sv"), Locale.ENGLISH)) {
            assertThat(
                            shown(line("TOTAL", "null", 84, 135, "DECREASE", false))
                                    .sentences(ComparisonFixtures.texts(locale)))
                    .noneMatch(it -> it.matches("(?i).*(förbättr|bättre|improve|better).*"));
        }
    }

    @Test
    void the_address_of_the_answer_names_its_years() {
        assertThat(shown(line("TOTAL", "null", 84, 135, UNCHANGED, false)).question().address())
                .isEqualTo("/jamforelser?year=2024&with=2019-2021&by=authority&across=eventType");
    }

    @Test
    void the_file_has_a_row_for_each_measure() {
        var rows =
                ComparisonRows.of(
                        answer(
                                line("TOTAL", "null", 84, 135, UNCHANGED, false),
                                line("KOMMUN", SIP, 20, 10, UNCHANGED, false)),
                        swedish());

        assertThat(rows).hasSize(7);
        assertThat(Csv.of(rows))
                .contains("\r\nKommun;KOMMUN;SIP;SIP;Per 100 klienter;20;10;218;175;38,53;77,14;");
    }

    @Test
    void a_chart_marks_what_is_certain_and_lies_around_unchanged() {
        var wide =
                shown(
                                line("TOTAL", "null", 84, 135, UNCHANGED, false),
                                line("POLISEN", "null", 20, 30, "DECREASE", false))
                        .wide();

        assertThat(wide.bands()).hasSize(2);
        assertThat(wide.bands().getFirst().intervals()).hasSize(3).allMatch(it -> it.open());
        assertThat(wide.bands().getLast().intervals()).hasSize(3).noneMatch(it -> it.open());
        assertThat(wide.ticks())
                .extracting(RatioChart.Tick::text)
                .containsExactly("1/4", "1/2", "1", "2", "4");
        assertThat(wide.description())
                .contains("Polisen: per 100 klienter 0,50 gånger (0,38–0,66)");
    }

    private static Comparison answer(String total, String... lines) {
        return read(comparison(total, List.of(lines)), Comparison.class);
    }

    private static ShownComparison shown(String total, String... lines) {
        return ShownComparison.of(
                answer(total, lines),
                Question.ofYears(parameters("/jamforelser")),
                NOTHING_OFFERED,
                TODAY,
                swedish());
    }
}
