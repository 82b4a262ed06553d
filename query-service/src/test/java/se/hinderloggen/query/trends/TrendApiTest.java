package se.hinderloggen.query.trends;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static se.hinderloggen.query.fixture.Observations.finding;
import static se.hinderloggen.query.fixture.Observations.observation;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.hinderloggen.events.BaseFiguresEvent.BaseFiguresCorrected;
import se.hinderloggen.events.BaseFiguresEvent.BaseFiguresRegistered;
import se.hinderloggen.events.Finding;
import se.hinderloggen.events.Kind;
import se.hinderloggen.query.fixture.File2021;

class TrendApiTest extends TrendQuestions {

    @Test
    void the_file_of_2021_gives_the_figures_of_the_report() {
        File2021.observations(operation, SEALS).forEach(it -> history.then(it.recorded()));
        sendAndWait();

        var byType = trends("by", "eventType", "period", "year", "from", "2021", "to", "2021");
        assertThat(values(byType))
                .containsOnly(
                        entry("TILLGANGLIGHET", "11"),
                        entry("LEDNING_ORGANISATION_RUTIN", "8"),
                        entry("SIP", "7"),
                        entry("TILLGANG_VARD_STOD", "6"),
                        entry("BEMOTANDE", "5"),
                        entry("SAMVERKAN", "3"));
        assertThat(total(byType, "findings")).isEqualTo(40);
        assertThat(total(byType, "observations")).isEqualTo(37);
        assertThat(total(byType, "value")).isEqualTo(37);
        assertThat(labels(byType))
                .contains(
                        entry(
                                "LEDNING_ORGANISATION_RUTIN",
                                "Brister i ledning/organisation/rutin"));

        assertThat(values(trends("by", "authority")))
                .containsOnly(
                        entry("REGION_VARMLAND", "18"),
                        entry("KOMMUN", "9"),
                        entry("FORSAKRINGSKASSAN", "6"),
                        entry("ARBETSFORMEDLINGEN", "6"),
                        entry("BANK", "1"));
        assertThat(values(trends("by", "kind")))
                .containsOnly(entry("HINDER", "31"), entry("SYSTEMRATT", "6"));
        assertThat(values(trends("by", "municipality"))).containsOnly(entry("UNKNOWN", "40"));
        assertThat(labels(trends("by", "municipality")))
                .containsOnly(entry("UNKNOWN", "Okänd/ej angiven kommun"));
        var byUnit = trends("by", "unit", "authority", "Region Värmland");
        assertThat(values(byUnit)).contains(entry("REGION_VARMLAND/VARDCENTRAL", "3"));
        assertThat(labels(byUnit))
                .contains(entry("REGION_VARMLAND/VARDCENTRAL", "Region Värmland, Vårdcentral"));
        assertThat(notes(byType))
                .contains(
                        "counts-measure-recording-too",
                        "findings-and-observations",
                        "catalogue",
                        "event-type-mapped");
    }

    @Test
    void an_observation_with_several_findings_is_counted_once_in_any_cut() {
        history.then(
                observation()
                        .of(operation)
                        .findings(
                                finding("KOMMUN", "SIP"),
                                finding("BANK", "SIP"),
                                finding("KOMMUN", "BEMOTANDE"))
                        .tags("regelverk", "digitalisering")
                        .recorded());
        history.then(observation().of(operation).findings(finding("KOMMUN", "SIP")).recorded());
        sendAndWait();

        var byAuthority = trends("by", "authority");
        assertThat(cell(byAuthority, "KOMMUN").path("findings").asInt()).isEqualTo(3);
        assertThat(cell(byAuthority, "KOMMUN").path("observations").asInt()).isEqualTo(2);
        assertThat(total(byAuthority, "findings")).isEqualTo(4);
        assertThat(total(byAuthority, "observations")).isEqualTo(2);

        var sip = trends("by", "authority", "eventType", "SIP");
        assertThat(total(sip, "findings")).isEqualTo(3);
        assertThat(total(sip, "observations")).isEqualTo(2);

        var byTag = trends("by", "tag");
        assertThat(values(byTag))
                .containsOnly(entry("regelverk", "1"), entry("digitalisering", "1"));
        assertThat(cell(byTag, "regelverk").path("findings").asInt()).isEqualTo(3);
        assertThat(total(byTag, "observations")).isEqualTo(2);
        assertThat(total(trends("by", "kind", "tag", "regelverk"), "observations")).isEqualTo(1);
    }

