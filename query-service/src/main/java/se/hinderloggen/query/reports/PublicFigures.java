package se.hinderloggen.query.reports;

import static se.hinderloggen.query.reports.Denominators.EVERYWHERE;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.hinderloggen.events.Kind;
import se.hinderloggen.query.catalogue.Catalogue;
import se.hinderloggen.query.catalogue.Coded;
import se.hinderloggen.query.disclosure.Axis;
import se.hinderloggen.query.disclosure.CellKey;
import se.hinderloggen.query.disclosure.PublishedFigures;
import se.hinderloggen.query.disclosure.PublishedPart;
import se.hinderloggen.query.reports.InternalFigures.Counted;
import se.hinderloggen.query.reports.ReportFigures.Both;
import se.hinderloggen.query.reports.ReportFigures.Named;
import se.hinderloggen.query.reports.ReportFigures.OfKind;
import se.hinderloggen.query.reports.ReportFigures.Row;
import se.hinderloggen.query.reports.ReportFigures.Told;

/**
 * What is counted for everyone: what the operation had published of the years by then, with small
 * counts protected as they were, and nothing that was not published. Parts of a year have no
 * observation in common, so what they tell may be added up; what that gives is told, and nothing
 * else is known about it here.
 */
@Component
class PublicFigures {

    private final PublishedFigures published;

    PublicFigures(PublishedFigures published) {
        this.published = published;
    }

    Counted count(ReportQuestion question, Catalogue catalogue, Denominators denominators) {
        var parts =
                published.of(question.organisation()).stream()
                        .filter(it -> !it.knownUntil().isAfter(question.knownUntil()))
                        .toList();
        return new Look(question, catalogue, denominators, parts).all();
    }

    private static final class Look {

        private static final se.hinderloggen.query.disclosure.Row ALL =
                se.hinderloggen.query.disclosure.Row.ALL;

        private final ReportQuestion question;
        private final Catalogue catalogue;
        private final Denominators denominators;
        private final List<PublishedPart> parts;

        Look(
                ReportQuestion question,
                Catalogue catalogue,
                Denominators denominators,
                List<PublishedPart> parts) {
            this.question = question;
            this.catalogue = catalogue;
            this.denominators = denominators;
            this.parts = parts;
        }

        Counted all() {
            var findings = both(CellKey.total(ALL), EVERYWHERE, false);
            var nothing = told(Bounds.NOTHING_TOLD, question.year(), EVERYWHERE, null);
            return new Counted(
                    new Both<>(nothing, question.comparedWith() == null ? null : nothing),
                    findings,
                    rows(ALL, Axis.KIND),
                    rows(ALL, Axis.EVENT_TYPE),
                    authorities(),
                    units(),
                    rows(ALL, Axis.MUNICIPALITY),
                    List.of(),
                    null,
                    byKind());
        }

        private Bounds bounds(CellKey key, int year) {
            var of = parts.stream().filter(it -> it.year() == year).toList();
            return of.isEmpty() ? Bounds.NOTHING_TOLD : Bounds.of(key, of);
        }

        private Both<Told> both(CellKey key, @Nullable String place, boolean share) {
            return new Both<>(
                    told(key, question.year(), place, share),
                    question.comparedWith() == null
                            ? null
                            : told(key, question.comparedWith(), place, share));
        }

        private Told told(CellKey key, int year, @Nullable String place, boolean share) {
            var whole = bounds(CellKey.total(ALL), year);
            return told(
                    bounds(key, year),
                    year,
                    place,
                    share && whole.isExact() ? Long.valueOf(whole.lowest()) : null);
        }

        private Told told(Bounds it, int year, @Nullable String place, @Nullable Long of) {
            return it.isExact()
                    ? denominators.count(it.lowest(), year, place, of)
                    : new Told(null, it.shown(), null, null, null);
        }

        private Row row(CellKey key, Coded named, @Nullable Named parent, @Nullable String place) {
            var both = both(key, place, true);
            return new Row(
                    key.value().isEmpty() && key.axis() != Axis.TOTAL
                            ? Catalogue.UNKNOWN
                            : named.code(),
                    named.label(),
                    parent,
                    both.year(),
                    both.with());
        }

