package se.hinderloggen.query.trends;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.hinderloggen.query.fixture.Observations;
import se.hinderloggen.query.fixture.Views;

/** A row of facts, to count one by one what is otherwise counted by cells. */
record PlainFact(
        UUID observation,
        String authority,
        String unit,
        String municipality,
        String eventType,
        String kind,
        String tag,
        int year,
        int month) {

    /** Each once, without tags. */
    static List<PlainFact> all(Views views, @Nullable Instant asOf) {
        return read(views, "''", "", asOf);
    }

    /** Each as often as it has tags. */
    static List<PlainFact> perTag(Views views, @Nullable Instant asOf) {
        return read(views, "each", ", unnest(tags) as each", asOf);
    }

    private static List<PlainFact> read(
            Views views, String tag, String and, @Nullable Instant asOf) {
        String at = asOf == null ? "2100-01-01T00:00:00Z" : asOf.toString();
        return views.jdbc()
                .query(
                        """
                        select fact.*, %s as tag from fact %s
                        where counted and organisation = ?
                            and known_from <= ?::timestamptz and known_until > ?::timestamptz
                        """
                                .formatted(tag, and),
                        (row, _) ->
                                new PlainFact(
                                        row.getObject("observation_id", UUID.class),
                                        row.getString("authority"),
                                        row.getString("unit"),
                                        row.getString("municipality"),
                                        row.getString("event_type"),
                                        row.getString("kind"),
                                        row.getString("tag"),
                                        row.getInt("year"),
                                        row.getInt("month")),
                        Observations.VARMLAND,
                        at,
                        at);
    }

    static Function<PlainFact, String> key(@Nullable Dimension dimension) {
        return switch (dimension) {
            case null -> _ -> "";
            case AUTHORITY -> PlainFact::authority;
            case UNIT -> it -> it.unit.isEmpty() ? "" : it.authority + "/" + it.unit;
            case MUNICIPALITY -> PlainFact::municipality;
            case EVENT_TYPE -> PlainFact::eventType;
            case KIND -> PlainFact::kind;
            case TAG -> PlainFact::tag;
        };
    }

    /** Per key: findings, and observations each once. */
    static Map<String, String> counted(
            List<PlainFact> facts,
            Function<PlainFact, String> key,
            Function<PlainFact, String> across) {
        return facts.stream()
                .collect(
                        Collectors.groupingBy(
                                it -> key.apply(it) + " × " + across.apply(it) + " " + it.year,
                                Collectors.collectingAndThen(
                                        Collectors.toList(),
                                        them ->
                                                them.size()
                                                        + " of "
                                                        + them.stream()
                                                                .map(PlainFact::observation)
                                                                .distinct()
                                                                .count())));
    }

    static Map<String, String> shown(List<Count> counts) {
        return counts.stream()
                .collect(
                        Collectors.toMap(
                                it -> it.key() + " × " + it.across() + " " + it.year(),
                                it -> it.findings() + " of " + it.observations()));
    }
}
