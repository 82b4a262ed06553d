package se.hinderloggen.command.importing;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which column of a file is which, whatever their order, language and case. */
final class Columns<C extends Enum<C> & Columns.Known> {

    private static final int MOST_NEAREST = 3;
    private static final Pattern BAR = Pattern.compile("\\|");

    private final Map<C, Integer> positions;
    private final List<C> known;
    private final int width;
    private final List<RowProblem> problems;

    /** A column that a sheet knows. */
    interface Known {
        /** The file must have it, and each row a value in it. */
        boolean required();

        /** Other names that are accepted, with bars between them. */
        String alsoCalled();
    }

    private Columns(Class<C> type, TableRow header) {
        positions = new EnumMap<>(type);
        known = List.of(type.getEnumConstants());
        problems = new ArrayList<>();
        width = header.cells().size();
        read(header);
    }

    static <C extends Enum<C> & Known> Columns<C> of(Class<C> type, TableRow header) {
        return new Columns<>(type, header);
    }

    private void read(TableRow header) {
        var byName = new HashMap<String, C>();
        known.forEach(column -> names(column).forEach(name -> byName.put(name, column)));
        int line = header.line();
        for (int i = 0; i < width; i++) {
            String name = normal(header.text(i));
            C column = byName.get(name);
            if (header.formulas().contains(i)) {
                problems.add(RowFault.FORMULA.at(line, null));
            } else if (column != null) {
                if (positions.putIfAbsent(column, i) != null) {
                    problems.add(RowFault.REPEATED_COLUMN.at(line, name(column)));
                }
            } else if (!name.isEmpty()) {
                problems.add(RowFault.UNKNOWN_COLUMN.at(line, null, nearest(name), i + 1));
            }
        }
        for (C column : known) {
            if (column.required() && !positions.containsKey(column)) {
                problems.add(RowFault.MISSING_COLUMN.at(line, name(column)));
            }
        }
    }

    /** What is wrong with the header; then no row can be read. */
    List<RowProblem> problems() {
        return List.copyOf(problems);
    }

    /** What is wrong with a row as such: its width, its formulas, what is not filled in. */
    List<RowProblem> problemsOf(TableRow row) {
        var found = new ArrayList<RowProblem>();
        for (int position : row.formulas()) {
            found.add(RowFault.FORMULA.at(row.line(), nameAt(position)));
        }
        if (row.cells().size() < width) {
            found.add(RowFault.TOO_FEW_CELLS.at(row.line(), null));
            return found;
        }
        for (C column : known) {
            Integer position = positions.get(column);
            if (column.required()
                    && position != null
                    && row.text(position).isEmpty()
                    && !row.formulas().contains(position)) {
                found.add(RowFault.MISSING_VALUE.at(row.line(), name(column)));
            }
        }
        for (int i = 0; i < row.cells().size(); i++) {
            if (!positions.containsValue(i) && !row.text(i).isEmpty()) {
                found.add(RowFault.CELL_WITHOUT_COLUMN.at(row.line(), null));
                break;
            }
        }
        return found;
    }

    /** The text in this column, without the blanks around it; empty where there is none. */
    String text(TableRow row, C column) {
        Integer position = positions.get(column);
        return position == null ? "" : row.text(position);
    }

    static String name(Enum<?> column) {
        return column.name().toLowerCase(Locale.ROOT);
    }

    private @Nullable String nameAt(int position) {
        for (var entry : positions.entrySet()) {
            if (entry.getValue() == position) {
                return name(entry.getKey());
            }
        }
        return null;
    }

    private static <C extends Enum<C> & Known> Stream<String> names(C column) {
        return BAR.splitAsStream(name(column) + "|" + column.alsoCalled()).map(Columns::normal);
    }

    private static String normal(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s_-]+", " ")
                .strip();
    }

    private List<String> nearest(String name) {
        return known.stream()
                .sorted(
                        Comparator.comparingInt(
                                column ->
                                        names(column)
                                                .mapToInt(other -> distance(name, other))
                                                .min()
                                                .orElseThrow()))
                .limit(MOST_NEAREST)
                .map(Columns::name)
                .toList();
    }

    /** How many letters must be added, removed or changed (Levenshtein). */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int changed = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
