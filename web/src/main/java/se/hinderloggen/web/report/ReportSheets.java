package se.hinderloggen.web.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.hinderloggen.web.documents.Sheet;
import se.hinderloggen.web.documents.Sheet.Cell;
import se.hinderloggen.web.documents.Sheet.Heading;
import se.hinderloggen.web.report.ReportAnswers.BaseFigures;
import se.hinderloggen.web.report.ReportAnswers.Compared;
import se.hinderloggen.web.report.ReportAnswers.Count;
import se.hinderloggen.web.report.ReportAnswers.Figures;
import se.hinderloggen.web.report.ReportAnswers.Line;
import se.hinderloggen.web.report.ReportAnswers.Measure;

/** The figures of a report as sheets, for those who go on counting. Pure. */
final class ReportSheets {

    private static final Cell NOTHING = new Cell.Nothing();

    private ReportSheets() {}

    static List<Sheet> of(Figures figures) {
        var sheets = new ArrayList<Sheet>();
        sheets.add(counts(figures));
        sheets.add(base(figures));
        if (figures.comparison() != null) {
            sheets.add(comparison(figures.comparison()));
        }
        sheets.add(about(figures));
        return sheets;
    }

    /** Every figure in a row of its own, with what it is a figure of. */
    private static Sheet counts(Figures figures) {
        var rows = new ArrayList<List<Cell>>();
        add("Observationer", "Alla", figures.year(), figures.observations().year(), rows);
        add("Fynd", "Alla", figures.year(), figures.findings().year(), rows);
        if (figures.comparedWith() != null) {
            int with = figures.comparedWith();
            add("Observationer", "Alla", with, figures.observations().with(), rows);
            add("Fynd", "Alla", with, figures.findings().with(), rows);
        }
        lines("Slag", figures.kinds(), figures, rows);
        lines("Händelsetyp", figures.eventTypes(), figures, rows);
        lines("Myndighet", figures.authorities(), figures, rows);
        lines("Enhet", figures.units(), figures, rows);
        lines("Kommun", figures.municipalities(), figures, rows);
        for (var kind : figures.byKind()) {
            lines(kind.label() + ", händelsetyp", kind.eventTypes(), figures, rows);
            lines(kind.label() + ", myndighet", kind.authorities(), figures, rows);
        }
        for (var month : figures.months()) {
            String name = Swedish.month(month.month());
            add("Månad", name, figures.year(), month.year(), rows);
            if (figures.comparedWith() != null) {
                add("Månad", name, figures.comparedWith(), month.with(), rows);
            }
        }
        return new Sheet(
                "Antal",
                List.of(
                        new Heading("Indelning", 26),
                        new Heading("Vad", 44),
                        new Heading("År", 8),
                        new Heading("Antal", 10),
                        new Heading("Per 100 klienter", 12),
                        new Heading("Per 100 uppdrag", 12),
                        new Heading("Andel", 10),
                        new Heading("Visas som", 12)),
                rows);
    }

    private static void lines(String by, List<Line> lines, Figures figures, List<List<Cell>> rows) {
        for (var line : lines) {
            String label =
                    line.parent() == null
                            ? line.label()
                            : line.parent().label() + ", " + line.label();
            add(by, label, figures.year(), line.year(), rows);
            if (figures.comparedWith() != null) {
                add(by, label, figures.comparedWith(), line.with(), rows);
            }
        }
    }

    private static void add(
            String by, String what, int year, @Nullable Count count, List<List<Cell>> rows) {
        if (count == null) {
            return;
        }
        rows.add(
                List.of(
                        new Cell.Text(by),
                        new Cell.Text(what),
                        new Cell.Whole(year),
                        count.count() == null ? NOTHING : new Cell.Whole(count.count()),
                        decimal(count.per100Clients(), 1),
                        decimal(count.per100Assignments(), 1),
                        decimal(count.share(), 3),
                        new Cell.Text(count.shown())));
    }

    private static Sheet base(Figures figures) {
        var rows = new ArrayList<List<Cell>>();
        base(figures.year(), figures.base().year(), rows);
        if (figures.comparedWith() != null) {
            base(figures.comparedWith(), figures.base().with(), rows);
        }
        return new Sheet(
                "Grunduppgifter",
                List.of(
                        new Heading("År", 8),
                        new Heading("Kommun", 24),
                        new Heading("Klienter", 10),
                        new Heading("Uppdrag", 10),
                        new Heading("Gällde till", 14)),
                rows);
    }

