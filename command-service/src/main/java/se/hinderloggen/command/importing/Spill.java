package se.hinderloggen.command.importing;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Records put aside on disk, for what may be too much for the heap: first all are written, then
 * they are read in any order. The file has no name: nobody else can open it, and nothing of it is
 * left when this is closed or the process dies.
 */
final class Spill implements Closeable {

    private static final ValueLayout.OfInt LENGTH =
            ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);

    private final Arena arena = Arena.ofShared();
    private final FileChannel channel;
    private final DataOutputStream out;
    private long size;
    private @Nullable MemorySegment written;

    Spill() throws IOException {
        Path path = Files.createTempFile("import", null);
        try {
            channel = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE);
        } finally {
            Files.delete(path);
        }
        out = new DataOutputStream(new BufferedOutputStream(Channels.newOutputStream(channel)));
    }

    /** Returns where the record stands. */
    long append(byte[] record) throws IOException {
        long position = size;
        out.writeInt(record.length);
        out.write(record);
        size += LENGTH.byteSize() + record.length;
        return position;
    }

    byte[] recordAt(long position) throws IOException {
        var all = written();
        long start = position + LENGTH.byteSize();
        return all.asSlice(start, all.get(LENGTH, position)).toArray(ValueLayout.JAVA_BYTE);
    }

    /** Where the record after the one at this position stands. */
    long after(long position) throws IOException {
        return position + LENGTH.byteSize() + written().get(LENGTH, position);
    }

    private MemorySegment written() throws IOException {
        if (written == null) {
            out.flush();
            written = channel.map(FileChannel.MapMode.READ_ONLY, 0, size, arena);
        }
        return written;
    }

    @Override
    public void close() throws IOException {
        arena.close();
        channel.close();
    }
}
