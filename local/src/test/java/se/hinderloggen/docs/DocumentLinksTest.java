package se.hinderloggen.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentLinksTest {

    @Test
    void every_link_and_every_file_named_in_the_documents_exists() {
        var repository = Repository.here();
        assertThat(repository.documents())
                .contains(Path.of("CONTRIBUTING.md"), Path.of("docs/add-an-event.md"));
        assertThat(new DocumentLinks(repository).faults()).isEmpty();
    }

    @Nested
    class The_check_itself {

        @TempDir private Path root;

        @Test
        void tells_the_file_and_the_line_of_a_dead_link() throws IOException {
            assertThat(
                            faultsIn(
                                    """
                                    # Title
                                    [a](docs/gone.md), [b](docs/there.md) and ![c](docs/gone.svg)
                                    <img src="docs/gone.png">
                                    [ref]: docs/gone.md
                                    [up](../outside.md)
                                    """))
                    .containsExactly(
                            "README.md:2 nothing at docs/gone.md",
                            "README.md:2 nothing at docs/gone.svg",
                            "README.md:3 nothing at docs/gone.png",
                            "README.md:4 nothing at docs/gone.md",
                            "README.md:5 nothing at ../outside.md");
        }

        @Test
        void follows_links_to_headings_and_lines() throws IOException {
            assertThat(
                            faultsIn(
                                    """
                                    [a](docs/there.md#två-ord--och-kod) [b](docs/there.md#again-1)
                                    [c](docs/there.md#nowhere) [d](#here)
                                    [e](src/There.java#L2) [f](src/There.java#L3)
                                    # Here
                                    """))
                    .containsExactly(
                            "README.md:2 no heading #nowhere in docs/there.md",
                            "README.md:3 no lines #L3 in src/There.java");
        }

        @Test
        void finds_files_named_in_code_that_do_not_exist() throws IOException {
            assertThat(
                            faultsIn(
                                    """
                                    `There.java` `src/There.java` `docs/` `./there.md` `../README.md`
                                    `Gone.java` `src/gone` `docs/gone.sql` `./run --empty`
                                    """))
                    .containsExactly(
                            "README.md:1 no file `./there.md`",
                            "README.md:1 no file `../README.md`",
                            "README.md:2 no file `Gone.java`",
                            "README.md:2 no file `src/gone`",
                            "README.md:2 no file `docs/gone.sql`",
                            "README.md:2 no file `./run`");
        }

        @Test
        void leaves_alone_what_is_no_path_or_is_made_by_a_build() throws IOException {
            assertThat(
                            faultsIn(
                                    """
                                    `application/json` `/api/trends` `hinderloggen.events` `a/b c` `<name>.v1.json`
                                    `REGION_VARMLAND/OPPENVARDSPSYKIATRI` `src/target/classes` `.hinderloggen/`
                                    `[a](gone.md)` https://example.org/gone.md [w](https://example.org/gone.md)
                                    ```
                                    [a](gone.md) `gone.md`
                                    ```
                                    [m](mailto:someone@example.org)
                                    """))
                    .isEmpty();
        }

        private List<String> faultsIn(String readme) throws IOException {
            Files.writeString(root.resolve("README.md"), readme);
            Files.createDirectories(root.resolve("docs"));
            Files.createDirectories(root.resolve("src"));
            Files.writeString(
                    root.resolve("docs/there.md"),
                    "# Två ord – och `kod`\n## Again\n## Again\n[back](../README.md)\n");
            Files.writeString(root.resolve("src/There.java"), "class There\n{}\n");
            return new DocumentLinks(new Repository(root)).faults();
        }
    }
}
