package se.hinderloggen.web.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.hinderloggen.web.documents.Block;
import se.hinderloggen.web.documents.Block.Bar;
import se.hinderloggen.web.documents.Block.Chart;
import se.hinderloggen.web.documents.Block.Column;
import se.hinderloggen.web.documents.Block.Fact;
import se.hinderloggen.web.documents.Block.Facts;
import se.hinderloggen.web.documents.Block.Note;
import se.hinderloggen.web.documents.Block.Series;
import se.hinderloggen.web.documents.Block.Table;
import se.hinderloggen.web.report.ReportAnswers.BaseFigures;
import se.hinderloggen.web.report.ReportAnswers.Count;
import se.hinderloggen.web.report.ReportAnswers.Figures;
import se.hinderloggen.web.report.ReportAnswers.Line;

/** The figures of a report as tables and charts. Pure; figures and tables are numbered in order. */
final class FigureBlocks {

    /** A chart with more bars than this is not read. */
    private static final int MOST_BARS = 12;

    private static final List<String> SHORT_MONTHS =
            List.of(
                    "jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov",
                    "dec");

    private final Figures figures;
    private final String year;
    private final @Nullable String with;
    private int charts;
    private int tables;

    FigureBlocks(Figures figures) {
        this.figures = figures;
        this.year = Integer.toString(figures.year());
        this.with =
                figures.comparedWith() == null ? null : Integer.toString(figures.comparedWith());
    }

    String figure(String caption) {
        charts++;
        return "Figur " + charts + ". " + caption;
    }

    String table(String caption) {
        tables++;
        return "Tabell " + tables + ". " + caption;
    }

    /** The year in brief. */
    List<Block> brief() {
        var rows = new ArrayList<List<String>>();
        rows.add(row("Observationer", figures.observations(), FigureBlocks::shown));
        rows.add(row("Berörda verksamheter", figures.findings(), FigureBlocks::shown));
        for (var kind : figures.byKind()) {
            if (kind.observations() != null) {
                rows.add(row(kind.label(), kind.observations(), FigureBlocks::shown));
            }
        }
        rows.add(row("Klienter", figures.base(), it -> Swedish.number(it.clients())));
        rows.add(row("Uppdrag", figures.base(), it -> Swedish.number(it.assignments())));
        rows.add(
                row(
                        "Observationer per 100 klienter",
                        figures.observations(),
                        it -> Swedish.number(it.per100Clients(), 1)));
        rows.add(
                row(
                        "Observationer per 100 uppdrag",
                        figures.observations(),
                        it -> Swedish.number(it.per100Assignments(), 1)));
        return Stream.of(
                        Stream.<Block>of(new Table(table("Året i tal"), years(), rows)),
                        months().stream())
                .flatMap(it -> it)
                .toList();
    }

    private List<Block> months() {
        if (figures.months().stream().allMatch(it -> it.year() == null)) {
            return List.of();
        }
        var bars = figures.months().stream().map(it -> bar(it.year())).toList();
        return List.of(
                new Chart(
                        figure("Observationer per månad " + year),
                        "Staplar för månaderna: "
                                + Swedish.list(
                                        figures.months().stream()
                                                .map(
                                                        it ->
                                                                Swedish.month(it.month())
                                                                        + " "
                                                                        + shown(it.year()))
                                                .toList())
                                + ".",
                        figures.months().stream()
                                .map(it -> SHORT_MONTHS.get(it.month() - 1))
                                .toList(),
                        List.of(new Series(year, bars)),
                        true));
    }

    /** Clients and assignments, with what was stated before it was corrected. */
    List<Block> base() {
        var blocks = new ArrayList<Block>();
        blocks.add(
                new Table(
                        table("Grunduppgifter"),
                        years(),
                        List.of(
                                row("Klienter", figures.base(), it -> Swedish.number(it.clients())),
                                row(
                                        "Uppdrag",
                                        figures.base(),
                                        it -> Swedish.number(it.assignments())),
                                row(
                                        "Uppdrag per klient",
                                        figures.base(),
                                        it -> Swedish.number(it.assignmentsPerClient(), 2)))));
        earlier(year, figures.base().year(), blocks);
        if (with != null) {
            earlier(with, figures.base().with(), blocks);
        }
        var base = figures.base().year();
        if (base != null && base.municipalities() != null && !base.municipalities().isEmpty()) {
            blocks.add(
                    new Table(
                            table("Klienter och uppdrag per kommun " + year),
                            List.of(
                                    Column.text("Kommun"),
                                    Column.number("Klienter"),
                                    Column.number("Uppdrag")),
                            base.municipalities().stream()
                                    .map(
                                            it ->
                                                    List.of(
                                                            it.label(),
                                                            Swedish.number(it.clients()),
                                                            Swedish.number(it.assignments())))
                                    .toList()));
        }
        return blocks;
    }

    private static void earlier(String year, @Nullable BaseFigures base, List<Block> to) {
        if (base == null || base.earlier() == null) {
            return;
        }
        for (var it : base.earlier()) {
            to.add(
                    new Note(
                            "%s angavs först till %s klienter och %s uppdrag; det rättades %s."
                                    .formatted(
                                            year,
                                            Swedish.number(it.clients()),
                                            Swedish.number(it.assignments()),
                                            Swedish.day(it.until()))));
        }
    }

