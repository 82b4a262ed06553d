package se.hinderloggen.web.documents;

import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTHyperlink;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;

/**
 * The table of contents of a DOCX: a field that Word brings up to date, with what it will say
 * written into it, for programs that show it as it is.
 */
final class DocxContents {

    private static final String FIELD = " TOC \\o \"1-2\" \\h \\z \\u ";

    private final XWPFDocument out;
    private final List<Integer> pages;
    private int listed;
    private int headings;

    /**
     * @param pages on which the headings will stand, as far as is known
     */
    DocxContents(XWPFDocument out, List<Integer> pages) {
        this.out = out;
        this.pages = List.copyOf(pages);
    }

    /** Where it stands. */
    void write(Document document) {
        var heading = out.createParagraph();
        heading.setStyle("TOCHeading");
        heading.createRun().setText(document.contentsHeading());
        boolean first = true;
        for (var section : document.sections()) {
            entry(1, section.heading(), first);
            first = false;
            for (var within : section.sections()) {
                entry(2, within.heading(), false);
            }
        }
        var end = out.createParagraph();
        end.setStyle("Normal");
        mark(end.getCTP().addNewR(), STFldCharType.END);
    }

    private void entry(int level, String text, boolean first) {
        var paragraph = out.createParagraph();
        paragraph.setStyle("TOC" + level);
        if (first) {
            var begin = paragraph.getCTP().addNewR();
            mark(begin, STFldCharType.BEGIN);
            begin.getFldCharArray(0).setDirty(true);
            paragraph.getCTP().addNewR().addNewInstrText().setStringValue(FIELD);
            mark(paragraph.getCTP().addNewR(), STFldCharType.SEPARATE);
        }
        var link = paragraph.getCTP().addNewHyperlink();
        link.setAnchor(name(listed));
        link.setHistory(true);
        link.addNewR().addNewT().setStringValue(text);
        if (listed < pages.size()) {
            link.addNewR().addNewTab();
            page(link, name(listed), pages.get(listed));
        }
        listed++;
    }

    private static void page(CTHyperlink link, String bookmark, int page) {
        mark(link.addNewR(), STFldCharType.BEGIN);
        link.addNewR().addNewInstrText().setStringValue(" PAGEREF " + bookmark + " \\h ");
        mark(link.addNewR(), STFldCharType.SEPARATE);
        link.addNewR().addNewT().setStringValue(Integer.toString(page));
        mark(link.addNewR(), STFldCharType.END);
    }

    private static void mark(CTR run, STFldCharType.Enum type) {
        run.addNewFldChar().setFldCharType(type);
    }

    /** Has the contents lead to this heading; to be called for each, in their order. */
    void leadTo(XWPFParagraph heading) {
        var id = BigInteger.valueOf(headings);
        var begin = heading.getCTP().insertNewBookmarkStart(0);
        begin.setId(id);
        begin.setName(name(headings));
        heading.getCTP().addNewBookmarkEnd().setId(id);
        headings++;
    }

    private static String name(int heading) {
        return "_Toc%08d".formatted(heading + 1);
    }
}
