package se.hinderloggen.command.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static se.hinderloggen.command.importing.Tables.cells;
import static se.hinderloggen.command.importing.Tables.csv;
import static se.hinderloggen.command.importing.Tables.file;
import static se.hinderloggen.command.importing.Tables.rows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvReadingTest {

    @ParameterizedTest
    @ValueSource(strings = {";", ",", "\t"})
    void the_separator_is_found_in_the_header(String separator) {
        String text = "ett;två;tre\n1;\"a;b\";c\n".replace(";", separator);

        assertThat(cells(csv(text)))
                .containsExactly(
                        List.of("ett", "två", "tre"), List.of("1", "a" + separator + "b", "c"));
    }

    @Test
    void a_separator_inside_quotation_marks_does_not_count() {
        assertThat(cells(csv("\"a,b,c\";d\n1;2\n")))
                .containsExactly(List.of("a,b,c", "d"), List.of("1", "2"));
    }

    @Test
    void a_table_may_have_a_single_column() {
        assertThat(cells(csv("namn\nåäö\n"))).containsExactly(List.of("namn"), List.of("åäö"));
    }

    @Test
    void a_row_is_told_by_the_line_on_which_it_begins() {
        String text = "a;b\n\n1;\"över\ntvå \"\"rader\"\"\"\n\n   \n;\n2;x\n";

        assertThat(rows(csv(text)))
                .containsExactly(
                        new TableRow(1, List.of("a", "b")),
                        new TableRow(3, List.of("1", "över\ntvå \"rader\"")),
                        new TableRow(8, List.of("2", "x")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r\n", "\n", "\r"})
    void lines_may_end_as_on_any_system(String end) {
        assertThat(rows(csv("\na;b\n1;\"x\ny\"\n\n2;z\n".replace("\n", end))))
                .containsExactly(
                        new TableRow(2, List.of("a", "b")),
                        new TableRow(3, List.of("1", "x" + end + "y")),
                        new TableRow(6, List.of("2", "z")));
    }

    @Test
    void the_last_line_need_not_be_finished_when_its_row_is_whole() {
        assertThat(cells(csv("a;b\n1;2"))).containsExactly(List.of("a", "b"), List.of("1", "2"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252", "UTF-16LE", "UTF-16BE"})
    void the_encoding_is_found(String name) {
        var charset = Charset.forName(name);
        String mark = name.startsWith("UTF-16") ? "\uFEFF" : "";

        assertThat(cells(csv(mark + "å;b\n1;Örebro på – 5 €\n", charset)))
                .containsExactly(List.of("å", "b"), List.of("1", "Örebro på – 5 €"));
    }

    @Test
    void a_byte_order_mark_is_no_part_of_the_first_name() {
        assertThat(cells(csv("\uFEFFid;b\n1;ö\n")))
                .containsExactly(List.of("id", "b"), List.of("1", "ö"));
    }

    @Test
    void a_single_foreign_letter_at_the_very_end_decides_the_encoding() {
        String plain = "a;b\n" + "1;helt vanliga bokstäver\n".replace("ä", "a").repeat(100_000);

        assertThat(cells(csv(plain + "2;å", Charset.forName("windows-1252"))).getLast())
                .containsExactly("2", "å");
        assertThat(cells(csv(plain + "2;å")).getLast()).containsExactly("2", "å");
    }

    @Test
    void a_letter_across_the_border_of_two_buffers_is_whole() throws IOException {
        var bytes = new ByteArrayOutputStream();
        bytes.write("a\n".getBytes(StandardCharsets.UTF_8));
        for (int i = 0; i < 70_000; i++) {
            bytes.write((i % 100 == 0 ? "\nx" : "ö").getBytes(StandardCharsets.UTF_8));
        }

        assertThat(cells(file(bytes.toByteArray()))).hasSize(701);
    }

    @Test
    void what_looks_like_a_formula_is_plain_text() {
        assertThat(cells(csv("a;b;c;d\n=1+1;+46;-3;@SUM(A1)\n")).getLast())
                .containsExactly("=1+1", "+46", "-3", "@SUM(A1)");
    }

    @Test
    void a_quotation_mark_within_a_word_is_only_a_character() {
        assertThat(cells(csv("a;b\n1;5\" skärm\n")).getLast()).containsExactly("1", "5\" skärm");
    }

    @Test
    void a_file_can_be_read_several_times_even_at_once() throws IOException {
        try (var file = csv("a\n1\n2\n");
                var first = file.read();
                var second = file.read()) {
            first.header();
            second.header();
            assertThat(first.next()).isEqualTo(second.next());
            assertThat(first.next()).isEqualTo(new TableRow(3, List.of("2")));
            assertThat(first.next()).isNull();
        }
    }
}
