package se.hinderloggen.web.trends;

import static org.assertj.core.api.Assertions.assertThat;
import static se.hinderloggen.web.trends.TrendFixtures.answer;
import static se.hinderloggen.web.trends.TrendFixtures.cell;
import static se.hinderloggen.web.trends.TrendFixtures.question;
import static se.hinderloggen.web.trends.TrendFixtures.swedish;
import static se.hinderloggen.web.trends.TrendFixtures.total;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.hinderloggen.web.trends.TrendAnswer.Cell;
import se.hinderloggen.web.trends.TrendAnswer.Total;

class TrendCsvTest {

    @Test
    void it_is_as_a_swedish_excel_wants_it() {
        var answer =
                answer(
                        List.of(
                                new Cell(
                                        "SOC",
                                        "Soc; \"LSS\"",
                                        null,
                                        "2021",
                                        4,
                                        3,
                                        new BigDecimal("2.2857")),
                                new Cell("BANK", "Bank", null, "2022", 1, 1, null)),
                        List.of(new Total("2021", 4, 3, new BigDecimal("2.2857"))));

        assertThat(TrendCsv.of(answer, question("?by=authority&measure=per100Clients"), swedish()))
                .isEqualTo(
                        "\uFEFFMyndighet;Kod;Period;Berörda verksamheter;Observationer;Värde (Per 100 klienter)\r\n"
                                + "\"Soc; \"\"LSS\"\"\";SOC;2021;4;3;2,2857\r\n"
                                + "Bank;BANK;2022;1;1;\r\n"
                                + "Alla observationer;;2021;4;3;2,2857\r\n");
    }

    @Test
    void two_dimensions_have_their_columns() {
        var answer = answer(List.of(cell("BANK", "SIP", "2021", 2)), List.of(total("2021", 2)));

        assertThat(TrendCsv.of(answer, question("?by=authority&across=eventType"), swedish()))
                .contains("Myndighet;Kod;Händelsetyp;Kod;Period;")
                .contains("Bank;BANK;Sip;SIP;2021;2;2;2\r\n")
                .contains("Alla observationer;;;;2021;2;2;2\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+46", "-2", "@SUM(A1)", "\tx"})
    void nothing_is_calculated(String label) {
        assertThat(Csv.field(label)).isEqualTo("'" + label);
    }
}
