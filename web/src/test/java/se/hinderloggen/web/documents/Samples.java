package se.hinderloggen.web.documents;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import se.hinderloggen.web.documents.Block.Column;
import se.hinderloggen.web.documents.Block.Fact;
import se.hinderloggen.web.documents.Block.Facts;
import se.hinderloggen.web.documents.Block.Items;
import se.hinderloggen.web.documents.Block.Note;
import se.hinderloggen.web.documents.Block.Paragraph;
import se.hinderloggen.web.documents.Block.Table;
import se.hinderloggen.web.documents.Document.Section;

/** Documents to write, and what is needed to write them. */
public final class Samples {

    static final Locale SWEDISH = Locale.of("sv", "SE");

    /** With everything in it, on several pages. */
    static final Document MINUTES =
            new Document(
                    "Minnesanteckningar: arbetsgrupp Öst & Väst",
                    SWEDISH,
                    List.of(
                            Facts.of(new Fact("Dag", "22 november 2026"), Fact.of("Plats", null)),
                            new Paragraph("Gruppen gick igenom det som var nytt.\nAlla var med.")),
                    List.of(
                            new Section(
                                    "Beslut",
                                    List.of(
                                            Items.of(List.of("Bevaka väntetiden", "Lyft lokalt")),
                                            Items.numbered(List.of("Först", "Sedan")),
                                            new Note("Räknat på observationer, inte på fynd.")),
                                    List.of(
                                            new Section(
                                                    "Uppföljning",
                                                    List.of(
                                                            new Table(
                                                                    "Vad som ska göras",
                                                                    List.of(
                                                                            Column.text("Vad"),
                                                                            Column.text("Ansvarig"),
                                                                            Column.number("Dagar")),
                                                                    IntStream.rangeClosed(1, 90)
                                                                            .mapToObj(
                                                                                    it ->
                                                                                            List.of(
                                                                                                    "Uppgift "
                                                                                                            + it,
                                                                                                    "Samordnaren",
                                                                                                    ""
                                                                                                            + it))
                                                                            .toList()))))),
                            new Section(
                                    "Övrigt",
                                    List.of(new Paragraph("Nästa möte är om en vecka.")))));

    private Samples() {}

    static SpringTemplateEngine templates() {
        var resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("se/hinderloggen/web/");
        resolver.setSuffix(".html");
        resolver.setCharacterEncoding("UTF-8");
        var templates = new SpringTemplateEngine();
        templates.setTemplateResolver(resolver);
        return templates;
    }

    public static byte[] pdf(Document document) {
        return new PdfWriter(templates()).write(document);
    }

    /** As a page shows it. */
    static String page(Document document) {
        var context = new Context(document.language());
        context.setVariable("document", document);
        return templates().process("documents/document", Set.of("document"), context);
    }

    static Document saying(String text) {
        return new Document(
                "Rubrik " + text,
                SWEDISH,
                List.of(new Paragraph(text), Facts.of(new Fact(text, text))),
                List.of(
                        new Section(
                                "Del " + text,
                                List.of(
                                        Items.of(List.of(text)),
                                        new Table(
                                                "Tabell " + text,
                                                List.of(Column.text("A"), Column.text(text)),
                                                List.of(List.of(text, text)))))));
    }
}
