package se.hinderloggen.web.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import se.hinderloggen.web.report.ReportAnswers.Figures;
import se.hinderloggen.web.report.ReportAnswers.Published;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A published report, as the query-service answers. */
final class Examples {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Examples() {}

    static Published published() {
        return JSON.treeToValue(read(), Published.class);
    }

    static Figures figures() {
        return published().figures();
    }

    /** With some of its figures replaced. */
    static Figures figures(Map<String, Object> replaced) {
        var figures = (ObjectNode) read().path("figures");
        replaced.forEach((name, value) -> figures.set(name, JSON.valueToTree(value)));
        return JSON.treeToValue(figures, Figures.class);
    }

    private static JsonNode read() {
        try (var in =
                Objects.requireNonNull(Examples.class.getResourceAsStream("published.json"))) {
            return JSON.readTree(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
