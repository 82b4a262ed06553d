package se.hinderloggen.command.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static se.hinderloggen.command.importing.Tables.HEADER;
import static se.hinderloggen.command.importing.Tables.csv;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.hinderloggen.command.importing.ObservationEntry.ImportedObservation;
import se.hinderloggen.command.importing.ObservationEntry.RawFinding;
import se.hinderloggen.command.importing.ObservationEntry.UnreadableObservation;
import se.hinderloggen.events.Kind;
import se.hinderloggen.events.PartialDate;

class ObservationSheetTest {

    @Test
    void the_file_of_2021_has_37_observations_and_40_findings() throws IOException {
        try (var file = Tables.realFile()) {
            var sheet = ObservationSheet.open(file);
            var observations = imported(sheet);

            assertThat(sheet.problems()).isEmpty();
            assertThat(sheet.rows()).isEqualTo(40);
            assertThat(observations).hasSize(37);
            assertThat(counted(observations, ImportedObservation::kind))
                    .isEqualTo(Map.of(Kind.HINDER, 31L, Kind.SYSTEMRATT, 6L));
            var findings = observations.stream().flatMap(o -> o.findings().stream()).toList();
            assertThat(findings).hasSize(40);
            assertThat(counted(findings, RawFinding::eventType))
                    .isEqualTo(
                            Map.of(
                                    "TILLGANGLIGHET", 11L,
                                    "LEDNING_ORGANISATION_RUTIN", 8L,
                                    "SIP", 7L,
                                    "TILLGANG_VARD_STOD", 6L,
                                    "BEMOTANDE", 5L,
                                    "SAMVERKAN", 3L));
            assertThat(counted(findings, RawFinding::authority))
                    .containsEntry("Region Värmland", 18L);
        }
    }

    @Test
    void rows_with_the_same_id_are_findings_of_one_observation() throws IOException {
        try (var file = Tables.realFile()) {
            assertThat(imported(ObservationSheet.open(file)))
                    .filteredOn(o -> o.externalId().equals("V21-16"))
                    .singleElement()
                    .isEqualTo(
                            new ImportedObservation(
                                    "V21-16",
                                    List.of(17, 18),
                                    Kind.HINDER,
                                    PartialDate.parse("2021"),
                                    List.of(
                                            new RawFinding(
                                                    17,
                                                    "Försäkringskassan",
                                                    "",
                                                    "",
                                                    "LEDNING_ORGANISATION_RUTIN"),
                                            new RawFinding(
                                                    18,
                                                    "Region Värmland",
                                                    "Öppenvårdspsykiatri",
                                                    "",
                                                    "LEDNING_ORGANISATION_RUTIN")),
                                    "Ett felaktigt intyg togs upp med ombudet och inte med den"
                                            + " som skrev det.",
                                    "Utredningen drar ut på tiden.",
                                    List.of("kunskapsbrist")));
        }
    }

    @Test
    void rows_of_an_observation_may_stand_anywhere() throws IOException {
        String text =
                HEADER
                        + "B;hinder;2021;Ett;;;;b;;x, y\n"
                        + "A;hinder;2021;Ett;;;;a;;\n"
                        + "B;hinder;2021;Två;;;;b;;y\n"
                        + "C;hinder;2021;Ett;;;;c;;\n"
                        + "C;hinder;2021;Två;;;;c;;\n"
                        + "B;hinder;2021;Tre;;;;b;;z\n";

        assertThat(entries(text))
                .extracting(ObservationEntry::lines)
                .containsExactly(List.of(3), List.of(5, 6), List.of(2, 4, 7));
        var last = (ImportedObservation) entries(text).getLast();
        assertThat(last.findings())
                .extracting(RawFinding::authority)
                .containsExactly("Ett", "Två", "Tre");
        assertThat(last.tags()).containsExactly("x", "y", "z");
    }

    @Test
    void the_order_of_the_rows_does_not_change_the_observations() throws IOException {
        long seed = 4711;
        var random = new Random(seed);
        var rows = new ArrayList<String>();
        for (int i = 0; i < 2000; i++) {
            int id = random.nextInt(700);
            rows.add(id + ";hinder;2021;Myndighet " + i + ";;;;text " + id + ";;\n");
        }
        var inOrder = new ArrayList<>(rows);
        Collections.sort(inOrder);
        Collections.shuffle(rows, random);

        assertThat(authorities(HEADER + String.join("", rows)))
                .as("seed %d", seed)
                .isEqualTo(authorities(HEADER + String.join("", inOrder)));
    }

