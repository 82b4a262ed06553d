package se.hinderloggen.web.find;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What is searched for, as it stands in the address of the page. Values are what was written there;
 * whether they mean anything is for the query-service to say.
 */
public final class Question {

    static final String PAGE = "/observationer";

    /** Narrow down what is found; each has a chip by which it is taken away. */
    static final List<String> FILTERS =
            List.of(
                    "q",
                    "kind",
                    "authority",
                    "unit",
                    "eventType",
                    "municipality",
                    "tag",
                    "from",
                    "to",
                    "merged");

    private static final String SORT = "sort";

    private final Map<String, String> given;

    private Question(Map<String, String> given) {
        this.given = Collections.unmodifiableMap(given);
    }

    /**
     * @param parameters of the address; what is no part of a question is left out
     */
    public static Question of(Map<String, String> parameters) {
        var given = new LinkedHashMap<String, String>();
        for (String name : FILTERS) {
            keep(given, name, parameters);
        }
        keep(given, SORT, parameters);
        return new Question(given);
    }

    private static void keep(
            Map<String, String> given, String name, Map<String, String> parameters) {
        String value = parameters.getOrDefault(name, "").strip();
        if (!value.isEmpty()) {
            given.put(name, value);
        }
    }

    /** Empty when nothing is asked about it. */
    public String get(String name) {
        return given.getOrDefault(name, "");
    }

    /** Whether everything is asked for. */
    public boolean isOpen() {
        return FILTERS.stream().noneMatch(given::containsKey);
    }

    Question without(String name) {
        var rest = new LinkedHashMap<>(given);
        rest.remove(name);
        return new Question(rest);
    }

    /** As the query-service takes them. */
    public Map<String, String> parameters() {
        return given;
    }

    /** Of the page that shows the answer; the whole question is in it. */
    public String address() {
        return address(PAGE, Map.of());
    }

    /** Of what is found as a file. */
    public String file(String ending) {
        return address(PAGE + "." + ending, Map.of());
    }

    String page(String after, int number) {
        var more = new LinkedHashMap<String, String>();
        more.put("after", after);
        more.put("page", Integer.toString(number));
        return address(PAGE, more);
    }

    /** Every character of a value is encoded that means something in an address. */
    private String address(String path, Map<String, String> more) {
        var all = new LinkedHashMap<String, Object>(given);
        all.putAll(more);
        var address = UriComponentsBuilder.fromPath(path);
        all.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(all).toUriString();
    }
}
