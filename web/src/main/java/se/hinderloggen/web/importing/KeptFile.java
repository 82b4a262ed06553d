package se.hinderloggen.web.importing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A file between its check and its import. On disk it has no name: nobody else can open it, and
 * nothing of it is left when this is closed or the process dies.
 */
final class KeptFile implements AutoCloseable {

    private final FileChannel channel;
    private final long size;

    KeptFile(InputStream content) throws IOException {
        Path path = Files.createTempFile("import", null);
        try {
            channel = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE);
        } finally {
            Files.delete(path);
        }
        try {
            OutputStream out = Channels.newOutputStream(channel);
            content.transferTo(out);
            size = channel.size();
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    long size() {
        return size;
    }

    /** From its beginning, each time; several may read at once. */
    InputStream open() {
        return new InputStream() {
            private long position;

            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
            }

            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                if (length == 0) {
                    return 0;
                }
                int count = channel.read(ByteBuffer.wrap(into, offset, length), position);
                position += Math.max(0, count);
                return count;
            }
        };
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
