package se.hinderloggen.command.importing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.hinderloggen.command.basefigures.BaseFigures;

/**
 * A table of base figures, read whole: it is small, at most {@value #MOST_ROWS} rows.
 *
 * @param problems of the header, then no row has been read, or of rows, which are not among the
 *     figures
 * @param rows without the header and blank rows
 */
record BaseFiguresSheet(List<ImportedFigures> figures, List<RowProblem> problems, int rows) {

    static final int MOST_ROWS = 20_000;

    private static final int LAST_YEAR = 2100;

    private static final Pattern YEAR = Pattern.compile("\\d{4}");

    /** Not 1,338 nor 1.338: they may mean one or a thousand. */
    private static final Pattern WHOLE =
            Pattern.compile("(\\d{1,3}(?: \\d{3}){1,2}|\\d{1,9})(?:[.,]0{1,2})?");

    BaseFiguresSheet {
        figures = List.copyOf(figures);
        problems = List.copyOf(problems);
    }

    /**
     * Names are as they are written.
     *
     * @param organisation absent for the organisation of the person who imports
     * @param municipality absent for the whole organisation
     * @param assignments absent where only clients are known
     */
    record ImportedFigures(
            int line,
            @Nullable String organisation,
            int year,
            @Nullable String municipality,
            int clients,
            @Nullable Integer assignments) {}

    private enum Column implements Columns.Known {
        ORGANISATION(false, "po verksamhet|verksamhet"),
        YEAR(true, "år"),
        MUNICIPALITY(false, "kommun"),
        CLIENTS(true, "klienter|antal klienter"),
        ASSIGNMENTS(false, "uppdrag|antal uppdrag");

        private final boolean required;
        private final String alsoCalled;

        Column(boolean required, String alsoCalled) {
            this.required = required;
            this.alsoCalled = alsoCalled;
        }

        @Override
        public boolean required() {
            return required;
        }

        @Override
        public String alsoCalled() {
            return alsoCalled;
        }
    }

    /**
     * @throws ImportRefusedException when the file is refused whole
     */
    static BaseFiguresSheet read(TableFile file) throws IOException {
        try (var reader = file.read()) {
            var columns = Columns.of(Column.class, reader.header());
            var figures = new ArrayList<ImportedFigures>();
            var problems = new ArrayList<>(columns.problems());
            boolean readable = problems.isEmpty();
            Map<List<String>, Integer> seen = new HashMap<>();
            int rows = 0;
            for (TableRow row; (row = reader.next()) != null; ) {
                if (++rows > MOST_ROWS) {
                    throw new ImportRefusedException(ImportRefusal.TOO_MANY_ROWS, row.line());
                }
                if (readable) {
                    var cells = new Cells(columns, row, new ArrayList<>(columns.problemsOf(row)));
                    ImportedFigures read = cells.read(seen);
                    if (read != null) {
                        figures.add(read);
                    }
                    problems.addAll(cells.problems);
                }
            }
            return new BaseFiguresSheet(figures, problems, rows);
        }
    }

    private record Cells(Columns<Column> columns, TableRow row, List<RowProblem> problems) {

        @Nullable ImportedFigures read(Map<List<String>, Integer> seen) {
            String organisation = text(Column.ORGANISATION);
            Integer year = year();
            String municipality = text(Column.MUNICIPALITY);
            Integer clients = whole(Column.CLIENTS);
            Integer assignments = whole(Column.ASSIGNMENTS);
            if (!problems.isEmpty() || year == null || clients == null) {
                return null;
            }
            Integer before =
                    seen.putIfAbsent(
                            List.of(
                                    organisation.toLowerCase(Locale.ROOT),
                                    year.toString(),
                                    municipality.toLowerCase(Locale.ROOT)),
                            row.line());
            if (before != null) {
                problems.add(RowFault.REPEATED_FIGURES.at(row.line(), null, before));
                return null;
            }
            return new ImportedFigures(
                    row.line(),
                    organisation.isEmpty() ? null : organisation,
                    year,
                    municipality.isEmpty() ? null : municipality,
                    clients,
                    assignments);
        }

        private @Nullable Integer year() {
            String text = text(Column.YEAR);
            if (YEAR.matcher(text).matches()) {
                int year = Integer.parseInt(text);
                if (year >= BaseFigures.FIRST_YEAR && year <= LAST_YEAR) {
                    return year;
                }
            }
            if (!text.isEmpty()) {
                problem(RowFault.YEAR_FORM, Column.YEAR, BaseFigures.FIRST_YEAR, LAST_YEAR);
            }
            return null;
        }

        private @Nullable Integer whole(Column column) {
            String text = text(column).replaceAll("[\u00A0\u2009\u202F]", " ");
            var matcher = WHOLE.matcher(text);
            if (matcher.matches()) {
                return Integer.valueOf(matcher.group(1).replace(" ", ""));
            }
            if (!text.isEmpty()) {
                problem(RowFault.NUMBER_FORM, column);
            }
            return null;
        }

        private String text(Column column) {
            return columns.text(row, column);
        }

        private void problem(RowFault fault, Column column, Object... numbers) {
            problems.add(fault.at(row.line(), Columns.name(column), numbers));
        }
    }
}