    @Test
    void columns_may_be_in_any_order_language_and_case() throws IOException {
        String text =
                """
                Myndighet,Beskrivning,EXTERN ID,Slag,Datum,Händelsetyp,Kommun,Taggar
                Kommun,"Det hände, igen",7,Systemrätt,14/3 2021,SIP,Karlstad,"a, b"
                """;

        assertThat(entries(text))
                .containsExactly(
                        new ImportedObservation(
                                "7",
                                List.of(2),
                                Kind.SYSTEMRATT,
                                PartialDate.parse("2021-03-14"),
                                List.of(new RawFinding(2, "Kommun", "", "Karlstad", "SIP")),
                                "Det hände, igen",
                                null,
                                List.of("a", "b")));
    }

    @Test
    void a_workbook_is_read_like_a_text_file() throws IOException {
        byte[] book =
                Tables.workbook(
                        sheet -> {
                            Tables.cells(sheet, 0, (Object[]) HEADER.strip().split(";", -1));
                            Tables.cells(sheet, 1, 17, "Hinder", 2021, "Polisen", "", "", "", "a");
                            Tables.cells(sheet, 2, 18, "Brist", "", "Polisen", "", "", "", "b");
                            sheet.value(2, 2, LocalDate.of(2021, 3, 14));
                            sheet.style(2, 2).format("yyyy-mm-dd").set();
                        });

        try (var file = Tables.file(book)) {
            assertThat(imported(ObservationSheet.open(file)))
                    .extracting(ImportedObservation::externalId, o -> o.occurred().toString())
                    .containsExactly(tuple("17", "2021"), tuple("18", "2021-03-14"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "hinder, HINDER",
        "BRIST, HINDER",
        "Hinder / brist, HINDER",
        "SYSTEMRATT, SYSTEMRATT",
        "systemRätt, SYSTEMRATT",
        "Systemförbättring, SYSTEMFORBATTRING",
        "SYSTEMFORBATTRING, SYSTEMFORBATTRING"
    })
    void a_kind_is_known_by_code_and_by_name(String written, Kind expected) throws IOException {
        assertThat(entries(HEADER + "1;" + written + ";2021;Bank;;;;a;;\n"))
                .singleElement()
                .extracting(entry -> ((ImportedObservation) entry).kind())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1;Anna;2021;Bank;;;;a;; | kind | unknown-kind",
                "1;hinder;i mars;Bank;;;;a;; | occurred | date-form",
                "1;hinder;2021-02-30;Bank;;;;a;; | occurred | impossible-date",
                "1;hinder;2021; ;;;;a;; | authority | missing-value",
                ";hinder;2021;Bank;;;;a;; | external_id | missing-value",
                "1;hinder;2021;Bank | | too-few-cells",
                "1;hinder;2021;Bank;;;;a;;;Anna | | cell-without-column"
            })
    void what_is_wrong_in_a_row_is_told_without_repeating_it(String row, String column, String code)
            throws IOException {
        assertThat(entries(HEADER + "0;hinder;2021;Bank;;;;a;;\n" + row + "\n"))
                .hasSize(2)
                .hasAtLeastOneElementOfType(ImportedObservation.class)
                .filteredOn(UnreadableObservation.class::isInstance)
                .map(UnreadableObservation.class::cast)
                .singleElement()
                .satisfies(
                        unreadable -> {
                            assertThat(unreadable.lines()).containsExactly(3);
                            assertThat(unreadable.problems())
                                    .singleElement()
                                    .satisfies(
                                            problem -> {
                                                assertThat(problem.line()).isEqualTo(3);
                                                assertThat(problem.column()).isEqualTo(column);
                                                assertThat(problem.code()).isEqualTo(code);
                                                assertThat(problem.toString())
                                                        .doesNotContain("Anna", "i mars");
                                            });
                        });
    }

    @ParameterizedTest
    @CsvSource({
        "1;systemrätt;2021;Polisen;;;;a;c;, kind",
        "1;hinder;2022;Polisen;;;;a;c;, occurred",
        "1;hinder;2021;Polisen;;;;b;c;, description",
        "1;hinder;2021;Polisen;;;;a;;, consequences"
    })
    void rows_of_an_observation_must_agree(String row, String column) throws IOException {
        assertThat(problems(HEADER + "1;hinder;2021;Bank;;;;a;c;\n" + row + "\n"))
                .extracting(RowProblem::line, RowProblem::column, RowProblem::code, RowProblem::en)
                .containsExactly(
                        tuple(
                                3,
                                column,
                                "differs",
                                "The value differs from that on line 2, which belongs to the same"
                                        + " observation."));
    }

    @Test
    void one_bad_row_makes_all_of_its_observation_unreadable() throws IOException {
        assertThat(
                        entries(
                                HEADER
                                        + "1;hinder;2021;Bank;;;;a;;\n1;hinder;2021;;;;;a;;\n"
                                        + "2;hinder;2021;Bank;;;;b;;\n"))
                .satisfiesExactly(
                        bad -> assertThat(bad).isInstanceOf(UnreadableObservation.class),
                        good -> assertThat(good).isInstanceOf(ImportedObservation.class));
    }

    @Test
    void a_formula_is_a_problem_of_its_row() throws IOException {
        byte[] book =
                Tables.workbook(
                        sheet -> {
                            Tables.cells(sheet, 0, (Object[]) HEADER.strip().split(";", -1));
                            Tables.cells(sheet, 1, 1, "hinder", 2021, "Bank", "", "", "", "");
                            sheet.formula(1, 7, "HYPERLINK(\"http://localhost\")");
                        });

        try (var file = Tables.file(book)) {
            assertThat(problems(ObservationSheet.open(file)))
                    .extracting(RowProblem::line, RowProblem::column, RowProblem::code)
                    .containsExactly(tuple(2, "description", "formula"));
        }
    }

    @Test
    void an_observation_has_at_most_a_hundred_rows_and_a_short_id() throws IOException {
        String row = "1;hinder;2021;Bank;;;;a;;\n";

        assertThat(entries(HEADER + row.repeat(100)).getFirst())
                .isInstanceOf(ImportedObservation.class);
        assertThat(problems(HEADER + row.repeat(105)))
                .extracting(RowProblem::line, RowProblem::code)
                .containsExactly(tuple(102, "too-many-findings"));
        assertThat(problems(HEADER + "1".repeat(100) + row))
                .extracting(RowProblem::column, RowProblem::code)
                .containsExactly(tuple("external_id", "too-long"));
    }

    @Test
    void a_damaged_end_is_found_before_any_observation_is_handed_over() throws IOException {
        try (var file = csv(HEADER + "1;hinder;2021;Bank;;;;a;;\n2;hinder;2021")) {
            assertThatThrownBy(() -> ObservationSheet.open(file))
                    .isInstanceOf(ImportRefusedException.class);
        }
    }

    private static <T, K> Map<K, Long> counted(List<T> all, Function<T, K> key) {
        return all.stream().collect(Collectors.groupingBy(key, Collectors.counting()));
    }

    private static Map<String, List<String>> authorities(String text) throws IOException {
        var byId = new TreeMap<String, List<String>>();
        for (var entry : entries(text)) {
            var observation = (ImportedObservation) entry;
            byId.put(
                    observation.externalId(),
                    observation.findings().stream().map(RawFinding::authority).sorted().toList());
        }
        return byId;
    }

    private static List<ObservationEntry> entries(String text) throws IOException {
        try (var file = csv(text)) {
            return entries(ObservationSheet.open(file));
        }
    }

    private static List<RowProblem> problems(String text) throws IOException {
        try (var file = csv(text)) {
            return problems(ObservationSheet.open(file));
        }
    }

    private static List<RowProblem> problems(ObservationSheet sheet) throws IOException {
        return entries(sheet).stream()
                .flatMap(entry -> ((UnreadableObservation) entry).problems().stream())
                .toList();
    }

    private static List<ImportedObservation> imported(ObservationSheet sheet) throws IOException {
        return entries(sheet).stream().map(ImportedObservation.class::cast).toList();
    }

    private static List<ObservationEntry> entries(ObservationSheet sheet) throws IOException {
        var entries = new ArrayList<ObservationEntry>();
        sheet.forEach(entries::add);
        return entries;
    }
}
