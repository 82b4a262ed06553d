package se.hinderloggen.local.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.hinderloggen.local.Installations;
import se.hinderloggen.local.faults.Faults.Options;

class FaultsTest {

    @Test
    void nothing_is_lost_or_counted_twice_when_each_process_is_killed(@TempDir Path home)
            throws Exception {
        var told = new ByteArrayOutputStream();
        var out = new PrintStream(told, true, StandardCharsets.UTF_8);
        var options = new Options(4, new Random().nextInt(1_000_000));

        int violations = Faults.run(Installations.of(home), options, out);

        assertThat(violations).as(told.toString(StandardCharsets.UTF_8)).isZero();
        assertThat(told.toString(StandardCharsets.UTF_8))
                .contains("PostgreSQL", "Kafka", "command-service", "query-service")
                .endsWith("4 injected, 0 violations" + System.lineSeparator());
    }

    @Test
    void options_have_usual_values() {
        assertThat(Options.read(List.of()).kills()).isEqualTo(20);
        assertThat(Options.read(List.of("--seed", "7", "--kills", "200")))
                .isEqualTo(new Options(200, 7));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--kills", "--kills 0", "--kills many", "--seed x", "--what 3"})
    void options_that_make_no_sense_are_refused_with_the_usage(String options) {
        assertThatThrownBy(() -> Options.read(List.of(options.split(" "))))
                .hasMessageContaining("--kills N");
    }
}
