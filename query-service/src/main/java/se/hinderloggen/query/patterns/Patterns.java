package se.hinderloggen.query.patterns;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import se.hinderloggen.events.FaultScope;
import se.hinderloggen.query.catalogue.Catalogue;
import se.hinderloggen.query.catalogue.Catalogues;
import se.hinderloggen.query.patterns.PatternAnswer.Asked;
import se.hinderloggen.query.patterns.PatternAnswer.Comparison;
import se.hinderloggen.query.patterns.PatternAnswer.Covered;
import se.hinderloggen.query.patterns.PatternAnswer.Pattern;
import se.hinderloggen.query.patterns.PatternRows.Spread;
import se.hinderloggen.query.systemfaults.ScopeAnswer;
import se.hinderloggen.query.systemfaults.SystemFaults;
import se.hinderloggen.query.systemfaults.SystemFaults.Covering;
import se.hinderloggen.query.trends.ObstacleCells;
import se.hinderloggen.query.trends.ObstacleCells.Cell;
import se.hinderloggen.query.trends.ObstacleCells.Cut;

/**
 * Finds what recurs. Cells tell what stands out; only of the few that do, observations are looked
 * at. What stands out in one unit or one municipality is shown there alone, and not once more for
 * the authority as a whole.
 */
@Component
public class Patterns {

    static final int MOST_IDS = 100;

    /** What more people than these could look at; the least likely come first. */
    static final int MOST_PATTERNS = 50;

    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");
    private static final Comparator<Standing> LEAST_LIKELY_FIRST =
            Comparator.comparing(
                            (Standing it) ->
                                    it.usual == null ? Double.MAX_VALUE : it.usual.probability())
                    .thenComparing(it -> -it.cell.within())
                    .thenComparing(it -> it.cell.toString());

    private final ObstacleCells cells;
    private final PatternRows rows;
    private final SystemFaults faults;
    private final Catalogues catalogues;
    private final PatternProperties properties;
    private final Clock clock;

    Patterns(
            ObstacleCells cells,
            PatternRows rows,
            SystemFaults faults,
            Catalogues catalogues,
            PatternProperties properties,
            Clock clock) {
        this.cells = cells;
        this.rows = rows;
        this.faults = faults;
        this.catalogues = catalogues;
        this.properties = properties;
        this.clock = clock;
    }

    /** A cell that stands out, and what it is compared with. */
    record Standing(Cell cell, @Nullable Comparison usual) {}

    /**
     * @param window in months; absent for the usual one
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public PatternAnswer find(String organisation, @Nullable Integer window) {
        int months = window == null ? properties.months() : window;
        var running = YearMonth.now(clock.withZone(SWEDEN));
        int last = running.getYear() * 12 + running.getMonthValue() - 1;
        int windowFirst = last - months + 1;
        int first = windowFirst - properties.historyMonths();
        var firstUsed = cells.firstMonths(organisation);
        var standing = new ArrayList<Standing>();
        int tested = 0;
        for (var cut : List.of(Cut.PLACE, Cut.UNIT, Cut.AUTHORITY)) {
            var all = cells.cells(organisation, cut, first, windowFirst, last);
            tested += all.size();
            var narrower = List.copyOf(standing);
            all.stream()
                    .filter(it -> narrower.stream().noneMatch(more -> isWithin(more.cell, it)))
                    .map(
                            it ->
                                    new Standing(
                                            it,
                                            compared(it, firstUsed, first, windowFirst, months)))
                    .filter(this::standsOut)
                    .forEach(standing::add);
        }
        standing.sort(LEAST_LIKELY_FIRST);
        var few = standing.subList(0, Math.min(standing.size(), MOST_PATTERNS));
        var from = running.minusMonths(months - 1L);
        return new PatternAnswer(
                from,
                running,
                new Asked(
                        properties.observations(),
                        properties.spread(),
                        months,
                        properties.probability(),
                        properties.historyMonths()),
                tested,
                patterns(organisation, few, months, from.atDay(1), running.atEndOfMonth()));
    }

    private List<Pattern> patterns(
            String organisation,
            List<Standing> standing,
            int months,
            LocalDate from,
            LocalDate to) {
        var spreads =
                rows.of(
                        organisation,
                        standing.stream().map(Standing::cell).toList(),
                        from,
                        to,
                        MOST_IDS);
        var covering = standing.isEmpty() ? List.<Covering>of() : faults.covering(organisation);
        var catalogue = catalogues.today();
        var patterns = new ArrayList<Pattern>();
        for (int i = 0; i < standing.size(); i++) {
            var spread = spreads.get(i);
            if (Math.max(spread.recorders(), spread.municipalities()) >= properties.spread()) {
                patterns.add(pattern(standing.get(i), spread, months, covering, catalogue));
            }
        }
        return List.copyOf(patterns);
    }

    private static Pattern pattern(
            Standing it, Spread spread, int months, List<Covering> covering, Catalogue catalogue) {
        var scope = scopeOf(it.cell);
        return new Pattern(
                ScopeAnswer.of(scope, catalogue),
                it.cell.within(),
                spread.recorders(),
                spread.municipalities(),
                it.usual,
                Reasoning.of(
                        it.cell.within(),
                        months,
                        spread.recorders(),
                        spread.municipalities(),
                        it.usual),
                spread.latest(),
                covering.stream()
                        .filter(fault -> covers(fault.scope(), scope))
                        .findFirst()
                        .map(
                                fault ->
                                        new Covered(
                                                fault.systemFaultId(),
                                                fault.title(),
                                                fault.status().coded()))
                        .orElse(null));
    }

    private boolean standsOut(Standing it) {
        return it.cell.within() >= properties.observations()
                && (it.usual == null || it.usual.probability() <= properties.probability());
    }

    /** Since the event type was first used of anything: before that nothing could be of it. */
    private static @Nullable Comparison compared(
            Cell cell, Map<String, Integer> firstUsed, int first, int windowFirst, int months) {
        int begun = Math.max(first, firstUsed.getOrDefault(cell.eventType(), windowFirst));
        var usual = new Usual(cell.before(), windowFirst - begun);
        if (!usual.isKnown()) {
            return null;
        }
        double expected = usual.expectedIn(months);
        return new Comparison(
                usual.observations(),
                usual.months(),
                expected,
                Usual.probabilityOf(cell.within(), expected));
    }

    private static boolean isWithin(Cell narrower, Cell wider) {
        return covers(scopeOf(wider), scopeOf(narrower));
    }

    private static boolean covers(FaultScope wider, FaultScope narrower) {
        return wider.authority().equals(narrower.authority())
                && (wider.unit() == null || wider.unit().equals(narrower.unit()))
                && (wider.municipality() == null
                        || wider.municipality().equals(narrower.municipality()))
                && (wider.eventType() == null || wider.eventType().equals(narrower.eventType()));
    }

    /** A unit that nobody named is no part of what it is about. */
    private static FaultScope scopeOf(Cell cell) {
        return new FaultScope(
                cell.authority(),
                cell.unit().isEmpty() ? null : cell.unit(),
                cell.municipality().isEmpty() ? null : cell.municipality(),
                cell.eventType());
    }
}
