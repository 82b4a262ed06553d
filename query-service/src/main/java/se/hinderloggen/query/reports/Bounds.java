package se.hinderloggen.query.reports;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.hinderloggen.query.disclosure.CellKey;
import se.hinderloggen.query.disclosure.PublishedPart;
import se.hinderloggen.query.disclosure.Row;
import se.hinderloggen.query.disclosure.Shown;

/**
 * What may be told of a count that was published in parts: the sum of what each part tells.
 *
 * @param lowest at least so many
 * @param highest at most so many; absent where there is no limit
 */
record Bounds(long lowest, @Nullable Long highest) {

    static final Bounds NOTHING_TOLD = new Bounds(0, null);

    private static final long LARGEST_SMALL = 4;

    static Bounds of(CellKey key, List<PublishedPart> parts) {
        var sum = new Bounds(0, 0L);
        for (var part : parts) {
            sum = sum.plus(in(part, key));
        }
        return sum;
    }

    boolean isExact() {
        return highest != null && highest == lowest;
    }

    String shown() {
        if (isExact()) {
            return Long.toString(lowest);
        }
        if (highest == null) {
            return lowest == 0 ? "–" : "≥" + lowest;
        }
        return highest <= LARGEST_SMALL && lowest > 0
                ? "<" + (highest + 1)
                : lowest + "–" + highest;
    }

    private Bounds plus(Bounds other) {
        return new Bounds(
                lowest + other.lowest,
                highest == null || other.highest == null
                        ? null
                        : Long.valueOf(highest + other.highest));
    }

    /** What is not there is 0 for everybody, unless its line was too small to be told by itself. */
    private static Bounds in(PublishedPart part, CellKey key) {
        var shown = part.figures().cells().get(key);
        if (shown == null) {
            return isAmongOthers(part, key.row()) ? NOTHING_TOLD : new Bounds(0, 0L);
        }
        return switch (shown) {
            case Shown.Exact it -> new Bounds(it.value(), (long) it.value());
            case Shown.FewerThanFive _ -> new Bounds(1, LARGEST_SMALL);
            case Shown.FiveOrMore _ -> new Bounds(LARGEST_SMALL + 1, null);
            case Shown.Withheld _ -> NOTHING_TOLD;
        };
    }

    private static boolean isAmongOthers(PublishedPart part, Row row) {
        return part.figures().others().values().stream()
                .anyMatch(
                        it ->
                                it.contains(row)
                                        || (!row.authority().isEmpty()
                                                && it.contains(Row.authority(row.authority()))));
    }
}
