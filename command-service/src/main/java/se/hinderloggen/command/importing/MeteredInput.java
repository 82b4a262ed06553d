package se.hinderloggen.command.importing;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Lets bytes through up to a bound for all of them and one for each piece (a row, an element), so
 * that no reader above it can be made to gather more than it should.
 */
final class MeteredInput extends FilterInputStream {

    private static final int LONGEST_PIECE = 1 << 20;

    private final long most;
    private final ImportRefusal whenMore;
    private long total;
    private long piece;

    MeteredInput(InputStream in, long most, ImportRefusal whenMore) {
        super(in);
        this.most = most;
        this.whenMore = whenMore;
    }

    /** A new piece begins. */
    void nextPiece() {
        piece = 0;
    }

    @Override
    public int read() throws IOException {
        int b = super.read();
        if (b >= 0) {
            count(1);
        }
        return b;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int n = super.read(bytes, offset, length);
        if (n > 0) {
            count(n);
        }
        return n;
    }

    private void count(int n) {
        total += n;
        piece += n;
        if (total > most) {
            throw new ImportRefusedException(whenMore);
        }
        if (piece > LONGEST_PIECE) {
            throw new ImportRefusedException(ImportRefusal.CELL_TOO_LONG);
        }
    }
}
