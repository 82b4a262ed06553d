package se.hinderloggen.command.platform;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Rows on their way into a table, in the binary form of PostgreSQL's COPY, in which nothing has to
 * be escaped and the server has nothing to parse. They wait in a file, so that any number takes
 * little memory; the file has no name, so that nothing of it is left when this is closed or the
 * process dies.
 */
public final class CopyFile implements AutoCloseable {

    private static final byte[] SIGNATURE =
            "PGCOPY\n\u00FF\r\n\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final int BUFFER = 1 << 16;

    private final String statement;
    private final FileChannel channel;
    private final DataOutputStream out;
    private long rows;

    /**
     * @param columns those that each row has a value for, with commas between them
     */
    public CopyFile(String table, String columns) {
        statement = "copy %s (%s) from stdin (format binary)".formatted(table, columns);
        try {
            Path path = Files.createTempFile("hinderloggen", null);
            channel =
                    FileChannel.open(
                            path,
                            StandardOpenOption.READ,
                            StandardOpenOption.WRITE,
                            StandardOpenOption.DELETE_ON_CLOSE);
            out =
                    new DataOutputStream(
                            new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER));
            out.write(SIGNATURE);
            out.writeInt(0); // flags
            out.writeInt(0); // length of the header's extension
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * @param values text, {@code bigint}, {@code uuid} or {@code bytea}, in the order of the
     *     columns
     */
    public void add(Object... values) {
        try {
            out.writeShort(values.length);
            for (var value : values) {
                switch (value) {
                    case String text -> write(text.getBytes(StandardCharsets.UTF_8));
                    case byte[] bytes -> write(bytes);
                    case Long number -> {
                        out.writeInt(Long.BYTES);
                        out.writeLong(number);
                    }
                    case UUID id -> {
                        out.writeInt(2 * Long.BYTES);
                        out.writeLong(id.getMostSignificantBits());
                        out.writeLong(id.getLeastSignificantBits());
                    }
                    default -> throw new IllegalArgumentException("No column holds that");
                }
            }
            rows++;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    public long rows() {
        return rows;
    }

    /**
     * Writes all rows to the table, or none. Nothing can be added after that.
     *
     * @throws org.springframework.dao.DuplicateKeyException when one of them is there already
     */
    public void copyInto(JdbcTemplate database) {
        database.execute(
                (ConnectionCallback<Long>)
                        connection -> {
                            try {
                                out.writeShort(-1); // the end
                                out.flush();
                                return connection
                                        .unwrap(PGConnection.class)
                                        .getCopyAPI()
                                        .copyIn(
                                                statement,
                                                Channels.newInputStream(channel.position(0)),
                                                BUFFER);
                            } catch (IOException e) {
                                throw new UncheckedIOException(e);
                            }
                        });
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
