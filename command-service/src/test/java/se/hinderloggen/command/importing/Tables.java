package se.hinderloggen.command.importing;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Makes files, and reads them whole. */
final class Tables {

    static final String HEADER =
            "external_id;kind;occurred;authority;unit;municipality;event_type;description;"
                    + "consequences;tags\n";

    private Tables() {}

    static TableFile csv(String text) {
        return file(text.getBytes(StandardCharsets.UTF_8));
    }

    static TableFile csv(String text, Charset charset) {
        return file(text.getBytes(charset));
    }

    static TableFile file(byte[] bytes) {
        try {
            return TableFile.receive(new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static TableFile realFile() throws IOException {
        try (var in = Tables.class.getResourceAsStream("../observations-2021.csv")) {
            return TableFile.receive(in);
        }
    }

    /** A workbook as a program for spreadsheets writes it. */
    static byte[] workbook(Consumer<Worksheet> content) {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "Hinderloggen", "1.0")) {
            content.accept(workbook.newWorksheet("Blad1"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static void cells(Worksheet sheet, int row, Object... values) {
        for (int i = 0; i < values.length; i++) {
            if (values[i] instanceof Number number) {
                sheet.value(row, i, number);
            } else {
                sheet.value(row, i, values[i].toString());
            }
        }
    }

    /** The parts of a workbook whose only sheet holds this XML within its sheetData. */
    static Map<String, String> parts(String rows) {
        var relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        var parts = new LinkedHashMap<String, String>();
        parts.put(
                "_rels/.rels",
                """
                <Relationships><Relationship Id="r1" Type="%s/officeDocument" \
                Target="xl/workbook.xml"/></Relationships>"""
                        .formatted(relation));
        parts.put(
                "xl/workbook.xml",
                """
                <workbook xmlns:r="%s"><sheets><sheet name="a" sheetId="1" r:id="r1"/></sheets>\
                </workbook>"""
                        .formatted(relation));
        parts.put(
                "xl/_rels/workbook.xml.rels",
                """
                <Relationships><Relationship Id="r1" Type="%1$s/worksheet" Target="sheet.xml"/>\
                <Relationship Id="r2" Type="%1$s/sharedStrings" Target="/xl/strings.xml"/>\
                <Relationship Id="r3" Type="%1$s/styles" Target="styles.xml"/></Relationships>"""
                        .formatted(relation));
        parts.put(
                "xl/strings.xml",
                "<sst><si><t>hej</t></si><si><r><t>två </t></r><r><t>delar</t></r></si></sst>");
        parts.put(
                "xl/styles.xml",
                """
                <styleSheet><numFmts><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd;@"/>\
                <numFmt numFmtId="165" formatCode="mmm\\ yyyy"/></numFmts>\
                <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>\
                <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/>\
                <xf numFmtId="165"/></cellXfs></styleSheet>""");
        parts.put("xl/sheet.xml", "<worksheet><sheetData>" + rows + "</sheetData></worksheet>");
        return parts;
    }

    static byte[] zip(Map<String, String> parts) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Every row, the header first. */
    static List<TableRow> rows(TableFile file) {
        try (file;
                var reader = file.read()) {
            var rows = new ArrayList<TableRow>();
            rows.add(reader.header());
            for (TableRow row; (row = reader.next()) != null; ) {
                rows.add(row);
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<List<String>> cells(TableFile file) {
        return rows(file).stream().map(TableRow::cells).toList();
    }

    static ImportRefusedException refusalOf(byte[] file) {
        var refused = catchThrowableOfType(ImportRefusedException.class, () -> rows(file(file)));
        if (refused == null) {
            throw new AssertionError("The file was not refused");
        }
        return refused;
    }

    static ImportRefusedException refusalOf(String csv) {
        return refusalOf(csv.getBytes(StandardCharsets.UTF_8));
    }
}
