package se.hinderloggen.query.trends;

import java.util.List;
import java.util.stream.Stream;
import se.hinderloggen.query.catalogue.Catalogue;
import se.hinderloggen.query.catalogue.EventTypeLines;

/**
 * The catalogue in which event types are counted, whatever code they were recorded under.
 *
 * @param lines how codes are read in it
 */
public record CountedIn(Catalogue catalogue, EventTypeLines lines) {

    static CountedIn of(Catalogue catalogue) {
        return new CountedIn(catalogue, catalogue.lines());
    }

    /**
     * The line in which the event type of a row is counted. What is known only to the year counts
     * as its last month, as in {@link EventTypeLines.Part}.
     */
    Condition column() {
        var parts = lines.parts();
        if (parts.isEmpty()) {
            return Condition.of("event_type");
        }
        var column = Condition.of("case");
        for (var part : parts) {
            column = column.and(" when event_type = ?", part.code());
            if (part.first() != Integer.MIN_VALUE) {
                column = column.and(new Condition(MONTH + " >= ?", List.of(part.first())));
            }
            if (part.end() != Integer.MAX_VALUE) {
                column = column.and(new Condition(MONTH + " < ?", List.of(part.end())));
            }
            column = column.and(" then ?", part.line());
        }
        return column.and(" else event_type end");
    }

    private static final String MONTH =
            " and year * 12 + case month when 0 then 11 else month - 1 end";

    /** Only what is counted in this line. */
    Condition isIn(String key) {
        var codes = lines.line(key).recorded();
        return codes.isEmpty()
                ? Condition.of(" and false")
                : in(codes).and(Condition.of(" and ").and(column()).and(" = ?", key));
    }

    /** Only of observations that may have several codes which are counted together. */
    Condition isOfSeveral() {
        var codes =
                lines.ofSeveral().stream()
                        .flatMap(it -> it.recorded().stream())
                        .distinct()
                        .toList();
        return in(codes)
                .and(
                        new Condition(
                                " and other_types && array[" + marks(codes) + "]::text[]",
                                List.copyOf(codes)));
    }

    private static Condition in(List<String> codes) {
        return new Condition(" and event_type in (" + marks(codes) + ")", List.copyOf(codes));
    }

    private static String marks(List<String> codes) {
        return String.join(", ", Stream.generate(() -> "?").limit(codes.size()).toList());
    }
}
