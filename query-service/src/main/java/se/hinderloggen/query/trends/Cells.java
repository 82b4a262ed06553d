package se.hinderloggen.query.trends;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.hinderloggen.events.Finding;

/** How the cells of every grain change when what is known about observations changes. */
final class Cells {

    /**
     * What a cell is about. What is absent, or not told apart, is empty, so that it can be a key.
     *
     * @param firsts the cuts in which its findings are the first of their observation
     * @param known the {@link Quarter} in which it became known that they are there, or not
     */
    record Key(
            String organisation,
            int grain,
            String tag,
            String authority,
            String unit,
            String municipality,
            String eventType,
            String kind,
            int year,
            int month,
            int firsts,
            int known) {

        static final Comparator<Key> IN_ORDER =
                Comparator.comparing(Key::organisation)
                        .thenComparingInt(Key::grain)
                        .thenComparing(Key::tag)
                        .thenComparing(Key::authority)
                        .thenComparing(Key::unit)
                        .thenComparing(Key::municipality)
                        .thenComparing(Key::eventType)
                        .thenComparing(Key::kind)
                        .thenComparingInt(Key::year)
                        .thenComparingInt(Key::month)
                        .thenComparingInt(Key::firsts)
                        .thenComparingInt(Key::known);
    }

    /**
     * @param findings how many findings more, or less
     */
    record Change(Key key, int findings) {}

    private final Map<Key, Integer> changes = new HashMap<>();

    void add(FactSet facts) {
        count(facts, 1, Quarter.of(facts.knownFrom()));
    }

    /**
     * @param by what is known instead
     */
    void remove(FactSet facts, FactSet by) {
        count(facts, -1, Quarter.of(by.knownFrom()));
    }

    /** What remains when everything is summed up, keys in order. */
    List<Change> changes() {
        return changes.entrySet().stream()
                .filter(it -> it.getValue() != 0)
                .map(it -> new Change(it.getKey(), it.getValue()))
                .sorted(Comparator.comparing(Change::key, Key.IN_ORDER))
                .toList();
    }

    private void count(FactSet facts, int sign, int known) {
        if (!facts.counted()) {
            return;
        }
        for (int no = 0; no < facts.findings().size(); no++) {
            int firsts = Grain.firsts(facts.findings(), no);
            for (int grain : Grain.KEPT) {
                int within = Grain.within(grain, firsts);
                add(facts, no, grain, within, "", sign, known);
                for (String tag : facts.tags()) {
                    add(facts, no, grain, within, tag, sign, known);
                }
            }
        }
    }

    private void add(
            FactSet facts, int no, int grain, int firsts, String tag, int sign, int known) {
        Finding finding = facts.findings().get(no);
        var key =
                new Key(
                        facts.organisation(),
                        tag.isEmpty() ? grain : grain | Grain.TAG,
                        tag,
                        (grain & Grain.AUTHORITY) == 0 ? "" : finding.authority(),
                        (grain & Grain.UNIT) == 0 ? "" : orEmpty(finding.unit()),
                        (grain & Grain.MUNICIPALITY) == 0 ? "" : orEmpty(finding.municipality()),
                        (grain & Grain.EVENT_TYPE) == 0 ? "" : orEmpty(finding.eventType()),
                        facts.kind().name(),
                        facts.year(),
                        facts.month(),
                        firsts,
                        known);
        changes.merge(key, sign, Integer::sum);
    }

    static String orEmpty(@Nullable String value) {
        return Optional.ofNullable(value).orElse("");
    }
}
