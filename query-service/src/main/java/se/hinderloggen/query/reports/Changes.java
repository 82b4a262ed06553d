package se.hinderloggen.query.reports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.hinderloggen.query.reports.ReportFigures.Base;
import se.hinderloggen.query.reports.ReportFigures.Row;
import se.hinderloggen.query.reports.ReportFigures.Told;

/** Figures that read differently now than when a report was published. */
final class Changes {

    /**
     * @param code what has changed: {@code clients}, {@code assignments}, {@code observations},
     *     {@code findings}, {@code kind}, {@code eventType}, {@code authority}, {@code unit} or
     *     {@code municipality}
     * @param key of the row; absent where it is about everything
     * @param then as published, as shown
     * @param now as shown
     */
    record Change(
            String code,
            int year,
            @Nullable String key,
            @Nullable String label,
            String then,
            String now,
            String sv,
            String en) {}

    private final List<Change> changes = new ArrayList<>();

    private Changes() {}

    static List<Change> between(ReportFigures then, ReportFigures now) {
        var changes = new Changes();
        changes.base(then.year(), then.base().year(), now.base().year());
        if (then.comparedWith() != null) {
            changes.base(then.comparedWith(), then.base().with(), now.base().with());
        }
        changes.told("observations", "Observationer", "Observations", then, now);
        changes.rows("kind", then, then.kinds(), now.kinds());
        changes.rows("eventType", then, then.eventTypes(), now.eventTypes());
        changes.rows("authority", then, then.authorities(), now.authorities());
        changes.rows("unit", then, then.units(), now.units());
        changes.rows("municipality", then, then.municipalities(), now.municipalities());
        return List.copyOf(changes.changes);
    }

    private void base(int year, @Nullable Base then, @Nullable Base now) {
        if (then != null && now != null) {
            add("clients", year, null, "Klienter", "Clients", then.clients(), now.clients());
            add(
                    "assignments",
                    year,
                    null,
                    "Uppdrag",
                    "Assignments",
                    then.assignments(),
                    now.assignments());
        }
    }

    private void told(String code, String sv, String en, ReportFigures then, ReportFigures now) {
        add(
                code,
                then.year(),
                null,
                sv,
                en,
                then.observations().year().shown(),
                now.observations().year().shown());
        if (then.comparedWith() != null) {
            add(
                    code,
                    then.comparedWith(),
                    null,
                    sv,
                    en,
                    shown(then.observations().with()),
                    shown(now.observations().with()));
        }
    }

    private void rows(String code, ReportFigures figures, List<Row> then, List<Row> now) {
        var before = byKey(then);
        var after = byKey(now);
        var all = new LinkedHashMap<>(after);
        all.putAll(before);
        all.forEach(
                (key, row) -> {
                    var was = before.get(key);
                    var is = after.get(key);
                    add(
                            code,
                            figures.year(),
                            key,
                            row.label(),
                            row.label(),
                            was == null ? "0" : was.year().shown(),
                            is == null ? "0" : is.year().shown());
                    if (figures.comparedWith() != null) {
                        add(
                                code,
                                figures.comparedWith(),
                                key,
                                row.label(),
                                row.label(),
                                was == null ? "0" : shown(was.with()),
                                is == null ? "0" : shown(is.with()));
                    }
                });
    }

    private static LinkedHashMap<String, Row> byKey(List<Row> rows) {
        var byKey = new LinkedHashMap<String, Row>();
        rows.forEach(it -> byKey.put(it.key(), it));
        return byKey;
    }

    private static String shown(@Nullable Told told) {
        return told == null ? "–" : told.shown();
    }

    private void add(
            String code,
            int year,
            @Nullable String key,
            String sv,
            String en,
            @Nullable Object then,
            @Nullable Object now) {
        if (!Objects.equals(then, now)) {
            var was = then == null ? "–" : then.toString();
            var is = now == null ? "–" : now.toString();
            changes.add(
                    new Change(
                            code,
                            year,
                            key,
                            key == null ? null : sv,
                            was,
                            is,
                            "%s %d: %s när rapporten publicerades, %s nu."
                                    .formatted(sv, year, was, is),
                            "%s %d: %s when the report was published, %s now."
                                    .formatted(en, year, was, is)));
        }
    }
}
