package se.hinderloggen.query.trends;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.hinderloggen.events.Finding;

/** How the cells change when what is known about observations changes. */
final class Cells {

    /** The finest cut there is. Absent values are empty, so that they can be a key. */
    record Key(
            String organisation,
            String tag,
            int year,
            int month,
            String authority,
            String unit,
            String municipality,
            String eventType,
            String kind) {

        static final Comparator<Key> IN_ORDER =
                Comparator.comparing(Key::organisation)
                        .thenComparing(Key::tag)
                        .thenComparing(Key::year)
                        .thenComparing(Key::month)
                        .thenComparing(Key::authority)
                        .thenComparing(Key::unit)
                        .thenComparing(Key::municipality)
                        .thenComparing(Key::eventType)
                        .thenComparing(Key::kind);
    }

    /**
     * @param findings how many findings more, or less
     * @param sole how many of them are alone in their observation
     */
    record Change(Key key, int findings, int sole) {}

    private record Sums(int findings, int sole) {
        Sums plus(Sums other) {
            return new Sums(findings + other.findings, sole + other.sole);
        }
    }

    private final Map<Key, Sums> changes = new HashMap<>();

    void add(FactSet facts) {
        count(facts, 1);
    }

    void remove(FactSet facts) {
        count(facts, -1);
    }

    /** What remains when everything is summed up, keys in order. */
    List<Change> changes() {
        return changes.entrySet().stream()
                .filter(it -> it.getValue().findings != 0 || it.getValue().sole != 0)
                .map(it -> new Change(it.getKey(), it.getValue().findings, it.getValue().sole))
                .sorted(Comparator.comparing(Change::key, Key.IN_ORDER))
                .toList();
    }

    private void count(FactSet facts, int sign) {
        if (!facts.counted()) {
            return;
        }
        int sole = facts.findings().size() == 1 ? sign : 0;
        for (var finding : facts.findings()) {
            changes.merge(key(facts, finding, ""), new Sums(sign, sole), Sums::plus);
            for (String tag : facts.tags()) {
                changes.merge(key(facts, finding, tag), new Sums(sign, sole), Sums::plus);
            }
        }
    }

    private static Key key(FactSet facts, Finding finding, String tag) {
        return new Key(
                facts.organisation(),
                tag,
                facts.year(),
                facts.month(),
                finding.authority(),
                orEmpty(finding.unit()),
                orEmpty(finding.municipality()),
                orEmpty(finding.eventType()),
                facts.kind().name());
    }

    static String orEmpty(@Nullable String value) {
        return Optional.ofNullable(value).orElse("");
    }
}
