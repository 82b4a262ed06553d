package se.hinderloggen.query.comparisons;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import se.hinderloggen.platform.problem.ProblemException;
import se.hinderloggen.query.basefigures.BaseFigures;
import se.hinderloggen.query.catalogue.Catalogue;
import se.hinderloggen.query.catalogue.Coded;
import se.hinderloggen.query.catalogue.Filter;
import se.hinderloggen.query.comparisons.Verdicts.Drawn;
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
        var recorded = Recorded.of(counts.totals(asked.unfiltered()), runningYear(asked));
        var times = new ComparisonParameters(year, with).read(recorded);
        var reckoned = new Pair<>(recorded.of(times.year()), recorded.of(times.with()));
        var all = new ArrayList<>(reckoned.year());
        all.addAll(reckoned.with());
        var base = Base.of(figures.history(asked.organisation()), asked.asOf());
        var catalogue = counts.catalogue(asked);
        var kinds = counts.lines(asked.unfiltered().by(Dimension.KIND), recorded.first(), last(all, recorded));
        var inUse = new InUse(asked.organisation(), catalogue, kinds);
        var lines = new Lines(asked, catalogue, inUse, base, reckoned, recorded);
        int first = Math.min(times.year().from(), times.with().from());
        int last = Math.max(times.year().to(), times.with().to());
        var margins = Counted.of(within(counts.lines(asked.margins(), first, last), all));
        var cells =
                asked.across() == null
                        ? List.<Counted>of()
                        : Counted.of(within(counts.lines(asked, first, last), all));
        var total = Counted.of(within(counts.totals(asked), all));
        var drawn = Verdicts.of(lines.tree(total, margins, cells), lines);
        return answer(asked, times, reckoned, recorded, base, catalogue, drawn,
                differing(asked, inUse, margins, reckoned));
    }
