package se.hinderloggen.query.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** There is one way only to write the same. */
class CanonicalJsonTest {

    @Test
    void members_are_in_order_and_numbers_written_out() {
        assertThat(written("{\"b\":[1.50,1e3,0.00,-0.0,1.2E-4,{}],\"a\":{\"d\":null,\"c\":true}}"))
                .isEqualTo("{\"a\":{\"c\":true,\"d\":null},\"b\":[1.5,1000,0,0,0.00012,{}]}");
    }

    @Test
    void text_stays_as_it_is() {
        assertThat(written("{\"ö\":\"Å \\\"ä\\\" \\n ≥5\",\"a\":[]}"))
                .isEqualTo("{\"a\":[],\"ö\":\"Å \\\"ä\\\" \\n ≥5\"}");
    }

    @Test
    void the_hash_is_sha_256_of_the_bytes() {
        assertThat(CanonicalJson.hash("abc".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    private static String written(String json) {
        var node = JsonMapper.builder().build().readTree(json);
        return new String(CanonicalJson.bytes(node), StandardCharsets.UTF_8);
    }
}
