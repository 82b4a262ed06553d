package se.hinderloggen.web.trends;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriUtils;

/**
 * The whole question, as it stands in the address: what is asked of the query-service, and how the
 * answer is shown.
 *
 * @param asked by name of the parameter, in a fixed order, without what is meant anyway; so the
 *     same question always has the same address
 * @param series keys of the lines that were chosen; none for the largest ones
 */
record TrendQuestion(Map<String, String> asked, List<String> series) {

    static final String PATH = "/trender";

    static final List<String> BY =
            List.of("eventType", "authority", "unit", "municipality", "kind", "tag");
    static final List<String> ACROSS = List.of("authority", "eventType", "municipality", "kind");
    static final List<String> PERIODS = List.of("year", "quarter", "month");
    static final List<String> MEASURES =
            List.of("count", "per100Clients", "per100Assignments", "share");
    static final List<String> FILTERS =
            List.of("authority", "unit", "municipality", "eventType", "kind", "tag");

    private static final List<String> OF_THE_SERVICE =
            List.of(
                    "by",
                    "across",
                    "period",
                    "measure",
                    "from",
                    "to",
                    "asOf",
                    "catalogue",
                    "authority",
                    "unit",
                    "municipality",
                    "eventType",
                    "kind",
                    "tag");
    private static final List<String> NARROWING =
            Stream.concat(FILTERS.stream(), Stream.of("from", "to", "asOf")).toList();
    private static final Map<String, String> MEANT =
            Map.of(
                    "by",
                    BY.getFirst(),
                    "period",
                    PERIODS.getFirst(),
                    "measure",
                    MEASURES.getFirst());

    /** How it is shown, when another way than the usual is wanted: lines, multiples or map. */
    private static final String VIEW = "view";

    /** The one period that a heat map shows. */
    private static final String AT = "at";

    private static final String SERIES = "series";

    TrendQuestion {
        asked = Map.copyOf(asked);
        series = List.copyOf(series);
    }

    static TrendQuestion read(MultiValueMap<String, String> parameters) {
        var asked = new LinkedHashMap<String, String>();
        parameters.forEach(
                (name, values) -> {
                    if (OF_THE_SERVICE.contains(name) || name.equals(VIEW) || name.equals(AT)) {
                        put(asked, name, values.getFirst());
                    }
                });
        return new TrendQuestion(
                asked,
                parameters.getOrDefault(SERIES, List.of()).stream()
                        .filter(it -> !it.isBlank())
                        .distinct()
                        .toList());
    }

    static TrendQuestion of(Map<String, String> asked) {
        var meant = new LinkedHashMap<String, String>();
        asked.forEach((name, value) -> put(meant, name, value));
        return new TrendQuestion(meant, List.of());
    }

    private static void put(Map<String, String> asked, String name, String value) {
        String stripped = value.strip();
        if (!stripped.isEmpty() && !stripped.equals(MEANT.get(name))) {
            asked.put(name, stripped);
        }
    }

    /** As it stands in the form; empty when it was not given. */
    public String value(String name) {
        return asked.getOrDefault(name, MEANT.getOrDefault(name, ""));
    }

    public String by() {
        return value("by");
    }

    /** Empty when there is only one dimension, or when both are the same. */
    String across() {
        return value("across");
    }

    boolean isHeatMap() {
        return !across().isEmpty();
    }

    boolean isMultiples() {
        String view = value(VIEW);
        return !isHeatMap()
                && !isMap()
                && (view.equals("multiples")
                        || (by().equals("municipality") && !view.equals("lines")));
    }

    /** Of a county there are no base figures to set its figures against. */
    boolean mayBeMap() {
        return by().equals("municipality") && !isHeatMap() && !isRate();
    }

    boolean isMap() {
        return mayBeMap() && value(VIEW).equals("map");
    }

    public String period() {
        return value("period");
    }

    public String measure() {
        return value("measure");
    }

    public boolean isCount() {
        return measure().equals("count");
    }

    /** Whether the figures are set against base figures. */
    boolean isRate() {
        return measure().equals("per100Clients") || measure().equals("per100Assignments");
    }

