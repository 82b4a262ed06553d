package se.hinderloggen.web.trends;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

class TrendTextsTest {

    @Test
    void every_text_is_there_in_both_languages() throws IOException {
        assertThat(texts("texts_en").stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(texts("texts").stringPropertyNames());
    }

    @Test
    void numbers_are_written_as_in_sweden() {
        assertThat(new Numbers("count", Locale.of("sv", "SE")).show(BigDecimal.valueOf(12345)))
                .isEqualTo("12\u00A0345");
        assertThat(new Numbers("share", Locale.of("sv", "SE")).show(new BigDecimal("0.2534")))
                .isEqualTo("25,3\u00A0%");
        assertThat(new Numbers("per100Clients", Locale.of("sv", "SE")).show(new BigDecimal("9")))
                .isEqualTo("9,0");
        assertThat(new Numbers("count", Locale.UK).show(null)).isEqualTo("–");
    }

    @Test
    void a_picture_that_stands_alone_has_no_variables() {
        assertThat(new PictureStyle().rules())
                .contains("#185c55")
                .doesNotContain("var(", "light-dark");
    }

    private static Properties texts(String name) throws IOException {
        var texts = new Properties();
        texts.load(
                new StringReader(
                        new ClassPathResource("se/hinderloggen/web/trends/" + name + ".properties")
                                .getContentAsString(StandardCharsets.UTF_8)));
        return texts;
    }
}
