package se.hinderloggen.web.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

class SwedishTest {

    @Test
    void numbers_are_written_as_in_sweden() {
        assertThat(Swedish.number(1338)).isEqualTo("1\u00A0338");
        assertThat(Swedish.number(1_234_567L)).isEqualTo("1\u00A0234\u00A0567");
        assertThat(Swedish.number(38.5321, 1)).isEqualTo("38,5");
        assertThat(Swedish.number(0.125, 2)).isEqualTo("0,13");
        assertThat(Swedish.number(Double.POSITIVE_INFINITY, 2)).isEqualTo("–");
        assertThat(Swedish.percent(0.3229, 1)).isEqualTo("32,3\u00A0%");
        assertThat(Swedish.number(null)).isEqualTo("–");
    }

    @Test
    void days_are_written_as_in_sweden_and_are_days_there() {
        assertThat(Swedish.day("2024-03-04")).isEqualTo("4 mars 2024");
        assertThat(Swedish.day("2024-03")).isEqualTo("mars 2024");
        assertThat(Swedish.day("2024")).isEqualTo("2024");
        assertThat(Swedish.moment(Instant.parse("2025-02-02T23:05:59Z")))
                .isEqualTo("3 februari 2025 kl. 00.05");
        assertThat(Swedish.list(List.of("a", "b", "c"))).isEqualTo("a, b och c");
    }

    @Test
    void every_text_of_the_pages_is_there_in_both_languages() throws IOException {
        assertThat(texts("texts_en").stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(texts("texts").stringPropertyNames());
    }

    private static Properties texts(String name) throws IOException {
        var texts = new Properties();
        texts.load(
                new StringReader(
                        new ClassPathResource("se/hinderloggen/web/report/" + name + ".properties")
                                .getContentAsString(StandardCharsets.UTF_8)));
        return texts;
    }
}