        /** By type, kind or place, within one line. */
        private List<Row> rows(se.hinderloggen.query.disclosure.Row within, Axis axis) {
            var rows = new ArrayList<Row>();
            for (var key : keys((row, on) -> row.equals(within) && on == axis)) {
                // Clients of a place are not told, so there is nothing to set its count against.
                rows.add(
                        row(
                                key,
                                named(axis, key.value()),
                                null,
                                axis == Axis.MUNICIPALITY ? null : EVERYWHERE));
            }
            return sorted(rows);
        }

        private List<Row> authorities() {
            var rows = new ArrayList<Row>();
            for (var key : keys((row, axis) -> isAuthority(row) && axis == Axis.TOTAL)) {
                rows.add(row(key, authority(key.row()), null, EVERYWHERE));
            }
            return sorted(rows);
        }

        private List<Row> units() {
            var rows = new ArrayList<Row>();
            for (var key : keys((row, axis) -> isUnit(row) && axis == Axis.TOTAL)) {
                rows.add(
                        row(
                                key,
                                unit(key.row()),
                                Named.of(catalogue.authority(key.row().authority())),
                                EVERYWHERE));
            }
            return sorted(rows);
        }

        private List<OfKind> byKind() {
            var all = new ArrayList<OfKind>();
            for (var kind : Kind.values()) {
                var rows = new ArrayList<Row>();
                for (var key : keys((row, axis) -> isAuthority(row) && axis == Axis.KIND)) {
                    if (key.value().equals(kind.name())) {
                        rows.add(row(key, authority(key.row()), null, EVERYWHERE));
                    }
                }
                var named = Catalogue.kind(kind);
                all.add(new OfKind(named.code(), named.label(), null, List.of(), sorted(rows)));
            }
            return all;
        }

        /** All that were published for either year, in order. */
        private TreeSet<CellKey> keys(
                BiFunction<se.hinderloggen.query.disclosure.Row, Axis, Boolean> wanted) {
            var keys = new TreeSet<CellKey>();
            for (var part : parts) {
                if (part.year() == question.year()
                        || Integer.valueOf(part.year()).equals(question.comparedWith())) {
                    part.figures().cells().keySet().stream()
                            .filter(it -> wanted.apply(it.row(), it.axis()))
                            .forEach(keys::add);
                }
            }
            return keys;
        }

        private static boolean isAuthority(se.hinderloggen.query.disclosure.Row row) {
            return switch (row.level()) {
                case AUTHORITY, OTHER_AUTHORITIES -> true;
                case ALL, UNIT, OTHER_UNITS -> false;
            };
        }

        private static boolean isUnit(se.hinderloggen.query.disclosure.Row row) {
            return switch (row.level()) {
                case UNIT, OTHER_UNITS -> true;
                case ALL, AUTHORITY, OTHER_AUTHORITIES -> false;
            };
        }

        private Coded authority(se.hinderloggen.query.disclosure.Row row) {
            return row.authority().isEmpty()
                    ? new Coded("OTHERS", "Övriga myndigheter")
                    : catalogue.authority(row.authority());
        }

        private Coded unit(se.hinderloggen.query.disclosure.Row row) {
            var code = row.authority() + "/";
            return switch (row.level()) {
                case OTHER_UNITS -> new Coded(code + "OTHERS", "Övriga enheter");
                case ALL, AUTHORITY, OTHER_AUTHORITIES, UNIT ->
                        row.unit().isEmpty()
                                ? new Coded(code + Catalogue.UNKNOWN, "Enhet saknas")
                                : new Coded(
                                        code + row.unit(),
                                        catalogue.unit(row.authority(), row.unit()).label());
            };
        }

        private Coded named(Axis axis, String code) {
            return switch (axis) {
                case TOTAL -> new Coded("", "");
                case KIND -> Catalogue.kind(Kind.valueOf(code));
                case EVENT_TYPE ->
                        code.isEmpty()
                                ? new Coded(Catalogue.UNKNOWN, "Händelsetyp saknas")
                                : catalogue.eventType(code);
                case MUNICIPALITY ->
                        code.isEmpty()
                                ? new Coded(Catalogue.UNKNOWN, "Kommun saknas")
                                : Catalogue.municipality(code);
            };
        }

        private static List<Row> sorted(List<Row> rows) {
            return rows.stream()
                    .sorted(
                            Comparator.comparingLong((Row it) -> -exact(it.year()))
                                    .thenComparing(Row::key))
                    .toList();
        }

        private static long exact(Told told) {
            return told.count() == null ? 0 : told.count();
        }
    }
}
