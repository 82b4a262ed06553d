package se.hinderloggen.web.documents;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * A PDF that can be read aloud (PDF/UA-1): the page's own markup, set on paper, every heading, list
 * and table tagged as what it is. All fonts are within it, and nothing is fetched to make it.
 */
@Component
class PdfWriter {

    /** The typeface of the pages, and one that knows more letters. */
    private static final String OURS = "/se/hinderloggen/web/documents/atkinson-%d.ttf";

    private static final String OTHER =
            "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    /** Of the running text, in points: as it is best read, and down to what still is. */
    private static final List<Double> SIZES = List.of(11.0, 10.0, 9.5, 9.0);

    private final ITemplateEngine templates;

    PdfWriter(ITemplateEngine templates) {
        // What it logs may hold what it writes.
        XRLog.setLoggingEnabled(false);
        this.templates = templates;
    }

    byte[] write(Document document) {
        if (!document.layout().onePage()) {
            return write(document, SIZES.getFirst());
        }
        byte[] written = {};
        for (double size : SIZES) {
            written = write(document, size);
            if (pages(written) == 1) {
                break;
            }
        }
        return written;
    }

    private static int pages(byte[] pdf) {
        try (var read = Loader.loadPDF(pdf)) {
            return read.getNumberOfPages();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] write(Document document, double size) {
        var context = new Context(document.language());
        context.setVariable("document", document);
        context.setVariable("paper", true);
        context.setVariable("size", size);
        context.setVariable("dense", size < SIZES.getFirst());
        String markup = templates.process("documents/pdf", context);
        var builder =
                new PdfRendererBuilder()
                        .usePdfVersion(1.7f)
                        .usePdfUaAccessibility(true)
                        .withProducer("Hinderloggen")
                        .withW3cDocument(parsed(markup), "about:blank");
        builder.useExternalResourceAccessControl(
                (_, _) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        for (int weight : new int[] {400, 700}) {
            String file = OURS.formatted(weight);
            builder.useFont(() -> font(file), "Atkinson", weight, FontStyle.NORMAL, true);
        }
        builder.useFont(() -> font(OTHER), "Liberation", 400, FontStyle.NORMAL, true);
        builder.useSVGDrawer(new ChartPainter());
        try (var renderer = builder.buildPdfRenderer();
                var pdf = renderer.createPDFKeepOpen()) {
            describeLinks(pdf, document);
            return SettledPdf.of(pdf, markup, document.layout().dated());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A link says where it leads, also to those who do not see it. */
    private static void describeLinks(PDDocument pdf, Document document) throws IOException {
        String words = document.isEnglish() ? "To page " : "Till sidan ";
        for (var page : pdf.getPages()) {
            for (var annotation : page.getAnnotations()) {
                if (annotation instanceof PDAnnotationLink link
                        && link.getAction() instanceof PDActionGoTo go
                        && go.getDestination() instanceof PDPageDestination to) {
                    link.setContents(words + (pdf.getPages().indexOf(to.getPage()) + 1));
                }
            }
        }
    }

    /**
     * On which page each heading stands, from 1, in their order: those of sections, then those
     * within.
     */
    List<Integer> pagesOfHeadings(Document document) {
        try (var pdf = Loader.loadPDF(write(document))) {
            var pages = new ArrayList<Integer>();
            var outline = pdf.getDocumentCatalog().getDocumentOutline();
            if (outline != null && outline.getFirstChild() != null) {
                pagesOf(outline.getFirstChild().children(), pages, pdf);
            }
            return pages;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void pagesOf(Iterable<PDOutlineItem> items, List<Integer> pages, PDDocument pdf)
            throws IOException {
        for (var item : items) {
            var page = item.findDestinationPage(pdf);
            pages.add(page == null ? 1 : pdf.getPages().indexOf(page) + 1);
            pagesOf(item.children(), pages, pdf);
        }
    }

    private static InputStream font(String file) {
        // By the classes' own way: it works from within the jar of jars.
        return Objects.requireNonNull(
                (file.equals(OTHER) ? PDDocument.class : PdfWriter.class).getResourceAsStream(file),
                file);
    }

    private static org.w3c.dom.Document parsed(String markup) {
        try {
            var factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(new InputSource(new StringReader(markup)));
        } catch (ParserConfigurationException | SAXException e) {
            // Without its cause, which quotes the text.
            throw new IllegalStateException("A document was not well-formed");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
