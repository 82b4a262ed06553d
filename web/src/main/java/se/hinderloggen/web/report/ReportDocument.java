package se.hinderloggen.web.report;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.hinderloggen.web.documents.Block;
import se.hinderloggen.web.documents.Block.Fact;
import se.hinderloggen.web.documents.Block.Facts;
import se.hinderloggen.web.documents.Block.Items;
import se.hinderloggen.web.documents.Block.Note;
import se.hinderloggen.web.documents.Block.Paragraph;
import se.hinderloggen.web.documents.Document;
import se.hinderloggen.web.documents.Document.Section;
import se.hinderloggen.web.documents.Layout;
import se.hinderloggen.web.report.ReportAnswers.Fault;
import se.hinderloggen.web.report.ReportAnswers.Figures;

/**
 * A report as a document, and nothing but a function of its content: the same on the page, in Word,
 * in print, today and in ten years. Its words are written here, in Swedish, and belong to what was
 * published: whoever changes them changes reports that stand.
 */
final class ReportDocument {

    private static final Locale SWEDISH = Locale.of("sv", "SE");

    private ReportDocument() {}

    static Document of(Content content) {
        var figures = content.figures();
        var numbers = new FigureBlocks(figures);
        var sections = new ArrayList<Section>();
        for (var chapter : Chapter.values()) {
            var section = chapter(chapter, content, numbers);
            if (section != null) {
                sections.add(section);
            }
        }
        sections.add(tables(figures, numbers));
        sections.add(method(figures));
        var facts = new ArrayList<Fact>();
        facts.add(new Fact("Verksamhet", figures.organisation().label()));
        facts.add(new Fact("År", Integer.toString(figures.year())));
        facts.add(new Fact("Version", content.audience()));
        facts.add(new Fact("Siffrorna är från", Swedish.moment(figures.knownUntil())));
        if (content.published() != null) {
            facts.add(new Fact("Rapportens nummer", content.published().toString()));
        }
        return new Document(
                content.title(),
                SWEDISH,
                List.of(new Facts(facts)),
                sections,
                Layout.report(content.title(), figures.knownUntil()));
    }

    /** The figures and charts that belong to each chapter, as they stand in the report. */
    static Map<Chapter, List<Block>> figures(Content content) {
        var numbers = new FigureBlocks(content.figures());
        var all = new EnumMap<Chapter, List<Block>>(Chapter.class);
        for (var chapter : Chapter.values()) {
            var blocks = new ArrayList<>(blocks(chapter, content, numbers));
            for (var section : faults(chapter, content)) {
                blocks.add(new Paragraph(section.heading()));
                blocks.addAll(section.blocks());
            }
            all.put(chapter, blocks);
        }
        return all;
    }

    private static @Nullable Section chapter(
            Chapter chapter, Content content, FigureBlocks numbers) {
        var blocks = new ArrayList<>(text(content.text(chapter)));
        boolean quiet = blocks.isEmpty();
        blocks.addAll(blocks(chapter, content, numbers));
        var faults = faults(chapter, content);
        boolean nothing = blocks.isEmpty() && faults.isEmpty();
        // A heading for examples, or for the last words, that nobody has written, says nothing.
        return nothing || (quiet && chapter == Chapter.EXAMPLES && content.examples().isEmpty())
                ? null
                : new Section(chapter.heading(), blocks, faults);
    }

    private static List<Block> blocks(Chapter chapter, Content content, FigureBlocks numbers) {
        var figures = content.figures();
        return switch (chapter) {
            case SUMMARY -> numbers.brief();
            case OPERATION -> numbers.base();
            case OBSTACLES -> kind("HINDER", "Hinder och brister", figures, numbers);
            case WORKED -> kind("SYSTEMRATT", "Systemrätt", figures, numbers);
            case IMPROVEMENTS -> kind("SYSTEMFORBATTRING", "Systemförbättringar", figures, numbers);
            case SYSTEM_FAULTS, CONCLUSION -> List.of();
            case DEVELOPMENT -> ComparisonBlocks.of(figures.comparison(), numbers);
            case EXAMPLES ->
                    content.examples().stream()
                            .map(
                                    it ->
                                            (Block)
                                                    (it.text() == null
                                                            ? new Note(gone(it.state()))
                                                            : new Paragraph("”" + it.text() + "”")))
                            .toList();
        };
    }

