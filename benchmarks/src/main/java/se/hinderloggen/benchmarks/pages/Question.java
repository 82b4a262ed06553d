package se.hinderloggen.benchmarks.pages;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One that can be asked with an address.
 *
 * @param page which kind of question it is, for the table of times
 * @param parameters as they stand in the address
 */
record Question(String page, String path, Map<String, String> parameters) {

    Question {
        parameters = new LinkedHashMap<>(parameters);
        parameters.values().removeIf(String::isEmpty);
    }

    String address() {
        return parameters.isEmpty()
                ? path
                : path
                        + "?"
                        + parameters.entrySet().stream()
                                .map(it -> it.getKey() + "=" + Visitor.encoded(it.getValue()))
                                .collect(Collectors.joining("&"));
    }

    String get(String parameter) {
        return parameters.getOrDefault(parameter, "");
    }
}
