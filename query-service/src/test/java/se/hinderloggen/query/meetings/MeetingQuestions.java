package se.hinderloggen.query.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import se.hinderloggen.query.QueryService;
import se.hinderloggen.query.fixture.History;
import tools.jackson.databind.JsonNode;

/** A history of one operation, and what is answered about a meeting of it. */
abstract class MeetingQuestions extends QueryService {

    final String operation = newOperation();
    final String group = token("ARBETSGRUPP", operation);
    final History history = new History().of(operation);
    final UUID meeting = UUID.randomUUID();

    JsonNode meeting(String... parameters) {
        return answer("", parameters);
    }

    JsonNode minutes() {
        return answer("/minutes");
    }

    private JsonNode answer(String path, String... parameters) {
        happen();
        var answer = get("/api/meetings/" + meeting + path, group, parameters);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    /** Everything so far is in the views. */
    void happen() {
        happen(history, group);
    }
}
