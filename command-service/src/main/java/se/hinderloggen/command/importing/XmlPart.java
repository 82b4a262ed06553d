package se.hinderloggen.command.importing;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * One part of a workbook, from element to element. Names are compared without their namespaces,
 * which differ between the two dialects of the format.
 *
 * <p>Refused as {@linkplain ImportRefusal#BROKEN_WORKBOOK broken}: what is not well-formed, has a
 * document type (so there are no entities to expand), or differs from its checksum at the end.
 */
final class XmlPart implements Closeable {

    private static final XMLInputFactory FACTORY = factory();
    private static final int WORST_RATIO = 200;
    private static final long RATIO_COUNTS_FROM = 4 << 20;
    private static final int DEEPEST = 100;

    private final InputStream content;
    private final MeteredInput metered;
    private final CRC32 sum = new CRC32();
    private final long expectedSum;
    private final XMLStreamReader xml;
    private int depth;

    /**
     * @param most bytes, unpacked
     */
    XmlPart(ZipFile zip, ZipEntry entry, long most, ImportRefusal whenMore) throws IOException {
        long reasonable = Math.max(entry.getCompressedSize() * WORST_RATIO, RATIO_COUNTS_FROM);
        content = zip.getInputStream(entry);
        metered =
                reasonable < most
                        ? new MeteredInput(
                                content, reasonable, ImportRefusal.SUSPICIOUS_COMPRESSION)
                        : new MeteredInput(content, most, whenMore);
        expectedSum = entry.getCrc();
        try {
            xml = FACTORY.createXMLStreamReader(new CheckedInputStream(metered, sum));
        } catch (XMLStreamException e) {
            content.close();
            throw new ImportRefusedException(ImportRefusal.BROKEN_WORKBOOK);
        }
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    /** Moves to where the next element starts or ends; false at the end of the part. */
    boolean next() {
        while (true) {
            switch (step()) {
                case XMLStreamConstants.START_ELEMENT, XMLStreamConstants.END_ELEMENT -> {
                    return true;
                }
                case XMLStreamConstants.END_DOCUMENT -> {
                    return false;
                }
                default -> {}
            }
        }
    }

    boolean starts(String element) {
        return xml.isStartElement() && xml.getLocalName().equals(element);
    }

    boolean ends(String element) {
        return xml.isEndElement() && xml.getLocalName().equals(element);
    }

    String attribute(String name, String whenAbsent) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return whenAbsent;
    }

    int number(String attribute, int whenAbsent) {
        String value = attribute(attribute, "");
        try {
            return value.isEmpty() ? whenAbsent : Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw new ImportRefusedException(ImportRefusal.BROKEN_WORKBOOK);
        }
    }

    /**
     * The text of the element that starts here, to where it ends: its own when it is a {@code v},
     * else that of the {@code t} within it, without guides to pronunciation. At most one character
     * more than a cell may have.
     */
    String text() {
        var text = new StringBuilder();
        boolean taking = xml.getLocalName().equals("v");
        int guides = 0;
        for (int outside = depth - 1; depth > outside; ) {
            switch (step()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    guides += starts("rPh") ? 1 : 0;
                    taking = guides == 0 && starts("t");
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    guides -= ends("rPh") ? 1 : 0;
                    taking = false;
                }
                case XMLStreamConstants.CHARACTERS,
                        XMLStreamConstants.CDATA,
                        XMLStreamConstants.SPACE -> {
                    int room = TableReader.MAX_CELL + 1 - text.length();
                    if (taking && room > 0) {
                        text.append(
                                xml.getTextCharacters(),
                                xml.getTextStart(),
                                Math.min(room, xml.getTextLength()));
                    }
                }
                default -> {}
            }
        }
        return text.toString();
    }

    private int step() {
        metered.nextPiece();
        int event;
        try {
            event = xml.next();
        } catch (XMLStreamException e) {
            throw new ImportRefusedException(ImportRefusal.BROKEN_WORKBOOK);
        }
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> depth++;
            case XMLStreamConstants.END_ELEMENT -> depth--;
            default -> {}
        }
        if (depth > DEEPEST
                || event == XMLStreamConstants.DTD
                || (event == XMLStreamConstants.END_DOCUMENT && sum.getValue() != expectedSum)) {
            throw new ImportRefusedException(ImportRefusal.BROKEN_WORKBOOK);
        }
        return event;
    }

    @Override
    public void close() throws IOException {
        content.close();
    }
}
