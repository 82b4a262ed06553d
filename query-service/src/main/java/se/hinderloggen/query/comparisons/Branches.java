package se.hinderloggen.query.comparisons;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import se.hinderloggen.query.catalogue.Catalogue;
import se.hinderloggen.query.comparisons.ComparisonAnswer.Across;
import se.hinderloggen.query.comparisons.ComparisonAnswer.Exposure;
import se.hinderloggen.query.trends.Dimension;
import se.hinderloggen.query.trends.YearCounts;
import se.hinderloggen.query.trends.YearCounts.Asked;

/**
 * Puts together what was counted at both times: the whole, its lines, their cells.
 *
 * @param years those of each time in which something was recorded
 */
record Branches(
        Asked asked,
        Catalogue catalogue,
        InUse inUse,
        Base base,
        Recorded recorded,
        Pair<List<Integer>> years) {

    /** What stands for everything. */
    static final String TOTAL = "TOTAL";

    /**
     * @param cells of two dimensions, or none
     */
    Branch tree(List<Counted> total, List<Counted> margins, List<Counted> cells) {
        var parts = new HashMap<String, List<Branch>>();
        for (var cell : cells) {
            parts.computeIfAbsent(cell.key(), _ -> new ArrayList<>()).add(cell(cell));
        }
        var all = total.isEmpty() ? Counted.NOTHING : total.getFirst();
        return new Branch(
                TOTAL,
                "Allt",
                null,
                observations(all),
                findings(all),
                of(),
                exposure(everywhere()),
                false,
                years.year().isEmpty() || years.with().isEmpty()
                        ? ComparisonNotes.nothingRecorded()
                        : null,
                margins.stream()
                        .map(it -> margin(it, parts.getOrDefault(it.key(), List.of())))
                        .toList());
    }

    /**
     * Clients and assignments at both times.
     *
     * @param municipality absent where the place is not known, which has nobody's
     */
    Pair<Exposure> exposure(@Nullable String municipality) {
        if (municipality == null) {
            return new Pair<>(nobody(), nobody());
        }
        return new Pair<>(
                base.exposure(years.year(), municipality),
                base.exposure(years.with(), municipality));
    }

    private Branch margin(Counted line, List<Branch> cells) {
        return branch(line, null, asked.by(), null, cells);
    }

    private Branch cell(Counted line) {
        var second = asked.across();
        return branch(
                line,
                second == null
                        ? null
                        : new Across(
                                YearCounts.key(line.across()),
                                YearCounts.label(line.across(), second, catalogue)),
                asked.by(),
                second,
                List.of());
    }

    private Branch branch(
            Counted line,
            @Nullable Across across,
            Dimension by,
            @Nullable Dimension second,
            List<Branch> cells) {
        String municipality = municipality(line, by, second);
        return new Branch(
                YearCounts.key(line.key()),
                YearCounts.label(line.key(), by, catalogue),
                across,
                observations(line),
                findings(line),
                of(),
                exposure(municipality),
                !Objects.equals(municipality, everywhere()),
                notComparable(line, by, second),
                cells);
    }

    private @Nullable String municipality(Counted line, Dimension by, @Nullable Dimension second) {
        String place =
                by == Dimension.MUNICIPALITY
                        ? line.key()
                        : second == Dimension.MUNICIPALITY ? line.across() : null;
        if (place == null) {
            return everywhere();
        }
        return place.isEmpty() ? null : place;
    }

    /** The municipality that is asked about, else the whole operation. */
    @Nullable String everywhere() {
        String filtered = asked.filter().municipality();
        if (filtered == null) {
            return Base.EVERYWHERE;
        }
        return filtered.isEmpty() ? null : filtered;
    }

    private @Nullable Note notComparable(Counted line, Dimension by, @Nullable Dimension second) {
        if (years.year().isEmpty() || years.with().isEmpty()) {
            return ComparisonNotes.nothingRecorded();
        }
        var all = new TreeSet<>(years.year());
        all.addAll(years.with());
        var without = new TreeSet<>(inUse.without(by, line.key(), all, line.observations()));
        if (second != null) {
            without.addAll(inUse.without(second, line.across(), all, line.observations()));
        }
        return without.isEmpty() ? null : ComparisonNotes.notInUse(List.copyOf(without));
    }

    private Pair<Long> observations(Counted line) {
        return new Pair<>(line.observations(years.year()), line.observations(years.with()));
    }

    private Pair<Long> findings(Counted line) {
        return new Pair<>(line.findings(years.year()), line.findings(years.with()));
    }

    private Pair<Long> of() {
        return new Pair<>(recorded.observations(years.year()), recorded.observations(years.with()));
    }

    private static Exposure nobody() {
        return new Exposure(null, null, List.of());
    }
}
