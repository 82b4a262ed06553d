package se.hinderloggen.query.comparisons;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import se.hinderloggen.platform.problem.ProblemException;
import se.hinderloggen.query.basefigures.BaseFigures;
import se.hinderloggen.query.catalogue.Catalogue;
import se.hinderloggen.query.catalogue.Filter;
import se.hinderloggen.query.comparisons.ComparisonAnswer.Exposure;
import se.hinderloggen.query.comparisons.ComparisonAnswer.Line;
import se.hinderloggen.query.comparisons.ComparisonAnswer.Years;
import se.hinderloggen.query.trends.Count;
import se.hinderloggen.query.trends.Dimension;
import se.hinderloggen.query.trends.YearCounts;
import se.hinderloggen.query.trends.YearCounts.Asked;

/** Sets years against each other. */
@Component
public class Comparisons {

    static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");

    private final YearCounts counts;
    private final BaseFigures figures;
    private final Clock clock;

    Comparisons(YearCounts counts, BaseFigures figures, Clock clock) {
        this.counts = counts;
        this.figures = figures;
        this.clock = clock;
    }

    /**
     * All of it from one moment, whatever is written meanwhile.
     *
     * @param year a year, several or all from one on: {@code 2024}, {@code 2019-2022}, {@code
     *     2023-}; absent for all from the last that is over on
     * @param with likewise; absent for all before
     * @throws ProblemException 400 when they cannot be read, or overlap
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public ComparisonAnswer compare(Asked asked, @Nullable String year, @Nullable String with) {
        return compare(asked, counts.catalogue(asked), year, with);
    }

    /**
     * The same in another catalogue than that of today, for those who have to get the same answer
     * whatever becomes of it.
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public ComparisonAnswer compare(
            Asked asked, Catalogue catalogue, @Nullable String year, @Nullable String with) {
        var recorded = recorded(asked);
        var times = new ComparisonParameters(year, with).read(recorded);
        var reckoned = new Pair<>(recorded.of(times.year()), recorded.of(times.with()));
        var years = new TreeSet<>(reckoned.year());
        years.addAll(reckoned.with());
        var inUse = inUse(asked, catalogue);
        var branches =
                new Branches(
                        asked,
                        catalogue,
                        inUse,
                        base(asked),
                        recorded,
                        reckoned,
                        notToldApart(asked, inUse, years));
        var margins = lines(asked.margins(), years);
        var cells = asked.across() == null ? List.<Counted>of() : lines(asked, years);
        var tree = branches.tree(Counted.of(within(counts.totals(asked), years)), margins, cells);
        var verdicts = Verdicts.of(tree, !asked.filter().equals(Filter.NONE));
        var lines =
                tree.parts.stream()
                        .flatMap(it -> Stream.concat(Stream.of(it), it.parts.stream()))
                        .map(verdicts::line)
                        .toList();
        return answer(branches, times, verdicts, verdicts.line(tree), lines, margins, years);
    }

    private Set<String> notToldApart(Asked asked, InUse inUse, NavigableSet<Integer> years) {
        return asked.lines() == null
                ? Set.of()
                : inUse.notToldApart(
                        lines(asked.unfiltered().by(Dimension.EVENT_TYPE), years).stream()
                                .map(Counted::key)
                                .toList());
    }

    Recorded recorded(Asked asked) {
        var asOf = asked.asOf();
        var today =
                asOf == null
                        ? LocalDate.now(clock.withZone(SWEDEN))
                        : LocalDate.ofInstant(asOf, SWEDEN);
        return Recorded.of(counts.totals(asked.unfiltered()), today.getYear());
    }

    Base base(Asked asked) {
        return Base.of(figures.history(asked.organisation()), asked.asOf());
    }

    InUse inUse(Asked asked, Catalogue catalogue) {
        return new InUse(asked, catalogue, counts.ever(asked.unfiltered().by(Dimension.KIND)));
    }

    private ComparisonAnswer answer(
            Branches branches,
            Pair<Years> times,
            Verdicts verdicts,
            Line total,
            List<Line> lines,
            List<Counted> margins,
            NavigableSet<Integer> years) {
        var asked = branches.asked();
        var exposure = branches.exposure(branches.everywhere());
        var family = verdicts.family();
        boolean disagree = total.disagree() || lines.stream().anyMatch(Line::disagree);
        return new ComparisonAnswer(
                times.year().to(),
                times.with().to(),
                times,
                asked.by().parameter(),
                asked.across() == null ? null : asked.across().parameter(),
                asked.asOf(),
                asked.lines() == null ? null : asked.lines().day(),
                family,
                exposure,
                disagree,
                total,
                lines,
                notes(branches, times, margins, years, exposure)
                        .disagree(disagree)
                        .family(family)
                        .all());
    }

    private ComparisonNotes notes(
            Branches branches,
            Pair<Years> times,
            List<Counted> margins,
            NavigableSet<Integer> years,
            Pair<Exposure> exposure) {
        var all = List.copyOf(years);
        var municipality = branches.everywhere();
        var empty = new TreeSet<Integer>();
        Stream.of(times.year(), times.with())
                .flatMapToInt(it -> IntStream.rangeClosed(it.from(), it.to()))
                .filter(it -> !years.contains(it))
                .forEach(empty::add);
        var notes =
                new ComparisonNotes()
                        .alwaysSaid()
                        .counted(differing(branches, years))
                        .observations()
                        .lineByItsShare()
                        .exposure(
                                List.of(exposure.year(), exposure.with()),
                                municipality == null
                                        ? all
                                        : branches.base().missing(years, municipality))
                        .time(all, branches.recorded(), List.copyOf(empty));
        return years.isEmpty()
                ? notes
                : notes.breaks(
                        CatalogueBreaks.between(
                                branches.asked(),
                                branches.catalogue(),
                                eventTypes(branches.asked(), margins),
                                years.first(),
                                years.last()));
    }

    /** Kinds and types of what is counted that could not be recorded in all of the years. */
    private List<String> differing(Branches branches, NavigableSet<Integer> years) {
        var asked = branches.asked();
        var differing = new ArrayList<String>();
        for (var dimension : List.of(Dimension.KIND, Dimension.EVENT_TYPE)) {
            for (var it : lines(asked.by(dimension), years)) {
                if (!branches.inUse()
                        .without(dimension, it.key(), years, it.observations())
                        .isEmpty()) {
                    differing.add(
                            YearCounts.label(asked, it.key(), dimension, branches.catalogue()));
                }
            }
        }
        return differing;
    }

    private static List<String> eventTypes(Asked asked, List<Counted> margins) {
        if (asked.by() == Dimension.EVENT_TYPE) {
            return margins.stream().map(Counted::key).toList();
        }
        String filtered = asked.filter().eventType();
        return filtered == null ? List.of() : List.of(filtered);
    }

    private List<Counted> lines(Asked asked, NavigableSet<Integer> years) {
        return years.isEmpty()
                ? List.of()
                : Counted.of(within(counts.lines(asked, years.first(), years.last()), years));
    }

    private static List<Count> within(List<Count> counts, NavigableSet<Integer> years) {
        return counts.stream().filter(it -> years.contains(it.year())).toList();
    }
}
