package se.hinderloggen.command.observation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import se.hinderloggen.command.CommandService;

/** What the guard answers to someone who is still writing. */
@ExtendWith(OutputCaptureExtension.class)
class TextExaminationApiTest extends CommandService {

    private static final String NUMBER = "19121212-1212";
    private final String ombud = token("OMBUD", VARMLAND);

    @Test
    void it_says_what_is_found_in_which_field_and_where() {
        var texts = new LinkedHashMap<String, Object>();
        texts.put("description", "Beslutet gällde " + NUMBER + " och mötet Storgatan 12.");
        texts.put("tags[0]", "anna@example.se");
        var answer = examine(texts);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(suspicions(answer))
                .containsExactly(
                        "description personal-identity-number REFUSED 16-29",
                        "description street-address DOUBTFUL 40-52",
                        "tags[0] email-address REFUSED 0-15");
        var first = answer.json().at("/suspicions/0");
        assertThat(first.path("sv").asString()).contains("personnummer");
        assertThat(first.path("en").asString()).contains("personal identity number");
        assertThat(answer.body()).doesNotContain(NUMBER, "Storgatan", "example");
    }

    @Test
    void what_it_finds_nothing_in_may_be_recorded() {
        assertThat(suspicions(examine(Map.of("description", "Telefonen var stängd.")))).isEmpty();
        assertThat(suspicions(examine(Map.of()))).isEmpty();
        assertThat(suspicions(send("{\"texts\": {\"description\": null}}"))).isEmpty();
    }

    @Test
    void the_places_are_those_of_the_text_as_it_was_sent_here_and_when_it_is_recorded() {
        // A form sends both signs at the end of a line; and å may come as two characters.
        var text = "\r\n\r\n  Det la\u030Ag kvar.\r\nSe " + NUMBER + ".";
        int start = text.indexOf(NUMBER);

        assertThat(suspicions(examine(Map.of("description", text))))
                .containsExactly(
                        "description personal-identity-number REFUSED %d-%d"
                                .formatted(start, start + NUMBER.length()));
        var refused =
                post(
                        "/api/observations",
                        ombud,
                        Map.of(
                                "kind",
                                "HINDER",
                                "occurred",
                                "2021",
                                "findings",
                                List.of(Map.of("authority", "FK")),
                                "description",
                                text));
        assertThat(refused.json().at("/errors/0/spans/0/start").asInt()).isEqualTo(start);
    }

    @Test
    void a_text_is_never_taken_for_the_name_of_a_field() {
        for (var name : List.of(NUMBER, "Anna Svensson", "", "a[1", "x.y.z", "a".repeat(41))) {
            var answer = examine(Map.of(name, "Ingen kom."));
            assertThat(answer.status()).as(name).isEqualTo(422);
            assertThat(answer.fields()).containsExactly("texts=not-a-field");
            assertThat(answer.body()).doesNotContain(NUMBER, "Anna");
        }
    }

    @Test
    void what_could_not_be_recorded_for_its_length_is_refused_here_too() {
        assertThat(examine(Map.of("description", "x".repeat(10_001))).fields())
                .containsExactly("description=too-long");
        assertThat(
                        examine(
                                        IntStream.range(0, 101)
                                                .boxed()
                                                .collect(
                                                        Collectors.toMap(
                                                                i -> "tags[" + i + "]", _ -> "a")))
                                .fields())
                .containsExactly("texts=too-many");
        assertThat(send("{}").fields()).containsExactly("texts=missing");
        assertThat(send("{\"texts\": \"" + NUMBER + "\"}").code()).isEqualTo("unreadable-request");
    }

    @Test
    void those_who_record_may_ask_and_nobody_else() {
        var body = Map.of("texts", Map.of("description", "Ingen kom."));
        for (var role : List.of("OMBUD", "ARBETSGRUPP", "SAMORDNARE")) {
            assertThat(post("/api/texts/examination", token(role, VARMLAND), body).status())
                    .as(role)
                    .isEqualTo(200);
        }
        for (var role : List.of("MYNDIGHET", "LANSSTYRELSE")) {
            assertThat(post("/api/texts/examination", token(role, VARMLAND), body).status())
                    .as(role)
                    .isEqualTo(403);
        }
    }

    @Test
    void nothing_is_kept_of_it_nor_logged(CapturedOutput output) {
        long before = observationEvents();
        examine(Map.of("description", "Se " + NUMBER + "."));
        examine(Map.of(NUMBER, NUMBER));
        assertThat(observationEvents()).isEqualTo(before);
        assertThat(output.getAll()).doesNotContain(NUMBER);
    }

    private Answer examine(Map<?, ?> texts) {
        return post("/api/texts/examination", ombud, Map.of("texts", texts));
    }

    private Answer send(String body) {
        return send("POST", "/api/texts/examination", ombud, "application/json", body);
    }

    private static List<String> suspicions(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json()
                .path("suspicions")
                .valueStream()
                .map(
                        it ->
                                "%s %s %s %d-%d"
                                        .formatted(
                                                it.path("field").asString(),
                                                it.path("code").asString(),
                                                it.path("severity").asString(),
                                                it.path("start").asInt(),
                                                it.path("end").asInt()))
                .toList();
    }
}