    private static String gone(String state) {
        return state.equals("ERASED")
                ? "Exemplet är raderat: det som det berättade om har tagits bort för gott."
                : "Exemplet är tillbakadraget, för det innehöll personuppgifter.";
    }

    private static List<Block> kind(
            String key, String name, Figures figures, FigureBlocks numbers) {
        var kind = figures.kind(key);
        var blocks = new ArrayList<Block>();
        blocks.addAll(numbers.lines(name + " per händelsetyp", "Händelsetyp", kind.eventTypes()));
        blocks.addAll(numbers.lines(name + " per myndighet", "Myndighet", kind.authorities()));
        return blocks;
    }

    private static List<Section> faults(Chapter chapter, Content content) {
        if (chapter != Chapter.SYSTEM_FAULTS) {
            return List.of();
        }
        var sections = new ArrayList<Section>();
        for (var fault : content.figures().systemFaults()) {
            var text = content.fault(fault.number());
            var blocks = new ArrayList<Block>();
            if (text != null && text.summary() != null && text.summary().text() != null) {
                blocks.add(new Paragraph(text.summary().text()));
            }
            blocks.add(FigureBlocks.fault(fault));
            String title = text == null ? null : text.title();
            sections.add(new Section(title == null ? heading(fault) : title, blocks));
        }
        return sections;
    }

    private static String heading(Fault it) {
        String type = it.eventType() == null ? "Systemfel" : it.eventType().label();
        return type + ": " + (it.unit() == null ? it.authority() : it.unit()).label();
    }

    private static Section tables(Figures figures, FigureBlocks numbers) {
        var blocks = new ArrayList<Block>();
        blocks.addAll(numbers.lines("Allt per händelsetyp", "Händelsetyp", figures.eventTypes()));
        blocks.addAll(numbers.lines("Allt per myndighet", "Myndighet", figures.authorities()));
        blocks.addAll(numbers.lines("Allt per enhet", "Enhet", figures.units()));
        blocks.addAll(numbers.lines("Allt per kommun", "Kommun", figures.municipalities()));
        if (blocks.isEmpty()) {
            blocks.add(new Paragraph("Inget är registrerat för året."));
        }
        return new Section("Tabeller", blocks);
    }

    /** Written by the system itself, so that it is true of these figures. */
    private static Section method(Figures figures) {
        var blocks = new ArrayList<Block>();
        blocks.add(
                new Paragraph(
                        "En observation är något som ett ombud har sett. Den kan beröra flera verksamheter. Summor räknar varje observation en gång; rader per myndighet och händelsetyp räknar varje berörd verksamhet. Andelar är av årets alla berörda verksamheter."));
        blocks.add(
                new Paragraph(
                        "En jämförelse får ett av fyra omdömen: säker ökning, säker minskning, ingen säker skillnad eller för få data. Antalet per klient och per uppdrag jämförs med den exakta betingade kvoten mellan två poissontal, andelar med ett exakt test av två proportioner. Alla jämförelser med samma mått hör till en familj, och andelen falska fynd hålls nere i varje nivå av den (Benjamini och Hochberg). Att ingen skillnad är säker betyder inte att det inte finns någon."));
        blocks.add(
                new Paragraph(
                        "Händelsetyperna är de som gällde %s (katalogens version %s)."
                                .formatted(
                                        Swedish.day(figures.catalogue().day()),
                                        Swedish.number(figures.catalogue().version()))));
        var notes = new ArrayList<String>();
        figures.catalogue().breaks().forEach(it -> notes.add(it.sv()));
        figures.notes().forEach(it -> notes.add(it.sv()));
        if (figures.isPublic()) {
            notes.add(
                    "Antal från 1 till 4 står som <5, och ytterligare antal är dolda så att de inte kan räknas fram.");
        }
        blocks.add(Items.of(notes));
        return new Section("Metod och gränser", blocks);
    }

    /** Paragraphs are apart by an empty line; lines that begin with a dash are a list. */
    static List<Block> text(String text) {
        var blocks = new ArrayList<Block>();
        for (String part : text.replace("\r\n", "\n").strip().split("\n\\s*\n")) {
            var lines = part.strip().lines().toList();
            if (!lines.isEmpty() && lines.stream().allMatch(it -> it.startsWith("- "))) {
                blocks.add(Items.of(lines.stream().map(it -> it.substring(2)).toList()));
            } else if (!part.isBlank()) {
                blocks.add(new Paragraph(part.strip()));
            }
        }
        return blocks;
    }
}
