package se.hinderloggen.benchmarks.pages;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The same questions as one would put them to the tables of observations and findings, without
 * anything summed up beforehand: {@code group by} with {@code count(distinct)} for trends; for a
 * list the page by {@code offset}, and {@code count(*)} of all. With the indexes that are there
 * anyway, and without making a page of the answer.
 */
final class PlainSql {

    private static final int SHOWN = 25;
    private static final Map<String, String> COLUMNS =
            Map.of(
                    "eventType", "event_type",
                    "authority", "authority",
                    "unit", "authority || '/' || unit",
                    "municipality", "municipality",
                    "kind", "kind",
                    "tag", "tag");

    private final Connection views;

    PlainSql(Connection views) {
        this.views = views;
    }

    /** Statements with their values. */
    private record Query(String sql, List<Object> values) {}

    /** How long it takes in milliseconds; absent for what is no question of this kind. */
    Optional<Double> millis(Question question) throws SQLException {
        var queries = queries(question);
        if (queries.isEmpty()) {
            return Optional.empty();
        }
        long start = System.nanoTime();
        for (var query : queries) {
            run(query);
        }
        return Optional.of((System.nanoTime() - start) / 1e6);
    }

    private static List<Query> queries(Question question) {
        return switch (question.path()) {
            case "/trender" -> List.of(trends(question));
            case "/observationer" -> question.get("after").isEmpty() ? find(question) : List.of();
            default -> List.of();
        };
    }

    private void run(Query query) throws SQLException {
        try (var statement = views.prepareStatement(query.sql)) {
            for (int i = 0; i < query.values.size(); i++) {
                statement.setObject(i + 1, query.values.get(i));
            }
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    rows.getString(1);
                }
            }
        }
    }

    private static Query trends(Question it) {
        var where = new Where("organisation = ? and counted", World.operation());
        String asOf = it.get("asOf");
        if (asOf.isEmpty()) {
            where.and("known_until = 'infinity'");
        } else {
            // A day counts to its end; for how long it takes, that of the beginning will do.
            where.and("known_from <= ?::timestamptz and known_until > ?::timestamptz", asOf, asOf);
        }
        where.andIf("authority = ?", it.get("authority"));
        where.andIf("unit = ?", unit(it));
        where.andIf("municipality = ?", known(it.get("municipality")));
        where.andIf("event_type = ?", known(it.get("eventType")));
        where.andIf("kind = ?", it.get("kind"));
        where.andIf("tags @> array[?::text]", it.get("tag"));
        where.andIf("year >= ?::int", year(it.get("from")));
        where.andIf("year <= ?::int", year(it.get("to")));
        String across = it.get("across");
        return new Query(
                """
                select %s, %s, year, %s, count(*), count(distinct observation_id)
                from %s where %s group by 1, 2, 3, 4
                """
                        .formatted(
                                COLUMNS.get(it.get("by")),
                                across.isEmpty() ? "''" : COLUMNS.get(across),
                                switch (it.get("period")) {
                                    case "month" -> "month";
                                    case "quarter" -> "(month + 2) / 3";
                                    default -> "0";
                                },
                                it.get("by").equals("tag")
                                        ? "fact cross join unnest(tags) as each(tag)"
                                        : "fact",
                                where.sql),
                where.values);
    }

    private static List<Query> find(Question it) {
        var where = new Where("organisation = ? and erased_at is null", World.operation());
        String finding =
                List.of("authority", "unit", "municipality", "eventType").stream()
                        .filter(name -> !it.get(name).isEmpty())
                        .map(
                                name ->
                                        name.equals("unit")
                                                ? member("unit", unit(it))
                                                : member(name, known(it.get(name))))
                        .reduce((one, other) -> one + ", " + other)
                        .orElse("");
        where.andIf("findings @> ?::jsonb", finding.isEmpty() ? "" : "[{" + finding + "}]");
        where.andIf("kind = ?", it.get("kind"));
        where.andIf("tags @> array[?::text]", it.get("tag"));
        where.andIf("occurred_to >= ?::date", day(it.get("from"), "-01-01", "-01"));
        where.andIf("occurred_from <= ?::date", day(it.get("to"), "-12-31", "-28"));
        where.andIf("terms @@ plainto_tsquery('swedish', ?)", it.get("q"));
        String from =
                it.get("q").isEmpty()
                        ? "observation"
                        : "observation join observation_text using (observation_id, organisation)";
        String order =
                switch (it.get("sort")) {
                    case "recorded" -> "recorded_at, observation_id";
                    case "-occurred" -> "occurred_from desc, observation_id desc";
                    case "occurred" -> "occurred_from, observation_id";
                    default -> "recorded_at desc, observation_id desc";
                };
        return List.of(
                new Query(
                        "select * from %s where %s order by %s limit %d"
                                .formatted(from, where.sql, order, SHOWN),
                        where.values),
                new Query(
                        "select count(*) from %s where %s".formatted(from, where.sql),
                        where.values));
    }

    private static String member(String name, String value) {
        return value.isBlank()
                ? "\"%s\": null".formatted(name)
                : "\"%s\": \"%s\"".formatted(name, value);
    }

    private static String unit(Question it) {
        String unit = it.get("unit");
        return known(unit.substring(unit.indexOf('/') + 1));
    }

    /** What is not known is kept as nothing; a blank stands for it, since nothing means any. */
    private static String known(String value) {
        return value.equals("UNKNOWN") ? " " : value;
    }

    private static String year(String date) {
        return date.isEmpty() ? "" : date.substring(0, 4);
    }

    private static String day(String date, String ofYear, String ofMonth) {
        return switch (date.length()) {
            case 4 -> date + ofYear;
            case 7 -> date + ofMonth;
            default -> date;
        };
    }

    private static final class Where {
        private String sql;
        private final List<Object> values = new ArrayList<>();

        Where(String sql, Object... values) {
            this.sql = sql;
            this.values.addAll(List.of(values));
        }

        void and(String more, Object... its) {
            sql += " and " + more;
            values.addAll(List.of(its));
        }

        void andIf(String more, String value) {
            if (!value.isEmpty()) {
                and(more, value.strip());
            }
        }
    }
}
