package se.hinderloggen.query.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.hinderloggen.query.catalogue.CatalogueFold.Successor;

/**
 * A day from which event types mean something else than before, so that a series of figures does
 * not measure the same on both sides.
 *
 * @param lines keys of the lines that it concerns
 * @param what is said of the type
 * @param eventType of which it is said
 * @param others what it became, or is reported with
 */
public record CatalogueBreak(
        LocalDate from, List<String> lines, What what, String eventType, List<String> others) {

    public enum What {
        BEGINS,
        ENDS,
        RENAMED,
        MERGED,
        SPLIT,
        REPORTED_TOGETHER
    }

    public CatalogueBreak {
        lines = List.copyOf(lines);
        others = List.copyOf(others);
    }

    /**
     * In the order of time.
     *
     * @param in how codes are read; absent where they are counted as they were recorded
     */
    static List<CatalogueBreak> of(CatalogueFold catalogue, @Nullable EventTypeLines in) {
        var breaks = new ArrayList<CatalogueBreak>();
        for (var it : catalogue.successors) {
            var lines = in == null ? concerned(it) : uncertain(it, in);
            if (!lines.isEmpty()) {
                breaks.add(
                        new CatalogueBreak(
                                it.from(),
                                lines,
                                What.valueOf(it.relation().name()),
                                it.eventType(),
                                it.to()));
            }
        }
        catalogue.entries.forEach(
                (key, entry) -> {
                    if (key.category() == Category.EVENT_TYPE) {
                        edge(catalogue, in, key.code(), entry.from(), What.BEGINS)
                                .forEach(breaks::add);
                        edge(catalogue, in, key.code(), entry.until(), What.ENDS)
                                .forEach(breaks::add);
                    }
                });
        breaks.sort(
                Comparator.comparing(CatalogueBreak::from)
                        .thenComparing(CatalogueBreak::what)
                        .thenComparing(CatalogueBreak::eventType));
        return List.copyOf(breaks);
    }

    private static List<String> concerned(Successor it) {
        return Stream.concat(Stream.of(it.eventType()), it.to().stream()).toList();
    }

    /** The lines that are not the same on both sides, though all of it is read as on one day. */
    private static List<String> uncertain(Successor it, EventTypeLines in) {
        if (!EventTypeLines.isSuccession(it)) {
            return List.of();
        }
        var codes = it.from().isAfter(in.day()) ? it.to() : List.of(it.eventType());
        return codes.stream()
                .map(code -> in.lineOf(code, it.from().getYear(), it.from().getMonthValue()))
                .map(in::line)
                .filter(line -> !line.isCertain())
                .flatMap(line -> Stream.concat(Stream.of(line.key()), line.either().stream()))
                .distinct()
                .toList();
    }

    /** Nothing where it is said what came before, or after. */
    private static Stream<CatalogueBreak> edge(
            CatalogueFold catalogue,
            @Nullable EventTypeLines in,
            String code,
            LocalDate day,
            What what) {
        boolean told =
                catalogue.successors.stream()
                        .filter(EventTypeLines::isSuccession)
                        .filter(it -> it.from().equals(day))
                        .anyMatch(
                                it ->
                                        what == What.BEGINS
                                                ? it.to().contains(code)
                                                : it.eventType().equals(code));
        return told || day.equals(CatalogueFold.FOR_EVER)
                ? Stream.empty()
                : Stream.of(
                        new CatalogueBreak(
                                day,
                                List.of(in == null ? code : in.meant(code)),
                                what,
                                code,
                                List.of()));
    }
}
