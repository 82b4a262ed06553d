package se.hinderloggen.local.faults;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.hinderloggen.events.Finding;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Compares the views, their rows and their answers, with what the event store comes to. */
final class ViewsAudit {

    private final Map<String, Fact> facts;
    private final Databases databases;
    private final Api api;
    private final Violations violations;

    ViewsAudit(List<Fact> facts, Databases databases, Api api, Violations violations) {
        this.facts = facts.stream().collect(Collectors.toMap(Fact::id, Function.identity()));
        this.databases = databases;
        this.api = api;
        this.violations = violations;
    }

    /** Everything that is looked at. */
    void run() throws SQLException, IOException, InterruptedException {
        observations();
        positions();
        texts();
        parked();
        for (var known : List.of("", "&asOf=" + Instant.now())) {
            trends("authority", Finding::authority, known);
            trends("eventType", Finding::eventType, known);
            trends("municipality", Finding::municipality, known);
        }
    }

    private record Row(
            String id,
            long version,
            String kind,
            String occurred,
            List<Finding> findings,
            List<String> tags,
            boolean erased) {}

    private void observations() throws SQLException {
        var rows =
                databases.query(
                        Databases.VIEWS,
                        "select observation_id::text, version, kind, occurred, findings, tags, erased_at is not null from observation",
                        row ->
                                new Row(
                                        row.getString(1),
                                        row.getLong(2),
                                        row.getString(3),
                                        row.getString(4),
                                        List.of(
                                                JsonMapper.shared()
                                                        .readValue(
                                                                row.getString(5), Finding[].class)),
                                        List.of((String[]) row.getArray(6).getArray()),
                                        row.getBoolean(7)));
        var seen = new HashSet<String>();
        for (Row row : rows) {
            Fact fact = facts.get(row.id);
            if (!seen.add(row.id) || fact == null) {
                violations.add("Nothing is in the views but what is stored, once", row.id);
            } else if (!isSame(row, fact)) {
                violations.add("The views show what is stored", row + " of " + fact);
            }
        }
        facts.keySet().stream()
                .filter(it -> !seen.contains(it))
                .forEach(it -> violations.add("What is stored is in the views", it));
    }

    /** Of an erased observation the views keep less than the fact. */
    private static boolean isSame(Row row, Fact fact) {
        return row.version == fact.version()
                && row.erased == fact.erased()
                && row.kind.equals(fact.kind().name())
                && (fact.erased()
                        || (row.occurred.equals(fact.occurred().toString())
                                && row.findings.equals(fact.findings())
                                && row.tags.equals(fact.tags())));
    }

    private void positions() throws SQLException {
        var reached = new HashMap<String, Long>();
        databases
                .query(
                        Databases.VIEWS,
                        "select aggregate_id, sequence from aggregate_position",
                        row -> Map.entry(row.getString(1), row.getLong(2)))
                .forEach(it -> reached.put(it.getKey(), it.getValue()));
        for (Fact fact : facts.values()) {
            if (reached.getOrDefault(fact.id(), -1L) != fact.version()) {
                violations.add(
                        "The views have come as far as the store",
                        fact.id() + " " + reached.get(fact.id()) + " of " + fact.version());
            }
        }
    }

    private void texts() throws SQLException {
        Set<String> searchable =
                Set.copyOf(
                        databases.query(
                                Databases.VIEWS,
                                "select observation_id::text from observation_text",
                                row -> row.getString(1)));
        for (Fact fact : facts.values()) {
            if (fact.erased() == searchable.contains(fact.id())) {
                violations.add(
                        "What is not erased can be searched, and nothing else",
                        fact.id() + (fact.erased() ? " can" : " cannot"));
            }
        }
    }

    private void parked() throws IOException, InterruptedException {
        long parked = api.query("/api/parked").json().required("parked").asLong();
        if (parked != 0) {
            violations.add("Nothing is parked", parked + " records");
        }
    }

    private record Count(long findings, long observations) {
        static final Count NONE = new Count(0, 0);
    }

    /** Every observation once in the totals, every finding once in the cells. */
    private void trends(String by, Function<Finding, @Nullable String> key, String asOf)
            throws IOException, InterruptedException {
        var cells = new TreeMap<String, Count>();
        var totals = new TreeMap<String, Count>();
        for (Fact fact : facts.values()) {
            String year = Integer.toString(fact.occurred().year());
            add(totals, year, fact.findings().size());
            fact.findings().stream()
                    .collect(
                            Collectors.groupingBy(
                                    it -> year + " " + name(key.apply(it)), Collectors.counting()))
                    .forEach((cell, findings) -> add(cells, cell, findings));
        }
        var answer = api.query("/api/trends?period=year&by=" + by + asOf);
        if (answer.status() != 200) {
            violations.add("Trends are answered", answer.toString());
            return;
        }
        compare("cells by " + by + asOf, cells, counts(answer.json().required("cells")));
        compare("totals by " + by + asOf, totals, counts(answer.json().required("totals")));
    }

    private static String name(@Nullable String key) {
        return key == null ? "UNKNOWN" : key;
    }

    private static void add(Map<String, Count> counts, String key, long findings) {
        counts.merge(
                key,
                new Count(findings, 1),
                (one, other) ->
                        new Count(
                                one.findings + other.findings,
                                one.observations + other.observations));
    }

    private static Map<String, Count> counts(JsonNode rows) {
        var counts = new TreeMap<String, Count>();
        for (JsonNode row : rows) {
            String key = row.path("key").asString("");
            counts.put(
                    row.required("period").asString() + (key.isEmpty() ? "" : " " + key),
                    new Count(
                            row.required("findings").asLong(),
                            row.required("observations").asLong()));
        }
        return counts;
    }

    private void compare(String what, Map<String, Count> stored, Map<String, Count> shown) {
        var keys = new HashSet<>(stored.keySet());
        keys.addAll(shown.keySet());
        for (String key : keys) {
            var right = stored.getOrDefault(key, Count.NONE);
            var there = shown.getOrDefault(key, Count.NONE);
            if (!right.equals(there)) {
                violations.add(
                        "Figures count what is stored, once",
                        what + ", " + key + ": stored " + right + ", shown " + there);
            }
        }
    }
}
