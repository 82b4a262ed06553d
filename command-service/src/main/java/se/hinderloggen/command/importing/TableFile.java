package se.hinderloggen.command.importing;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A CSV or XLSX file, told apart by its bytes, for a file's name is no evidence. It may be read any
 * number of times, each time from the start.
 */
sealed interface TableFile extends Closeable permits CsvFile, XlsxFile {

    /** In bytes; for a workbook also what its sheet and its strings unpack to, each. */
    long MAX_SIZE = 512L << 20;

    /** A new reading of its rows, the header first. */
    TableReader read() throws IOException;

    /**
     * The file as it is now; it must not be changed until this is closed.
     *
     * @throws ImportRefusedException when its bytes show that it is no table or is damaged; what
     *     only a reading can show is thrown by the reading
     */
    static TableFile of(Path path) throws IOException {
        if (Files.size(path) > MAX_SIZE) {
            throw new ImportRefusedException(ImportRefusal.TOO_LARGE);
        }
        byte[] start;
        try (var in = Files.newInputStream(path)) {
            start = in.readNBytes(4);
        }
        if (startsWith(start, 'P', 'K', 3, 4) || startsWith(start, 'P', 'K', 5, 6)) {
            return XlsxFile.open(path);
        }
        if (startsWith(start, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw new ImportRefusedException(ImportRefusal.OLD_OR_LOCKED_WORKBOOK);
        }
        return CsvFile.open(path);
    }

    /**
     * Keeps what arrives in a temporary file that only its owner may open. Once it has arrived and
     * been opened the file has no name any more, so that nothing of it is left when this is closed
     * or the process dies.
     *
     * @throws ImportRefusedException as {@link #of} does
     */
    static TableFile receive(InputStream in) throws IOException {
        Path path = Files.createTempFile("import", null);
        try {
            var metered = new MeteredInput(in, MAX_SIZE, ImportRefusal.TOO_LARGE);
            try (var out = Files.newOutputStream(path)) {
                byte[] buffer = new byte[1 << 16];
                for (int n; (n = metered.read(buffer, 0, buffer.length)) >= 0; ) {
                    metered.nextPiece();
                    out.write(buffer, 0, n);
                }
            }
            return of(path);
        } finally {
            Files.delete(path);
        }
    }

    private static boolean startsWith(byte[] start, int... expected) {
        for (int i = 0; i < expected.length; i++) {
            if (i >= start.length || start[i] != (byte) expected[i]) {
                return false;
            }
        }
        return true;
    }
}
