package se.hinderloggen.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** The operations as the service's description of its interface has them. */
record Published(String id, String method, String path, Set<String> parameters) {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    String name() {
        return method + " " + path;
    }

    /** Whether it names something. */
    boolean isAboutOne() {
        return path.contains("{");
    }

    static List<Published> in(JsonNode description) {
        var all = new ArrayList<Published>();
        for (var path : description.path("paths").properties()) {
            for (var operation : path.getValue().properties()) {
                if (METHODS.contains(operation.getKey())) {
                    all.add(
                            new Published(
                                    operation.getValue().path("operationId").asString(),
                                    operation.getKey().toUpperCase(Locale.ROOT),
                                    path.getKey(),
                                    parameters(operation.getValue())));
                }
            }
        }
        return all;
    }

    private static Set<String> parameters(JsonNode operation) {
        var names = new TreeSet<String>();
        for (var it : operation.path("parameters")) {
            if (it.path("in").asString().equals("query")) {
                names.add(it.path("name").asString());
            }
        }
        return names;
    }
}
