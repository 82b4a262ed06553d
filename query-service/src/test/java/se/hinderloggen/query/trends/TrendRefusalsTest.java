package se.hinderloggen.query.trends;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.hinderloggen.query.QueryService;

class TrendRefusalsTest extends QueryService {

    private final String ombud = token("OMBUD", newOperation());

    @ParameterizedTest
    @CsvSource({
        "by, colour, by=bad-parameter",
        "period, week, period=bad-parameter",
        "measure, per10, measure=bad-parameter",
        "from, 2021-13, from=bad-parameter",
        "to, yesterday, to=bad-parameter",
        "asOf, 2021, asOf=bad-parameter",
        "asOf, 2999-01-01, asOf=bad-parameter",
        "eventType, Tilgänglighet, eventType=unknown-value",
        "authority, FK, authority=unknown-value",
        "unit, VARDCENTRAL, unit=bad-parameter",
        "unit, BANK/VARDCENTRAL, unit=unknown-value",
        "municipality, Atlantis, municipality=unknown-value",
        "kind, GOOD, kind=bad-parameter",
        "autority, BANK, (unknown)=bad-parameter",
        "waitFor, nonsense, waitFor=bad-parameter"
    })
    void what_cannot_be_understood_is_refused_by_name_and_not_repeated(
            String parameter, String value, String error) {
        var answer = get("/api/trends", ombud, parameter, value);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("bad-parameter");
        assertThat(answer.fields()).containsExactly(error);
        assertThat(answer.body()).doesNotContain("\"" + value + "\"").doesNotContain("autority");
    }

    @Test
    void an_end_before_the_beginning_is_refused() {
        assertThat(get("/api/trends", ombud, "from", "2022", "to", "2021").fields())
                .containsExactly("to=bad-parameter");
    }

    @Test
    void the_nearest_known_values_are_named() {
        var answer = get("/api/trends", ombud, "eventType", "Tilgänglighet");
        assertThat(answer.json().path("errors").get(0).path("nearest").get(0).asString())
                .isEqualTo("Tillgänglighet");
    }
}
