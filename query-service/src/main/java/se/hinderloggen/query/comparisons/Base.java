package se.hinderloggen.query.comparisons;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.hinderloggen.query.basefigures.Figure;
import se.hinderloggen.query.comparisons.ComparisonAnswer.Earlier;
import se.hinderloggen.query.comparisons.ComparisonAnswer.Exposure;

/** Clients and assignments, as known at an instant, with what was stated before. */
final class Base {

    /** Of the whole operation. */
    static final String EVERYWHERE = "";

    private record Place(int year, String municipality) {}

    private final Map<Place, Figure> holding = new HashMap<>();
    private final Map<Place, List<Earlier>> earlier = new HashMap<>();

    private Base() {}

    /**
     * @param history every figure of the operation, in the order in which they became known
     * @param asOf absent for now
     */
    static Base of(List<Figure> history, @Nullable Instant asOf) {
        var base = new Base();
        for (var figure : history) {
            if (asOf != null && figure.knownFrom().isAfter(asOf)) {
                continue;
            }
            var place = new Place(figure.year(), figure.municipality());
            var before = base.holding.put(place, figure);
            if (before != null && !saysTheSame(before, figure)) {
                base.earlier
                        .computeIfAbsent(place, _ -> new ArrayList<>())
                        .add(
                                new Earlier(
                                        before.year(),
                                        before.clients(),
                                        before.assignments(),
                                        figure.knownFrom()));
            }
        }
        return base;
    }

    @Nullable Integer clients(int year, String municipality) {
        var figure = holding.get(new Place(year, municipality));
        return figure == null ? null : Integer.valueOf(figure.clients());
    }

    @Nullable Integer assignments(int year, String municipality) {
        var figure = holding.get(new Place(year, municipality));
        return figure == null ? null : figure.assignments();
    }

    /** Their sums; absent when a year is missing, or when there is none. */
    Exposure exposure(List<Integer> years, String municipality) {
        return new Exposure(
                sum(years, it -> clients(it, municipality)),
                sum(years, it -> assignments(it, municipality)),
                years.stream()
                        .flatMap(
                                it ->
                                        earlier
                                                .getOrDefault(
                                                        new Place(it, municipality), List.of())
                                                .stream())
                        .toList());
    }

    /** The years without clients or without assignments. */
    List<Integer> missing(Collection<Integer> years, String municipality) {
        var missing = new TreeSet<>(years);
        missing.removeIf(
                it -> clients(it, municipality) != null && assignments(it, municipality) != null);
        return List.copyOf(missing);
    }

    private static @Nullable Long sum(
            List<Integer> years, Function<Integer, @Nullable Integer> figure) {
        if (years.isEmpty()) {
            return null;
        }
        long sum = 0;
        for (var year : years) {
            Integer of = figure.apply(year);
            if (of == null) {
                return null;
            }
            sum += of;
        }
        return sum;
    }

    private static boolean saysTheSame(Figure one, Figure other) {
        return one.clients() == other.clients()
                && Objects.equals(one.assignments(), other.assignments());
    }
}
