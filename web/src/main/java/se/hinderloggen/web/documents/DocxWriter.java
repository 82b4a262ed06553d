package se.hinderloggen.web.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.NumberingDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;

/**
 * A document for Word and its like, in which one can go on writing: headings are headings, lists
 * are lists, and the first row of a table is repeated on every page.
 */
final class DocxWriter {

    /** A4 and margins of 2.5 cm, in twentieths of a point. */
    private static final long WIDTH = 11_906;

    private static final long HEIGHT = 16_838;
    private static final long MARGIN = 1_417;

    private final XWPFDocument out = new XWPFDocument();
    private boolean afterTable;

    private final DocxContents contents;

    private DocxWriter(List<Integer> pages) {
        this.contents = new DocxContents(out, pages);
    }

    /**
     * @param pages on which the headings will stand, as far as is known; for the contents
     */
    static byte[] write(Document document, List<Integer> pages) {
        var writer = new DocxWriter(pages);
        try (writer.out) {
            writer.prepare(document);
            writer.paragraph("Title", document.title());
            writer.blocks(document.opening());
            if (document.layout().contents()) {
                writer.contents.write(document);
            }
            writer.sections(document.sections(), 1);
            var bytes = new ByteArrayOutputStream();
            writer.out.write(bytes);
            return Settled.archive(bytes.toByteArray(), document.layout().dated());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (XmlException e) {
            throw new IllegalStateException("The styles are not well-formed", e);
        }
    }

    private void prepare(Document document) throws IOException, XmlException {
        try (var styles = resource("styles.xml")) {
            out.createStyles().setStyles(StylesDocument.Factory.parse(styles).getStyles());
        }
        out.getStyles().setSpellingLanguage(document.languageTag());
        var properties = out.getProperties();
        properties.getCoreProperties().setTitle(document.title());
        properties.getCoreProperties().setCreator("Hinderloggen");
        properties
                .getCoreProperties()
                .getUnderlyingProperties()
                .setLanguageProperty(Optional.of(document.languageTag()));
        var footer = out.createFooter(HeaderFooterType.DEFAULT).createParagraph();
        footer.setStyle("Footer");
        footer.getCTP().addNewFldSimple().setInstr("PAGE");
        footer.createRun().setText(" (");
        footer.getCTP().addNewFldSimple().setInstr("NUMPAGES");
        footer.createRun().setText(")");
        if (!document.layout().header().isEmpty()) {
            var header = out.createHeader(HeaderFooterType.DEFAULT).createParagraph();
            header.setStyle("Header");
            header.createRun().setText(document.layout().header());
        }
        var page = out.getDocument().getBody().getSectPr();
        page.addNewPgSz().setW(BigInteger.valueOf(WIDTH));
        page.getPgSz().setH(BigInteger.valueOf(HEIGHT));
        var margins = page.addNewPgMar();
        var margin = BigInteger.valueOf(MARGIN);
        margins.setTop(margin);
        margins.setRight(margin);
        margins.setBottom(margin);
        margins.setLeft(margin);
        margins.setFooter(BigInteger.valueOf(MARGIN / 2));
        margins.setHeader(BigInteger.valueOf(MARGIN / 2));
        margins.setGutter(BigInteger.ZERO);
    }

    private void sections(List<Document.Section> sections, int level) throws IOException {
        for (var section : sections) {
            contents.leadTo(paragraph("Heading" + level, section.heading()));
            blocks(section.blocks());
            sections(section.sections(), level + 1);
        }
    }

    private void blocks(List<Block> blocks) throws IOException {
        for (var block : blocks) {
            switch (block) {
                case Block.Paragraph it -> paragraph("Normal", it.text());
                case Block.Note it -> paragraph("Note", it.text());
                case Block.Items it -> items(it);
                case Block.Table it -> table(it);
                case Block.Chart it -> chart(it);
                case Block.Facts it -> facts(it);
            }
        }
    }

    private void chart(Block.Chart chart) throws IOException {
        paragraph("Caption", chart.caption());
        DocxChart.write(chart, out, paragraph("Chart", ""));
    }

    private XWPFParagraph paragraph(String style, String text) {
        var paragraph = out.createParagraph();
        paragraph.setStyle(style);
        if (!text.isEmpty()) {
            text(paragraph, text);
        }
        afterTable = false;
        return paragraph;
    }

    private static void text(XWPFParagraph paragraph, String text) {
        var run = paragraph.createRun();
        String[] lines = text.split("\n", -1);
        for (int at = 0; at < lines.length; at++) {
            if (at > 0) {
                run.addBreak();
            }
            run.setText(lines[at]);
        }
    }

    private void items(Block.Items items) {
        var list = list(items.numbered() ? "numbers.xml" : "bullets.xml");
        for (String item : items.items()) {
            var paragraph = out.createParagraph();
            paragraph.setStyle("ListParagraph");
            paragraph.setNumID(list);
            paragraph.setNumILvl(BigInteger.ZERO);
            text(paragraph, item);
        }
        afterTable = false;
    }

    /** Each list has a numbering of its own, and so begins at 1. */
    private BigInteger list(String definition) {
        try (var numbering = resource(definition)) {
            var it =
                    NumberingDocument.Factory.parse(numbering)
                            .getNumbering()
                            .getAbstractNumArray(0);
            var all = out.createNumbering();
            it.setAbstractNumId(BigInteger.valueOf(all.getAbstractNums().size()));
            return all.addNum(all.addAbstractNum(new XWPFAbstractNum(it, all)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (XmlException e) {
            throw new IllegalStateException("The lists are not well-formed", e);
        }
    }

    private void table(Block.Table table) {
        paragraph("Caption", table.caption());
        var columns = table.columns();
        var written = begin(table.rows().size() + 1, weights(columns));
        var head = written.getRow(0);
        head.setRepeatHeader(true);
        head.setCantSplitRow(true);
        for (int column = 0; column < columns.size(); column++) {
            var of = columns.get(column);
            cell(head.getCell(column), "TableHeading", of.heading(), of.number());
        }
        for (int row = 0; row < table.rows().size(); row++) {
            var cells = table.rows().get(row);
            written.getRow(row + 1).setCantSplitRow(true);
            for (int column = 0; column < columns.size(); column++) {
                cell(
                        written.getRow(row + 1).getCell(column),
                        "TableText",
                        cells.get(column),
                        columns.get(column).number());
            }
        }
    }

    private void facts(Block.Facts facts) {
        if (facts.facts().isEmpty()) {
            return;
        }
        var written = begin(facts.facts().size(), new double[] {1, 2});
        for (int row = 0; row < facts.facts().size(); row++) {
            var fact = facts.facts().get(row);
            cell(written.getRow(row).getCell(0), "TableHeading", fact.name(), false);
            cell(written.getRow(row).getCell(1), "TableText", fact.value(), false);
        }
    }

    /** What a row is about has most room, words have more than numbers. */
    private static double[] weights(List<Block.Column> columns) {
        double[] weights = new double[columns.size()];
        for (int column = 0; column < weights.length; column++) {
            weights[column] = column == 0 ? 3 : columns.get(column).number() ? 1.4 : 2;
        }
        return weights;
    }

    private XWPFTable begin(int rows, double[] weights) {
        if (afterTable) {
            // Word makes one of two tables between which nothing stands.
            paragraph("Note", "");
        }
        var table = out.createTable(rows, weights.length);
        table.setStyleID("Table");
        table.setWidth("100%");
        var grid = table.getCTTbl().getTblGrid();
        if (grid == null) {
            grid = table.getCTTbl().addNewTblGrid();
        }
        double sum = DoubleStream.of(weights).sum();
        for (int column = 0; column < weights.length; column++) {
            var width =
                    BigInteger.valueOf(Math.round((WIDTH - 2 * MARGIN) * weights[column] / sum));
            (column < grid.sizeOfGridColArray()
                            ? grid.getGridColArray(column)
                            : grid.addNewGridCol())
                    .setW(width);
            for (var row : table.getRows()) {
                row.getCell(column).setWidth(width.toString());
            }
        }
        afterTable = true;
        return table;
    }

    private static void cell(XWPFTableCell cell, String style, String text, boolean number) {
        var paragraph = cell.getParagraphArray(0);
        paragraph.setStyle(style);
        if (number) {
            paragraph.setAlignment(ParagraphAlignment.RIGHT);
        }
        text(paragraph, text);
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(DocxWriter.class.getResourceAsStream(name), name);
    }
}
