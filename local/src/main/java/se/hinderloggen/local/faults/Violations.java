package se.hinderloggen.local.faults;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What should have held and did not. */
final class Violations {

    private static final int TOLD = 10;

    private final Map<String, List<String>> byInvariant = new LinkedHashMap<>();

    void add(String invariant, String what) {
        byInvariant.computeIfAbsent(invariant, _ -> new ArrayList<>()).add(what);
    }

    int count() {
        return byInvariant.values().stream().mapToInt(List::size).sum();
    }

    /** One line for each, under the invariant that it breaks; of many, the first. */
    List<String> lines() {
        var lines = new ArrayList<String>();
        byInvariant.forEach(
                (invariant, all) -> {
                    lines.add(invariant + ": " + all.size());
                    all.stream().limit(TOLD).forEach(it -> lines.add("    " + it));
                });
        return lines;
    }
}
