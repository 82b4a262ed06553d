package se.hinderloggen.query.disclosure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Variable;

/**
 * Somebody who has everything that was published and a solver of linear programs. Shares nothing
 * with what decides about publishing: no network, no order of rows; only what the figures mean.
 * Every cell is an unknown between the bounds that its label gives away; the cells of a row add up
 * to the row's total, along every axis; the authorities to the whole, the units to their authority,
 * the members of a line of others to that line.
 */
final class Attacker {

    private static final double ROUNDING = 1e-6;

    /** Programs about many unknowns at once, before those about one. */
    private static final int GLANCES = 8;

    private record Sum(Map<CellKey, Integer> signs) {}

    /** The numbers that a cell can be. */
    record Bounds(long lowest, long highest) {

        boolean contain(long from, long to) {
            return lowest <= from && to <= highest;
        }

        long width() {
            return highest - lowest;
        }
    }

    private final SortedMap<CellKey, Shown> published;
    private final Map<CellKey, Integer> atLeast;
    private final List<Sum> sums = new ArrayList<>();
    private final Map<CellKey, List<Sum>> sumsOf = new HashMap<>();
    private final Map<CellKey, Component> components = new HashMap<>();
    private final Map<CellKey, Long> lowestSeen = new HashMap<>();
    private final Map<CellKey, Long> highestSeen = new HashMap<>();

    /**
     * @param published everything, whoever it was for
     * @param others what the lines of others stand for
     * @param atLeast how many findings are known from elsewhere
     */
    Attacker(
            SortedMap<CellKey, Shown> published,
            Map<Row, List<Row>> others,
            Map<CellKey, Integer> atLeast) {
        this.published = published;
        this.atLeast = atLeast;
        add(others);
        for (var sum : sums) {
            for (var key : sum.signs.keySet()) {
                sumsOf.computeIfAbsent(key, _ -> new ArrayList<>()).add(sum);
            }
        }
    }

    /** The tightest bounds. */
    Bounds bounds(CellKey key) {
        return new Bounds(solve(key, true), solve(key, false));
    }

    /**
     * Whether the tightest bounds contain these; a table met before that proves it saves solving.
     */
    boolean leavesOpen(CellKey key, long from, long to) {
        return (lowestSeen.getOrDefault(key, Long.MAX_VALUE) <= from || solve(key, true) <= from)
                && (highestSeen.getOrDefault(key, Long.MIN_VALUE) >= to || solve(key, false) >= to);
    }

    /** Whether the highest is so much more than the lowest. */
    boolean leavesOpen(CellKey key, long width) {
        return highestSeen.getOrDefault(key, 0L) - lowestSeen.getOrDefault(key, 0L) >= width
                || bounds(key).width() >= width;
    }

    private void add(Map<Row, List<Row>> others) {
        var rows = new TreeSet<Row>();
        published.keySet().forEach(it -> rows.add(it.row()));
        var columns = new LinkedHashSet<CellKey>();
        published.keySet().forEach(it -> columns.add(new CellKey(Row.ALL, it.axis(), it.value())));
        for (var row : rows) {
            for (var axis : List.of(Axis.EVENT_TYPE, Axis.KIND, Axis.MUNICIPALITY)) {
                var along =
                        columns.stream()
                                .filter(it -> it.axis() == axis)
                                .map(it -> new CellKey(row, axis, it.value()))
                                .toList();
                if (along.stream().anyMatch(published::containsKey)) {
                    sum(CellKey.total(row), along);
                }
            }
        }
        for (var column : columns) {
            for (var row : rows) {
                var parts = new ArrayList<Row>();
                switch (row.level()) {
                    case ALL ->
                            rows.stream()
                                    .filter(it -> it.level() == Row.Level.AUTHORITY)
                                    .forEach(parts::add);
                    case AUTHORITY ->
                            rows.stream()
                                    .filter(it -> it.level() == Row.Level.UNIT)
                                    .filter(it -> it.authority().equals(row.authority()))
                                    .forEach(parts::add);
                    case OTHER_AUTHORITIES, OTHER_UNITS -> parts.addAll(others.get(row));
                    case UNIT -> {}
                }
                boolean isCounted =
                        column.axis() != Axis.MUNICIPALITY
                                || row.level() == Row.Level.ALL
                                || row.level() == Row.Level.OTHER_AUTHORITIES;
                if (!parts.isEmpty() && isCounted) {
                    sum(
                            new CellKey(row, column.axis(), column.value()),
                            parts.stream()
                                    .map(it -> new CellKey(it, column.axis(), column.value()))
                                    .toList());
                }
            }
        }
    }

