package se.hinderloggen.benchmarks.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.hinderloggen.benchmarks.pages.World.Place;

class YearFileTest {

    static final World WORLD =
            new World(
                    List.of(
                            new Place("KOMMUN", "LSS"),
                            new Place("KOMMUN", ""),
                            new Place("BANK", "")),
                    List.of("SIP", "BEMOTANDE"),
                    List.of("1780", "1784"));

    @TempDir private Path folder;

    @Test
    void every_observation_is_there_a_fifth_of_them_with_two_findings() throws IOException {
        Path file = folder.resolve("year.csv");
        int rows = YearFile.write(file, WORLD, new Vocabulary(), 2019, 1_000);
        var lines = Files.readAllLines(file);

        assertThat(lines).hasSize(1 + rows);
        assertThat(rows).isBetween(1_120, 1_280);
        assertThat(lines.stream().skip(1).map(it -> it.substring(0, it.indexOf(';'))).distinct())
                .hasSize(1_000);
        assertThat(lines.stream().skip(1)).allMatch(it -> it.split(";", -1).length == 10);
        assertThat(lines.stream().skip(1)).allMatch(it -> it.split(";")[2].startsWith("2019"));
    }

    @Test
    void the_same_year_gives_the_same_file() throws IOException {
        YearFile.write(folder.resolve("one"), WORLD, new Vocabulary(), 2019, 50);
        YearFile.write(folder.resolve("again"), WORLD, new Vocabulary(), 2019, 50);

        assertThat(folder.resolve("again")).hasSameTextualContentAs(folder.resolve("one"));
    }
}
