package se.hinderloggen.query.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static se.hinderloggen.events.SuccessorRelation.MERGED;
import static se.hinderloggen.events.SuccessorRelation.RENAMED;
import static se.hinderloggen.events.SuccessorRelation.REPORTED_TOGETHER;
import static se.hinderloggen.events.SuccessorRelation.SPLIT;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.hinderloggen.events.CatalogueEvent.EventTypeAdded;
import se.hinderloggen.events.CatalogueEvent.EventTypeMapped;
import se.hinderloggen.events.CatalogueEvent.EventTypeRetired;
import se.hinderloggen.events.SuccessorRelation;
import se.hinderloggen.query.catalogue.CatalogueBreak.What;

/** What was recorded is read in the catalogue of any day, and what nobody can tell is said. */
class EventTypeLinesTest {

    private static final LocalDate Y2020 = LocalDate.of(2020, 12, 31);
    private static final LocalDate Y2022 = LocalDate.of(2022, 12, 31);
    private static final LocalDate Y2024 = LocalDate.of(2024, 12, 31);

    private final CatalogueFold fold = new CatalogueFold();

    @Test
    void without_statements_every_code_is_its_own_line() {
        added("A", 2000).added("B", 2024);
        var lines = on(Y2020);
        assertThat(lines.parts()).isEmpty();
        assertThat(lines.lineOf("A", 2020, 3)).isEqualTo("A");
        assertThat(lines.lineOf("B", 2024, 3)).isEqualTo("B");
        assertThat(lines.lineOf("", 2024, 3)).isEmpty();
        assertThat(lines.lineOf("NEVER_HEARD_OF", 2024, 3)).isEqualTo("NEVER_HEARD_OF");
        assertThat(lines.line("NEVER_HEARD_OF").isCertain()).isTrue();
    }

    @Test
    void a_renamed_type_is_the_same_in_both_directions() {
        added("A", 2000).added("B", 2022).mapped("A", RENAMED, 2022, "B");
        assertThat(on(Y2024).lineOf("A", 2020, 3)).isEqualTo("B");
        assertThat(on(Y2020).lineOf("B", 2023, 3)).isEqualTo("A");
        assertThat(on(Y2020).meant("B")).isEqualTo("A");
        assertThat(on(Y2024).meant("A")).isEqualTo("B");
        assertThat(on(Y2024).breaks()).isEmpty();
        assertThat(on(Y2020).breaks()).isEmpty();
    }

    @Test
    void merged_types_go_to_what_they_became_and_cannot_be_told_apart_before() {
        added("A", 2000).added("B", 2000).added("M", 2022);
        mapped("A", MERGED, 2022, "M").mapped("B", MERGED, 2022, "M");
        retired("A", 2022).retired("B", 2022);
        assertThat(on(Y2024).lineOf("A", 2020, 3)).isEqualTo("M");
        assertThat(on(Y2024).lineOf("B", 2020, 3)).isEqualTo("M");
        assertThat(on(Y2024).breaks()).isEmpty();

        var before = on(Y2020);
        assertThat(before.lineOf("A", 2020, 3)).isEqualTo("A");
        assertThat(before.lineOf("M", 2023, 3)).isEqualTo("A~B");
        assertThat(before.line("A~B").either()).containsExactly("A", "B");
        assertThat(before.undivided("A")).extracting("key").containsExactly("A~B");
        assertThat(label(before, "A~B")).isEqualTo("m (sammanslagen av a och b)");
        assertThat(before.breaks())
                .extracting(CatalogueBreak::what, CatalogueBreak::lines)
                .contains(tuple(What.MERGED, List.of("A~B", "A", "B")));
    }

    @Test
    void a_type_that_takes_another_in_is_certain_until_then_and_uncertain_from_then() {
        added("A", 2000).added("M", 2000).mapped("A", MERGED, 2022, "M").retired("A", 2022);
        var before = on(Y2020);
        assertThat(before.lineOf("M", 2021, 12)).isEqualTo("M");
        assertThat(before.lineOf("M", 2021, 0)).isEqualTo("M");
        assertThat(before.lineOf("M", 2022, 1)).isEqualTo("A~M");
        assertThat(before.lineOf("M", 2022, 0)).isEqualTo("A~M");
        assertThat(before.meant("M")).isEqualTo("M");
        assertThat(label(before, "A~M")).isEqualTo("m (sammanslagen av a och m)");
        assertThat(on(Y2024).lineOf("M", 2021, 12)).isEqualTo("M");
    }

    @Test
    void a_split_type_cannot_be_told_apart_after_and_is_one_again_before() {
        added("A", 2000).added("B", 2022).added("C", 2022);
        mapped("A", SPLIT, 2022, "B", "C").retired("A", 2022);
        var after = on(Y2024);
        assertThat(after.lineOf("A", 2020, 3)).isEqualTo("B~C");
        assertThat(after.lineOf("B", 2023, 3)).isEqualTo("B");
        assertThat(after.meant("A")).isEqualTo("B~C");
        assertThat(label(after, "B~C")).isEqualTo("a (delad i b och c)");
        assertThat(after.breaks()).extracting(CatalogueBreak::what).containsExactly(What.SPLIT);
        assertThat(on(Y2020).lineOf("B", 2023, 3)).isEqualTo("A");
        assertThat(on(Y2020).lineOf("C", 2023, 3)).isEqualTo("A");
        assertThat(on(Y2020).ofSeveral()).extracting("key").containsExactly("A");
    }