    private void sum(CellKey whole, Collection<CellKey> parts) {
        var signs = new TreeMap<CellKey, Integer>();
        signs.put(whole, -1);
        parts.forEach(it -> signs.put(it, 1));
        sums.add(new Sum(signs));
    }

    private long lowest(CellKey key) {
        long told =
                switch (published.getOrDefault(key, new Shown.Exact(0))) {
                    case Shown.Exact it -> it.value();
                    case Shown.FewerThanFive _ -> 1;
                    case Shown.FiveOrMore _ -> 5;
                    case Shown.Withheld _ -> 0;
                };
        return Math.max(told, atLeast.getOrDefault(key, 0));
    }

    private long highest(CellKey key) {
        return switch (published.getOrDefault(key, new Shown.Exact(0))) {
            case Shown.Exact it -> it.value();
            case Shown.FewerThanFive _ -> 4;
            case Shown.FiveOrMore _, Shown.Withheld _ -> highest(CellKey.total(Row.ALL));
        };
    }

    private boolean isTold(CellKey key) {
        return published.getOrDefault(key, new Shown.Exact(0)) instanceof Shown.Exact;
    }

    /** All unknowns that hang together with one through sums. */
    private Set<CellKey> together(CellKey key) {
        var together = new LinkedHashSet<CellKey>();
        var open = new ArrayList<CellKey>(List.of(key));
        while (!open.isEmpty()) {
            var next = open.removeLast();
            if (together.add(next)) {
                for (var sum : sumsOf.getOrDefault(next, List.of())) {
                    sum.signs.keySet().stream().filter(it -> !isTold(it)).forEach(open::add);
                }
            }
        }
        return together;
    }

    private long solve(CellKey key, boolean lowest) {
        if (isTold(key)) {
            return lowest(key);
        }
        double value = component(key).optimum(it -> it.equals(key) ? 1 : 0, lowest);
        return (long) (lowest ? Math.ceil(value - ROUNDING) : Math.floor(value + ROUNDING));
    }

    private Component component(CellKey key) {
        var known = components.get(key);
        if (known != null) {
            return known;
        }
        var together = together(key);
        var component = new Component(together);
        together.forEach(it -> components.put(it, component));
        var random = new Random(together.size());
        for (int i = 0; i < GLANCES; i++) {
            component.optimum(_ -> random.nextInt(3) - 1, true);
        }
        return component;
    }

    /** Unknowns that hang together, and what is known of them. */
    private final class Component {

        private final ExpressionsBasedModel model = new ExpressionsBasedModel();
        private final Map<CellKey, Variable> variables = new TreeMap<>();

        Component(Set<CellKey> together) {
            var equations = new LinkedHashSet<Sum>();
            for (var it : together) {
                variables.put(
                        it,
                        model.newVariable("cell " + variables.size())
                                .lower(lowest(it))
                                .upper(highest(it)));
                equations.addAll(sumsOf.getOrDefault(it, List.of()));
            }
            for (var sum : equations) {
                var expression = model.newExpression("sum " + model.countExpressions());
                long known = 0;
                for (var it : sum.signs.entrySet()) {
                    if (isTold(it.getKey())) {
                        known += it.getValue() * lowest(it.getKey());
                    } else {
                        expression.set(variables.get(it.getKey()), it.getValue());
                    }
                }
                expression.level(-known);
            }
        }

        /** The optimum of a weighted sum; remembers what each cell was when it was reached. */
        double optimum(ToIntFunction<CellKey> weight, boolean least) {
            variables.forEach((it, variable) -> variable.weight(weight.applyAsInt(it)));
            var result = least ? model.minimise() : model.maximise();
            if (!result.getState().isOptimal()) {
                throw new IllegalStateException("Not solved: " + result.getState());
            }
            variables.forEach(
                    (it, variable) -> {
                        double met = variable.getValue().doubleValue();
                        lowestSeen.merge(it, (long) Math.ceil(met - ROUNDING), Math::min);
                        highestSeen.merge(it, (long) Math.floor(met + ROUNDING), Math::max);
                    });
            return result.getValue();
        }
    }
}