    @Test
    void a_correction_moves_the_figure_and_the_old_one_is_still_known_as_of_before() {
        var it = observation().of(operation).findings(finding("KOMMUN", "SIP"));
        history.at("2026-03-01T10:00:00Z").then(it.recorded());
        history.at("2026-04-01T10:00:00Z").then(it.findings(finding("BANK", "SIP")).corrected());
        sendAndWait();
        assertThat(values(trends("by", "authority"))).containsOnly(entry("BANK", "1"));
        assertThat(values(trends("by", "authority", "asOf", "2026-04-01T09:59:59Z")))
                .containsOnly(entry("KOMMUN", "1"));
        assertThat(values(trends("by", "authority", "asOf", "2026-03-31")))
                .containsOnly(entry("KOMMUN", "1"));
        assertThat(values(trends("by", "authority", "asOf", "2026-04-01")))
                .containsOnly(entry("BANK", "1"));
        var before = trends("by", "authority", "asOf", "2026-02-28");
        assertThat(before.path("cells")).isEmpty();
        assertThat(before.path("asOf").asString()).isEqualTo("2026-02-28T22:59:59.999999Z");
    }

    @Test
    void merged_observations_count_as_one_until_the_merge_is_undone() {
        var one = observation().of(operation);
        var other = observation().of(operation);
        history.then(one.recorded(), other.recorded(), one.mergedInto(other.id()));
        sendAndWait();
        assertThat(total(trends("by", "kind"), "observations")).isEqualTo(1);
        history.then(one.mergeUndone(other.id()));
        sendAndWait();
        assertThat(total(trends("by", "kind"), "observations")).isEqualTo(2);
    }

    @Test
    void what_is_known_only_to_the_year_stands_apart_in_a_month_view() {
        history.then(
                observation().of(operation).occurred("2021").recorded(),
                observation().of(operation).occurred("2021-03").recorded(),
                observation().of(operation).occurred("2021-03-14").recorded());
        sendAndWait();
        assertThat(periods(trends("by", "kind", "period", "month")))
                .containsExactly(entry("2021-03", "2"), entry("2021-XX", "1"));
        assertThat(periods(trends("by", "kind", "period", "quarter")))
                .containsExactly(entry("2021-Q1", "2"), entry("2021-XX", "1"));
        assertThat(periods(trends("by", "kind"))).containsExactly(entry("2021", "3"));
        assertThat(notes(trends("by", "kind", "period", "month"))).contains("month-unknown");
    }

    @Test
    void what_cannot_be_placed_within_the_bounds_is_left_out_and_told() {
        history.then(
                observation().of(operation).occurred("2021").recorded(),
                observation().of(operation).occurred("2021-03-14").recorded(),
                observation().of(operation).occurred("2022").recorded());
        sendAndWait();
        var march = trends("by", "kind", "from", "2021-03", "to", "2022");
        assertThat(periods(march)).containsExactly(entry("2021", "1"), entry("2022", "1"));
        assertThat(note(march, "unplaced-excluded").path("sv").asString())
                .startsWith("1 observationer (1 berörda");
        var whole = trends("by", "kind", "from", "2021-01", "to", "2021-12");
        assertThat(periods(whole)).containsExactly(entry("2021", "2"));
        assertThat(notes(whole)).doesNotContain("unplaced-excluded");
        var day = trends("by", "kind", "from", "2021-03-20", "to", "2021-03-20");
        assertThat(periods(day)).containsExactly(entry("2021", "1"));
        assertThat(notes(day)).contains("whole-months");
    }

