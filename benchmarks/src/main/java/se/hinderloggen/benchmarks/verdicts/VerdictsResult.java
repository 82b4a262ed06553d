package se.hinderloggen.benchmarks.verdicts;

import java.util.LinkedHashMap;
import java.util.Map;
import se.hinderloggen.benchmarks.Benchmarks.Result;
import se.hinderloggen.benchmarks.Comparison;

/**
 * @param millis ours for all verdicts, the peer's for the figures alone
 * @param verdicts how many were given
 */
record VerdictsResult(Comparison millis, long observations, long verdicts, long certain)
        implements Result {

    /** Milliseconds, for all of them. */
    private static final int AT_MOST = 1_000;

    @Override
    public String toJson(String name) {
        var more = new LinkedHashMap<String, Object>(Map.of("atMost", AT_MOST));
        more.put("cells", TenYears.CELLS);
        more.put("years", TenYears.YEARS);
        more.put("observations", observations);
        more.put("verdicts", verdicts);
        more.put("certain", certain);
        return millis.toJson(name, more);
    }

    @Override
    public String inWords() {
        return "  %,d verdicts on %,d cells of %d years in %.0f ms of at most %,d: %s; GROUP BY alone %.0f ms"
                .formatted(
                        verdicts,
                        TenYears.CELLS,
                        TenYears.YEARS,
                        millis.ours(),
                        AT_MOST,
                        millis.ours() <= AT_MOST ? "reached" : "NOT REACHED",
                        millis.peer());
    }
}
