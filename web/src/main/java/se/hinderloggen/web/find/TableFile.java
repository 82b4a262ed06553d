package se.hinderloggen.web.find;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** A table that is written row by row, and holds no more than a few of them. */
interface TableFile extends Closeable {

    void row(List<Cell> cells) throws IOException;

    /** What has been written so far may be sent. */
    void flush() throws IOException;
}
