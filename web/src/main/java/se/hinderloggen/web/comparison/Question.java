package se.hinderloggen.web.comparison;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;
import se.hinderloggen.web.comparison.ComparisonAnswers.Pair;
import se.hinderloggen.web.comparison.ComparisonAnswers.Years;

/**
 * The whole question, as it stands in the address.
 *
 * @param asked by name of the parameter, in a fixed order, without what is empty
 */
record Question(String path, Map<String, String> asked) {

    static final String YEARS = "/jamforelser";
    static final String DEVELOPMENT = "/jamforelser/utveckling";

    static final List<String> FILTERS =
            List.of("authority", "unit", "municipality", "eventType", "kind", "tag");

    private static final String YEAR = "year";
    private static final String WITH = "with";
    private static final String BY = "by";
    private static final String ACROSS = "across";

    /** Which of the measures is drawn; the service tells all. */
    private static final String MEASURE = "measure";

    private static final List<String> ORDER =
            Stream.concat(
                            Stream.of(
                                    YEAR,
                                    WITH,
                                    BY,
                                    ACROSS,
                                    "from",
                                    "to",
                                    MEASURE,
                                    "asOf",
                                    "catalogue"),
                            FILTERS.stream())
                    .toList();

    Question {
        asked = Collections.unmodifiableMap(new LinkedHashMap<>(asked));
    }

    /**
     * Years against others. None given: the last whole year and what came after it, against all
     * before, line by line and cell by cell.
     */
    static Question ofYears(MultiValueMap<String, String> parameters) {
        var asked = read(parameters, List.of("from", "to", MEASURE));
        if (!parameters.containsKey(BY)) {
            asked.put(BY, "authority");
            if (!parameters.containsKey(ACROSS)) {
                asked.put(ACROSS, "eventType");
            }
        }
        return new Question(YEARS, ordered(asked));
    }

    /** All years, or those between two. */
    static Question ofDevelopment(MultiValueMap<String, String> parameters) {
        var asked = read(parameters, List.of(YEAR, WITH, ACROSS));
        asked.putIfAbsent(BY, "eventType");
        return new Question(DEVELOPMENT, ordered(asked));
    }

    private static Map<String, String> read(
            MultiValueMap<String, String> parameters, List<String> foreign) {
        var asked = new LinkedHashMap<String, String>();
        parameters.forEach(
                (name, values) -> {
                    String value = values.getFirst().strip();
                    if (ORDER.contains(name) && !foreign.contains(name) && !value.isEmpty()) {
                        asked.put(name, value);
                    }
                });
        return asked;
    }

    private static Map<String, String> ordered(Map<String, String> asked) {
        var ordered = new LinkedHashMap<String, String>();
        for (String name : ORDER) {
            String value = asked.getOrDefault(name, "");
            if (!value.isEmpty()) {
                ordered.put(name, value);
            }
        }
        return ordered;
    }

    /** As it stands in the form; empty when it was not given. */
    public String value(String name) {
        return asked.getOrDefault(name, "");
    }

    public String by() {
        return value(BY);
    }

    public String across() {
        return value(ACROSS);
    }

    /** With the years that it was answered for, so that its address means the same next year. */
    Question answered(Pair<Years> years) {
        return with(YEAR, years.year().parameter()).with(WITH, years.with().parameter());
    }

    MeasureKind measure() {
        return MeasureKind.at(value(MEASURE));
    }

    /** What the service is asked. */
    Map<String, String> toService() {
        var asked = new LinkedHashMap<>(this.asked);
        asked.remove(MEASURE);
        return asked;
    }

    /** Whether the part of the form that is closed at first has something in it. */
    public boolean isFiltered() {
        return asked.containsKey("asOf")
                || asked.containsKey("catalogue")
                || FILTERS.stream().anyMatch(asked::containsKey);
    }

    /** The same question, with something else in one place; empty takes it away. */
    Question with(String name, String value) {
        var changed = new LinkedHashMap<>(asked);
        changed.put(name, value);
        return new Question(path, ordered(changed));
    }

    public String address() {
        return address(path);
    }

    public String address(String to) {
        return address(to, asked);
    }

    /**
     * Address of the observations behind a count.
     *
     * @param keys parameter and value of the line's own, instead of the filters of that name
     */
    String observations(Map<String, String> keys, Years years) {
        var parameters = new LinkedHashMap<String, String>();
        FILTERS.forEach(it -> parameters.put(it, value(it)));
        parameters.putAll(keys);
        if (keys.getOrDefault("unit", "").contains("/")) {
            // It names its authority itself.
            parameters.remove("authority");
        }
        parameters.put("from", Integer.toString(years.from()));
        parameters.put("to", Integer.toString(years.to()));
        parameters.put("merged", "false");
        parameters.values().removeIf(String::isEmpty);
        return address("/observationer", parameters);
    }

    /** Values as variables, so that every character of them is encoded. */
    private static String address(String path, Map<String, String> parameters) {
        var address = UriComponentsBuilder.fromPath(path);
        parameters.keySet().forEach(it -> address.queryParam(it, "{" + it + "}"));
        return address.encode().buildAndExpand(parameters).toUriString();
    }
}
