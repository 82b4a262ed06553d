package se.hinderloggen.web.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * Files of Office, which are archives, with everything taken out of them that depends on when and
 * where they were written: times, order, and compression, whose bytes differ from one version of a
 * library to the next.
 */
final class Settled {

    private static final String TYPES = "[Content_Types].xml";

    /**
     * Not the first day that archives know: it stands for any before it, with the day beside it.
     */
    private static final LocalDateTime EPOCH = LocalDateTime.of(1980, 2, 1, 0, 0);

    private static final Pattern DATES =
            Pattern.compile("(<dcterms:(?:created|modified)[^>]*>)[^<]*(</dcterms:\\w+>)");

    private Settled() {}

    /**
     * @param dated when it says that it was made; it says nothing where absent
     */
    static byte[] archive(byte[] archive, @Nullable Instant dated) {
        var out = new ByteArrayOutputStream(archive.length * 4);
        try (var zip = new ZipOutputStream(out)) {
            zip.setMethod(ZipOutputStream.STORED);
            for (var entry : entries(archive).entrySet()) {
                put(zip, entry.getKey(), settled(entry.getKey(), entry.getValue(), dated));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static Map<String, byte[]> entries(byte[] archive) throws IOException {
        // What tells the types of all others stands first, as programs expect.
        var entries =
                new TreeMap<String, byte[]>(
                        Comparator.comparing((String it) -> !it.equals(TYPES))
                                .thenComparing(Comparator.naturalOrder()));
        try (var zip = ZipFile.builder().setByteArray(archive).get()) {
            for (var entry : Collections.list(zip.getEntries())) {
                try (var in = zip.getInputStream(entry)) {
                    entries.put(entry.getName(), in.readAllBytes());
                }
            }
        }
        return entries;
    }

    private static byte[] settled(String name, byte[] content, @Nullable Instant dated) {
        if (name.endsWith(".xlsx")) {
            return archive(content, dated);
        }
        if (!name.equals("docProps/core.xml")) {
            return content;
        }
        String when = dated == null ? "" : dated.truncatedTo(ChronoUnit.SECONDS).toString();
        return DATES.matcher(new String(content, StandardCharsets.UTF_8))
                .replaceAll(dated == null ? "" : "$1" + when + "$2")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        var entry = new ZipEntry(name);
        // Of no time zone.
        entry.setTimeLocal(EPOCH);
        var sum = new CRC32();
        sum.update(content);
        entry.setSize(content.length);
        entry.setCompressedSize(content.length);
        entry.setCrc(sum.getValue());
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }
}
