package se.hinderloggen.command.importing;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * The texts that a workbook's cells refer to by number. A workbook may have millions of them, in an
 * order of its own; they are kept on disk, and on the heap a long for every 32nd.
 */
final class SharedStrings implements Closeable {

    private static final int STRIDE = 32;

    private final Spill texts;
    private final long[] marks;
    private final int count;

    private SharedStrings(Spill texts, long[] marks, int count) {
        this.texts = texts;
        this.marks = marks;
        this.count = count;
    }

    /**
     * @param part absent in a workbook without text
     */
    static SharedStrings of(@Nullable XmlPart part) throws IOException {
        var texts = new Spill();
        try {
            var marks = LongStream.builder();
            int count = 0;
            while (part != null && part.next()) {
                if (part.starts("si")) {
                    long position = texts.append(part.text().getBytes(StandardCharsets.UTF_8));
                    if (count++ % STRIDE == 0) {
                        marks.add(position);
                    }
                }
            }
            return new SharedStrings(texts, marks.build().toArray(), count);
        } catch (IOException | RuntimeException e) {
            texts.close();
            throw e;
        }
    }

    String get(int index) throws IOException {
        if (index < 0 || index >= count) {
            throw new ImportRefusedException(ImportRefusal.BROKEN_WORKBOOK);
        }
        long position = marks[index / STRIDE];
        for (int i = index % STRIDE; i > 0; i--) {
            position = texts.after(position);
        }
        return new String(texts.recordAt(position), StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        texts.close();
    }
}
