package se.hinderloggen.web.documents;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import se.hinderloggen.web.documents.Block.Bar;
import se.hinderloggen.web.documents.Block.Chart;
import se.hinderloggen.web.documents.Block.Column;
import se.hinderloggen.web.documents.Block.Fact;
import se.hinderloggen.web.documents.Block.Facts;
import se.hinderloggen.web.documents.Block.Items;
import se.hinderloggen.web.documents.Block.Note;
import se.hinderloggen.web.documents.Block.Paragraph;
import se.hinderloggen.web.documents.Block.Series;
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

    /** With a table of contents, a header, charts and a date. */
    static final Document REPORT =
            new Document(
                    "Erfarenhetsrapport 2024",
                    SWEDISH,
                    List.of(Facts.of(new Fact("Verksamhet", "PO Värmland"))),
                    List.of(
                            new Section(
                                    "Året i korthet",
                                    List.of(new Paragraph("Det som hände.\n\nOch det som följde.")),
                                    List.of(
                                            new Section(
                                                    "Månad för månad",
                                                    List.of(months(), table("Månader", 12))))),
                            new Section("Hinder", List.of(types(), table("Händelsetyper", 60))),
                            new Section("Slutord", List.of(new Paragraph("Tack.")))),
                    Layout.report(
                            "Erfarenhetsrapport 2024, PO Värmland",
                            Instant.parse("2025-02-03T08:15:00.123456Z")));

    private Samples() {}

    private static Chart months() {
        return new Chart(
                "Figur 1. Observationer per månad",
                "Stapel för varje månad, flest i december.",
                List.of(
                        "jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov",
                        "dec"),
                List.of(
                        new Series(
                                "2024",
                                IntStream.rangeClosed(1, 12)
                                        .mapToObj(it -> new Bar((double) it, "" + it))
                                        .toList())),
                true);
    }

    private static Chart types() {
        return new Chart(
                "Figur 2. Hinder per händelsetyp",
                "Staplar för två år; flest gäller tillgång till vård och stöd.",
                List.of(
                        "Tillgång till vård och stöd",
                        "Brister i ledning/organisation/rutin",
                        "Bemötande"),
                List.of(
                        new Series(
                                "2024",
                                List.of(
                                        new Bar(31.0, "31"),
                                        new Bar(14.0, "14"),
                                        new Bar(null, "<5"))),
                        new Series(
                                "2021",
                                List.of(
                                        new Bar(52.0, "52"),
                                        new Bar(38.0, "38"),
                                        new Bar(7.0, "7")))),
                false);
    }

    private static Table table(String of, int rows) {
        return new Table(
                of,
                List.of(Column.text("Vad"), Column.number("Antal")),
                IntStream.rangeClosed(1, rows)
                        .mapToObj(it -> List.of(of + " rad " + it, "" + it * 7))
                        .toList());
    }

    static byte[] written(Document document, DocumentFormat format) {
        return new DocumentFiles(new PdfWriter(templates()), new HtmlWriter(templates()))
                .write(document, format);
    }

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
