package se.hinderloggen.line;

import static se.hinderloggen.line.Line.encoded;
import static se.hinderloggen.line.Line.observation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.hinderloggen.local.faults.Api.Answer;

/** Sends what nobody may keep to every door there is, and notes which did not refuse it. */
final class Rejections {

    private static final String CODE = "=personal-identity-number";
    private static final List<String> FORMS = List.copyOf(Canaries.forms().values());
    private static final String HEADER =
            "external_id;kind;occurred;authority;unit;municipality;event_type;description;consequences;tags\n";

    private final Line line;
    private final Canaries canaries;
    private final String path;
    private final List<String> wrong = new ArrayList<>();
    private int next;

    /**
     * @param observationId of an observation that exists
     */
    Rejections(Line line, Canaries canaries, String observationId) {
        this.line = line;
        this.canaries = canaries;
        this.path = "/api/observations/" + observationId;
    }

    /** What was not as it should be. */
    List<String> wrong() {
        return wrong;
    }

    /** Each field in a few forms; each form in a few fields, and all in the description. */
    void ofNumbersInEveryTextField() throws IOException, InterruptedException {
        for (String form : FORMS) {
            refused("description", recording("description", canaries.word() + " " + form));
        }
        for (int i = 0; i < 3; i++) {
            for (String field : List.of("kind", "occurred", "consequences", "reason")) {
                refused(field, recording(field, text()));
            }
            for (String field : List.of("authority", "unit", "municipality", "eventType")) {
                var finding = new HashMap<String, Object>(Map.of("authority", "POLISEN"));
                finding.put(field, text());
                refused("findings[0]." + field, recording("findings", List.of(finding)));
            }
            refused("tags[0]", recording("tags", List.of(text())));
            for (String field : List.of("description", "consequences", "reason")) {
                refused(field, send("/corrections", Map.of(field, text())));
            }
            for (String field :
                    List.of(
                            "decision",
                            "workingGroup",
                            "comprehensibility",
                            "manageability",
                            "meaningfulness")) {
                var review = new HashMap<String, Object>(Map.of("decision", "CLOSE"));
                review.put(field, text());
                refused(field, send("/review", review));
            }
            for (String field :
                    List.of(
                            "whatHappened",
                            "cause",
                            "consequences",
                            "remedy",
                            "proposals",
                            "continuation")) {
                var discussion = Map.of("decision", "CLOSE", "discussion", Map.of(field, text()));
                refused("discussion." + field, send("/review", discussion));
            }
            var release = Map.of("summary", text(), "recipients", List.of(text()));
            var answer = send("/release", release);
            refused("summary", answer);
            refused("recipients[0]", answer);
            refused("reason", send("/erasure", Map.of("reason", text())));
        }
    }

    /** Nobody wants text there, so nobody may look at it, and it must still leave no trace. */
    void ofNumbersWhereNoTextBelongs() throws IOException, InterruptedException {
        notAccepted(recording("observationId", text()));
        notAccepted(recording(text(), "x"));
        notAccepted(recording("findings", text()));
        notAccepted(recording("description", List.of(text())));
        notAccepted(recording("description", Long.valueOf(Canaries.PERSONAL)));
        for (String body : List.of(text(), "{\"" + text(), "{\"kind\": " + text() + "}")) {
            notAccepted(line.machine.command("/api/observations", "application/json", body));
            notAccepted(line.machine.command("/api/observations", "text/plain", body));
        }
        String segment = encoded(text()).replace("+", "%20");
        notAccepted(line.machine.command("/api/observations/" + segment + "/review", Map.of()));
        notAccepted(line.machine.command("/api/" + segment, Map.of()));
        for (String header : List.of("If-Match", "X-Request-Id")) {
            String value = canaries.word() + Canaries.PERSONAL;
            notAccepted(
                    line.machine.command(
                            path + "/review", "application/json", "{}", header, value));
        }
        for (String address :
                List.of(
                        "/api/observations/" + segment,
                        "/api/" + segment,
                        "/api/observations?after=" + segment,
                        "/api/observations?" + segment + "=1",
                        "/api/observations?waitFor=" + segment,
                        "/api/observations?authority=" + segment,
                        "/api/trends?by=" + segment,
                        "/api/trends?from=" + segment,
                        "/api/trends?asOf=" + segment)) {
            notAccepted(line.machine.query(address));
        }
        for (String address :
                List.of("/api/observations?q=" + segment, "/api/trends?tag=" + segment)) {
            silent(line.machine.query(address)); // whether it is a question or an error
        }
    }

    /** Files go through a temporary one. */
    void ofFiles() throws IOException, InterruptedException {
        var cells = new LinkedHashMap<String, String>();
        cells.put("external_id", "K-1");
        cells.put("kind", "HINDER");
        cells.put("occurred", "2007");
        cells.put("authority", "Polisen");
        cells.put("unit", "");
        cells.put("municipality", "");
        cells.put("event_type", "BEMOTANDE");
        cells.put("description", "Ingen svarade.");
        cells.put("consequences", "");
        cells.put("tags", "");
        for (String column : cells.keySet()) {
            var row = new LinkedHashMap<>(cells);
            row.put(column, text());
            String file = HEADER + String.join(";", row.values()) + "\n";
            notAccepted(line.machine.command("/api/imports", "text/csv", file));
            String form =
                    "--limit\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n"
                            + "Content-Type: text/csv\r\n\r\n"
                            + file
                            + "\r\n--limit--\r\n";
            notAccepted(
                    line.machine.command(
                            "/api/imports", "multipart/form-data; boundary=limit", form));
        }
        notAccepted(line.machine.command("/api/imports", "text/csv", text()));
        notAccepted(
                line.machine.command(
                        "/api/imports/base-figures",
                        "text/csv",
                        "organisation;year;clients;assignments\nPO_VARMLAND;" + text() + ";1;1\n"));
    }

    /** A canary and a number; the forms take turns. */
    private String text() {
        return canaries.word() + " " + FORMS.get(next++ % FORMS.size());
    }

    private Answer recording(String field, Object value) throws IOException, InterruptedException {
        var request = observation("2007", "POLISEN", "BEMOTANDE");
        request.put(field, value);
        return line.machine.command("/api/observations", request);
    }

    private Answer send(String what, Object body) throws IOException, InterruptedException {
        return line.machine.command(path + what, body);
    }

    private void refused(String field, Answer answer) {
        if (answer.status() != 422 || !answer.fields().contains(field + CODE)) {
            wrong.add(field + ": " + answer.status() + " " + answer.body());
        }
        silent(answer);
    }

    private void notAccepted(Answer answer) {
        if (answer.status() < 400 || answer.status() >= 500) {
            wrong.add("accepted or not understood: " + answer.status() + " " + answer.body());
        }
        silent(answer);
    }

    private void silent(Answer answer) {
        var repeated = FileSearch.find(answer.body(), canaries.all());
        if (!repeated.isEmpty()) {
            wrong.add("repeats " + repeated + ": " + answer.status() + " " + answer.body());
        }
    }
}
