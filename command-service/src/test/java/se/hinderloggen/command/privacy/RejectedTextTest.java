package se.hinderloggen.command.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import se.hinderloggen.command.CommandService;

/**
 * A personal identity number in any field of any request, in any form: refused, named, and gone.
 */
@ExtendWith(OutputCaptureExtension.class)
class RejectedTextTest extends CommandService {

    private static final List<String> FORMS =
            List.of(
                    "19121212-1212",
                    "191212121212",
                    "121212-1212",
                    "121212+1212",
                    "1212121212",
                    "１９１２１２１２-1212");
    private final String group = token("ARBETSGRUPP", VARMLAND);
    private final String coordinator = token("SAMORDNARE", VARMLAND);

    @Test
    void it_is_refused_by_field_and_rule_in_every_text_field_and_form(CapturedOutput output) {
        var wrong = new ArrayList<String>();
        for (var form : FORMS) {
            for (var field : List.of("kind", "occurred", "description", "consequences", "reason")) {
                var request = observation();
                request.put(field, "Se " + form + ".");
                check(wrong, field, form, post("/api/observations", group, request));
            }
            for (var field : List.of("authority", "unit", "municipality", "eventType")) {
                var request = observation();
                var finding = new HashMap<String, Object>(Map.of("authority", "FK"));
                finding.put(field, form);
                request.put("findings", List.of(finding));
                check(
                        wrong,
                        "findings[0]." + field,
                        form,
                        post("/api/observations", group, request));
            }
            var tagged = observation();
            tagged.put("tags", List.of(form));
            check(wrong, "tags[0]", form, post("/api/observations", group, tagged));
            var id = UUID.randomUUID();
            for (var field :
                    List.of(
                            "workingGroup",
                            "comprehensibility",
                            "manageability",
                            "meaningfulness",
                            "decision")) {
                var review = Map.of(field, form);
                check(
                        wrong,
                        field,
                        form,
                        post("/api/observations/" + id + "/review", group, review));
            }
            var discussion = Map.of("decision", "CLOSE", "discussion", Map.of("cause", form));
            check(
                    wrong,
                    "discussion.cause",
                    form,
                    post("/api/observations/" + id + "/review", group, discussion));
            var release = Map.of("summary", form, "recipients", List.of(form));
            check(
                    wrong,
                    "summary",
                    form,
                    post("/api/observations/" + id + "/release", group, release));
            check(
                    wrong,
                    "recipients[0]",
                    form,
                    post("/api/observations/" + id + "/release", group, release));
        }
        assertThat(wrong).isEmpty();
        FORMS.forEach(form -> assertThat(output.getAll()).doesNotContain(form));
        var stored =
                events.queryForList(
                        "select payload || meta_data from domain_event_entry", String.class);
        FORMS.forEach(form -> assertThat(String.join("\n", stored)).doesNotContain(form));
    }

    @Test
    void nor_does_the_catalogue_take_it(CapturedOutput output) {
        var wrong = new ArrayList<String>();
        var texts =
                Map.of(
                        "/event-types",
                        List.of("code", "name", "englishName", "definition", "example", "from"),
                        "/event-types/SIP/retirement",
                        List.of("from"),
                        "/event-types/SIP/successors",
                        List.of("relation", "successors[0]", "from"),
                        "/authorities",
                        List.of("code", "name", "principal", "aliases[0]", "from"),
                        "/authorities/KOMMUN/name",
                        List.of("name", "from"),
                        "/authorities/KOMMUN/units",
                        List.of("code", "name", "aliases[0]", "from"),
                        "/organisations/PO_VARMLAND/municipalities",
                        List.of("municipality", "area", "from"));
        for (var form : FORMS) {
            texts.forEach(
                    (path, fields) ->
                            fields.forEach(
                                    field -> {
                                        var list = field.endsWith("[0]");
                                        var body =
                                                Map.of(
                                                        field.replace("[0]", ""),
                                                        list ? List.of(form) : form);
                                        var answer =
                                                post("/api/catalogue" + path, coordinator, body);
                                        check(wrong, field, form, answer);
                                    }));
        }
        var unknown =
                post(
                        "/api/catalogue/event-types/19121212-1212/retirement",
                        coordinator,
                        Map.of("from", "2025-01-01"));
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.body()).doesNotContain("1212");
        assertThat(wrong).isEmpty();
        FORMS.forEach(form -> assertThat(output.getAll()).doesNotContain(form));
    }

    @Test
    void nor_does_it_come_back_from_a_place_where_no_text_belongs(CapturedOutput output) {
        var number = "19121212-1212";
        var answers =
                List.of(
                        post(
                                "/api/observations/" + number + "/review",
                                group,
                                Map.of("decision", "CLOSE")),
                        send(
                                "POST",
                                "/api/observations",
                                group,
                                "application/json",
                                "{\"" + number + "\": 1}"),
                        send("POST", "/api/observations", group, "application/json", number),
                        send("POST", "/api/observations", group, "text/" + number, number),
                        post("/api/observations", group, Map.of("observationId", number)),
                        post(
                                "/api/observations/" + UUID.randomUUID() + "/erasure",
                                group,
                                Map.of("reason", number)),
                        post(
                                "/api/observations",
                                group,
                                observation(),
                                "If-Match",
                                number,
                                "X-Anything",
                                number),
                        send("GET", "/api/" + number + "?q=" + number, group, "text/plain", ""));
        assertThat(answers).allSatisfy(answer -> assertThat(answer.body()).doesNotContain(number));
        assertThat(output.getAll()).doesNotContain(number);
    }

    private static void check(List<String> wrong, String field, String form, Answer answer) {
        if (answer.status() != 422
                || !answer.fields().contains(field + "=personal-identity-number")) {
            wrong.add(field + " " + form + ": " + answer.status() + " " + answer.fields());
        }
        if (answer.body().contains(form)) {
            wrong.add(field + " repeats " + form);
        }
    }

    private static Map<String, Object> observation() {
        return new HashMap<>(
                Map.of(
                        "kind", "HINDER",
                        "occurred", "2021-03",
                        "findings", List.of(Map.of("authority", "FK")),
                        "description", "Telefonen var stängd."));
    }
}
