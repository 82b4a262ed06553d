package se.hinderloggen.benchmarks.similar;

import java.util.LinkedHashMap;
import java.util.Map;
import se.hinderloggen.benchmarks.Benchmarks.Result;
import tools.jackson.databind.json.JsonMapper;

/**
 * How many found their partner.
 *
 * @param known of the pairs that weights and words were chosen by
 * @param unseen of those that nothing was chosen by
 */
record SimilarResult(Found known, Found unseen) implements Result {

    /** Of a hundred pairs. */
    private static final int TARGET = 80;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /**
     * @param byTextAlone with nothing but the text, as the peer has it
     */
    record Found(int pairs, int ours, int byTextAlone, int peer) {

        /** Wilson's, of our share: the pairs are a sample of all that could be written. */
        double[] bounds() {
            double z = 1.96;
            double share = (double) ours / pairs;
            double middle = share + z * z / (2 * pairs);
            double half =
                    z * Math.sqrt(share * (1 - share) / pairs + z * z / (4.0 * pairs * pairs));
            double whole = 1 + z * z / pairs;
            return new double[] {
                rounded(100 * (middle - half) / whole), rounded(100 * (middle + half) / whole)
            };
        }

        private Map<String, Object> members() {
            double[] bounds = bounds();
            var members = new LinkedHashMap<String, Object>();
            members.put("ours", percent(ours));
            members.put("peer", percent(peer));
            members.put("unit", "% of " + pairs + " pairs with the partner among the first five");
            members.put("ratio", peer == 0 ? null : Math.round(100.0 * ours / peer) / 100.0);
            members.put("low", bounds[0]);
            members.put("high", bounds[1]);
            members.put("target", TARGET);
            members.put("byTextAlone", percent(byTextAlone));
            return members;
        }

        private String inWords(String which) {
            return "  %s: %.1f %% of at least %d %%: %s; 95 of 100 times between %.1f and %.1f; the peer %.1f %%"
                    .formatted(
                            which,
                            percent(ours),
                            TARGET,
                            percent(ours) >= TARGET ? "reached" : "NOT REACHED",
                            bounds()[0],
                            bounds()[1],
                            percent(peer));
        }

        private double percent(int found) {
            return rounded(100.0 * found / pairs);
        }

        private static double rounded(double value) {
            return Math.round(10 * value) / 10.0;
        }
    }

    @Override
    public String toJson(String name) {
        var line = new LinkedHashMap<String, Object>();
        line.put("name", name);
        line.putAll(known.members());
        line.put("unseen", unseen.members());
        return JSON.writeValueAsString(line);
    }

    @Override
    public String inWords() {
        return known.inWords("the known pairs") + "\n" + unseen.inWords("the unseen pairs");
    }
}
