package se.hinderloggen.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {

    private static final List<String> ALL = List.of("import", "pages");

    @Test
    void nothing_said_means_everything_with_a_million_observations() {
        assertThat(read("")).isEqualTo(new Options(ALL, 7, 1_000_000, null));
    }

    @Test
    void names_and_options_come_in_any_order() {
        assertThat(read("--observations 20000 pages --rounds 9 --in data"))
                .isEqualTo(
                        new Options(List.of("pages"), 9, 20_000, Path.of("data").toAbsolutePath()));
    }

    @Test
    void fewer_than_say_anything_are_not_measured() {
        assertThat(read("--rounds 1 --observations 1")).isEqualTo(new Options(ALL, 5, 1_000, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"paegs", "--rounds", "--rounds x", "--observations -1", "--in"})
    void what_cannot_be_read_is_answered_with_the_usage(String arguments) {
        assertThatThrownBy(() -> read(arguments))
                .hasMessageStartingWith("./run bench [import|pages]");
    }

    private static Options read(String arguments) {
        return Options.read(arguments.isEmpty() ? List.of() : List.of(arguments.split(" ")), ALL);
    }
}
