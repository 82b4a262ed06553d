package se.hinderloggen.web.trends;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.json.JsonMapper;

/**
 * The counties of Sweden as outlines for a map. Who drew them, under which licence, stands in the
 * file and below the map.
 *
 * @param width of the whole map, in the units of the outlines
 */
record Counties(String source, int width, int height, List<County> counties) {

    private static final Counties ALL = read();

    /**
     * @param code SCB's two digits
     * @param outline an SVG path
     */
    record County(String code, String name, String outline) {}

    static Counties all() {
        return ALL;
    }

    private static Counties read() {
        try (InputStream file =
                Objects.requireNonNull(Counties.class.getResourceAsStream("counties.json"))) {
            return JsonMapper.shared().readValue(file, Counties.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
