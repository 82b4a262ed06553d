package se.hinderloggen.web.comparison;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;
import se.hinderloggen.web.comparison.ComparisonAnswers.Pair;

/**
 * Figures of two printed reports, as they stand in the address: each name twice, first of the one
 * that the question is about.
 */
record StatedFigures(Map<String, Pair<String>> figures) {

    static final String PATH = "/jamforelser/egna-tal";

    /** What is asked of the service; the year is only for whoever reads the answer. */
    static final List<String> ASKED = List.of("count", "clients", "assignments", "counted");

    private static final String YEAR = "year";
    private static final List<String> NAMES =
            List.of(YEAR, "count", "clients", "assignments", "counted");

    static StatedFigures read(MultiValueMap<String, String> parameters) {
        var figures = new LinkedHashMap<String, Pair<String>>();
        for (String name : NAMES) {
            var values = parameters.getOrDefault(name, List.of());
            figures.put(name, new Pair<>(at(values, 0), at(values, 1)));
        }
        return new StatedFigures(figures);
    }

    /** Blanks between thousands are as good as none. */
    private static String at(List<String> values, int at) {
        return at < values.size() ? values.get(at).replaceAll("\\s", "") : "";
    }

    public String value(String name, boolean first) {
        var both = figures.get(name);
        return both == null ? "" : first ? both.year() : both.with();
    }

    /** Whether there is anything to ask. */
    boolean isAsked() {
        return ASKED.stream()
                .limit(3)
                .anyMatch(it -> !(value(it, true) + value(it, false)).isEmpty());
    }

    Map<String, String> toService() {
        var asked = new LinkedHashMap<String, String>();
        for (String name : ASKED) {
            String both = value(name, true) + "," + value(name, false);
            if (!both.equals(",")) {
                asked.put(name, both);
            }
        }
        return asked;
    }

    /** What a column is called: its year, or else its place. */
    String name(boolean first, Texts texts) {
        String year = value(YEAR, first);
        return year.matches("\\d{4}")
                ? year
                : texts.get(first ? "stated.first" : "stated.second").toLowerCase(texts.locale());
    }

    public String address() {
        var address = UriComponentsBuilder.fromPath(PATH);
        figures.forEach(
                (name, both) -> {
                    if (!(both.year() + both.with()).isEmpty()) {
                        address.queryParam(name, both.year(), both.with());
                    }
                });
        return address.encode().build().toUriString();
    }
}
