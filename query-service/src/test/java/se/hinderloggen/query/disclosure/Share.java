package se.hinderloggen.query.disclosure;

import java.util.Map;
import java.util.TreeMap;

/**
 * How much is told, as counts: of the cells that primary suppression alone would tell, those that
 * are.
 */
final class Share {

    private final Map<Row.Level, int[]> large = new TreeMap<>();
    private final int[] zeros = new int[2];
    private final int[] small = new int[2];
    private int parts;

    void add(ProtectedFigures figures, ExactTable exact) {
        parts++;
        figures.cells()
                .forEach(
                        (key, shown) -> {
                            if (figures.others().containsKey(key.row())) {
                                return;
                            }
                            int count = exact.count(key);
                            if (count == 0) {
                                count(zeros, shown instanceof Shown.Exact);
                            } else if (count < 5) {
                                count(small, shown instanceof Shown.FewerThanFive);
                            } else {
                                count(
                                        large.computeIfAbsent(key.row().level(), _ -> new int[2]),
                                        shown instanceof Shown.Exact);
                            }
                        });
    }

    private static void count(int[] shares, boolean isTold) {
        shares[0] += isTold ? 1 : 0;
        shares[1]++;
    }

    @Override
    public String toString() {
        var told = new StringBuilder(parts + " parts; told exactly of those with 5 or more:");
        var all = new int[2];
        large.forEach(
                (level, shares) -> {
                    told.append(" %s %d of %d,".formatted(level, shares[0], shares[1]));
                    all[0] += shares[0];
                    all[1] += shares[1];
                });
        return told.append(" together %d of %d;".formatted(all[0], all[1]))
                .append(" zeros told: %d of %d;".formatted(zeros[0], zeros[1]))
                .append(" of 1 to 4 told as <5: %d of %d".formatted(small[0], small[1]))
                .toString();
    }
}
