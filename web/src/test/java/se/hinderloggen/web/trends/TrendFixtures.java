package se.hinderloggen.web.trends;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;
import se.hinderloggen.web.trends.TrendAnswer.Cell;
import se.hinderloggen.web.trends.TrendAnswer.Note;
import se.hinderloggen.web.trends.TrendAnswer.Total;

/** Questions and answers to try things with. */
final class TrendFixtures {

    static final Choices.Offered NOTHING_OFFERED =
            new Choices.Offered(List.of(), List.of(), List.of(), List.of(), List.of(), Map.of(), List.of());

    private TrendFixtures() {}

    /** As it comes in an address. */
    static TrendQuestion question(String address) {
        var parameters = new LinkedMultiValueMap<String, String>();
        UriComponentsBuilder.fromUriString(address)
                .build()
                .getQueryParams()
                .forEach(
                        (name, values) ->
                                values.forEach(
                                        it ->
                                                parameters.add(
                                                        name,
                                                        UriUtils.decode(
                                                                it, StandardCharsets.UTF_8))));
        return TrendQuestion.read(parameters);
    }

    static Texts swedish() {
        return texts(Locale.of("sv", "SE"));
    }

    static Texts texts(Locale locale) {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("se/hinderloggen/web/trends/texts");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return new Texts(messages, locale);
    }

    static TrendAnswer answer(List<Cell> cells, List<Total> totals) {
        return new TrendAnswer(
                cells,
                totals,
                List.of(),
                List.of(),
                List.of(new Note("catalogue", "Enligt katalogen.", "By catalogue.")));
    }

    static Cell cell(String key, String period, int count) {
        return new Cell(key, label(key), null, period, count, count, BigDecimal.valueOf(count), null);
    }

    static Cell cell(String key, String across, String period, int count) {
        return new Cell(
                key,
                label(key),
                new TrendAnswer.Across(across, label(across)),
                period,
                count,
                count,
                BigDecimal.valueOf(count),
                null);
    }

    static Total total(String period, int count) {
        return new Total(period, count, count, BigDecimal.valueOf(count));
    }

    private static String label(String key) {
        return key.charAt(0) + key.substring(1).toLowerCase(Locale.ROOT);
    }
}
