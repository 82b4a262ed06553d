package se.hinderloggen.benchmarks.pages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import se.hinderloggen.benchmarks.Benchmarks.Result;
import se.hinderloggen.benchmarks.Comparison;
import se.hinderloggen.benchmarks.Comparison.Better;
import se.hinderloggen.benchmarks.Comparison.Round;

/**
 * The times of all pages and files, and those of pages that have a peer beside it.
 *
 * @param pairs a page and the peer with the same question, in milliseconds
 */
record PagesResult(Timings timings, List<Round> pairs) implements Result {

    /** What no page's p99 may exceed, in milliseconds. */
    static final int LIMIT = 200;

    private static final int WORST = 12;

    private Comparison comparison() {
        return new Comparison("ms", Better.SMALLER, 1, pairs);
    }

    @Override
    public String inWords() {
        var lines = new ArrayList<String>();
        lines.add(Timings.Line.HEAD);
        timings.lines().forEach(it -> lines.add(it.toString()));
        lines.add("  the questions that took longest:");
        timings.worst(WORST)
                .forEach(
                        it ->
                                lines.add(
                                        "    %.0f ms, %s: %s"
                                                .formatted(
                                                        it.getValue().millis(),
                                                        it.getKey(),
                                                        it.getValue().question())));
        var slowest = timings.slowestPage();
        lines.add(
                "  slowest page: %s, p99 %.0f ms of at most %d: %s"
                        .formatted(
                                slowest.page(),
                                slowest.p99(),
                                LIMIT,
                                slowest.p99() <= LIMIT ? "reached" : "NOT REACHED"));
        lines.add(
                "  of %d questions half are answered within %.0f ms as a page, by plain SQL within %.0f ms"
                        .formatted(pairs.size(), comparison().ours(), comparison().peer()));
        lines.add(comparison().inWords());
        return String.join("\n", lines);
    }

    @Override
    public String toJson(String name) {
        var slowest = timings.slowestPage();
        var more = new LinkedHashMap<String, Object>();
        more.put("slowest", slowest.page());
        more.put("p99", Math.round(slowest.p99()));
        more.put("limit", LIMIT);
        return comparison().toJson(name, more);
    }
}
