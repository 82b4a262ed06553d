package se.hinderloggen.web.basefigures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.hinderloggen.web.basefigures.BaseFiguresAnswer.BaseFigure;
import se.hinderloggen.web.basefigures.BaseFiguresAnswer.KnownFigure;

/**
 * Figures as the page shows them: the operation year by year, and the municipalities of one year.
 *
 * @param years with any figure, the latest first
 * @param year whose municipalities are shown; absent when there are no figures
 */
record BaseFiguresOverview(
        List<Integer> years, List<Row> whole, @Nullable Integer year, List<Row> municipalities) {

    private static final Collator SWEDISH = Collator.getInstance(Locale.of("sv", "SE"));

    /**
     * @param municipality empty for the whole operation
     * @param perClient assignments per client, two decimals
     * @param sum clients of the year's municipalities together; absent when none are stated
     * @param earlier what it was before, the latest first
     */
    record Row(
            int year,
            String municipality,
            String name,
            int clients,
            @Nullable Integer assignments,
            @Nullable BigDecimal perClient,
            @Nullable Integer sum,
            KnownFigure now,
            List<KnownFigure> earlier) {

        /** The municipalities do not add up to the whole; both may be right, so it is only said. */
        public boolean isOtherThanSum() {
            return sum != null && sum != clients;
        }
    }

    /**
     * @param wanted the year to show; the latest with municipalities when absent
     */
    static BaseFiguresOverview of(List<BaseFigure> figures, @Nullable Integer wanted) {
        var years =
                figures.stream()
                        .map(BaseFigure::year)
                        .distinct()
                        .sorted(Comparator.reverseOrder())
                        .toList();
        var whole =
                figures.stream()
                        .filter(it -> it.municipality() == null)
                        .sorted(Comparator.comparing(BaseFigure::year).reversed())
                        .map(it -> row(it, sum(figures, it.year())))
                        .toList();
        Integer year =
                wanted != null
                        ? wanted
                        : figures.stream()
                                .filter(it -> it.municipality() != null)
                                .map(BaseFigure::year)
                                .max(Comparator.naturalOrder())
                                .orElse(years.isEmpty() ? null : years.getFirst());
        var municipalities =
                figures.stream()
                        .filter(it -> it.municipality() != null && Objects.equals(it.year(), year))
                        .map(it -> row(it, null))
                        .sorted(Comparator.comparing(Row::name, SWEDISH))
                        .toList();
        return new BaseFiguresOverview(years, whole, year, municipalities);
    }

    private static @Nullable Integer sum(List<BaseFigure> figures, int year) {
        var parts =
                figures.stream()
                        .filter(it -> it.municipality() != null && it.year() == year)
                        .toList();
        return parts.isEmpty() ? null : parts.stream().mapToInt(BaseFigure::clients).sum();
    }

    private static Row row(BaseFigure figure, @Nullable Integer sum) {
        var place = figure.municipality();
        var assignments = figure.assignments();
        var history = figure.history();
        var earlier = new ArrayList<>(history.subList(0, history.size() - 1));
        Collections.reverse(earlier);
        return new Row(
                figure.year(),
                place == null ? "" : place.code(),
                place == null ? "" : place.label(),
                figure.clients(),
                assignments,
                assignments == null || figure.clients() == 0
                        ? null
                        : BigDecimal.valueOf(assignments)
                                .divide(
                                        BigDecimal.valueOf(figure.clients()),
                                        2,
                                        RoundingMode.HALF_UP),
                sum,
                history.getLast(),
                List.copyOf(earlier));
    }
}
