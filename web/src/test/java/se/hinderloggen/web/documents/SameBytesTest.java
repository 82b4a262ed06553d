package se.hinderloggen.web.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TimeZone;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.hinderloggen.web.documents.Sheet.Cell;
import se.hinderloggen.web.documents.Sheet.Heading;

/** What was published once can be fetched again, and is the same to the byte. */
class SameBytesTest {

    private static final TimeZone HERE = TimeZone.getDefault();
    private static final Instant DATED = Instant.parse("2025-02-03T08:15:00Z");

    @AfterEach
    void comeHome() {
        TimeZone.setDefault(HERE);
    }

    @ParameterizedTest
    @EnumSource(DocumentFormat.class)
    void a_document_gives_the_same_bytes_whenever_and_wherever_it_is_written(
            DocumentFormat format) {
        for (var document : List.of(Samples.REPORT, Samples.MINUTES)) {
            byte[] once = Samples.written(document, format);
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            assertThat(Samples.written(document, format)).isEqualTo(once);
        }
    }

    @Test
    void a_workbook_gives_the_same_bytes_whenever_and_wherever_it_is_written() throws IOException {
        byte[] once = workbook();
        TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
        assertThat(workbook()).isEqualTo(once);
        assertThat(entries(once))
                .allSatisfy(it -> assertThat(it.getMethod()).isEqualTo(ZipEntry.STORED));
        assertThat(new String(once, StandardCharsets.UTF_8))
                .contains(">2025-02-03T08:15:00Z</dcterms:created>")
                .contains("=1+1")
                .doesNotContain("<f>");
    }

    @Test
    void a_file_says_when_its_content_is_from_and_not_when_it_was_written() throws IOException {
        assertThat(
                        new String(
                                Samples.written(Samples.REPORT, DocumentFormat.DOCX),
                                StandardCharsets.UTF_8))
                .contains(">2025-02-03T08:15:00Z</dcterms:created>");
        assertThat(
                        new String(
                                Samples.written(Samples.MINUTES, DocumentFormat.DOCX),
                                StandardCharsets.UTF_8))
                .doesNotContain("dcterms:created");
        try (var pdf = Loader.loadPDF(Samples.pdf(Samples.REPORT))) {
            assertThat(pdf.getDocumentInformation().getCreationDate().toInstant()).isEqualTo(DATED);
        }
        try (var pdf = Loader.loadPDF(Samples.pdf(Samples.MINUTES))) {
            assertThat(pdf.getDocumentInformation().getCreationDate()).isNull();
        }
    }

    private static byte[] workbook() {
        return BookWriter.write(
                "Erfarenhetsrapport 2024",
                List.of(
                        new Sheet(
                                "Hinder/brister: alla",
                                List.of(new Heading("Vad", 40), new Heading("Antal", 10)),
                                List.of(
                                        List.of(new Cell.Text("=1+1"), new Cell.Whole(31)),
                                        List.of(
                                                new Cell.Day(LocalDate.of(2024, 3, 4)),
                                                new Cell.Decimal(new BigDecimal("38.53"), 1)),
                                        List.of(new Cell.Nothing(), new Cell.Nothing())))),
                DATED);
    }

    private static List<ZipEntry> entries(byte[] archive) throws IOException {
        var entries = new ArrayList<ZipEntry>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (var it = zip.getNextEntry(); it != null; it = zip.getNextEntry()) {
                entries.add(it);
            }
        }
        return entries;
    }
}
