package se.hinderloggen.web.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.hinderloggen.web.importing.ImportJob.Sort;

class KeptFileTest {

    @Test
    void it_is_read_from_its_beginning_each_time() throws IOException {
        byte[] content = "år;klienter\n2025;190\n".repeat(10_000).getBytes(StandardCharsets.UTF_8);
        try (var file = new KeptFile(new ByteArrayInputStream(content))) {
            assertThat(file.size()).isEqualTo(content.length);
            try (var one = file.open();
                    var other = file.open()) {
                assertThat(one.read()).isEqualTo(content[0] & 0xff);
                assertThat(other.readAllBytes()).isEqualTo(content);
                assertThat(one.readAllBytes()).hasSize(content.length - 1);
                assertThat(one.read()).isEqualTo(-1);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Sort.class)
    void a_template_has_as_many_cells_in_each_row_and_none_that_needs_quotes(Sort sort) {
        assertThat(TemplateFile.rows(sort))
                .allSatisfy(
                        row -> {
                            assertThat(row).hasSameSizeAs(TemplateFile.rows(sort).getFirst());
                            assertThat(row).noneMatch(it -> it.contains(";") || it.contains("\""));
                        });
        assertThat(new String(TemplateFile.csv(sort), StandardCharsets.UTF_8)).startsWith("\uFEFF");
    }
}
