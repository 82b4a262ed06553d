package se.hinderloggen.command.importing;

import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import se.hinderloggen.command.importing.ObservationEntry.UnreadableObservation;

/**
 * A table of observations: rows with the same {@code external_id}, wherever they stand, are the
 * findings of one observation.
 *
 * <p>Opening it reads the file to its end once, which finds every reason to refuse it and which
 * observations have rows that do not stand together. After that, any number of readings hand over
 * the observations one by one.
 *
 * <p>Memory, whatever the file: one row and one observation of at most 100 rows; at most 32 bytes
 * for each observation while opening, 16 bytes for each whose rows do not stand together while
 * reading. Their rows wait on disk, like a workbook's texts. So a million rows, the most that a
 * file may have, fit in a heap of 64 MB.
 */
final class ObservationSheet {

    private final TableFile file;
    private final Columns<Column> columns;
    private final long[] scattered;
    private final int rows;

    /** Of the file; the names in English are those that problems give. */
    enum Column implements Columns.Known {
        EXTERNAL_ID(true, "externt id|extern id"),
        KIND(true, "slag|typ av observation"),
        OCCURRED(true, "inträffade|hände|datum"),
        AUTHORITY(true, "myndighet|huvudman"),
        UNIT(false, "enhet|verksamhet"),
        MUNICIPALITY(false, "kommun"),
        EVENT_TYPE(false, "händelsetyp"),
        DESCRIPTION(true, "beskrivning|händelse"),
        CONSEQUENCES(false, "konsekvenser|konsekvens"),
        TAGS(false, "taggar|teman|etiketter");

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

    private ObservationSheet(TableFile file, Columns<Column> columns, long[] scattered, int rows) {
        this.file = file;
        this.columns = columns;
        this.scattered = scattered;
        this.rows = rows;
    }

    /** As {@link #open(TableFile, IntConsumer)}, while nobody listens. */
    static ObservationSheet open(TableFile file) throws IOException {
        return open(file, _ -> {});
    }

    /**
     * @param file stays open, and stays the caller's to close
     * @param rowsRead hears of each row how many they are so far
     * @throws ImportRefusedException when the file is refused whole
     */
    static ObservationSheet open(TableFile file, IntConsumer rowsRead) throws IOException {
        try (var reader = file.read()) {
            var columns = Columns.of(Column.class, reader.header());
            var keys = LongStream.builder();
            String before = "";
            int rows = 0;
            for (TableRow row; (row = reader.next()) != null; rows++) {
                String id = columns.text(row, Column.EXTERNAL_ID);
                if (!id.isEmpty() && !id.equals(before)) {
                    keys.add(ScatteredRows.key(id));
                    before = id;
                }
                rowsRead.accept(rows + 1);
            }
            return new ObservationSheet(file, columns, recurring(keys.build().toArray()), rows);
        }
    }

    /** Those that are there more than once, sorted. */
    private static long[] recurring(long[] keys) {
        Arrays.sort(keys);
        return IntStream.range(1, keys.length)
                .filter(i -> keys[i] == keys[i - 1] && (i == 1 || keys[i] != keys[i - 2]))
                .mapToLong(i -> keys[i])
                .toArray();
    }

    /** What is wrong with the header. When there is anything, no row can be read. */
    List<RowProblem> problems() {
        return columns.problems();
    }

    /** Without the header and blank rows. */
    int rows() {
        return rows;
    }

    /**
     * Hands over every observation: those whose rows stand together in the order of the file, then
     * the others. A row without an id is an observation of its own that cannot be read.
     *
     * @throws IllegalStateException when the header has problems
     */
    void forEach(Consumer<ObservationEntry> sink) throws IOException {
        if (!columns.problems().isEmpty()) {
            throw new IllegalStateException("The header has problems: see problems()");
        }
        try (var reader = file.read();
                var aside = new ScatteredRows(scattered)) {
            reader.header();
            ObservationRows run = null;
            for (TableRow row; (row = reader.next()) != null; ) {
                String id = columns.text(row, Column.EXTERNAL_ID);
                long key = ScatteredRows.key(id);
                if (id.isEmpty()) {
                    sink.accept(
                            new UnreadableObservation(
                                    List.of(row.line()), columns.problemsOf(row)));
                } else if (aside.takes(key)) {
                    aside.put(key, row);
                } else {
                    if (run == null || !run.externalId().equals(id)) {
                        finish(run, sink);
                        run = new ObservationRows(columns, id);
                    }
                    run.add(row);
                }
            }
            finish(run, sink);
            for (int i = 0; i < aside.size(); i++) {
                var together = new LinkedHashMap<String, ObservationRows>();
                aside.forEach(
                        i,
                        row ->
                                together.computeIfAbsent(
                                                columns.text(row, Column.EXTERNAL_ID),
                                                id -> new ObservationRows(columns, id))
                                        .add(row));
                together.values().forEach(observation -> finish(observation, sink));
            }
        }
    }

    private static void finish(
            @Nullable ObservationRows observation, Consumer<ObservationEntry> sink) {
        if (observation != null) {
            sink.accept(observation.entry());
        }
    }
}
