package se.hinderloggen.web.documents;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Documents as files to take home. */
@Component
public class DocumentFiles {

    private static final String WORKBOOK =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final PdfWriter pdf;

    private final HtmlWriter html;

    DocumentFiles(PdfWriter pdf, HtmlWriter html) {
        this.pdf = pdf;
        this.html = html;
    }

    /**
     * @param name of the file, without its ending
     */
    public ResponseEntity<byte[]> answer(Document document, DocumentFormat format, String name) {
        return answer(write(document, format), format.mediaType(), name + "." + format.ending());
    }

    /**
     * Figures as a workbook.
     *
     * @param name of the file, without its ending
     * @param dated when it says that it was made; it says nothing where absent
     */
    public ResponseEntity<byte[]> answer(
            String title, List<Sheet> sheets, @Nullable Instant dated, String name) {
        return answer(write(title, sheets, dated), WORKBOOK, name + ".xlsx");
    }

    private static ResponseEntity<byte[]> answer(byte[] file, String mediaType, String name) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(mediaType))
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(file);
    }

    /** The same document gives the same bytes, whenever it is written. */
    public byte[] write(Document document, DocumentFormat format) {
        return switch (format) {
            case DOCX ->
                    DocxWriter.write(
                            document,
                            document.layout().contents()
                                    ? pdf.pagesOfHeadings(document)
                                    : List.of());
            case PDF -> pdf.write(document);
            case HTML -> html.write(document);
        };
    }

    /** The same sheets give the same bytes, whenever they are written. */
    public byte[] write(String title, List<Sheet> sheets, @Nullable Instant dated) {
        return BookWriter.write(title, sheets, dated);
    }
}
