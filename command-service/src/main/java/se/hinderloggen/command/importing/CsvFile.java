package se.hinderloggen.command.importing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/** A text file of rows, its encoding and separator found by looking. */
final class CsvFile implements TableFile {

    /** The more likely first, which decides when they are equally many. */
    private static final String SEPARATORS = ";\t,";

    private final FileChannel channel;
    private final TextEncoding encoding;
    private final char separator;

    private CsvFile(FileChannel channel) throws IOException {
        this.channel = channel;
        this.encoding = TextEncoding.of(this::bytes);
        try (var text = new BufferedReader(decoded(bytes()))) {
            this.separator = separator(text);
        }
    }

    static CsvFile open(Path path) throws IOException {
        var channel = FileChannel.open(path);
        try {
            return new CsvFile(channel);
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    @Override
    public TableReader read() throws IOException {
        var bytes = new MeteredInput(bytes(), MAX_SIZE, ImportRefusal.TOO_LARGE);
        return new CsvReader(bytes, decoded(bytes), separator, encoding.endsInLineBreak());
    }

    private Reader decoded(InputStream bytes) throws IOException {
        bytes.skipNBytes(encoding.mark());
        return new InputStreamReader(bytes, encoding.charset().newDecoder());
    }

    /** What there is most of in the header, outside quotation marks. */
    private static char separator(Reader text) throws IOException {
        int[] counts = new int[SEPARATORS.length()];
        boolean quoted = false;
        boolean blank = true;
        int left = TableReader.MAX_CELL;
        for (int c; (c = text.read()) >= 0 && left > 0; left--) {
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && SEPARATORS.indexOf(c) >= 0) {
                counts[SEPARATORS.indexOf(c)]++;
            } else if (!quoted && !blank && (c == '\n' || c == '\r')) {
                break;
            }
            blank = blank && Character.isWhitespace(c);
        }
        int best = 0;
        for (int i = 1; i < counts.length; i++) {
            best = counts[i] > counts[best] ? i : best;
        }
        return SEPARATORS.charAt(best);
    }

    /** From the start, leaving alone where other readings are. */
    private InputStream bytes() {
        return new InputStream() {
            private long position;

            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                int n = channel.read(ByteBuffer.wrap(bytes, offset, length), position);
                position += Math.max(n, 0);
                return n;
            }
        };
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
