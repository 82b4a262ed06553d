package se.hinderloggen.query.basefigures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.hinderloggen.events.BaseFiguresEvent.BaseFiguresCorrected;
import se.hinderloggen.events.BaseFiguresEvent.BaseFiguresRegistered;
import se.hinderloggen.query.fixture.History;
import se.hinderloggen.query.sql.Columns;

class BaseFiguresFoldTest {

    @Test
    void a_corrected_figure_stays_with_the_time_during_which_it_was_known() {
        var history =
                new History()
                        .at("2021-02-01T00:00:00Z")
                        .then(new BaseFiguresRegistered("PO_VARMLAND", 2020, null, 202, 944))
                        .at("2022-02-01T00:00:00Z")
                        .then(new BaseFiguresCorrected("PO_VARMLAND", 2020, null, 185, 944));
        assertThat(BaseFiguresProjection.fold(history.events(), List.of()))
                .extracting(Figure::clients, Figure::knownFrom, Figure::knownUntil)
                .containsExactly(
                        tuple(202, at("2021-02-01T00:00:00Z"), at("2022-02-01T00:00:00Z")),
                        tuple(185, at("2022-02-01T00:00:00Z"), Columns.INFINITY));
    }

    @Test
    void a_municipality_has_figures_of_its_own() {
        var history =
                new History()
                        .then(
                                new BaseFiguresRegistered("PO_VARMLAND", 2020, null, 202, 944),
                                new BaseFiguresRegistered("PO_VARMLAND", 2020, "1762", 8, null));
        assertThat(BaseFiguresProjection.fold(history.events(), List.of()))
                .extracting(Figure::municipality, Figure::clients, Figure::knownUntil)
                .containsExactly(
                        tuple("", 202, Columns.INFINITY), tuple("1762", 8, Columns.INFINITY));
    }

    private static Instant at(String instant) {
        return Instant.parse(instant);
    }
}
