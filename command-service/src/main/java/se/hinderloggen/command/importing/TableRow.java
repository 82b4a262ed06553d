package se.hinderloggen.command.importing;

import java.util.List;

/**
 * One row as it stands in the file.
 *
 * @param line the line of a text file on which the row begins, or the row of a sheet; from 1
 * @param cells the text of each cell, empty where there is none
 * @param formulas positions, from 0, of the cells that hold a formula; their text is empty
 */
record TableRow(int line, List<String> cells, List<Integer> formulas) {

    TableRow {
        cells = List.copyOf(cells);
        formulas = List.copyOf(formulas);
    }

    TableRow(int line, List<String> cells) {
        this(line, cells, List.of());
    }

    /** The cell's text without the blanks around it; empty when the row is too short. */
    String text(int column) {
        return column < cells.size() ? cells.get(column).strip() : "";
    }

    boolean isBlank() {
        if (!formulas.isEmpty()) {
            return false;
        }
        for (var cell : cells) {
            if (!cell.isBlank()) {
                return false;
            }
        }
        return true;
    }
}
