package se.hinderloggen.web.basefigures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.hinderloggen.web.basefigures.BaseFiguresAnswer.BaseFigure;
import se.hinderloggen.web.basefigures.BaseFiguresAnswer.KnownFigure;
import se.hinderloggen.web.services.Answers.Coded;

class BaseFiguresOverviewTest {

    private static final Instant THEN = Instant.parse("2026-01-01T00:00:00Z");

    @Test
    void the_latest_year_is_first_and_its_municipalities_stand_in_swedish_order() {
        var overview =
                BaseFiguresOverview.of(
                        List.of(
                                figure(2019, null, 197, 902),
                                figure(2020, null, 185, 944),
                                figure(2020, "Årjäng", 6, null),
                                figure(2020, "Arvika", 19, null),
                                figure(2020, "Säffle", 9, null)),
                        null);
        assertThat(overview.years()).containsExactly(2020, 2019);
        assertThat(overview.year()).isEqualTo(2020);
        assertThat(overview.municipalities())
                .extracting(BaseFiguresOverview.Row::name)
                .containsExactly("Arvika", "Säffle", "Årjäng");
        var whole = overview.whole().getFirst();
        assertThat(whole.perClient()).isEqualByComparingTo("5.10");
        assertThat(whole.sum()).isEqualTo(34);
        assertThat(whole.isOtherThanSum()).isTrue();
        assertThat(overview.whole().getLast().isOtherThanSum()).isFalse();
    }

    @Test
    void nothing_known_is_an_empty_overview() {
        var overview = BaseFiguresOverview.of(List.of(), null);
        assertThat(overview.years()).isEmpty();
        assertThat(overview.year()).isNull();
    }

    @Test
    void nobody_divides_by_no_clients() {
        var overview = BaseFiguresOverview.of(List.of(figure(2020, null, 0, 3)), 2020);
        assertThat(overview.whole().getFirst().perClient()).isNull();
    }

    private static BaseFigure figure(
            int year, @Nullable String name, int clients, @Nullable Integer assignments) {
        return new BaseFigure(
                year,
                name == null ? null : new Coded(name, name),
                clients,
                assignments,
                List.of(new KnownFigure(clients, assignments, THEN, null)));
    }
}
