package se.hinderloggen.web.comparison;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;
import se.hinderloggen.web.trends.Choices;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Answers as the query-service sends them, and words. */
final class ComparisonFixtures {

    static final Choices.Offered NOTHING_OFFERED =
            new Choices.Offered(
                    List.of(), List.of(), List.of(), List.of(), List.of(), Map.of(), List.of());

    private static final JsonMapper JSON =
            JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    private ComparisonFixtures() {}

    static <T> T read(String json, Class<T> type) {
        return JSON.readValue(json, type);
    }

    static MultiValueMap<String, String> parameters(String address) {
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
                                                        it == null
                                                                ? ""
                                                                : UriUtils.decode(
                                                                        it,
                                                                        StandardCharsets.UTF_8))));
        return parameters;
    }

    static Texts swedish() {
        return texts(Locale.of("sv"));
    }

    static Texts texts(Locale locale) {
        var messages = new ResourceBundleMessageSource();
        messages.setBasenames(
                "se/hinderloggen/web/comparison/texts", "se/hinderloggen/web/trends/texts");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return Texts.of(messages, locale);
    }

    /** Numbers of a measure, from the year's value to the p-value. */
    static String measure(String values, String verdict, String method) {
        var it = values.split(" ");
        return """
                {"year": %s, "with": %s, "ratio": %s, "low": %s, "high": %s, "p": %s, "adjusted": %s,
                 "verdict": "%s", "word": %s, "power": {"factor": 2.0, "noticed": 83},
                 "method": "%s"}
                """
                .formatted(
                        it[0],
                        it[1],
                        it[2],
                        it[3],
                        it[4],
                        it[5],
                        it[6],
                        verdict,
                        word(verdict),
                        method);
    }

    static String word(String verdict) {
        return switch (verdict) {
            case "INCREASE" -> "{\"sv\": \"säker ökning\", \"en\": \"certain increase\"}";
            case "DECREASE" -> "{\"sv\": \"säker minskning\", \"en\": \"certain decrease\"}";
            case "TOO_FEW" -> "{\"sv\": \"för få data\", \"en\": \"too few data\"}";
            default -> "{\"sv\": \"ingen säker skillnad\", \"en\": \"no certain difference\"}";
        };
    }

    static final String FAMILY =
            """
            {"falseDiscoveryRate": 0.05, "confidence": 0.95, "size": 37,
             "levels": [{"level": "TOTAL", "size": 2}, {"level": "LINE", "size": 35}]}
            """;

    static final String EXPOSURE =
            """
            {"year": {"clients": 218, "assignments": 1338, "earlier": []},
             "with": {"clients": 175, "assignments": 726, "earlier": []}}
            """;

    /**
     * @param across JSON, or null
     * @param verdict of the line and of all its measures
     */
    static String line(
            String key, String across, long year, long with, String verdict, boolean disagree) {
        String numbers = " 0.50 0.38 0.66 0.00003 0.0004";
        return """
                {"key": "%s", "label": "%s", "across": %s,
                 "count": {"year": %d, "with": %d}, "findings": {"year": %d, "with": %d},
                 "of": {"year": 400, "with": 300}, "exposure": null, "notComparable": null,
                 "perClient": %s, "perAssignment": %s, "share": %s,
                 "disagree": %s, "verdict": "%s", "word": %s}
                """
                .formatted(
                        key,
                        key.charAt(0) + key.substring(1).toLowerCase(Locale.ROOT),
                        across,
                        year,
                        with,
                        year,
                        with,
                        measure("38.53 77.14" + numbers, verdict, "EXACT_RATE_RATIO"),
                        measure("6.28 18.60" + numbers, verdict, "EXACT_RATE_RATIO"),
                        measure(
                                "0.21 0.45" + numbers,
                                disagree ? "NO_CERTAIN_DIFFERENCE" : verdict,
                                "EXACT_SHARES"),
                        disagree,
                        verdict,
                        word(verdict));
    }

    static String comparison(String total, List<String> lines) {
        return """
                {"year": 2024, "with": 2021,
                 "years": {"year": {"from": 2024, "to": 2024}, "with": {"from": 2019, "to": 2021}},
                 "by": "authority", "across": "eventType", "asOf": null,
                 "family": %s, "exposure": %s, "disagree": false, "total": %s, "lines": [%s],
                 "notes": [
                    {"code": "counts-measure-recording-too", "sv": "Talen visar.", "en": "Figures."},
                    {"code": "family", "sv": "37 prövningar.", "en": "37 tests."},
                    {"code": "year-not-over", "sv": "2026 är inte slut.", "en": "2026 is not over."},
                    {"code": "counted-differs", "sv": "Det som räknas skiljer sig.", "en": "It differs."}]}
                """
                .formatted(FAMILY, EXPOSURE, total, String.join(",", lines));
    }
}
