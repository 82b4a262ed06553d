package se.hinderloggen.command.importing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;

/**
 * Rows of observations whose rows do not stand together, put aside on disk until all have been
 * seen. On the heap are two longs for each such observation.
 */
final class ScatteredRows implements Closeable {

    private static final long NONE = -1;

    private final long[] keys;

    /** Where the latest row of each key stands; that row tells where the one before it stands. */
    private final long[] latest;

    private final Spill spill = new Spill();

    /** Receives one key's rows, in order. */
    interface Sink {
        void row(TableRow row) throws IOException;
    }

    /**
     * @param keys of the observations that are scattered, sorted
     */
    ScatteredRows(long[] keys) throws IOException {
        this.keys = keys;
        this.latest = new long[keys.length];
        Arrays.fill(latest, NONE);
    }

    /**
     * Stands for the id where the ids themselves would be too many to hold. Two ids might have the
     * same; who uses it has to look at the ids in the end.
     */
    static long key(String id) {
        try {
            byte[] sum =
                    MessageDigest.getInstance("SHA-256")
                            .digest(id.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(sum).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("Every JDK has SHA-256", e);
        }
    }

    boolean takes(long key) {
        return Arrays.binarySearch(keys, key) >= 0;
    }

    void put(long key, TableRow row) throws IOException {
        int i = Arrays.binarySearch(keys, key);
        var bytes = new ByteArrayOutputStream();
        var out = new DataOutputStream(bytes);
        out.writeLong(latest[i]);
        out.writeInt(row.line());
        out.writeInt(row.cells().size());
        for (String cell : row.cells()) {
            out.writeUTF(cell);
        }
        out.writeInt(row.formulas().size());
        for (int formula : row.formulas()) {
            out.writeInt(formula);
        }
        latest[i] = spill.append(bytes.toByteArray());
    }

    int size() {
        return keys.length;
    }

    /** Hands over the rows of one key, in the order in which they were put aside. */
    void forEach(int index, Sink sink) throws IOException {
        var backwards = LongStream.builder();
        for (long at = latest[index]; at != NONE; at = record(at).readLong()) {
            backwards.add(at);
        }
        long[] positions = backwards.build().toArray();
        for (int i = positions.length - 1; i >= 0; i--) {
            sink.row(row(record(positions[i])));
        }
    }

    private DataInputStream record(long position) throws IOException {
        return new DataInputStream(new ByteArrayInputStream(spill.recordAt(position)));
    }

    private static TableRow row(DataInputStream in) throws IOException {
        in.readLong();
        int line = in.readInt();
        List<String> cells = new ArrayList<>();
        for (int n = in.readInt(); n > 0; n--) {
            cells.add(in.readUTF());
        }
        List<Integer> formulas = new ArrayList<>();
        for (int n = in.readInt(); n > 0; n--) {
            formulas.add(in.readInt());
        }
        return new TableRow(line, cells, formulas);
    }

    @Override
    public void close() throws IOException {
        spill.close();
    }
}
