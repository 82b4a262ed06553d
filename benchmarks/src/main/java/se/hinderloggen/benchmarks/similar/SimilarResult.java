package se.hinderloggen.benchmarks.similar;

import java.util.LinkedHashMap;
import se.hinderloggen.benchmarks.Benchmarks.Result;
import tools.jackson.databind.json.JsonMapper;

/**
 * How many found their partner.
 *
 * @param byTextAlone with nothing but the text, as the peer has it
 */
record SimilarResult(int pairs, int ours, int byTextAlone, int peer) implements Result {

    /** Of a hundred pairs. */
    private static final int TARGET = 80;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Override
    public String toJson(String name) {
        double[] bounds = bounds();
        var line = new LinkedHashMap<String, Object>();
        line.put("name", name);
        line.put("ours", percent(ours));
        line.put("peer", percent(peer));
        line.put("unit", "% of " + pairs + " pairs with the partner among the first five");
        line.put("ratio", peer == 0 ? null : Math.round(100.0 * ours / peer) / 100.0);
        line.put("low", bounds[0]);
        line.put("high", bounds[1]);
        line.put("target", TARGET);
        line.put("byTextAlone", percent(byTextAlone));
        return JSON.writeValueAsString(line);
    }

    @Override
    public String inWords() {
        return "  %.1f %% of at least %d %%: %s; 95 of 100 times between %.1f and %.1f"
                .formatted(
                        percent(ours),
                        TARGET,
                        percent(ours) >= TARGET ? "reached" : "NOT REACHED",
                        bounds()[0],
                        bounds()[1]);
    }

    /** Wilson's, of our share: the pairs are a sample of all that could be written. */
    double[] bounds() {
        double z = 1.96;
        double share = (double) ours / pairs;
        double middle = share + z * z / (2 * pairs);
        double half = z * Math.sqrt(share * (1 - share) / pairs + z * z / (4.0 * pairs * pairs));
        double whole = 1 + z * z / pairs;
        return new double[] {
            rounded(100 * (middle - half) / whole), rounded(100 * (middle + half) / whole)
        };
    }

    private double percent(int found) {
        return rounded(100.0 * found / pairs);
    }

    private static double rounded(double value) {
        return Math.round(10 * value) / 10.0;
    }
}
