package se.hinderloggen.benchmarks.feeds;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import se.hinderloggen.benchmarks.Benchmarks.Result;
import se.hinderloggen.benchmarks.Comparison;

/**
 * How a feed stands beside a static file.
 *
 * @param unchanged both asked for by those who have them
 * @param page both sent whole
 * @param recording what an observation takes, in milliseconds, in each round
 */
record FeedsResult(Comparison unchanged, Comparison page, List<Recording> recording)
        implements Result {

    /** Medians of a round: with nobody beside, and with all readers asking once in ten seconds. */
    record Recording(double alone, double besideReaders) {}

    @Override
    public String toJson(String name) {
        return unchanged.toJson(name + ", 304")
                + "\n"
                + page.toJson(name + ", page", Map.of("recordingMillis", medians()));
    }

    @Override
    public String inWords() {
        return "  not modified:"
                + unchanged.inWords()
                + "\n  a page:"
                + page.inWords()
                + "\n  recording, median: %.1f ms alone, %.1f ms beside the readers"
                        .formatted(medians().get("alone"), medians().get("besideReaders"));
    }

    private Map<String, Double> medians() {
        var medians = new LinkedHashMap<String, Double>();
        medians.put("alone", median(recording.stream().map(Recording::alone).toList()));
        medians.put(
                "besideReaders", median(recording.stream().map(Recording::besideReaders).toList()));
        return medians;
    }

    private static double median(List<Double> figures) {
        var sorted = figures.stream().sorted().toList();
        return Double.parseDouble(
                String.format(Locale.ROOT, "%.1f", sorted.get(sorted.size() / 2)));
    }
}
