package se.hinderloggen.web.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

class ComparisonTextsTest {

    private final Written swedish = new Written(Locale.of("sv", "SE"));

    @Test
    void every_text_is_there_in_both_languages() throws IOException {
        assertThat(texts("texts_en").stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(texts("texts").stringPropertyNames());
    }

    @Test
    void ratios_are_written_with_two_decimals_and_no_bound_as_such() {
        assertThat(swedish.interval(new BigDecimal("1.5124"), new BigDecimal("2.656")))
                .isEqualTo("1,51–2,66");
        assertThat(swedish.interval(new BigDecimal("0.0021"), null)).isEqualTo("0,0021–∞");
        assertThat(swedish.ratio(null)).isEqualTo("–");
    }

    @Test
    void a_small_p_is_not_written_as_nothing() {
        assertThat(swedish.p(new BigDecimal("0.0000003"))).isEqualTo("<\u00A00,0001");
        assertThat(swedish.p(new BigDecimal("0.0043"))).isEqualTo("0,0043");
        assertThat(swedish.p(new BigDecimal("0.05011"))).isEqualTo("0,0501");
    }

    @Test
    void shares_are_in_per_cent_and_change_by_percentage_points() {
        assertThat(swedish.value(MeasureKind.SHARE, new BigDecimal("0.2134")))
                .isEqualTo("21,3\u00A0%");
        assertThat(swedish.change(MeasureKind.SHARE, new BigDecimal("-0.0123"))).isEqualTo("−1,23");
    }

    private static Properties texts(String name) throws IOException {
        var texts = new Properties();
        texts.load(
                new StringReader(
                        new ClassPathResource(
                                        "se/hinderloggen/web/comparison/" + name + ".properties")
                                .getContentAsString(StandardCharsets.UTF_8)));
        return texts;
    }
}
