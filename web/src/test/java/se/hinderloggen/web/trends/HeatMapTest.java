package se.hinderloggen.web.trends;

import static org.assertj.core.api.Assertions.assertThat;
import static se.hinderloggen.web.trends.TrendFixtures.answer;
import static se.hinderloggen.web.trends.TrendFixtures.cell;
import static se.hinderloggen.web.trends.TrendFixtures.question;
import static se.hinderloggen.web.trends.TrendFixtures.swedish;
import static se.hinderloggen.web.trends.TrendFixtures.total;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HeatMapTest {

    private static final Period NOW = Period.of(LocalDate.of(2026, 5, 20), Period.Length.YEAR);
    private static final TrendAnswer ANSWER =
            answer(
                    List.of(
                            cell("SOC", "SIP", "2025", 4),
                            cell("SOC", "SIP", "2026", 1),
                            cell("SOC", "UNKNOWN", "2026", 90),
                            cell("BANK", "BEMOTANDE", "2025", 2)),
                    List.of(total("2025", 6), total("2026", 91)));

    @Test
    void counts_are_added_up_over_time_and_in_both_directions() {
        var heat = heat("?by=authority&across=eventType");

        assertThat(heat.period().shown()).isNull();
        assertThat(heat.columns()).containsExactly("Sip", "Bemotande", "Unknown");
        assertThat(heat.rows().getFirst())
                .extracting(HeatMap.Row::label, HeatMap.Row::sum)
                .containsExactly("Soc", "95");
        assertThat(heat.rows().getFirst().squares())
                .extracting(HeatMap.Square::text)
                .containsExactly("5", "0", "90");
        assertThat(heat.sums()).containsExactly("5", "2", "90", "97");
        assertThat(heat.total()).contains("97 observationer");
        assertThat(heat.rows().getFirst().squares().getFirst().address())
                .isEqualTo("/observationer?authority=SOC&eventType=SIP&merged=false");
    }

    @Test
    void shares_are_of_one_period_the_last_that_is_over() {
        var heat = heat("?by=authority&across=eventType&measure=share");

        assertThat(heat.period().shown()).isEqualTo(Period.parse("2025", Period.Length.YEAR));
        assertThat(heat.sums()).isEmpty();
        assertThat(heat.period().choices())
                .extracting(OnePeriod.Choice::label)
                .containsExactly("2025", "2026 hittills");
    }

    @Test
    void the_period_that_is_asked_for_is_shown() {
        var heat = heat("?by=authority&across=eventType&at=2026");

        assertThat(heat.rows()).hasSize(1);
        assertThat(heat.rows().getFirst().squares().getFirst().address())
                .endsWith("from=2026&to=2026&merged=false");
    }

    @Test
    void what_is_drawn_is_mostly_guessed_right_before_anything_is_asked() {
        assertThat(guess("?by=authority&across=eventType")).isEqualTo("all");
        assertThat(guess("?by=authority&across=eventType&measure=share")).isEqualTo("2025");
        assertThat(guess("?by=authority&across=eventType&measure=share&at=2019")).isEqualTo("2019");
        assertThat(guess("?by=authority&across=eventType&at=2019-03")).isEqualTo("all");
    }

    @Test
    void nothing_else_is_asked_for_where_rates_are_known_to_no_period() {
        var onlyTheYear = answer(List.of(), List.of(total("2025-XX", 4)));

        assertThat(drawn(onlyTheYear, "&measure=per100Clients")).isEmpty();
        assertThat(drawn(onlyTheYear, "")).contains(OnePeriod.ALL);
        assertThat(drawn(answer(List.of(), List.of(total("2025-Q1", 4))), "&measure=share"))
                .contains("2025-Q1");
    }

    private static Optional<String> drawn(TrendAnswer answer, String more) {
        return OnePeriod.drawn(
                answer, question("?by=eventType&across=kind&period=quarter" + more), NOW);
    }

    @Test
    void sums_over_time_are_shown_as_they_come() {
        var summed =
                answer(
                        List.of(cell("SOC", "SIP", OnePeriod.ALL, 5)),
                        List.of(total("2025", 4), total("2026", 1)));
        var heat = HeatMap.of(summed, question("?by=authority&across=eventType"), NOW, swedish());

        assertThat(heat.rows().getFirst().sum()).isEqualTo("5");
        assertThat(heat.period().choices()).hasSize(3);
    }

    private static String guess(String address) {
        return OnePeriod.guess(question(address), NOW);
    }

    private static HeatMap heat(String address) {
        return HeatMap.of(ANSWER, question(address), NOW, swedish());
    }
}
