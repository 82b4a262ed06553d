package se.hinderloggen.command.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.hinderloggen.command.CommandService;

/** Files over HTTP: what the report says, and what is then in the store. */
class ImportApiTest extends CommandService {

    private static final String HEADER =
            "external_id;kind;occurred;authority;unit;municipality;event_type;description;consequences;tags\n";
    private final String coordinator = token("SAMORDNARE", VARMLAND);
    private final String run = newWord();

    @Test
    void the_file_of_2021_goes_in_once_however_often_it_is_imported() throws IOException {
        var file =
                Files.readString(
                                Path.of(
                                        "src/test/resources/se/hinderloggen/command/observations-2021.csv"))
                        .replace("V21-", run + "-");

        var dry = importing("?dryRun=true", file);
        assertThat(dry.status()).isEqualTo(200);
        assertThat(figures(dry))
                .isEqualTo("40 rows, 37 observations: 37 recorded, 0 there, 0 refused");
        assertThat(dry.header("Event-Position")).isEmpty();
        long before = observationEvents();

        var first = importing("", file);
        assertThat(figures(first))
                .isEqualTo("40 rows, 37 observations: 37 recorded, 0 there, 0 refused");
        assertThat(first.header("Event-Position").orElseThrow().split(",")).hasSizeBetween(1, 6);
        assertThat(observationEvents() - before).isEqualTo(37);

        var again = importing("", file);
        assertThat(again.status()).isEqualTo(200);
        assertThat(figures(again))
                .isEqualTo("40 rows, 37 observations: 0 recorded, 37 there, 0 refused");
        assertThat(observationEvents() - before).isEqualTo(37);
    }

    @Test
    void rows_with_the_same_id_are_findings_of_one_observation() {
        var answer =
                importing(
                        "",
                        HEADER
                                + run
                                + "-1;HINDER;2021;FK;;;SIP;Ingen kom.;;a\n"
                                + run
                                + "-1;HINDER;2021;Region Värmland;Vårdcentral;;SIP;Ingen kom.;;b\n");
        assertThat(figures(answer))
                .isEqualTo("2 rows, 1 observations: 1 recorded, 0 there, 0 refused");
        var aggregate = answer.header("Event-Position").orElseThrow().replace("@0", "");
        var payload =
                events.queryForObject(
                        "select payload from domain_event_entry where aggregate_identifier = ?",
                        String.class,
                        aggregate);
        assertThat(payload)
                .contains("\"FORSAKRINGSKASSAN\"", "\"VARDCENTRAL\"", "\"tags\":[\"a\",\"b\"]")
                .doesNotContain("Ingen kom");
    }

    @Test
    void all_or_nothing_goes_in_unless_the_good_ones_are_asked_for() {
        var file =
                HEADER
                        + run
                        + "-1;HINDER;2021;FK;;;SIP;Ingen kom.;;\n"
                        + run
                        + "-2;HINDER;2021;Försäkringskasan;;;SIP;Ingen kom.;;\n"
                        + run
                        + "-3;HINDER;2021;FK;;;SIP;Nås på 19121212-1212.;;\n"
                        + run
                        + "-4;HINDER;2999;FK;;;SIP;Ingen kom.;;\n";
        long before = observationEvents();
        var all = importing("", file);
        assertThat(all.status()).isEqualTo(422);
        assertThat(figures(all))
                .isEqualTo("4 rows, 4 observations: 0 recorded, 0 there, 4 refused");
        assertThat(observationEvents()).isEqualTo(before);
        assertThat(problems(all))
                .containsExactly(
                        "3 authority unknown-value",
                        "4 description personal-identity-number",
                        "5 occurred occurred-in-the-future");
        assertThat(all.json().at("/problems/0/nearest/0").asString())
                .isEqualTo("Försäkringskassan");
        assertThat(all.body()).doesNotContain("kasan").doesNotContain("19121212");

        var good = importing("?mode=good", file);
        assertThat(good.status()).isEqualTo(200);
        assertThat(figures(good))
                .isEqualTo("4 rows, 4 observations: 1 recorded, 0 there, 3 refused");
        assertThat(observationEvents() - before).isEqualTo(1);
    }

    @Test
    void a_row_whose_content_has_changed_since_it_was_imported_is_a_problem() {
        importing("", HEADER + run + "-1;HINDER;2021;FK;;;SIP;Ingen kom.;;\n");
        var changed = importing("", HEADER + run + "-1;HINDER;2021;FK;;;SIP;Alla kom.;;\n");
        assertThat(changed.status()).isEqualTo(422);
        assertThat(problems(changed)).containsExactly("2 external_id id-taken-with-other-content");
    }

    @Test
    void what_was_erased_is_not_imported_again() {
        var file = HEADER + run + "-1;HINDER;2021;FK;;;SIP;Ingen kom.;;\n";
        var id = importing("", file).header("Event-Position").orElseThrow().replace("@0", "");
        post("/api/observations/" + id + "/erasure", coordinator, Map.of("reason", "MISTAKE"));
        var again = importing("", file);
        assertThat(problems(again)).containsExactly("2 null observation-erased");
        assertThat(storedEvents(id)).isEqualTo(2);
    }

    @Test
    void a_file_cut_short_is_refused_whole() {
        long before = observationEvents();
        var answer =
                importing(
                        "?mode=good",
                        HEADER + run + "-1;HINDER;2021;FK;;;SIP;Ingen kom.;;\n" + run + "-2;HIN");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.code()).isEqualTo("cut-short");
        assertThat(observationEvents()).isEqualTo(before);
    }

    @Test
    void base_figures_go_in_by_the_same_rules() {
        int year = 1996;
        var file =
                "year;municipality;clients;assignments\n%d;;202;944\n%d;Arvika;19;\n"
                        .formatted(year, year);
        var first = send("POST", "/api/imports/base-figures", coordinator, "text/csv", file);
        assertThat(figures(first))
                .isEqualTo("2 rows, 2 observations: 2 recorded, 0 there, 0 refused");
        var again = send("POST", "/api/imports/base-figures", coordinator, "text/csv", file);
        assertThat(figures(again))
                .isEqualTo("2 rows, 2 observations: 0 recorded, 2 there, 0 refused");
        var corrected =
                put(
                        "/api/base-figures/" + VARMLAND + "/" + year,
                        coordinator,
                        Map.of("clients", 185, "assignments", 944));
        assertThat(corrected.status()).isEqualTo(200);
        assertThat(corrected.header("ETag")).hasValue("\"2\"");
        var foreign =
                put("/api/base-figures/" + DALARNA + "/" + year, coordinator, Map.of("clients", 1));
        assertThat(foreign.status()).isEqualTo(404);
    }

    private Answer importing(String query, String file) {
        return send("POST", "/api/imports" + query, coordinator, "text/csv", file);
    }

    private static String figures(Answer answer) {
        var report = answer.json();
        return "%d rows, %d observations: %d recorded, %d there, %d refused"
                .formatted(
                        report.path("rows").asInt(),
                        report.path("observations").asInt(),
                        report.path("recorded").asInt(),
                        report.path("alreadyThere").asInt(),
                        report.path("refused").asInt());
    }

    private static List<String> problems(Answer answer) {
        return answer.json()
                .path("problems")
                .valueStream()
                .map(
                        it ->
                                it.path("line").asInt()
                                        + " "
                                        + it.path("column").asString("null")
                                        + " "
                                        + it.path("code").asString())
                .toList();
    }
}
