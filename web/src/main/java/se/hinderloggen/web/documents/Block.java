package se.hinderloggen.web.documents;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of a section. */
public sealed interface Block {

    /** By which the page's template tells them apart. */
    String kind();

    /** New lines in the text stay new lines. */
    record Paragraph(String text) implements Block {

        public Paragraph {
            text = Plain.of(text);
        }

        @Override
        public String kind() {
            return "paragraph";
        }
    }

    /** A remark to what stands above: how something was counted, where it comes from. */
    record Note(String text) implements Block {

        public Note {
            text = Plain.of(text);
        }

        @Override
        public String kind() {
            return "note";
        }
    }

    /**
     * @param numbered from 1, for what others may want to refer to
     */
    record Items(boolean numbered, List<String> items) implements Block {

        public Items {
            items = items.stream().map(Plain::of).toList();
        }

        public static Items of(List<String> items) {
            return new Items(false, items);
        }

        public static Items numbered(List<String> items) {
            return new Items(true, items);
        }

        @Override
        public String kind() {
            return "items";
        }
    }

    record Column(String heading, boolean number) {

        public Column {
            heading = Plain.of(heading);
        }

        public static Column text(String heading) {
            return new Column(heading, false);
        }

        /** Its cells stand to the right, so that digits stand under digits. */
        public static Column number(String heading) {
            return new Column(heading, true);
        }
    }

    /**
     * Each row's first cell says what the row is about, and is written as its heading.
     *
     * @param caption what the table shows; tables are found by it
     */
    record Table(String caption, List<Column> columns, List<List<String>> rows) implements Block {

        public Table {
            caption = Plain.of(caption);
            columns = List.copyOf(columns);
            rows = rows.stream().map(row -> row.stream().map(Plain::of).toList()).toList();
            for (var row : rows) {
                if (row.size() != columns.size()) {
                    throw new IllegalArgumentException("A row has a cell for each column");
                }
            }
        }

        @Override
        public String kind() {
            return "table";
        }
    }

    /**
     * One bar.
     *
     * @param size absent when nothing can be drawn, as for what is withheld
     * @param text what stands at its end, written as people read it
     */
    record Bar(@Nullable Double size, String text) {

        public Bar {
            text = Plain.of(text);
            if (size != null && (size < 0 || !Double.isFinite(size))) {
                throw new IllegalArgumentException("A bar is no shorter than nothing");
            }
        }
    }

    /**
     * Bars of one colour: a year, say.
     *
     * @param bars one for each label
     */
    record Series(String name, List<Bar> bars) {

        public Series {
            name = Plain.of(name);
            bars = List.copyOf(bars);
        }
    }

    /**
     * Bars beside their labels. What it shows stands in a table as well, for those who read it in
     * another way.
     *
     * @param description in words, for whoever does not see it
     * @param series one or two
     * @param upright side by side, as months are; else under each other
     */
    record Chart(
            String caption,
            String description,
            List<String> labels,
            List<Series> series,
            boolean upright)
            implements Block {

        public Chart {
            caption = Plain.of(caption);
            description = Plain.of(description);
            labels = labels.stream().map(Plain::of).toList();
            series = List.copyOf(series);
            if (series.isEmpty() || series.size() > 2 || description.isEmpty()) {
                throw new IllegalArgumentException("A chart has one series or two, and words");
            }
            for (var one : series) {
                if (one.bars().size() != labels.size()) {
                    throw new IllegalArgumentException("A series has a bar for each label");
                }
            }
        }

        @Override
        public String kind() {
            return "chart";
        }

        public Drawing wide() {
            return Drawing.of(this, Drawing.Size.WIDE);
        }

        public Drawing narrow() {
            return Drawing.of(this, Drawing.Size.NARROW);
        }
    }

    record Fact(String name, String value) {

        public Fact {
            name = Plain.of(name);
            value = Plain.of(value);
        }

        /** A dash where nothing is known. */
        public static Fact of(String name, @Nullable String value) {
            return new Fact(name, value == null || value.isBlank() ? "–" : value);
        }
    }

    /** What something is called, and what it is: "Mottagare: länsstyrelsen". */
    record Facts(List<Fact> facts) implements Block {

        public Facts {
            facts = List.copyOf(facts);
        }

        public static Facts of(Fact... facts) {
            return new Facts(List.of(facts));
        }

        @Override
        public String kind() {
            return "facts";
        }
    }
}
