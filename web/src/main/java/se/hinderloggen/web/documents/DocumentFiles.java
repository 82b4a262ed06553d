package se.hinderloggen.web.documents;

import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Documents as files to take home. */
@Component
public class DocumentFiles {

    private final PdfWriter pdf;

    DocumentFiles(PdfWriter pdf) {
        this.pdf = pdf;
    }

    /**
     * @param name of the file, without its ending
     */
    public ResponseEntity<byte[]> answer(Document document, DocumentFormat format, String name) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(format.mediaType()))
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name + "." + format.ending())
                                .build()
                                .toString())
                .body(write(document, format));
    }

    public byte[] write(Document document, DocumentFormat format) {
        return switch (format) {
            case DOCX -> DocxWriter.write(document);
            case PDF -> pdf.write(document);
        };
    }
}
