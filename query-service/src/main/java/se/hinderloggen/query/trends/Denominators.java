package se.hinderloggen.query.trends;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import se.hinderloggen.query.basefigures.Figure;

/**
 * What counts are set against, and which of it is missing. Four decimals, rounded half up, so that
 * the same figures always give the same digits.
 */
final class Denominators {

    private static final int DECIMALS = 4;

    private final TrendQuestion question;
    private final Map<String, Figure> figures = new HashMap<>();
    private final Map<String, Count> everything = new HashMap<>();
    private final TreeSet<Integer> missing = new TreeSet<>();

    /**
     * @param figures of the years asked about
     * @param everything all that was recorded in each period, whatever the filters
     */
    Denominators(TrendQuestion question, List<Figure> figures, Iterable<Count> everything) {
        this.question = question;
        figures.forEach(it -> this.figures.put(it.year() + "/" + it.municipality(), it));
        everything.forEach(it -> this.everything.put(it.year() + "/" + it.partOfYear(), it));
    }

    /** A cell: findings or observations, whichever belongs to the dimension. */
    @Nullable BigDecimal valueOfCell(Count count) {
        return value(count, question.countsFindings(), municipality(count));
    }

    /** A total: observations, except that shares add up to that of the total. */
    @Nullable BigDecimal valueOfTotal(Count count) {
        boolean findings = question.measure() == Measure.SHARE && question.countsFindings();
        return value(count, findings, null);
    }

    /** Of the cell, where it is about one. */
    private @Nullable String municipality(Count count) {
        if (question.by() == Dimension.MUNICIPALITY) {
            return count.key();
        }
        return question.across() == Dimension.MUNICIPALITY ? count.across() : null;
    }

    /** The years without the base figures that were needed. */
    List<Integer> missingYears() {
        return List.copyOf(missing);
    }

    private @Nullable BigDecimal value(
            Count count, boolean findings, @Nullable String municipality) {
        long counted = findings ? count.findings() : count.observations();
        return switch (question.measure()) {
            case COUNT -> BigDecimal.valueOf(counted);
            case SHARE -> {
                var all = everything.get(count.year() + "/" + count.partOfYear());
                long of = all == null ? 0 : findings ? all.findings() : all.observations();
                yield of == 0 ? null : ratio(counted, of);
            }
            case PER_100_CLIENTS, PER_100_ASSIGNMENTS ->
                    per100(counted, denominator(count.year(), municipality));
        };
    }

    private static @Nullable BigDecimal per100(long counted, @Nullable Integer of) {
        return of == null || of == 0 ? null : ratio(counted * 100, of);
    }

    /** Of the municipality that is asked about, else of the whole operation. */
    private @Nullable Integer denominator(int year, @Nullable String ofCell) {
        String filtered = question.filter().municipality();
        String municipality = filtered != null ? filtered : Objects.requireNonNullElse(ofCell, "");
        boolean unknownPlace = municipality.isEmpty() && (filtered != null || ofCell != null);
        if (unknownPlace) {
            return null; // nobody's clients
        }
        Integer of = figure(figures.get(year + "/" + municipality));
        if (of == null) {
            missing.add(year);
        }
        return of;
    }

    private @Nullable Integer figure(@Nullable Figure figure) {
        if (figure == null) {
            return null;
        }
        return question.measure() == Measure.PER_100_CLIENTS
                ? Integer.valueOf(figure.clients())
                : figure.assignments();
    }

    private static BigDecimal ratio(long part, long of) {
        return BigDecimal.valueOf(part)
                .divide(BigDecimal.valueOf(of), DECIMALS, RoundingMode.HALF_UP);
    }
}
