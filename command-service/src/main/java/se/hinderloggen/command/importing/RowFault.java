package se.hinderloggen.command.importing;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What can be wrong in a row, as far as the reading half can tell. */
enum RowFault {
    UNKNOWN_COLUMN(
            "Kolumn %d har ett namn som inte känns igen.",
            "Column %d has a name that is not known."),
    REPEATED_COLUMN("Kolumnen finns mer än en gång.", "The column is there more than once."),
    MISSING_COLUMN("Kolumnen saknas.", "The column is missing."),
    FORMULA(
            "Formler läses inte. Klistra in värdet i stället.",
            "Formulas are not read. Paste the value instead."),
    TOO_FEW_CELLS(
            "Raden har färre celler än rubrikraden.", "The row has fewer cells than the header."),
    CELL_WITHOUT_COLUMN(
            "Raden har en ifylld cell utan rubrik.", "The row has a filled cell without a header."),
    MISSING_VALUE("Cellen måste vara ifylld.", "The cell must be filled in."),
    TOO_LONG("Högst %d tecken.", "%d characters at most."),
    UNKNOWN_KIND(
            "Väntade hinder, systemrätt eller systemförbättring.",
            "Expected hinder, systemrätt or systemförbättring."),
    DATE_FORM(
            "Väntade ett datum som 2021, 2021-03, 2021-03-14, 14/3 2021 eller 14 mars 2021.",
            "Expected a date such as 2021, 2021-03, 2021-03-14, 14/3 2021 or 14 mars 2021."),
    IMPOSSIBLE_DATE("Datumet finns inte.", "There is no such date."),
    DIFFERS(
            "Värdet skiljer sig från det på rad %d, som hör till samma observation.",
            "The value differs from that on line %d, which belongs to the same observation."),
    TOO_MANY_FINDINGS(
            "Fler än %d rader har samma external_id.",
            "More than %d rows have the same external_id."),
    YEAR_FORM("Väntade ett år mellan %d och %d.", "Expected a year between %d and %d."),
    NUMBER_FORM(
            "Väntade ett heltal, noll eller större, som 175, 1 338 eller 175,0.",
            "Expected a whole number, zero or greater, such as 175, 1 338 or 175,0."),
    REPEATED_FIGURES(
            "Samma organisation, år och kommun finns redan på rad %d.",
            "The same organisation, year and municipality are already on line %d.");

    private final String sv;
    private final String en;

    RowFault(String sv, String en) {
        this.sv = sv;
        this.en = en;
    }

    /**
     * @param numbers what the sentences have places for
     */
    RowProblem at(int line, @Nullable String column, Object... numbers) {
        return at(line, column, List.of(), numbers);
    }

    RowProblem at(int line, @Nullable String column, List<String> nearest, Object... numbers) {
        return new RowProblem(
                line,
                column,
                name().toLowerCase(Locale.ROOT).replace('_', '-'),
                sv.formatted(numbers),
                en.formatted(numbers),
                nearest);
    }
}
