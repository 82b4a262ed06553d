package se.hinderloggen.web.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.TimeZone;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

/**
 * A PDF with everything taken out of it that depends on when and where it was written: its id and
 * its dates follow from what it says, and nothing is compressed, for the bytes of compression
 * differ from one version of a library to the next.
 */
final class SettledPdf {

    private SettledPdf() {}

    /**
     * @param content by which its id is made
     * @param dated when it says that it was made; it says nothing where absent
     */
    static byte[] of(PDDocument pdf, String content, @Nullable Instant dated) throws IOException {
        pdf.getDocumentInformation().setCreationDate(calendar(dated));
        // Once to have the fonts in it, and once more to have them as they are.
        var written = new ByteArrayOutputStream();
        pdf.save(written, CompressParameters.NO_COMPRESSION);
        var out = new ByteArrayOutputStream();
        try (var read = Loader.loadPDF(written.toByteArray())) {
            for (var key : List.copyOf(read.getDocument().getXrefTable().keySet())) {
                unpack(read, key);
            }
            read.getDocument().getTrailer().removeItem(COSName.ID);
            read.setDocumentId(id(content));
            read.save(out, CompressParameters.NO_COMPRESSION);
        }
        return out.toByteArray();
    }

    private static void unpack(PDDocument pdf, COSObjectKey key) throws IOException {
        if (pdf.getDocument().getObjectFromPool(key).getObject() instanceof COSStream stream
                && stream.containsKey(COSName.FILTER)) {
            byte[] content;
            try (var in = stream.createInputStream()) {
                content = in.readAllBytes();
            }
            stream.removeItem(COSName.FILTER);
            stream.removeItem(COSName.DECODE_PARMS);
            try (var to = stream.createRawOutputStream()) {
                to.write(content);
            }
        }
    }

    private static @Nullable GregorianCalendar calendar(@Nullable Instant at) {
        if (at == null) {
            return null;
        }
        var calendar = new GregorianCalendar(TimeZone.getTimeZone("UTC"));
        calendar.setTime(Date.from(at));
        return calendar;
    }

    private static long id(String content) {
        try {
            return ByteBuffer.wrap(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(content.getBytes(StandardCharsets.UTF_8)))
                    .getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }
}