    /** Whether it matters in which catalogue event types are counted. */
    boolean isOfEventTypes() {
        return by().equals("eventType")
                || across().equals("eventType")
                || !value("eventType").isEmpty();
    }

    boolean isShare() {
        return measure().equals("share");
    }

    /** Kind and tags belong to an observation, everything else to a finding. */
    boolean countsFindings() {
        return isOfFindings(by()) || (isHeatMap() && isOfFindings(across()));
    }

    private static boolean isOfFindings(String dimension) {
        return !dimension.equals("kind") && !dimension.equals("tag");
    }

    /** Whether only a part of what is recorded is asked for. */
    public boolean isNarrowed() {
        return NARROWING.stream().anyMatch(asked::containsKey);
    }

    String at() {
        return value(AT);
    }

    /**
     * For {@code GET /api/trends}.
     *
     * @param at the period of which cells are wanted, or all for their sums; empty for those of
     *     every period
     */
    Map<String, String> toService(String at) {
        var parameters = new LinkedHashMap<String, String>();
        OF_THE_SERVICE.forEach(it -> parameters.put(it, value(it)));
        if (!at.isEmpty()) {
            parameters.put(AT, at);
        }
        return parameters;
    }

    /** The same question, with something else in one place; empty takes it away. */
    TrendQuestion with(String name, String value) {
        var changed = new LinkedHashMap<>(asked);
        changed.remove(name);
        put(changed, name, value);
        return new TrendQuestion(changed, series);
    }

    /** Whether the part of the form that is closed at first has something in it. */
    public boolean isFiltered() {
        return asked.containsKey("asOf") || FILTERS.stream().anyMatch(asked::containsKey);
    }

    /** The same question about everything. */
    public TrendQuestion widened() {
        var changed = new LinkedHashMap<>(asked);
        NARROWING.forEach(changed::remove);
        return new TrendQuestion(changed, series);
    }

    public String address() {
        return address(PATH);
    }

    public String address(String path) {
        var parameters = new ArrayList<Map.Entry<String, String>>();
        asked.entrySet().stream()
                .sorted(
                        Comparator.<Map.Entry<String, String>>comparingInt(it -> order(it.getKey()))
                                .thenComparing(Map.Entry.comparingByKey()))
                .forEach(parameters::add);
        series.forEach(it -> parameters.add(Map.entry(SERIES, it)));
        return address(path, parameters);
    }

    private static int order(String name) {
        int at = OF_THE_SERVICE.indexOf(name);
        return at < 0 ? OF_THE_SERVICE.size() : at;
    }

    /** Where event types are counted in a catalogue, figures are not of what was recorded. */
    public boolean leadsToObservations() {
        return !isOfEventTypes() || value("catalogue").isEmpty();
    }

    /**
     * Address of the observations behind a figure, which counts merged ones once; empty where
     * figures lead to none.
     *
     * @param keys parameter and value of the figure's own, instead of the filters of that name
     * @param from a year or a month, or empty
     * @param to likewise
     */
    String observations(Map<String, String> keys, String from, String to) {
        if (!leadsToObservations()) {
            return "";
        }
        var parameters = new LinkedHashMap<String, String>();
        FILTERS.forEach(it -> parameters.put(it, value(it)));
        parameters.putAll(keys);
        if (keys.getOrDefault("unit", "").contains("/")) {
            // It names its authority itself.
            parameters.remove("authority");
        }
        parameters.put("from", from);
        parameters.put("to", to);
        parameters.put("merged", "false");
        parameters.values().removeIf(String::isEmpty);
        return address("/observationer", parameters.entrySet());
    }

    /** Every character of a value is encoded that means something in an address. */
    private static String address(
            String path, Collection<? extends Map.Entry<String, String>> parameters) {
        var address = new StringBuilder(path);
        char separator = '?';
        for (var parameter : parameters) {
            address.append(separator)
                    .append(parameter.getKey())
                    .append('=')
                    .append(UriUtils.encode(parameter.getValue(), StandardCharsets.UTF_8));
            separator = '&';
        }
        return address.toString();
    }
}
