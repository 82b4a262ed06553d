package se.hinderloggen.web.trends;

import static org.assertj.core.api.Assertions.assertThat;
import static se.hinderloggen.web.trends.TrendFixtures.question;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TrendQuestionTest {

    @Test
    void the_same_question_has_the_same_short_address() {
        assertThat(
                        question(
                                        "/trender?to=&from=2021&measure=count&by=authority&nonsense=1&kind= HINDER ")
                                .address())
                .isEqualTo("/trender?by=authority&from=2021&kind=HINDER")
                .isEqualTo(
                        question("/trender?kind=HINDER&by=authority&from=2021&period=year")
                                .address());
    }

    @Test
    void the_address_holds_the_whole_question_and_reads_back() {
        var question =
                question(
                        "/trender?by=tag&tag=v%C3%A5ld%20%26%20hot&asOf=2024-01-01&view=multiples&series=a%2Bb&series=%7Bc%7D");

        assertThat(question(question.address())).isEqualTo(question);
        assertThat(question.series()).containsExactly("a+b", "{c}");
        assertThat(question.address()).doesNotContain(" ", "{");
    }

    @Test
    void how_it_is_shown_is_not_asked_of_the_service() {
        assertThat(question("?by=kind&view=multiples&at=2021&series=x").toService(""))
                .containsEntry("by", "kind")
                .doesNotContainKeys("view", "at", "series");
    }

    @Test
    void a_figure_leads_to_its_observations_within_the_filters() {
        var question = question("?by=eventType&authority=POLISEN&eventType=SIP&asOf=2024-01-01");
        var march = Period.parse("2021-03", Period.Length.MONTH);

        assertThat(
                        question.observations(
                                Map.of("eventType", "BEMOTANDE"), march.from(), march.to()))
                .isEqualTo(
                        "/observationer?authority=POLISEN&eventType=BEMOTANDE&from=2021-03&to=2021-03&merged=false");
    }

    @Test
    void a_unit_brings_its_authority_along() {
        assertThat(
                        question("?by=unit&authority=REGION")
                                .observations(Map.of("unit", "REGION/VC"), "2021", "2021"))
                .isEqualTo("/observationer?unit=REGION%2FVC&from=2021&to=2021&merged=false");
    }

    @Test
    void a_quarter_is_asked_for_by_its_months() {
        var quarter = Period.parse("2021-Q3", Period.Length.QUARTER);

        assertThat(quarter.from() + " " + quarter.to()).isEqualTo("2021-07 2021-09");
    }
}
