package se.hinderloggen.command.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.hinderloggen.command.privacy.PersonalDataGuard;
import se.hinderloggen.command.privacy.Suspicion;

class CheckedFieldsTest {

    @Test
    void ends_of_lines_become_one_sort_and_what_cannot_be_seen_goes() {
        assertThat(CheckedFields.clean(" a\r\nb\rc\u000Bd\u0085e\u0000f\tg\n "))
                .isEqualTo("a\nb\nc\nd\nef\tg");
        assertThat(CheckedFields.clean("la\u030Ag")).isEqualTo("låg");
    }

    @ParameterizedTest(name = "{index}")
    @ValueSource(strings = {"", " ", "\u0000", " \u0000\n", "\u0007\u0085"})
    void nothing_that_can_be_seen_is_nothing(String written) {
        var fields = new CheckedFields(null);
        assertThat(fields.text("name", written, 10)).isNull();
        assertThat(fields.errors()).isEmpty();
        assertThat(fields.required("name", written, 10, "Ange.", "State.")).isNull();
        assertThat(fields.errors()).singleElement().matches(it -> it.code().equals("missing"));
    }

    /** So the guard may examine what was sent, and its places are those of what was sent. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void the_guard_finds_the_same_in_what_is_sent_and_in_what_is_kept(long seed) {
        var random = new Random(seed);
        var pieces =
                List.of(
                        "19121212",
                        "-1212",
                        "1212",
                        "anna",
                        "@example",
                        ".se",
                        "Anna",
                        "Svensson",
                        "Storgatan",
                        "12",
                        "070-123",
                        "45 67",
                        " ",
                        "\n",
                        "\r",
                        "\r\n",
                        "\f",
                        "\u000B",
                        "\u0085",
                        "\u0000",
                        "\u0007",
                        "\u00AD",
                        "\u030A",
                        "å",
                        "A\u030A",
                        "\u212B",
                        "\uAC00",
                        "\u1100\u1161",
                        ".",
                        ", ",
                        "mål T ",
                        "/21");
        for (int i = 0; i < 20_000; i++) {
            var sent =
                    random.ints(1 + random.nextInt(12), 0, pieces.size())
                            .mapToObj(pieces::get)
                            .collect(Collectors.joining());
            var kept = CheckedFields.clean(sent);
            assertThat(rules(sent)).as("seed %d, %s", seed, sent).isEqualTo(rules(kept));
        }
    }

    private static List<String> rules(String text) {
        return PersonalDataGuard.examine(text).stream()
                .map(Suspicion::rule)
                .map(Enum::name)
                .toList();
    }
}
