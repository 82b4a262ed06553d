package se.hinderloggen.query.trends;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static se.hinderloggen.query.fixture.Observations.finding;
import static se.hinderloggen.query.fixture.Observations.observation;

import org.junit.jupiter.api.Test;
import se.hinderloggen.events.BaseFiguresEvent.BaseFiguresCorrected;
import se.hinderloggen.events.BaseFiguresEvent.BaseFiguresRegistered;

/** In the catalogue of the tests, SIP is reported together with Samverkan from 2015. */
class TrendsInCataloguesTest extends TrendQuestions {

    @Test
    void what_is_reported_together_is_one_line_and_its_parts_mean_it() {
        history.then(
                observation()
                        .of(operation)
                        .occurred("2014")
                        .findings(finding("KOMMUN", "SIP"), finding("KOMMUN", "SAMVERKAN"))
                        .recorded(),
                observation()
                        .of(operation)
                        .occurred("2016-03")
                        .findings(finding("BANK", "SIP"), finding("BANK", "BEMOTANDE"))
                        .recorded());
        sendAndWait();

        var together = trends("by", "eventType", "catalogue", "2021");
        assertThat(values(together, "2014")).containsOnly(entry("SAMVERKAN.SIP", "2"));
        assertThat(cell(together, "SAMVERKAN.SIP", "2014").path("observations").asInt())
                .isEqualTo(1);
        assertThat(labels(together))
                .contains(entry("SAMVERKAN.SIP", "Samverkan + Samordnad individuell plan (SIP)"));
        assertThat(together.path("catalogue").asString()).isEqualTo("2021-12-31");
        assertThat(notes(together)).contains("counted-in-catalogue", "event-types-together");
        assertThat(together.path("breaks").findValuesAsString("period")).containsOnly("2015");
        assertThat(together.path("breaks").toString()).doesNotContain("tillsammans");

        var apart = trends("by", "eventType", "catalogue", "2014");
        assertThat(values(apart, "2014")).containsOnly(entry("SIP", "1"), entry("SAMVERKAN", "1"));
        assertThat(total(apart, "findings")).isEqualTo(total(together, "findings"));

        var filtered = trends("by", "authority", "catalogue", "2021", "eventType", "SIP");
        assertThat(values(filtered)).containsOnly(entry("KOMMUN", "2"), entry("BANK", "1"));
        assertThat(filtered)
                .isEqualTo(
                        trends(
                                "by",
                                "authority",
                                "catalogue",
                                "2021",
                                "eventType",
                                "SAMVERKAN.SIP"));

        var asRecorded = trends("by", "eventType");
        assertThat(values(asRecorded, "2014"))
                .containsOnly(entry("SIP", "1"), entry("SAMVERKAN", "1"));
        assertThat(asRecorded.has("catalogue")).isFalse();
        assertThat(asRecorded.path("breaks").toString())
                .contains("\"period\":\"2015\"", "redovisas tillsammans");
    }

    @Test
    void a_figure_that_was_corrected_is_shown_with_what_it_was_before() {
        history.at("2026-01-10T00:00:00Z")
                .then(observation().of(operation).occurred("2020").recorded())
                .then(new BaseFiguresRegistered(operation, 2020, null, 202, 944))
                .at("2026-03-01T00:00:00Z")
                .then(new BaseFiguresCorrected(operation, 2020, null, 185, 944));
        sendAndWait();
        var now = trends("by", "kind", "measure", "per100Clients").path("corrected");
        assertThat(now).hasSize(1);
        assertThat(now.get(0).path("clients").asInt()).isEqualTo(185);
        var earlier = now.get(0).path("earlier").get(0);
        assertThat(earlier.path("clients").asInt()).isEqualTo(202);
        assertThat(earlier.path("until").asString()).isEqualTo("2026-03-01T00:00:00Z");
        assertThat(
                        trends("by", "kind", "measure", "per100Clients", "asOf", "2026-02-01")
                                .path("corrected"))
                .isEmpty();
        assertThat(trends("by", "kind").path("corrected")).isEmpty();
    }

    @Test
    void a_catalogue_that_is_no_year_or_day_is_refused() {
        assertThat(get("/api/trends", ombud, "catalogue", "latest").fields())
                .containsExactly("catalogue=bad-parameter");
        assertThat(get("/api/trends", ombud, "catalogue", "2021", "eventType", "Samarb").fields())
                .containsExactly("eventType=unknown-value");
    }
}
