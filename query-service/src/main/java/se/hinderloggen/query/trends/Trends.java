package se.hinderloggen.query.trends;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import se.hinderloggen.events.Kind;
import se.hinderloggen.query.basefigures.BaseFigures;
import se.hinderloggen.query.basefigures.Figure;
import se.hinderloggen.query.catalogue.Catalogue;
import se.hinderloggen.query.catalogue.Catalogues;
import se.hinderloggen.query.catalogue.Filter;
import se.hinderloggen.query.trends.TrendAnswer.Across;
import se.hinderloggen.query.trends.TrendAnswer.Cell;
import se.hinderloggen.query.trends.TrendAnswer.Total;

/** Puts together what was counted, what it is set against, and what has to be said with it. */
@Component
class Trends {

    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");
    private static final Comparator<Count> IN_TIME =
            Comparator.comparing(Count::year).thenComparing(Trends::unknownLast);

    private final TrendCounts counts;
    private final BaseFigures figures;
    private final Catalogues catalogues;

    Trends(TrendCounts counts, BaseFigures figures, Catalogues catalogues) {
        this.counts = counts;
        this.figures = figures;
        this.catalogues = catalogues;
    }

    /** All of it from one moment, whatever is written meanwhile. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public TrendAnswer answer(TrendQuestion question) {
        var undivided = Undivided.of(counts.cells(question), question);
        var cells =
                sorted(
                        undivided.cells(),
                        IN_TIME.thenComparing(Count::key).thenComparing(Count::across));
        var totals = sorted(counts.totals(question), IN_TIME);
        var unplaced = counts.unplaced(question);
        var denominators =
                new Denominators(question, figures(question), everything(question, totals));
        var in = question.in();
        var catalogue = in == null ? catalogue(catalogues, question.asOf()) : in.catalogue();
        List<Cell> shownCells =
                cells.stream()
                        .map(it -> cell(it, question, catalogue, denominators, undivided))
                        .toList();
        var shown = eventTypes(question, cells);
        List<Total> shownTotals =
                totals.stream().map(it -> total(it, question, denominators)).toList();
        return new TrendAnswer(
                question.by().parameter(),
                question.across() == null ? null : question.across().parameter(),
                question.period().parameter(),
                question.measure().parameter(),
                question.asOf(),
                in == null ? null : in.lines().day(),
                shownCells,
                shownTotals,
                SeriesBreaks.of(question, catalogue, shown, totals),
                corrected(question, totals),
                TrendNotes.of(
                        question,
                        catalogue,
                        shown,
                        undivided(question),
                        monthUnknown(question, totals),
                        unplaced,
                        denominators.missingYears()));
    }

    private Collection<Count> everything(TrendQuestion question, Collection<Count> totals) {
        if (question.measure() != Measure.SHARE) {
            return List.of();
        }
        return question.filter().equals(Filter.NONE)
                ? totals
                : counts.totals(question.unfiltered());
    }

    /** How many there are of which nobody can tell whether they are of the type asked for. */
    private long undivided(TrendQuestion question) {
        var in = question.in();
        String type = question.filter().eventType();
        return in == null || type == null
                ? 0
                : in.lines().undivided(type).stream()
                        .flatMap(it -> counts.totals(question.withType(it.key())).stream())
                        .mapToLong(Count::findings)
                        .sum();
    }

    private List<TrendAnswer.Corrected> corrected(TrendQuestion question, List<Count> totals) {
        return question.measure().needsBaseFigures()
                ? CorrectedFigures.of(
                        question,
                        figures.history(question.organisation()),
                        totals.stream().map(Count::year).collect(Collectors.toSet()))
                : List.of();
    }

    private List<Figure> figures(TrendQuestion question) {
        return question.measure().needsBaseFigures()
                ? figures.of(
                        question.organisation(),
                        question.span().firstMonth() / 12,
                        question.span().lastMonth() / 12,
                        question.asOf())
                : List.of();
    }

    static Catalogue catalogue(Catalogues catalogues, @Nullable Instant asOf) {
        return asOf == null ? catalogues.today() : catalogues.on(asOf.atZone(SWEDEN).toLocalDate());
    }

    private static Cell cell(
            Count count,
            TrendQuestion question,
            Catalogue catalogue,
            Denominators denominators,
            Undivided undivided) {
        var across = question.across();
        var in = question.in();
        var most = undivided.atMost(count);
        return new Cell(
                key(count.key()),
                label(count.key(), question.by(), catalogue, in),
                across == null
                        ? null
                        : new Across(
                                key(count.across()), label(count.across(), across, catalogue, in)),
                question.at() != null && question.at().isAll()
                        ? At.ALL_PARAMETER
                        : question.period().format(count.year(), count.partOfYear()),
                count.findings(),
                count.observations(),
                denominators.valueOfCell(count),
                most.equals(count)
                        ? null
                        : new TrendAnswer.AtMost(most.findings(), denominators.valueOfCell(most)));
    }

    private static Total total(Count count, TrendQuestion question, Denominators denominators) {
        return new Total(
                question.period().format(count.year(), count.partOfYear()),
                count.findings(),
                count.observations(),
                denominators.valueOfTotal(count));
    }

    static String key(String key) {
        return key.isEmpty() ? Catalogue.UNKNOWN : key;
    }

    /** Of a line where event types are counted in a catalogue. */
    static String label(String key, Dimension by, Catalogue catalogue, @Nullable CountedIn in) {
        return in == null || by != Dimension.EVENT_TYPE || key.isEmpty()
                ? label(key, by, catalogue)
                : catalogue.line(in.lines(), key).label();
    }

    static String label(String key, Dimension by, Catalogue catalogue) {
        if (key.isEmpty()) {
            return by.unknownLabel();
        }
        return switch (by) {
            case EVENT_TYPE -> catalogue.eventType(key).label();
            case AUTHORITY -> catalogue.authority(key).label();
            case MUNICIPALITY -> Catalogue.municipality(key).label();
            case KIND -> Catalogue.kind(Kind.valueOf(key)).label();
            case TAG -> key;
            case UNIT -> {
                String authority = key.substring(0, key.indexOf('/'));
                String unit = key.substring(key.indexOf('/') + 1);
                yield catalogue.authority(authority).label()
                        + ", "
                        + catalogue.unit(authority, unit).label();
            }
        };
    }

    /** The event types that the answer shows or is limited to. */
    private static List<String> eventTypes(TrendQuestion question, List<Count> cells) {
        var shown = new TreeSet<String>();
        if (question.filter().eventType() != null) {
            shown.add(question.filter().eventType());
        }
        if (question.by() == Dimension.EVENT_TYPE) {
            cells.forEach(it -> shown.add(it.key()));
        }
        if (question.across() == Dimension.EVENT_TYPE) {
            cells.forEach(it -> shown.add(it.across()));
        }
        return List.copyOf(shown);
    }

    private static long monthUnknown(TrendQuestion question, List<Count> totals) {
        return question.period() == Period.YEAR
                ? 0
                : totals.stream()
                        .filter(it -> it.partOfYear() == 0)
                        .mapToLong(Count::observations)
                        .sum();
    }

    private static int unknownLast(Count count) {
        return count.partOfYear() == 0 ? Integer.MAX_VALUE : count.partOfYear();
    }

    private static List<Count> sorted(Collection<Count> counts, Comparator<Count> order) {
        return counts.stream().sorted(order).toList();
    }
}
