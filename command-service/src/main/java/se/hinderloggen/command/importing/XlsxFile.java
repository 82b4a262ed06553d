package se.hinderloggen.command.importing;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * A workbook, of which the first sheet that is not hidden is read.
 *
 * <p>Read with the JDK's streaming XML rather than a library for spreadsheets. The one tried (it is
 * the other reader in the tests) holds all texts on the heap, makes a row as wide as a cell's
 * address claims, and gives a formula's cached value where the cell calls itself text.
 */
final class XlsxFile implements TableFile {

    /** Of the zip's directory, in bytes; a workbook has tens of parts, of some 60 bytes each. */
    private static final int LARGEST_DIRECTORY = 1 << 20;

    /** Unpacked, of a part that describes the others. */
    private static final long LARGEST_DESCRIPTION = 4 << 20;

    private static final int DIRECTORY_END = 0x06054b50;
    private static final int DIRECTORY_END_SIZE = 22;

    private final ZipFile zip;
    private final List<CellNumber.Shown> formats;
    private final SharedStrings strings;
    private String sheet = "";
    private boolean from1904;

    private XlsxFile(ZipFile zip) throws IOException {
        this.zip = zip;
        String workbook = relations("").getOrDefault("officeDocument", "");
        Map<String, String> parts = relations(workbook);
        readWorkbook(workbook, parts);
        formats = formats(parts.get("styles"));
        String texts = parts.get("sharedStrings");
        try (var part = texts == null ? null : part(texts, MAX_SIZE)) {
            strings = SharedStrings.of(part);
        }
    }

    static XlsxFile open(Path path) throws IOException {
        checkDirectory(path);
        ZipFile zip;
        try {
            zip = new ZipFile(path.toFile());
        } catch (ZipException e) {
            throw new ImportRefusedException(ImportRefusal.BROKEN_WORKBOOK);
        }
        try {
            return new XlsxFile(zip);
        } catch (IOException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    /**
     * A zip ends with a note of where its directory is and how large, without which it is cut
     * short. Looked at beforehand because {@link ZipFile} loads the directory whole, however large.
     */
    private static void checkDirectory(Path path) throws IOException {
        var end = ByteBuffer.allocate(DIRECTORY_END_SIZE + 0xFFFF).order(ByteOrder.LITTLE_ENDIAN);
        try (var file = FileChannel.open(path)) {
            file.position(Math.max(0, file.size() - end.capacity()));
            while (end.hasRemaining() && file.read(end) >= 0) {}
        }
        end.flip();
        for (int i = end.limit() - DIRECTORY_END_SIZE; i >= 0; i--) {
            if (end.getInt(i) == DIRECTORY_END) {
                int comment = end.getShort(i + 20) & 0xFFFF;
                if (i + DIRECTORY_END_SIZE + comment != end.limit()) {
                    break;
                }
                if (Integer.toUnsignedLong(end.getInt(i + 12)) > LARGEST_DIRECTORY) {
                    throw new ImportRefusedException(ImportRefusal.BROKEN_WORKBOOK);
                }
                return;
            }
        }
        throw new ImportRefusedException(ImportRefusal.ZIP_CUT_SHORT);
    }

    @Override
    public TableReader read() throws IOException {
        return new SheetReader(part(sheet, MAX_SIZE), strings, formats, from1904);
    }

    private void readWorkbook(String workbook, Map<String, String> parts) throws IOException {
        try (var part = part(workbook, LARGEST_DESCRIPTION)) {
            while (part.next()) {
                if (part.starts("workbookPr")) {
                    from1904 = List.of("1", "true").contains(part.attribute("date1904", ""));
                } else if (part.starts("sheet")
                        && sheet.isEmpty()
                        && part.attribute("state", "visible").equals("visible")) {
                    sheet = parts.getOrDefault("#" + part.attribute("id", ""), "");
                }
            }
        }
    }

    /** How each style shows a number, in the order in which cells refer to them. */
    private List<CellNumber.Shown> formats(@Nullable String styles) throws IOException {
        var shown = new ArrayList<CellNumber.Shown>();
        if (styles == null) {
            return shown;
        }
        var own = new HashMap<Integer, CellNumber.Shown>();
        try (var part = part(styles, LARGEST_DESCRIPTION)) {
            boolean ofCells = false;
            while (part.next()) {
                if (part.starts("numFmt")) {
                    own.put(
                            part.number("numFmtId", 0),
                            CellNumber.Shown.by(part.attribute("formatCode", "")));
                } else if (part.starts("cellXfs") || part.ends("cellXfs")) {
                    ofCells = part.starts("cellXfs");
                } else if (ofCells && part.starts("xf")) {
                    int id = part.number("numFmtId", 0);
                    shown.add(own.getOrDefault(id, CellNumber.Shown.byBuiltIn(id)));
                }
            }
        }
        return shown;
    }

    /**
     * The parts that a part refers to, by "#" and the reference's id, and by the last word of its
     * kind: {@code styles}, {@code sharedStrings}.
     */
    private Map<String, String> relations(String from) throws IOException {
        String folder = from.substring(0, from.lastIndexOf('/') + 1);
        var targets = new HashMap<String, String>();
        String name = folder + "_rels/" + from.substring(folder.length()) + ".rels";
        try (var part = part(name, LARGEST_DESCRIPTION)) {
            while (part.next()) {
                if (part.starts("Relationship")) {
                    String target = part.attribute("Target", "");
                    String path = target.startsWith("/") ? target.substring(1) : folder + target;
                    String kind = part.attribute("Type", "");
                    targets.put("#" + part.attribute("Id", ""), path);
                    targets.put(kind.substring(kind.lastIndexOf('/') + 1), path);
                }
            }
        }
        return targets;
    }

    private XmlPart part(String name, long most) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new ImportRefusedException(ImportRefusal.NOT_A_TABLE);
        }
        return new XmlPart(
                zip,
                entry,
                most,
                most == MAX_SIZE ? ImportRefusal.TOO_LARGE : ImportRefusal.BROKEN_WORKBOOK);
    }

    @Override
    public void close() throws IOException {
        strings.close();
        zip.close();
    }
}
