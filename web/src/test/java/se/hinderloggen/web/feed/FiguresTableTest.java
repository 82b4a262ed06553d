package se.hinderloggen.web.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.hinderloggen.web.feed.FigureAnswers.Figure;
import se.hinderloggen.web.feed.FigureAnswers.Part;
import se.hinderloggen.web.feed.FiguresTable.By;
import se.hinderloggen.web.services.Answers.Coded;

/** Published figures as a table. */
class FiguresTableTest {

    private static final Coded POLICE = new Coded("POLISEN", "Polisen");
    private static final Coded SIP = new Coded("SIP", "SIP");
    private static final Coded KIL = new Coded("1715", "Kil");

    private final Part part =
            new Part(
                    2025,
                    Instant.EPOCH,
                    List.of(
                            figure("all", null, null, null, "31"),
                            figure("all", null, SIP, null, "≥5"),
                            figure("all", null, null, KIL, "12"),
                            figure("authority", POLICE, null, null, "<5"),
                            figure("authority", POLICE, SIP, null, "–")));

    @Test
    void a_line_is_a_row_with_its_total_and_what_is_told_of_each_column() {
        var table = FiguresTable.of(part, By.EVENT_TYPE);

        assertThat(table.columns()).containsExactly(SIP);
        assertThat(table.rows())
                .extracting(FiguresTable.Row::of, FiguresTable.Row::total)
                .containsExactly(tuple("all", "31"), tuple("authority", "<5"));
        assertThat(table.rows())
                .extracting(FiguresTable.Row::cells)
                .containsExactly(List.of("≥5"), List.of("–"));
    }

    @Test
    void where_a_line_is_not_told_apart_its_cells_are_empty() {
        assertThat(FiguresTable.of(part, By.MUNICIPALITY).rows().getLast().cells())
                .containsExactly("");
        assertThat(FiguresTable.of(part, By.KIND).columns()).isEmpty();
    }

    private static Figure figure(
            String of, Coded authority, Coded eventType, Coded municipality, String shown) {
        return new Figure(of, authority, null, List.of(), eventType, null, municipality, shown);
    }
}