    /**
     * What was recorded, by what it was about: as a chart, and in a table with all measures.
     *
     * @param about what the lines are: Händelsetyp
     */
    List<Block> lines(String caption, String about, List<Line> lines) {
        if (lines.isEmpty()) {
            return List.of();
        }
        var blocks = new ArrayList<Block>();
        if (lines.size() > 1 && lines.size() <= MOST_BARS) {
            blocks.add(bars(caption, lines));
        }
        blocks.add(measures(caption, about, lines));
        return blocks;
    }

    private Block bars(String caption, List<Line> lines) {
        var series = new ArrayList<Series>();
        series.add(new Series(year, lines.stream().map(it -> bar(it.year())).toList()));
        if (with != null) {
            series.add(new Series(with, lines.stream().map(it -> bar(it.with())).toList()));
        }
        return new Chart(
                figure(caption),
                lines.stream()
                                .map(
                                        it ->
                                                it.label()
                                                        + " "
                                                        + shown(it.year())
                                                        + (with == null
                                                                ? ""
                                                                : " (%s: %s)"
                                                                        .formatted(
                                                                                with,
                                                                                shown(it.with()))))
                                .reduce((some, more) -> some + "; " + more)
                                .orElse("")
                        + ".",
                lines.stream().map(Line::label).toList(),
                series,
                false);
    }

    private Block measures(String caption, String about, List<Line> lines) {
        var columns = new ArrayList<Column>();
        columns.add(Column.text(about));
        columns.add(Column.number(year));
        if (with != null) {
            columns.add(Column.number(with));
        }
        columns.add(Column.number("Per 100 klienter " + year));
        columns.add(Column.number("Per 100 uppdrag " + year));
        columns.add(Column.number("Andel " + year));
        return new Table(
                table(caption),
                columns,
                lines.stream()
                        .map(
                                it -> {
                                    var cells = new ArrayList<String>();
                                    cells.add(label(it));
                                    cells.add(shown(it.year()));
                                    if (with != null) {
                                        cells.add(shown(it.with()));
                                    }
                                    var count = it.year();
                                    cells.add(
                                            count == null
                                                    ? Swedish.NONE
                                                    : Swedish.number(count.per100Clients(), 1));
                                    cells.add(
                                            count == null
                                                    ? Swedish.NONE
                                                    : Swedish.number(count.per100Assignments(), 1));
                                    cells.add(
                                            count == null
                                                    ? Swedish.NONE
                                                    : Swedish.percent(count.share(), 1));
                                    return List.copyOf(cells);
                                })
                        .toList());
    }

    private static String label(Line it) {
        return it.parent() == null ? it.label() : it.parent().label() + ", " + it.label();
    }

    /** What is known of one systemfel, without what people wrote of it. */
    static Block fault(ReportAnswers.Fault it) {
        var facts = new ArrayList<Fact>();
        facts.add(
                new Fact(
                        "Gäller",
                        Stream.of(it.authority(), it.unit(), it.municipality(), it.eventType())
                                .filter(Objects::nonNull)
                                .map(ReportAnswers.Named::label)
                                .reduce((some, more) -> some + ", " + more)
                                .orElse(Swedish.NONE)));
        if (it.level() != null) {
            facts.add(new Fact("Nivå", it.level().label()));
        }
        facts.add(new Fact("Läge", it.status().label()));
        facts.add(new Fact("Konstaterat", Swedish.day(it.declared())));
        if (it.observations() != null) {
            facts.add(new Fact("Observationer bakom", Swedish.number(it.observations())));
        }
        for (var step :
                it.escalations() == null ? List.<ReportAnswers.Escalation>of() : it.escalations()) {
            facts.add(
                    new Fact(
                            "Lyft till " + step.to().label(),
                            Swedish.day(step.on())
                                    + (step.answered() ? "; besvarat" : "; inte besvarat")));
        }
        for (var reply : it.replies() == null ? List.<ReportAnswers.Reply>of() : it.replies()) {
            facts.add(
                    new Fact(
                            reply.from() == null ? "Svar" : "Svar från " + reply.from().label(),
                            reply.kind().label()
                                    + ", "
                                    + Swedish.day(reply.on())
                                    + (reply.promisedBy() == null
                                            ? ""
                                            : "; utlovat till "
                                                    + Swedish.day(reply.promisedBy()))));
        }
        if (it.resolved() != null) {
            facts.add(new Fact("Avhjälpt", Swedish.day(it.resolved())));
        }
        if (it.reopened() != null) {
            facts.add(new Fact("Öppnat igen", Swedish.day(it.reopened())));
        }
        return new Facts(facts);
    }

    List<Column> years() {
        return with == null
                ? List.of(Column.text("Mått"), Column.number(year))
                : List.of(Column.text("Mått"), Column.number(year), Column.number(with));
    }

    private <T> List<String> row(
            String label, ReportAnswers.Both<T> both, Function<T, String> write) {
        String now = both.year() == null ? Swedish.NONE : write.apply(both.year());
        if (with == null) {
            return List.of(label, now);
        }
        return List.of(label, now, both.with() == null ? Swedish.NONE : write.apply(both.with()));
    }

    static String shown(@Nullable Count count) {
        return count == null
                ? Swedish.NONE
                : count.count() == null ? count.shown() : Swedish.number(count.count());
    }

    private static Bar bar(@Nullable Count count) {
        return new Bar(
                count == null || count.count() == null ? null : count.count().doubleValue(),
                shown(count));
    }
}
