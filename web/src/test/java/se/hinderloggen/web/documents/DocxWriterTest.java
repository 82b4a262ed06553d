package se.hinderloggen.web.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;

class DocxWriterTest {

    @Test
    void it_says_what_it_is_called_and_in_which_language() throws IOException {
        try (var docx = open(Samples.MINUTES)) {
            assertThat(docx.getProperties().getCoreProperties().getTitle())
                    .isEqualTo("Minnesanteckningar: arbetsgrupp Öst & Väst");
            assertThat(
                            docx.getProperties()
                                    .getCoreProperties()
                                    .getUnderlyingProperties()
                                    .getLanguageProperty())
                    .contains("sv-SE");
            assertThat(docx.getStyles().getCtStyles().getDocDefaults().xmlText())
                    .contains("w:lang w:val=\"sv-SE\"");
        }
    }

    @Test
    void headings_are_headings_to_the_program_that_reads_it() throws IOException {
        try (var docx = open(Samples.MINUTES)) {
            assertThat(texts(docx, "Title")).containsExactly(Samples.MINUTES.title());
            assertThat(texts(docx, "Heading1")).containsExactly("Beslut", "Övrigt");
            assertThat(texts(docx, "Heading2")).containsExactly("Uppföljning");
            for (int level = 1; level <= 3; level++) {
                var style = docx.getStyles().getStyle("Heading" + level);
                assertThat(style.getName()).isEqualTo("heading " + level);
                assertThat(style.getCTStyle().getPPr().getOutlineLvl().getVal().intValue())
                        .isEqualTo(level - 1);
            }
        }
    }

    @Test
    void every_style_in_use_is_there() throws IOException {
        try (var docx = open(Samples.MINUTES)) {
            for (var paragraph : docx.getParagraphs()) {
                assertThat(docx.getStyles().getStyle(paragraph.getStyleID())).isNotNull();
            }
            for (var table : docx.getTables()) {
                assertThat(docx.getStyles().getStyle(table.getStyleID())).isNotNull();
            }
        }
    }

    @Test
    void the_first_row_of_a_table_is_repeated_on_every_page() throws IOException {
        try (var docx = open(Samples.MINUTES)) {
            var table = docx.getTables().get(1);
            assertThat(table.getRow(0).isRepeatHeader()).isTrue();
            assertThat(table.getRow(1).isRepeatHeader()).isFalse();
            assertThat(table.getNumberOfRows()).isEqualTo(91);
            assertThat(texts(docx, "Caption")).containsExactly("Vad som ska göras");
        }
    }

    @Test
    void each_list_has_marks_of_its_own() throws IOException {
        try (var docx = open(Samples.MINUTES)) {
            var lists =
                    docx.getParagraphs().stream()
                            .filter(it -> it.getNumID() != null)
                            .map(it -> it.getText() + " " + it.getNumFmt())
                            .toList();
            assertThat(lists)
                    .containsExactly(
                            "Bevaka väntetiden bullet",
                            "Lyft lokalt bullet",
                            "Först decimal",
                            "Sedan decimal");
        }
    }

    @Test
    void its_contents_are_a_field_that_names_every_heading() throws IOException {
        try (var docx = open(Samples.REPORT)) {
            assertThat(texts(docx, "TOC1"))
                    .containsExactly("Året i korthet\t1", "Hinder\t2", "Slutord\t2");
            assertThat(texts(docx, "TOC2")).containsExactly("Månad för månad\t1");
            String xml = docx.getDocument().xmlText();
            assertThat(xml).contains("TOC \\o \"1-2\"", "w:dirty=\"true\"");
            for (int heading = 1; heading <= 4; heading++) {
                assertThat(xml)
                        .contains(
                                "w:name=\"_Toc0000000" + heading,
                                "w:anchor=\"_Toc0000000" + heading);
            }
            assertThat(docx.getHeaderList().getFirst().getText())
                    .contains("Erfarenhetsrapport 2024, PO Värmland");
        }
    }

    @Test
    void a_chart_has_its_figures_with_it_and_says_what_it_shows() throws IOException {
        try (var docx = open(Samples.REPORT)) {
            assertThat(docx.getCharts()).hasSize(2);
            assertThat(docx.getDocument().xmlText())
                    .contains(
                            "descr=\"Staplar för två år; flest gäller tillgång till vård och stöd.\"");
            var sheet = docx.getCharts().get(1).getWorkbook().getSheetAt(0);
            assertThat(sheet.getRow(1).getCell(0).getStringCellValue())
                    .isEqualTo("Tillgång till vård och stöd");
            assertThat(sheet.getRow(1).getCell(2).getNumericCellValue()).isEqualTo(52);
        } catch (org.apache.poi.openxml4j.exceptions.InvalidFormatException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void it_holds_the_text_in_order() throws IOException {
        try (var docx = open(Samples.MINUTES);
                var text = new XWPFWordExtractor(docx)) {
            assertThat(text.getText())
                    .containsSubsequence(
                            "Minnesanteckningar",
                            "22 november 2026",
                            "Alla var med.",
                            "Beslut",
                            "Uppgift 90",
                            "Nästa möte är om en vecka.");
        }
    }

    @Test
    void what_people_write_is_text_and_nothing_else() throws IOException {
        String hostile = "</w:t><w:fldSimple w:instr=\"DDE\"/> =1+1 \u0000\u202Eslut ]]> 🙂 &lt;";
        try (var docx = open(Samples.saying(hostile))) {
            String plain = "</w:t><w:fldSimple w:instr=\"DDE\"/> =1+1 slut ]]> 🙂 &lt;";
            assertThat(texts(docx, "Normal")).containsExactly(plain);
            assertThat(docx.getTables().get(1).getRow(1).getCell(0).getText()).isEqualTo(plain);
            assertThat(docx.getDocument().xmlText()).doesNotContain("<w:fldSimple");
            assertThat(docx.getHyperlinks()).isEmpty();
        }
    }

    private static XWPFDocument open(Document document) throws IOException {
        return new XWPFDocument(
                new ByteArrayInputStream(DocxWriter.write(document, List.of(1, 1, 2, 2))));
    }

    private static List<String> texts(XWPFDocument docx, String style) {
        return docx.getParagraphs().stream()
                .filter(it -> style.equals(it.getStyleID()))
                .map(XWPFParagraph::getText)
                .toList();
    }
}
