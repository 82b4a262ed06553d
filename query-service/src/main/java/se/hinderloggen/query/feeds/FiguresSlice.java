package se.hinderloggen.query.feeds;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import se.hinderloggen.events.Kind;
import se.hinderloggen.events.SubscriptionScope;
import se.hinderloggen.query.disclosure.CellKey;
import se.hinderloggen.query.disclosure.ProtectedFigures;
import se.hinderloggen.query.disclosure.Row;
import se.hinderloggen.query.disclosure.Shown;

/**
 * What one recipient gets of the figures: lines and columns that are there for everyone, chosen by
 * the scope of its subscription. Nothing is summed up anew, so no two recipients know more together
 * than each of them.
 */
final class FiguresSlice {

    private final SubscriptionScope scope;
    private final Map<Row, List<Row>> others;

    private FiguresSlice(SubscriptionScope scope, Map<Row, List<Row>> others) {
        this.scope = scope;
        this.others = others;
    }

    static SortedMap<CellKey, Shown> of(ProtectedFigures figures, SubscriptionScope scope) {
        var slice = new FiguresSlice(scope, figures.others());
        return figures.of(it -> slice.has(it.row()) && slice.hasColumn(it));
    }

    private boolean has(Row row) {
        var authority = scope.authority();
        if (authority == null) {
            return true;
        }
        return switch (row.level()) {
            case ALL -> true;
            case AUTHORITY -> row.authority().equals(authority);
            case OTHER_AUTHORITIES ->
                    others.getOrDefault(row, List.of()).contains(Row.authority(authority));
            case UNIT ->
                    row.authority().equals(authority)
                            && (scope.unit() == null || row.unit().equals(scope.unit()));
            case OTHER_UNITS ->
                    row.authority().equals(authority)
                            && (scope.unit() == null
                                    || others.getOrDefault(row, List.of())
                                            .contains(Row.unit(authority, scope.unit())));
        };
    }

    private boolean hasColumn(CellKey key) {
        return switch (key.axis()) {
            case TOTAL -> true;
            case EVENT_TYPE -> isAmong(key.value(), scope.eventTypes());
            case KIND -> isAmong(key.value(), scope.kinds().stream().map(Kind::name).toList());
            case MUNICIPALITY -> isAmong(key.value(), scope.municipalities());
        };
    }

    private static boolean isAmong(String value, Collection<String> chosen) {
        return chosen.isEmpty() || chosen.contains(value);
    }
}