    private static void base(int year, @Nullable BaseFigures it, List<List<Cell>> rows) {
        if (it == null) {
            return;
        }
        rows.add(
                List.of(
                        new Cell.Whole(year),
                        NOTHING,
                        whole(it.clients()),
                        whole(it.assignments()),
                        NOTHING));
        for (var earlier : it.earlier() == null ? List.<ReportAnswers.Earlier>of() : it.earlier()) {
            rows.add(
                    List.of(
                            new Cell.Whole(year),
                            NOTHING,
                            whole(earlier.clients()),
                            whole(earlier.assignments()),
                            new Cell.Text(Swedish.day(earlier.until()))));
        }
        for (var place :
                it.municipalities() == null
                        ? List.<ReportAnswers.Municipality>of()
                        : it.municipalities()) {
            rows.add(
                    List.of(
                            new Cell.Whole(year),
                            new Cell.Text(place.label()),
                            whole(place.clients()),
                            whole(place.assignments()),
                            NOTHING));
        }
    }

    private static Sheet comparison(ReportAnswers.Comparison it) {
        var rows = new ArrayList<List<Cell>>();
        if (it.total() != null) {
            compared(it.total(), rows);
        }
        it.lines().forEach(line -> compared(line, rows));
        return new Sheet(
                "%d mot %d".formatted(it.year(), it.with()),
                List.of(
                        new Heading("Vad", 44),
                        new Heading("Mått", 14),
                        new Heading(Integer.toString(it.year()), 10),
                        new Heading(Integer.toString(it.with()), 10),
                        new Heading("Kvot", 10),
                        new Heading("Från", 10),
                        new Heading("Till", 10),
                        new Heading("Justerat p", 12),
                        new Heading("Omdöme", 26)),
                rows);
    }

    private static void compared(Compared it, List<List<Cell>> rows) {
        measure(it, "Per klient", it.perClient(), rows);
        measure(it, "Per uppdrag", it.perAssignment(), rows);
        measure(it, "Andel", it.share(), rows);
    }

    private static void measure(
            Compared of, String name, @Nullable Measure it, List<List<Cell>> rows) {
        if (it == null) {
            return;
        }
        var count = of.count();
        rows.add(
                List.of(
                        new Cell.Text(
                                of.across() == null
                                        ? of.label()
                                        : of.label() + ", " + of.across().label()),
                        new Cell.Text(name),
                        count == null ? NOTHING : whole(count.year()),
                        count == null ? NOTHING : whole(count.with()),
                        decimal(it.ratio(), 2),
                        decimal(it.low(), 2),
                        decimal(it.high(), 2),
                        decimal(it.adjusted(), 4),
                        new Cell.Text(it.word().sv())));
    }

    /** What one has to know before one uses them. */
    private static Sheet about(Figures figures) {
        var rows = new ArrayList<List<Cell>>();
        rows.add(
                List.of(
                        new Cell.Text("Siffrorna är från"),
                        new Cell.Text(Swedish.moment(figures.knownUntil()))));
        rows.add(
                List.of(
                        new Cell.Text("Katalogens version"),
                        new Cell.Whole(figures.catalogue().version())));
        figures.catalogue()
                .breaks()
                .forEach(
                        it ->
                                rows.add(
                                        List.of(
                                                new Cell.Text("Katalogen"),
                                                new Cell.Text(it.sv()))));
        figures.notes()
                .forEach(
                        it -> rows.add(List.of(new Cell.Text("Att veta"), new Cell.Text(it.sv()))));
        return new Sheet(
                "Om siffrorna", List.of(new Heading("Vad", 24), new Heading("Säger", 100)), rows);
    }

    private static Cell whole(@Nullable Number it) {
        return it == null ? NOTHING : new Cell.Whole(it.longValue());
    }

    private static Cell decimal(@Nullable Double it, int decimals) {
        return it == null || !Double.isFinite(it)
                ? NOTHING
                : new Cell.Decimal(BigDecimal.valueOf(it), decimals);
    }
}
