package se.hinderloggen.query.trends;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.hinderloggen.query.QueryService;
import se.hinderloggen.query.fixture.History;
import tools.jackson.databind.JsonNode;

/** An operation of its own, and ways to ask about its figures. */
abstract class TrendQuestions extends QueryService {

    final String operation = newOperation();
    final String ombud = token("OMBUD", operation);
    final History history = new History();

    void sendAndWait() {
        TOPIC.send(history.events());
        history.events().stream()
                .map(it -> it.aggregateId() + "@" + it.sequence())
                .forEach(
                        it ->
                                assertThat(
                                                get("/api/position", ombud, "waitFor", it)
                                                        .header("Event-Position-Reached"))
                                        .contains("true"));
    }

    JsonNode trends(String... parameters) {
        var answer = get("/api/trends", ombud, parameters);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    static Map<String, String> values(JsonNode answer) {
        return cells(answer, "value", null);
    }

    static Map<String, String> values(JsonNode answer, String period) {
        return cells(answer, "value", period);
    }

    static Map<String, String> labels(JsonNode answer) {
        return cells(answer, "label", null);
    }

    static Map<String, String> cells(JsonNode answer, String field, String period) {
        var cells = new LinkedHashMap<String, String>();
        answer.path("cells")
                .forEach(
                        it -> {
                            if (period == null || it.path("period").asString().equals(period)) {
                                cells.put(it.path("key").asString(), it.path(field).asString());
                            }
                        });
        return cells;
    }

    static Map<String, String> periods(JsonNode answer) {
        var periods = new LinkedHashMap<String, String>();
        answer.path("totals")
                .forEach(
                        it ->
                                periods.put(
                                        it.path("period").asString(), it.path("value").asString()));
        return periods;
    }

    static JsonNode cell(JsonNode answer, String key) {
        return cell(answer, key, "2021");
    }

    static JsonNode cell(JsonNode answer, String key, String period) {
        return answer.path("cells")
                .valueStream()
                .filter(it -> it.path("key").asString().equals(key))
                .filter(it -> it.path("period").asString().equals(period))
                .findFirst()
                .orElseThrow();
    }

    static long total(JsonNode answer, String field) {
        return answer.path("totals").valueStream().mapToLong(it -> it.path(field).asLong()).sum();
    }

    static List<String> notes(JsonNode answer) {
        return answer.path("notes").valueStream().map(it -> it.path("code").asString()).toList();
    }

    static JsonNode note(JsonNode answer, String code) {
        return answer.path("notes")
                .valueStream()
                .filter(it -> it.path("code").asString().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
