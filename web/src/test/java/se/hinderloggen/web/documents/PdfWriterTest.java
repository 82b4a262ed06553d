package se.hinderloggen.web.documents;

import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

class PdfWriterTest {

    @Test
    void it_says_what_it_is_called_and_in_which_language() throws IOException {
        try (var pdf = Loader.loadPDF(Samples.pdf(Samples.MINUTES))) {
            var catalog = pdf.getDocumentCatalog();
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getLanguage()).isEqualTo("sv-SE");
            assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
            assertThat(pdf.getDocumentInformation().getTitle())
                    .isEqualTo("Minnesanteckningar: arbetsgrupp Öst & Väst");
            assertThat(pdf.getNumberOfPages()).isGreaterThan(1);
        }
    }

    @Test
    void headings_lists_and_tables_are_tagged_as_what_they_are() throws IOException {
        try (var pdf = Loader.loadPDF(Samples.pdf(Samples.MINUTES))) {
            var tags = tags(pdf);
            assertThat(tags.stream().filter(it -> it.matches("H\\d")).toList())
                    .containsExactly("H1", "H2", "H3", "H2");
            assertThat(tags.stream().filter(it -> it.equals("L")).count()).isEqualTo(2);
            assertThat(tags.stream().filter(it -> it.equals("LI")).count()).isEqualTo(4);
            assertThat(tags.stream().filter(it -> it.equals("Table")).count()).isEqualTo(2);
            // Two facts, three columns, ninety rows.
            assertThat(tags.stream().filter(it -> it.equals("TH")).count()).isEqualTo(95);
            assertThat(tags).contains("P", "THead", "TBody", "TR", "TD", "Caption");
        }
    }

    @Test
    void its_bookmarks_are_its_headings() throws IOException {
        try (var pdf = Loader.loadPDF(Samples.pdf(Samples.MINUTES))) {
            var whole = pdf.getDocumentCatalog().getDocumentOutline().getFirstChild();
            assertThat(whole.getTitle()).isEqualTo(Samples.MINUTES.title());
            var sections = new ArrayList<String>();
            whole.children().forEach(it -> sections.add(it.getTitle()));
            assertThat(sections).containsExactly("Beslut", "Övrigt");
            assertThat(whole.getFirstChild().getFirstChild().getTitle()).isEqualTo("Uppföljning");
        }
    }

    @Test
    void a_chart_is_a_figure_that_says_what_it_shows_and_its_words_are_text() throws IOException {
        byte[] written = Samples.pdf(Samples.REPORT);
        try (var pdf = Loader.loadPDF(written)) {
            var figures = new ArrayList<String>();
            figures(pdf.getDocumentCatalog().getStructureTreeRoot(), figures);
            assertThat(figures)
                    .containsExactly(
                            "Stapel för varje månad, flest i december.",
                            "Staplar för två år; flest gäller tillgång till vård och stöd.");
            for (var page : pdf.getPages()) {
                assertThat(page.getResources().getCOSObject().getItem(COSName.XOBJECT)).isNull();
            }
        }
        assertThat(text(written)).contains("jan", "dec", "Bemötande", "<5", "52");
    }

    @Test
    void its_contents_tell_the_page_of_each_chapter_and_its_header_stands_on_every_page()
            throws IOException {
        byte[] written = Samples.pdf(Samples.REPORT);
        try (var pdf = Loader.loadPDF(written)) {
            var stripper = new PDFTextStripper();
            var pages = new ArrayList<String>();
            for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                pages.add(stripper.getText(pdf));
            }
            assertThat(pages)
                    .hasSizeGreaterThan(2)
                    .allMatch(it -> it.contains("Erfarenhetsrapport 2024, PO Värmland"));
            int last = pages.size();
            assertThat(pages.getFirst()).containsPattern("Slutord[ .…]*" + last);
            assertThat(pages.getLast()).contains("Slutord", last + " (" + last + ")");
        }
    }

    private static void figures(PDStructureNode node, List<String> figures) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                if (element.getStructureType().equals("Figure")) {
                    figures.add(element.getAlternateDescription());
                }
                figures(element, figures);
            }
        }
    }

    @Test
    void every_font_is_within_it() throws IOException {
        try (var pdf = Loader.loadPDF(Samples.pdf(Samples.MINUTES))) {
            for (var page : pdf.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
                }
            }
        }
    }

    @Test
    void its_text_can_be_read_out_in_order() throws IOException {
        String text = text(Samples.pdf(Samples.MINUTES));
        assertThat(text)
                .containsSubsequence(
                        "Minnesanteckningar",
                        "Dag",
                        "22 november 2026",
                        "Alla var med.",
                        "Beslut",
                        "Bevaka väntetiden",
                        "Uppgift 1",
                        "Uppgift 90",
                        "Nästa möte är om en vecka.");
        assertThat(text).contains("1 (");
    }

    static List<Document> documents() {
        return List.of(
                Samples.MINUTES,
                Samples.REPORT,
                Samples.saying(HOSTILE),
                new Document("Only a title", Locale.UK, List.of(), List.of()));
    }

    private static final String HOSTILE =
            "</p><script>alert(1)</script><img src=\"https://example.org/x.png\"/>"
                    + " ${7*7} #{x} &amp; ]]> \u0000\u0007\u202Ebakvänt 中 Ж 🙂\nny rad";

    @ParameterizedTest
    @MethodSource("documents")
    void a_validator_finds_no_fault_with_it(Document document) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        var bytes = Samples.pdf(document);
        try (var foundry = Foundries.defaultInstance();
                var parser =
                        foundry.createParser(new ByteArrayInputStream(bytes), PDFAFlavour.PDFUA_1);
                var validator = foundry.createValidator(PDFAFlavour.PDFUA_1, false)) {
            var result = validator.validate(parser);
            assertThat(
                            result.getTestAssertions().stream()
                                    .filter(it -> it.getStatus() == TestAssertion.Status.FAILED)
                                    .map(it -> it.getRuleId().getClause() + " " + it.getMessage())
                                    .distinct()
                                    .collect(toList()))
                    .isEmpty();
            assertThat(result.isCompliant()).isTrue();
        }
    }

    @Test
    void what_people_write_is_text_and_nothing_else() throws IOException {
        byte[] written = Samples.pdf(Samples.saying(HOSTILE));
        assertThat(text(written)).contains("<script>alert(1)</script>", "${7*7} #{x} &amp; ]]>");
        try (var pdf = Loader.loadPDF(written)) {
            var catalog = pdf.getDocumentCatalog();
            assertThat(catalog.getOpenAction()).isNull();
            assertThat(catalog.getNames() == null || catalog.getNames().getJavaScript() == null)
                    .isTrue();
            for (var page : pdf.getPages()) {
                assertThat(page.getAnnotations()).isEmpty();
                assertThat(page.getResources().getCOSObject().getItem(COSName.XOBJECT)).isNull();
            }
        }
    }

    private static String text(byte[] written) throws IOException {
        try (var pdf = Loader.loadPDF(written)) {
            return new PDFTextStripper().getText(pdf);
        }
    }

    private static List<String> tags(PDDocument pdf) {
        var tags = new ArrayList<String>();
        collect(pdf.getDocumentCatalog().getStructureTreeRoot(), tags);
        return tags;
    }

    private static void collect(PDStructureNode node, List<String> tags) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                tags.add(element.getStructureType());
                collect(element, tags);
            }
        }
    }
}
