package se.hinderloggen.web.documents;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * One sheet of a workbook: figures to go on counting with.
 *
 * @param name as it stands on its tab, at most 31 characters
 */
public record Sheet(String name, List<Heading> headings, List<List<Cell>> rows) {

    private static final int LONGEST_NAME = 31;

    public Sheet {
        name = Plain.of(name).replaceAll("[\\[\\]:*?/\\\\]", " ");
        name = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
        headings = List.copyOf(headings);
        rows = rows.stream().map(List::copyOf).toList();
    }

    /**
     * @param width in characters
     */
    public record Heading(String text, int width) {

        public Heading {
            text = Plain.of(text);
        }
    }

    /** Numbers and days are such, so that whoever opens it sees them as they write them. */
    public sealed interface Cell {
        /** Where nothing is known, or nothing may be told. */
        record Nothing() implements Cell {}

        record Text(String text) implements Cell {

            public Text {
                text = Plain.of(text);
            }
        }

        record Whole(long number) implements Cell {}

        /**
         * @param decimals that are shown
         */
        record Decimal(BigDecimal number, int decimals) implements Cell {}

        record Day(LocalDate day) implements Cell {}
    }
}
