package se.hinderloggen.command.importing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something wrong in one row, or in the header. The sentences say what was expected and never what
 * the cell holds, which may be about a person.
 *
 * @param line where the row begins in a text file, or the row of a sheet; from 1
 * @param column the column's name in English; absent when it concerns the row, or a column without
 *     a known name
 * @param code stable, in kebab case
 * @param nearest known values to choose from, likeliest first
 */
record RowProblem(
        int line,
        @Nullable String column,
        String code,
        String sv,
        String en,
        List<String> nearest) {

    RowProblem {
        nearest = List.copyOf(nearest);
    }
}