    @Test
    void rates_use_the_figures_of_the_year_as_they_were_known() {
        history.at("2026-01-10T00:00:00Z");
        for (int i = 0; i < 5; i++) {
            history.then(observation().of(operation).occurred("2020").recorded());
        }
        history.then(observation().of(operation).occurred("2021").recorded());
        history.at("2026-02-01T00:00:00Z")
                .then(new BaseFiguresRegistered(operation, 2020, null, 202, 944))
                .at("2026-03-01T00:00:00Z")
                .then(new BaseFiguresCorrected(operation, 2020, null, 185, 944));
        sendAndWait();
        var now = trends("by", "kind", "measure", "per100Clients");
        assertThat(values(now, "2020")).containsOnly(entry("HINDER", "2.7027"));
        assertThat(cell(now, "HINDER", "2021").path("value").isNull()).isTrue();
        assertThat(note(now, "base-figures-missing").path("sv").asString()).contains("2021");
        var then = trends("by", "kind", "measure", "per100Clients", "asOf", "2026-02-15");
        assertThat(values(then, "2020")).containsOnly(entry("HINDER", "2.4752"));
        var perAssignment = trends("by", "kind", "measure", "per100Assignments");
        assertThat(values(perAssignment, "2020")).containsOnly(entry("HINDER", "0.5297"));
        assertThat(notes(trends("by", "kind", "measure", "per100Clients", "period", "month")))
                .contains("yearly-base-figures");
    }

    @Test
    void rates_of_a_municipality_use_its_own_figures() {
        history.then(
                observation()
                        .of(operation)
                        .findings(new Finding("KOMMUN", null, "1762", "SIP"))
                        .recorded(),
                observation().of(operation).findings(finding("KOMMUN", "SIP")).recorded(),
                new BaseFiguresRegistered(operation, 2021, null, 200, null),
                new BaseFiguresRegistered(operation, 2021, "1762", 8, null));
        sendAndWait();
        var filtered = trends("by", "kind", "measure", "per100Clients", "municipality", "Munkfors");
        assertThat(values(filtered)).containsOnly(entry("HINDER", "12.5"));
        var byMunicipality = trends("by", "municipality", "measure", "per100Clients");
        assertThat(cell(byMunicipality, "1762").path("value").asString()).isEqualTo("12.5");
        assertThat(cell(byMunicipality, "UNKNOWN").path("value").isNull()).isTrue();
        assertThat(notes(trends("by", "kind", "measure", "per100Assignments")))
                .contains("base-figures-missing");
    }

    @Test
    void shares_are_of_everything_in_the_period_whatever_the_filter() {
        history.then(
                observation().of(operation).findings(finding("KOMMUN", "SIP")).recorded(),
                observation().of(operation).findings(finding("KOMMUN", "BEMOTANDE")).recorded(),
                observation()
                        .of(operation)
                        .kind(Kind.SYSTEMRATT)
                        .findings(finding("BANK", "SIP"), finding("KOMMUN", null))
                        .recorded());
        sendAndWait();
        assertThat(values(trends("by", "eventType", "measure", "share")))
                .containsOnly(
                        entry("SIP", "0.5"), entry("BEMOTANDE", "0.25"), entry("UNKNOWN", "0.25"));
        var ofBank = trends("by", "eventType", "measure", "share", "authority", "BANK");
        assertThat(values(ofBank)).containsOnly(entry("SIP", "0.25"));
        assertThat(ofBank.path("totals").get(0).path("value").asString()).isEqualTo("0.25");
        assertThat(values(trends("by", "kind", "measure", "share")))
                .containsOnly(entry("HINDER", "0.6667"), entry("SYSTEMRATT", "0.3333"));
    }

    @Test
    void an_erased_observation_stays_counted() {
        var it = observation().of(operation).tags("regelverk").text(SEALS, "Nekad.");
        history.then(it.recorded());
        SEALS.destroy(it.id());
        history.then(it.erased());
        sendAndWait();
        assertThat(total(trends("by", "kind"), "observations")).isEqualTo(1);
        assertThat(values(trends("by", "tag"))).containsOnly(entry("regelverk", "1"));
    }

    @Test
    void another_operation_is_the_same_as_none() {
        history.then(observation().of(operation).recorded());
        sendAndWait();
        var foreign = token("SAMORDNARE", newOperation());
        assertThat(get("/api/trends", foreign).json().path("cells")).isEmpty();
        var named = get("/api/trends", foreign, "organisation", operation);
        var missing = get("/api/trends", foreign, "organisation", "PO_" + UUID.randomUUID());
        assertThat(named.status()).isEqualTo(404);
        assertThat(named.body()).isEqualTo(missing.body());
        assertThat(get("/api/trends", ombud, "organisation", operation).status()).isEqualTo(200);
    }
}
