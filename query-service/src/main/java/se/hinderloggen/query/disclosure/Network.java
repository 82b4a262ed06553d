package se.hinderloggen.query.disclosure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A table whose sums are known, as a network: each cell is an arc, each sum a node where as much
 * arrives as leaves. What a reader of the table does not know are the flows on the arcs that are
 * not told; every other table that agrees with all that is told differs from the true one by flows
 * along closed ways through those arcs. So the largest value that a cell can have is its own and as
 * much as can flow from its end back to its beginning; the smallest likewise.
 *
 * <p>Nothing is rounded here, and nothing approximated: in a network the extreme flows are whole
 * numbers (its matrix is totally unimodular), so what linear bounds would tell and what whole
 * numbers allow is the same.
 */
final class Network {

    private final Map<Object, Integer> nodes = new HashMap<>();
    private final List<Cell> cells = new ArrayList<>();
    private final List<List<Cell>> arcsAt = new ArrayList<>();

    /** The node with this name, made where there is none. */
    int node(Object name) {
        return nodes.computeIfAbsent(
                name,
                _ -> {
                    arcsAt.add(new ArrayList<>());
                    return arcsAt.size() - 1;
                });
    }

    void add(Cell cell) {
        cells.add(cell);
        arcsAt.get(cell.from).add(cell);
        arcsAt.get(cell.to).add(cell);
    }

    List<Cell> cells() {
        return cells;
    }

    /**
     * Another table that agrees with what is told, in which the cell is so much larger, or smaller.
     *
     * @param by how much it differs; less than asked for where that cannot be, or the cell's own
     *     label excludes it
     * @param through the cells that differ from the true table, without the cell itself
     */
    record Shift(int by, Set<Cell> through) {}

    /** With what is told now. */
    Shift shift(Cell cell, boolean larger, int atMost) {
        return shift(cell, larger, atMost, false);
    }

    /** Tells less of other cells where it must, at the least loss. */
    Shift shiftAtAnyCost(Cell cell, boolean larger, int atMost) {
        return shift(cell, larger, atMost, true);
    }

    private Shift shift(Cell cell, boolean larger, int wanted, boolean tellsLess) {
        int atMost = Math.min(wanted, cell.room(larger, cell.count));
        var carried = new IdentityHashMap<Cell, Integer>();
        int begin = larger ? cell.to : cell.from;
        int end = larger ? cell.from : cell.to;
        int shifted = 0;
        while (shifted < atMost) {
            var way =
                    tellsLess
                            ? cheapest(cell, begin, end, carried)
                            : anyWay(cell, begin, end, carried);
            if (way.isEmpty()) {
                break;
            }
            int amount = atMost - shifted;
            for (var step : way) {
                if (tellsLess) {
                    step.cell.weaken(step.more, carried(step.cell, carried));
                }
                amount = Math.min(amount, step.cell.room(step.more, carried(step.cell, carried)));
            }
            for (var step : way) {
                carried.merge(
                        step.cell,
                        carried(step.cell, carried) + (step.more ? amount : -amount),
                        (_, now) -> now);
            }
            shifted += amount;
        }
        var through = new HashSet<Cell>();
        carried.forEach(
                (it, now) -> {
                    if (now != it.count) {
                        through.add(it);
                    }
                });
        return new Shift(shifted, through);
    }

    private static int carried(Cell cell, Map<Cell, Integer> carried) {
        return carried.getOrDefault(cell, cell.count);
    }

    /** One arc of a way, along it (which makes it carry more) or against it. */
    private record Step(Cell cell, boolean more) {

        int begin() {
            return more ? cell.from : cell.to;
        }

        int end() {
            return more ? cell.to : cell.from;
        }
    }

    private List<Step> anyWay(Cell without, int begin, int end, Map<Cell, Integer> carried) {
        var cameBy = new @Nullable Step[arcsAt.size()];
        var open = new ArrayDeque<Integer>();
        open.add(begin);
        while (!open.isEmpty() && cameBy[end] == null) {
            int at = open.remove();
            for (var cell : arcsAt.get(at)) {
                if (cell == without || cell.isTold()) {
                    continue;
                }
                var step = new Step(cell, cell.from == at);
                if (step.end() != begin
                        && cameBy[step.end()] == null
                        && cell.room(step.more, carried(cell, carried)) > 0) {
                    cameBy[step.end()] = step;
                    open.add(step.end());
                }
            }
        }
        return way(cameBy, begin, end);
    }

    private record Reached(long cost, int node) {}

    /** Dijkstra's method; among equals the node that was named first. */
    private List<Step> cheapest(Cell without, int begin, int end, Map<Cell, Integer> carried) {
        var cameBy = new @Nullable Step[arcsAt.size()];
        var costs = new long[arcsAt.size()];
        Arrays.fill(costs, Long.MAX_VALUE);
        costs[begin] = 0;
        var open =
                new PriorityQueue<Reached>(
                        Comparator.comparingLong(Reached::cost).thenComparingInt(Reached::node));
        open.add(new Reached(0, begin));
        while (!open.isEmpty()) {
            var reached = open.remove();
            if (reached.node == end) {
                break;
            }
            if (reached.cost > costs[reached.node]) {
                continue;
            }
            for (var cell : arcsAt.get(reached.node)) {
                if (cell == without) {
                    continue;
                }
                var step = new Step(cell, cell.from == reached.node);
                long cost = cell.cost(step.more, carried(cell, carried));
                if (cost >= 0 && reached.cost + cost < costs[step.end()]) {
                    costs[step.end()] = reached.cost + cost;
                    cameBy[step.end()] = step;
                    open.add(new Reached(costs[step.end()], step.end()));
                }
            }
        }
        return way(cameBy, begin, end);
    }

    private static List<Step> way(@Nullable Step[] cameBy, int begin, int end) {
        var way = new ArrayList<Step>();
        for (int at = end; at != begin; ) {
            var step = cameBy[at];
            if (step == null) {
                return List.of();
            }
            way.add(step);
            at = step.begin();
        }
        return way.reversed();
    }
}
