package se.hinderloggen.command.importing;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/**
 * How a text file's characters are written, found by reading all of it: the first foreign letter
 * may stand on its last line.
 *
 * @param mark length in bytes of the byte order mark
 * @param endsInLineBreak whether the last line is a finished one
 */
record TextEncoding(Charset charset, int mark, boolean endsInLineBreak) {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    /** Opens the file from its start. */
    interface Source {
        InputStream open() throws IOException;
    }

    static TextEncoding of(Source source) throws IOException {
        byte[] start;
        try (var in = source.open()) {
            start = in.readNBytes(3);
        }
        if (start.length >= 2 && start[0] == (byte) 0xFE && start[1] == (byte) 0xFF) {
            return marked(source, StandardCharsets.UTF_16BE, 2);
        }
        if (start.length >= 2 && start[0] == (byte) 0xFF && start[1] == (byte) 0xFE) {
            return marked(source, StandardCharsets.UTF_16LE, 2);
        }
        if (start.length == 3
                && start[0] == (byte) 0xEF
                && start[1] == (byte) 0xBB
                && start[2] == (byte) 0xBF) {
            return marked(source, StandardCharsets.UTF_8, 3);
        }
        return unmarked(source);
    }

    private static TextEncoding marked(Source source, Charset charset, int mark)
            throws IOException {
        Trial trial = Trial.of(source, charset, mark);
        if (trial.broken > 0) {
            throw trial.refusal();
        }
        return new TextEncoding(charset, mark, trial.endsInLineBreak());
    }

    private static TextEncoding unmarked(Source source) throws IOException {
        Trial utf8 = Trial.of(source, StandardCharsets.UTF_8, 0);
        if (utf8.broken == 0) {
            return new TextEncoding(StandardCharsets.UTF_8, 0, utf8.endsInLineBreak());
        }
        if (utf8.foreign >= utf8.broken) {
            // Damaged UTF-8: read as Windows-1252 it would give letters that nobody wrote.
            throw utf8.refusal();
        }
        return marked(source, WINDOWS_1252, 0);
    }

    /** How the file fares when it is read in one encoding. */
    private static final class Trial {
        /** Characters beyond ASCII. */
        private long foreign;

        /** Places that are no characters. */
        private long broken;

        private boolean cutShort;
        private char last;

        static Trial of(Source source, Charset charset, int mark) throws IOException {
            var trial = new Trial();
            try (var in = new BufferedInputStream(source.open())) {
                in.skipNBytes(mark);
                trial.read(in, charset);
            }
            return trial;
        }

        private void read(InputStream in, Charset charset) throws IOException {
            var decoder = charset.newDecoder();
            var bytes = ByteBuffer.allocate(1 << 16);
            var chars = CharBuffer.allocate(1 << 16);
            for (boolean end = false; !end; bytes.compact()) {
                int n = in.read(bytes.array(), bytes.position(), bytes.remaining());
                end = n < 0;
                bytes.position(bytes.position() + Math.max(n, 0)).flip();
                CoderResult result;
                do {
                    result = decoder.decode(bytes, chars, end);
                    look(chars.flip());
                    chars.clear();
                    if (result.isError()) {
                        broken++;
                        cutShort = end && result.length() == bytes.remaining();
                        bytes.position(bytes.position() + result.length());
                    }
                } while (!result.isUnderflow());
            }
        }

        private void look(CharBuffer chars) {
            while (chars.hasRemaining()) {
                last = chars.get();
                if (last == 0) {
                    throw new ImportRefusedException(ImportRefusal.NOT_A_TABLE);
                }
                if (last > 0x7F) {
                    foreign++;
                }
            }
        }

        boolean endsInLineBreak() {
            return last == '\n' || last == '\r';
        }

        ImportRefusedException refusal() {
            return new ImportRefusedException(
                    broken == 1 && cutShort
                            ? ImportRefusal.CUT_SHORT
                            : ImportRefusal.UNREADABLE_CHARACTERS);
        }
    }
}
