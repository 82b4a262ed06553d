package se.hinderloggen.query.disclosure;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * All figures of one operation and one year as they are, before anything is decided about what to
 * tell: for the whole, for each authority and each of its units, along every axis.
 *
 * <p>It counts findings, and only these. Observations would be a second count that differs from the
 * first by as few as happened to concern the same authority twice.
 */
public final class ExactTable {

    private final TreeMap<CellKey, Integer> counts = new TreeMap<>();

    private ExactTable() {}

    /**
     * @param findings in any order; the same combination may come more than once
     */
    public static ExactTable of(Collection<FindingCount> findings) {
        var table = new ExactTable();
        findings.forEach(table::add);
        return table;
    }

    private void add(FindingCount it) {
        var authority = Row.authority(it.authority());
        var unit = Row.unit(it.authority(), it.unit());
        for (var row : new Row[] {Row.ALL, authority, unit}) {
            add(row, Axis.TOTAL, "", it.findings());
            add(row, Axis.EVENT_TYPE, it.eventType(), it.findings());
            add(row, Axis.KIND, it.kind(), it.findings());
        }
        add(Row.ALL, Axis.MUNICIPALITY, it.municipality(), it.findings());
        add(authority, Axis.MUNICIPALITY, it.municipality(), it.findings());
    }

    private void add(Row row, Axis axis, String value, int findings) {
        counts.merge(new CellKey(row, axis, value), findings, Integer::sum);
    }

    /** 0 where nothing was counted. */
    public int count(CellKey key) {
        return counts.getOrDefault(key, 0);
    }

    SortedMap<CellKey, Integer> counts() {
        return Collections.unmodifiableSortedMap(counts);
    }

    /** What several rows have together. */
    int count(List<Row> rows, Axis axis, String value) {
        return rows.stream().mapToInt(it -> count(new CellKey(it, axis, value))).sum();
    }

    int total(Row row) {
        return count(CellKey.total(row));
    }

    /** The rows of this level that are parts of another, in order. */
    SortedSet<Row> parts(Row of, Row.Level level) {
        var parts = new TreeSet<Row>();
        counts.keySet().stream()
                .map(CellKey::row)
                .filter(it -> it.level() == level && it.parent().equals(of))
                .forEach(parts::add);
        return Collections.unmodifiableSortedSet(parts);
    }

    /** What was found along an axis by anyone, in order. */
    SortedSet<String> values(Axis axis) {
        var values = new TreeSet<String>();
        counts.keySet().stream()
                .filter(it -> it.row().equals(Row.ALL) && it.axis() == axis)
                .map(CellKey::value)
                .forEach(values::add);
        return Collections.unmodifiableSortedSet(values);
    }
}
