package se.hinderloggen.query.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import se.hinderloggen.query.QueryService;
import tools.jackson.databind.JsonNode;

class CatalogueApiTest extends QueryService {

    @Test
    void the_catalogue_is_answered_with_names_dates_successors_and_memberships() {
        var json =
                get("/api/catalogue", token("OMBUD", "PO_VARMLAND"), "waitFor", "catalogue@30")
                        .json();
        assertThat(json.path("kinds")).hasSize(3);

        var sip = byCode(json.path("eventTypes"), "SIP");
        assertThat(sip.path("names").get(0).path("name").asString())
                .isEqualTo("Samordnad individuell plan (SIP)");
        assertThat(sip.path("successors").get(0).path("relation").asString())
                .isEqualTo("REPORTED_TOGETHER");
        assertThat(sip.path("until").isNull()).isTrue();

        var region = byCode(json.path("authorities"), "REGION_VARMLAND");
        assertThat(
                        byCode(region.path("units"), "VARDCENTRAL")
                                .path("names")
                                .get(0)
                                .path("name")
                                .asString())
                .isEqualTo("Vårdcentral");

        var municipalities =
                byCode(json.path("organisations"), "PO_VARMLAND").path("municipalities");
        assertThat(byCode(municipalities, "1762").path("name").asString()).isEqualTo("Munkfors");
        assertThat(byCode(municipalities, "1761").path("until").asString()).isEqualTo("2021-01-01");
    }

    @Test
    void whoever_has_the_catalogue_is_told_that_it_is_the_same() {
        String token = token("OMBUD", "PO_VARMLAND");
        var first = get("/api/catalogue", token, "waitFor", "catalogue@30");
        String tag = first.header("ETag").orElseThrow();
        assertThat(first.header("Cache-Control")).hasValue("no-cache, private");

        var same = getUnless(tag, "/api/catalogue", token);
        assertThat(same.status()).isEqualTo(304);
        assertThat(same.body()).isEmpty();
        assertThat(same.header("ETag")).hasValue(tag);
        assertThat(getUnless("\"another\"", "/api/catalogue", token).body())
                .isEqualTo(first.body());
    }

    private static JsonNode byCode(JsonNode list, String code) {
        return list.valueStream()
                .filter(it -> it.path("code").asString().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