    @Test
    void types_that_are_reported_together_are_one_line_from_that_day_on() {
        added("A", 2000).added("B", 2000).added("C", 2000);
        mapped("A", REPORTED_TOGETHER, 2022, "B").mapped("C", REPORTED_TOGETHER, 2022, "B");
        assertThat(on(Y2024).lineOf("B", 2019, 3)).isEqualTo("A.B.C");
        assertThat(on(Y2024).lineOf("C", 2023, 3)).isEqualTo("A.B.C");
        assertThat(label(on(Y2024), "A.B.C")).isEqualTo("a + b + c");
        assertThat(on(Y2020).lineOf("C", 2023, 3)).isEqualTo("C");
    }

    @Test
    void statements_are_followed_one_after_the_other() {
        added("A", 2000).added("B", 2021).added("C", 2021).added("D", 2023).added("X", 2000);
        mapped("A", SPLIT, 2021, "B", "C")
                .mapped("B", RENAMED, 2023, "D")
                .mapped("X", REPORTED_TOGETHER, 2023, "B");
        assertThat(on(Y2024).lineOf("A", 2020, 3)).isEqualTo("C~D.X");
        assertThat(on(Y2024).lineOf("B", 2022, 3)).isEqualTo("D.X");
        assertThat(label(on(Y2024), "C~D.X")).isEqualTo("a (delad i c och d + x)");
        assertThat(on(Y2022).lineOf("D", 2024, 3)).isEqualTo("B");
        assertThat(on(Y2020).lineOf("D", 2024, 3)).isEqualTo("A");
    }

    @Test
    void what_was_split_and_merged_again_is_certain() {
        added("A", 2000).added("B", 2021).added("C", 2021).added("D", 2023);
        mapped("A", SPLIT, 2021, "B", "C")
                .mapped("B", MERGED, 2023, "D")
                .mapped("C", MERGED, 2023, "D");
        assertThat(on(Y2024).lineOf("A", 2020, 3)).isEqualTo("D");
        assertThat(on(Y2020).lineOf("D", 2024, 3)).isEqualTo("A");
        assertThat(on(Y2022).lineOf("A", 2020, 3)).isEqualTo("B~C");
        assertThat(on(Y2022).lineOf("D", 2024, 3)).isEqualTo("B~C");
        assertThat(on(Y2022).line("B~C").recorded()).containsExactly("A", "D");
    }

    @Test
    void of_several_statements_about_one_type_the_last_holds() {
        added("A", 2000).added("B", 2000).added("C", 2023);
        mapped("A", REPORTED_TOGETHER, 2021, "B").mapped("A", RENAMED, 2023, "C");
        assertThat(on(Y2022).lineOf("A", 2020, 3)).isEqualTo("A.B");
        assertThat(on(Y2024).lineOf("A", 2020, 3)).isEqualTo("C");
        assertThat(on(Y2024).lineOf("B", 2020, 3)).isEqualTo("B");
    }

    @Test
    void a_history_in_a_circle_ends() {
        added("A", 2000).added("B", 2000);
        mapped("A", RENAMED, 2021, "B").mapped("B", RENAMED, 2021, "A");
        assertThat(on(Y2024).lineOf("A", 2020, 3)).isIn("A", "B");
        assertThat(on(Y2020).lineOf("A", 2024, 3)).isNotEmpty();
    }

    @Test
    void as_recorded_every_statement_is_a_break() {
        added("A", 2000).added("B", 2022).added("C", 2024);
        mapped("A", RENAMED, 2022, "B").retired("A", 2022);
        assertThat(new Catalogue(fold, Y2024).breaks(null))
                .extracting(it -> it.from().getYear() + " " + it.what() + " " + it.lines())
                .containsExactly("2000 BEGINS [A]", "2022 RENAMED [A, B]", "2024 BEGINS [C]");
    }

    private Lines on(LocalDate day) {
        return new Lines(new Catalogue(fold, day));
    }

    /** What is asked in this test. */
    private record Lines(Catalogue catalogue, EventTypeLines lines) {
        Lines(Catalogue catalogue) {
            this(catalogue, catalogue.lines());
        }

        String lineOf(String code, int year, int month) {
            return lines.lineOf(code, year, month);
        }

        String meant(String code) {
            return lines.meant(code);
        }

        EventTypeLines.Line line(String key) {
            return lines.line(key);
        }

        List<EventTypeLines.Line> undivided(String key) {
            return lines.undivided(key);
        }

        List<EventTypeLines.Line> ofSeveral() {
            return lines.ofSeveral();
        }

        List<EventTypeLines.Part> parts() {
            return lines.parts();
        }

        List<CatalogueBreak> breaks() {
            return catalogue.breaks(lines).stream()
                    .filter(it -> it.from().getYear() > 2000)
                    .toList();
        }
    }

    private static String label(Lines lines, String key) {
        return lines.catalogue.line(lines.lines, key).label();
    }

    private EventTypeLinesTest added(String code, int year) {
        fold.apply(
                new EventTypeAdded(
                        code,
                        code.toLowerCase(java.util.Locale.ROOT),
                        code,
                        null,
                        null,
                        LocalDate.of(year, 1, 1)));
        return this;
    }

    private EventTypeLinesTest retired(String code, int year) {
        fold.apply(new EventTypeRetired(code, LocalDate.of(year, 1, 1)));
        return this;
    }

    private EventTypeLinesTest mapped(
            String code, SuccessorRelation relation, int year, String... to) {
        fold.apply(new EventTypeMapped(code, relation, List.of(to), LocalDate.of(year, 1, 1)));
        return this;
    }
}
