package se.hinderloggen.query.comparisons;

import static org.assertj.core.api.Assertions.assertThat;
import static se.hinderloggen.query.fixture.Observations.observation;

import java.util.List;
import java.util.stream.Stream;
import se.hinderloggen.events.BaseFiguresEvent.BaseFiguresRegistered;
import se.hinderloggen.events.Finding;
import se.hinderloggen.query.QueryService;
import se.hinderloggen.query.fixture.History;
import tools.jackson.databind.JsonNode;

/** An operation of its own, and ways to ask about its years. */
abstract class ComparisonQuestions extends QueryService {

    final String operation = newOperation();
    final String ombud = token("OMBUD", operation);
    final History history = new History();

    void happened() {
        happen(history, ombud);
    }

    /** So many observations of a year, each with these findings. */
    void recorded(int count, int year, Finding... findings) {
        for (int i = 0; i < count; i++) {
            history.then(
                    observation()
                            .of(operation)
                            .occurred(Integer.toString(year))
                            .findings(findings)
                            .recorded());
        }
    }

    void stated(int year, int clients, Integer assignments) {
        history.then(new BaseFiguresRegistered(operation, year, null, clients, assignments));
    }

    JsonNode comparison(String... parameters) {
        return asked("/api/comparisons", parameters);
    }

    JsonNode asked(String path, String... parameters) {
        var answer = get(path, ombud, parameters);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    /** A margin, by its key. */
    static JsonNode line(JsonNode answer, String key) {
        return lines(answer)
                .filter(it -> it.path("across").path("key").asString("").isEmpty())
                .filter(it -> it.path("key").asString().equals(key))
                .findFirst()
                .orElseThrow(() -> new AssertionError(key + " is not in " + answer));
    }

    /** Those of which something certain is said, as {@code KEY} or {@code KEY×ACROSS}. */
    static List<String> certain(JsonNode answer) {
        return lines(answer)
                .filter(
                        it ->
                                List.of("INCREASE", "DECREASE")
                                        .contains(it.path("verdict").asString("")))
                .map(ComparisonQuestions::name)
                .toList();
    }

    static String name(JsonNode line) {
        String across = line.path("across").path("key").asString("");
        return line.path("key").asString() + (across.isEmpty() ? "" : "×" + across);
    }

    static Stream<JsonNode> lines(JsonNode answer) {
        return answer.path("lines").valueStream();
    }

    static List<String> notes(JsonNode answer) {
        return answer.path("notes").valueStream().map(it -> it.path("code").asString()).toList();
    }

    static String note(JsonNode answer, String code) {
        return answer.path("notes")
                .valueStream()
                .filter(it -> it.path("code").asString().equals(code))
                .map(it -> it.path("sv").asString())
                .findFirst()
                .orElseThrow(() -> new AssertionError(code + " is not in " + notes(answer)));
    }
}
