package se.hinderloggen.web.trends;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The look of charts for a picture that stands alone: the same rules as on the page, with the light
 * colours in place of variables, which other programs do not know.
 */
@Component
class PictureStyle {

    private static final Pattern VARIABLE =
            Pattern.compile("--([a-z0-9-]+):\\s*(?:light-dark\\(([^,]+),[^)]*\\)|([^;]+));");
    private static final Pattern USE = Pattern.compile("var\\(--([a-z0-9-]+)\\)");

    private final String rules;

    PictureStyle() {
        String chart = read("static/css/chart.css");
        Map<String, String> values = new HashMap<>();
        for (String source : new String[] {read("static/css/hinderloggen.css"), chart}) {
            VARIABLE.matcher(source)
                    .results()
                    .forEach(it -> values.putIfAbsent(it.group(1), value(it)));
        }
        int charts = chart.indexOf(".chart");
        this.rules =
                USE.matcher(chart.substring(charts))
                        .replaceAll(it -> values.getOrDefault(it.group(1), "inherit"));
    }

    String rules() {
        return rules;
    }

    private static String value(MatchResult variable) {
        String light = variable.group(2);
        return (light == null ? variable.group(3) : light).strip();
    }

    private static String read(String path) {
        try {
            return new ClassPathResource(path).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
