package se.hinderloggen.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import tools.jackson.databind.json.JsonMapper;

/**
 * Our figure beside the peer's, taken in turns: medians of both, their ratio, and between what
 * bounds that ratio lies.
 *
 * @param unit of both figures
 * @param better which figures are; the ratio is turned so that a larger one is
 * @param target what the ratio shall be at least
 */
public record Comparison(String unit, Better better, double target, List<Round> rounds)
        implements Benchmarks.Result {

    private static final int RESAMPLES = 10_000;
    private static final long SEED = 2026;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Which figures are good. */
    public enum Better {
        LARGER,
        SMALLER
    }

    /** Both figures of one round. */
    public record Round(double ours, double peer) {}

    public Comparison {
        rounds = List.copyOf(rounds);
    }

    public double ours() {
        return median(rounds, Round::ours);
    }

    public double peer() {
        return median(rounds, Round::peer);
    }

    double ratio() {
        return better == Better.LARGER ? ours() / peer() : peer() / ours();
    }

    /**
     * The bounds between which 95 of 100 ratios lie when rounds are drawn with replacement from
     * those that were run. A round's two figures stay together: what slowed the machine slowed
     * both.
     */
    double[] bounds() {
        var random = new Random(SEED);
        double[] ratios = new double[RESAMPLES];
        for (int i = 0; i < RESAMPLES; i++) {
            var drawn = new ArrayList<Round>(rounds.size());
            for (int n = 0; n < rounds.size(); n++) {
                drawn.add(rounds.get(random.nextInt(rounds.size())));
            }
            ratios[i] = new Comparison(unit, better, target, drawn).ratio();
        }
        Arrays.sort(ratios);
        return new double[] {ratios[(int) (RESAMPLES * 0.025)], ratios[(int) (RESAMPLES * 0.975)]};
    }

    @Override
    public String toJson(String name) {
        return toJson(name, Map.of());
    }

    /**
     * @param more what else the line tells
     */
    public String toJson(String name, Map<String, Object> more) {
        double[] bounds = bounds();
        var line = new LinkedHashMap<String, Object>();
        line.put("name", name);
        line.put("ours", Math.round(ours()));
        line.put("peer", Math.round(peer()));
        line.put("unit", unit);
        line.put("ratio", rounded(ratio()));
        line.put("low", rounded(bounds[0]));
        line.put("high", rounded(bounds[1]));
        line.put("target", target);
        line.putAll(more);
        return JSON.writeValueAsString(line);
    }

    @Override
    public String inWords() {
        return "  ratio %.2f of at least %.2f: %s"
                .formatted(ratio(), target, ratio() >= target ? "reached" : "NOT REACHED");
    }

    private static double median(List<Round> rounds, ToDoubleFunction<Round> figure) {
        double[] sorted = rounds.stream().mapToDouble(figure).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    private static double rounded(double value) {
        return Double.parseDouble(String.format(Locale.ROOT, "%.3f", value));
    }
}
