package se.hinderloggen.query.trends;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.hinderloggen.query.catalogue.EventTypeLines;

/**
 * How many each line is at most: what nobody can tell apart is in a line of its own, and each that
 * it may be could be all of it.
 */
final class Undivided {

    private final List<Count> cells;
    private final Map<Count, Count> more;

    private Undivided(List<Count> cells, Map<Count, Count> more) {
        this.cells = cells;
        this.more = more;
    }

    static Undivided of(List<Count> cells, TrendQuestion question) {
        var in = question.in();
        boolean by = question.by() == Dimension.EVENT_TYPE;
        if (in == null || !(by || question.across() == Dimension.EVENT_TYPE)) {
            return new Undivided(cells, Map.of());
        }
        var shown = new HashMap<Count, Count>();
        cells.forEach(it -> shown.put(place(it), it));
        var most = new HashMap<Count, Count>();
        for (var cell : cells) {
            for (String key : either(in.lines(), by ? cell.key() : cell.across())) {
                var place =
                        place(
                                new Count(
                                        by ? key : cell.key(),
                                        by ? cell.across() : key,
                                        cell.year(),
                                        cell.partOfYear(),
                                        0,
                                        0));
                most.merge(
                        place,
                        shown.getOrDefault(place, place).plus(cell),
                        (one, _) -> one.plus(cell));
                shown.putIfAbsent(place, place);
            }
        }
        return new Undivided(new ArrayList<>(shown.values()), most);
    }

    /** With one of nothing for each line that would have none, and may have some. */
    List<Count> cells() {
        return cells;
    }

    /** With all that it may be; the cell itself where that is certain. */
    Count atMost(Count cell) {
        return more.getOrDefault(place(cell), cell);
    }

    private static List<String> either(EventTypeLines lines, String key) {
        return lines.line(key).either();
    }

    private static Count place(Count it) {
        return new Count(it.key(), it.across(), it.year(), it.partOfYear(), 0, 0);
    }
}
