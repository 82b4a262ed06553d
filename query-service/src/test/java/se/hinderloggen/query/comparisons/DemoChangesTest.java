package se.hinderloggen.query.comparisons;

import static org.assertj.core.api.Assertions.assertThat;
import static se.hinderloggen.query.fixture.Observations.observation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.hinderloggen.events.Finding;
import se.hinderloggen.events.Kind;

/**
 * The demo has two changes in it: from March 2023 Arbetsförmedlingen is out of reach twice as
 * often, and from 2025 Region Värmland refuses a SIP a third as often. Whatever year the page
 * offers, from it on against all before, finds these, in their cells and margins, and no others.
 */
class DemoChangesTest extends ComparisonQuestions {

    private static final int FIRST = 2019;
    private static final int LAST = 2026;

    private static final Set<String> UNREACHABLE =
            Set.of(
                    "ARBETSFORMEDLINGEN×TILLGANGLIGHET",
                    "TILLGANGLIGHET×ARBETSFORMEDLINGEN",
                    "ARBETSFORMEDLINGEN",
                    "TILLGANGLIGHET");
    private static final Set<String> FEWER_REFUSED =
            Set.of("REGION_VARMLAND×SIP", "SIP×REGION_VARMLAND", "REGION_VARMLAND", "SIP");

    private static final Map<Integer, int[]> FIGURES =
            Map.of(
                    2019, new int[] {197, 902},
                    2020, new int[] {185, 944},
                    2021, new int[] {175, 726},
                    2022, new int[] {183, 811},
                    2023, new int[] {201, 1040},
                    2024, new int[] {218, 1338},
                    2025, new int[] {223, 1376},
                    2026, new int[] {214, 1187});

    @BeforeEach
    void the_demo() {
        var findings = new LinkedHashMap<String, List<String[]>>();
        for (var line : rows()) {
            var cells = line.split(";", -1);
            findings.computeIfAbsent(cells[0], _ -> new ArrayList<>()).add(cells);
        }
        for (var rows : findings.values()) {
            history.then(
                    observation()
                            .of(operation)
                            .kind(Kind.valueOf(rows.getFirst()[1]))
                            .occurred(rows.getFirst()[2])
                            .findings(
                                    rows.stream()
                                            .map(it -> new Finding(it[3], null, null, it[6]))
                                            .toArray(Finding[]::new))
                            .recorded());
        }
        FIGURES.forEach((year, figures) -> stated(year, figures[0], figures[1]));
        happened();
    }

    @Test
    void both_hidden_changes_are_found_and_no_others() {
        var wrong = new ArrayList<String>();
        for (int year = FIRST + 1; year <= LAST; year++) {
            for (var by : List.of("authority", "eventType")) {
                var across = by.equals("authority") ? "eventType" : "authority";
                var answer = comparison("year", year + "-", "by", by, "across", across);
                var found = new TreeSet<>(certain(answer));
                if (List.of("INCREASE", "DECREASE")
                        .contains(answer.path("total").path("verdict").asString())) {
                    wrong.add(year + " TOTAL " + answer.path("total"));
                }
                found.stream()
                        .filter(it -> !UNREACHABLE.contains(it) && !FEWER_REFUSED.contains(it))
                        .map((year + " ")::concat)
                        .forEach(wrong::add);
                if (year == 2023) {
                    assertThat(found).as(by).containsAnyElementsOf(cells(UNREACHABLE));
                }
                if (year == 2025) {
                    assertThat(found).as(by).containsAnyElementsOf(cells(FEWER_REFUSED));
                }
                if (year < 2023) {
                    assertThat(found).as(by + " before anything changed " + year).isEmpty();
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static List<String> cells(Set<String> names) {
        return names.stream().filter(it -> it.contains("×")).toList();
    }

    private static List<String> rows() {
        try (var in =
                Objects.requireNonNull(
                        DemoChangesTest.class.getResourceAsStream("/demo-findings.csv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().skip(1).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
