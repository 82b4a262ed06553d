package se.hinderloggen.benchmarks.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How long each page took, each time it was asked for. */
final class Timings {

    /** With this begins the name of what is no page: it is sent while it is made. */
    static final String FILE = "file: ";

    private final Map<String, List<Taken>> pages = new LinkedHashMap<>();

    /**
     * @param sent bytes on the way, compressed as for a browser
     * @param size bytes of the page
     */
    record Taken(double millis, int sent, int size, String question) {}

    /**
     * @param sent kilobytes on the way, at most
     * @param size kilobytes of the page, at most
     */
    record Line(
            String page,
            int n,
            double p50,
            double p95,
            double p99,
            double max,
            int sent,
            int size) {

        static final String HEAD =
                "  %-34s %6s %8s %8s %8s %8s %9s %9s"
                        .formatted(
                                "page, ms", "n", "p50", "p95", "p99", "max", "sent kB", "size kB");

        @Override
        public String toString() {
            return "  %-34s %6d %8.1f %8.1f %8.1f %8.1f %9d %9d"
                    .formatted(page, n, p50, p95, p99, max, sent, size);
        }
    }

    void add(String page, Taken taken) {
        pages.computeIfAbsent(page, _ -> new ArrayList<>()).add(taken);
    }

    List<Line> lines() {
        return pages.entrySet().stream().map(it -> line(it.getKey(), it.getValue())).toList();
    }

    /** The page with the largest p99. */
    Line slowestPage() {
        return lines().stream()
                .filter(it -> !it.page().startsWith(FILE))
                .max(Comparator.comparingDouble(Line::p99))
                .orElseThrow();
    }

    /** The single questions that took longest. */
    List<Map.Entry<String, Taken>> worst(int count) {
        return pages.entrySet().stream()
                .flatMap(page -> page.getValue().stream().map(it -> Map.entry(page.getKey(), it)))
                .sorted(
                        Comparator.<Map.Entry<String, Taken>>comparingDouble(
                                        it -> it.getValue().millis())
                                .reversed())
                .limit(count)
                .toList();
    }

    private static Line line(String page, List<Taken> taken) {
        double[] millis = taken.stream().mapToDouble(Taken::millis).sorted().toArray();
        return new Line(
                page,
                millis.length,
                percentile(millis, 50),
                percentile(millis, 95),
                percentile(millis, 99),
                millis[millis.length - 1],
                kilobytes(taken.stream().mapToInt(Taken::sent).max().orElse(0)),
                kilobytes(taken.stream().mapToInt(Taken::size).max().orElse(0)));
    }

    /**
     * The smallest time within which that many in a hundred were answered.
     *
     * @param sorted at least one, the shortest first
     */
    static double percentile(double[] sorted, int percent) {
        int rank = (int) Math.ceil(sorted.length * percent / 100.0);
        return sorted[Math.max(1, rank) - 1];
    }

    private static int kilobytes(int bytes) {
        return (bytes + 999) / 1000;
    }
}
