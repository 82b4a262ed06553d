package se.hinderloggen.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ObservationsFileTest {

    @TempDir private Path folder;

    @Test
    void half_of_the_observations_have_two_rows() throws IOException {
        var file = ObservationsFile.write(folder, 1, 300);

        assertThat(file.observations()).isEqualTo(200);
        var rows = Files.readAllLines(file.path());
        assertThat(rows).hasSize(1 + 300);
        assertThat(rows.stream().skip(1).collect(Collectors.groupingBy(ObservationsFileTest::id)))
                .hasSize(200)
                .allSatisfy((_, findings) -> assertThat(findings).hasSizeBetween(1, 2));
    }

    @Test
    void a_number_gives_the_same_file_and_another_number_other_ids() throws IOException {
        var first = Files.readString(ObservationsFile.write(folder, 1, 30).path());
        var again = Files.readString(ObservationsFile.write(folder, 1, 30).path());
        var other = Files.readString(ObservationsFile.write(folder, 2, 30).path());

        assertThat(again).isEqualTo(first);
        assertThat(other.lines().skip(1).map(ObservationsFileTest::id))
                .doesNotContainAnyElementsOf(
                        first.lines().skip(1).map(ObservationsFileTest::id).toList());
    }

    private static String id(String row) {
        return row.substring(0, row.indexOf(';'));
    }
}
