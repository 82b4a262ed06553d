package se.hinderloggen.events;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * One of Sweden's 290 municipalities, with SCB's codes.
 *
 * @param code four digits, as text because of leading zeros; the first two are the county
 */
public record Municipality(String code, String name, String countyCode, String county) {

    private static final List<Municipality> ALL = load();
    private static final Map<String, Municipality> BY_CODE =
            ALL.stream()
                    .collect(Collectors.toUnmodifiableMap(Municipality::code, Function.identity()));

    /** All, in order of code. */
    public static List<Municipality> all() {
        return ALL;
    }

    public static Optional<Municipality> byCode(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }

    private static List<Municipality> load() {
        try (var in =
                Objects.requireNonNull(
                        Municipality.class.getResourceAsStream("municipalities.csv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(","))
                    .map(cells -> new Municipality(cells[0], cells[1], cells[2], cells[3]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
