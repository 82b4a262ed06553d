package se.hinderloggen.command.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static se.hinderloggen.command.importing.Tables.file;
import static se.hinderloggen.command.importing.Tables.parts;
import static se.hinderloggen.command.importing.Tables.refusalOf;
import static se.hinderloggen.command.importing.Tables.rows;
import static se.hinderloggen.command.importing.Tables.workbook;
import static se.hinderloggen.command.importing.Tables.zip;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RefusalTest {

    @ParameterizedTest
    @EnumSource
    void every_refusal_has_a_code_and_a_sentence_in_each_language(ImportRefusal refusal) {
        assertThat(refusal.code()).matches("[a-z0-9]+(-[a-z0-9]+)*");
        assertThat(refusal.sv()).endsWith(".").isNotEqualTo(refusal.en());
        assertThat(refusal.en()).endsWith(".");
    }

    @Nested
    class A_text_file_is_refused {

        @ParameterizedTest
        @ValueSource(strings = {"", "\n\n", " ; ;\n", "\uFEFF"})
        void when_there_is_nothing_in_it(String text) {
            assertThat(refusalOf(text).refusal()).isEqualTo(ImportRefusal.EMPTY);
        }

        @Test
        void when_a_quotation_mark_is_never_closed() {
            var refused = refusalOf("a;b\n1;2\n3;\"fyra\n5;6\n");

            assertThat(refused.refusal()).isEqualTo(ImportRefusal.UNBALANCED_QUOTES);
            assertThat(refused.line()).isEqualTo(3);
            assertThat(refused.getMessage()).doesNotContain("fyra");
        }

        @Test
        void when_text_follows_a_closing_quotation_mark() {
            var refused = refusalOf("a;b\n1;\"två\" tre\n");

            assertThat(refused.refusal()).isEqualTo(ImportRefusal.UNBALANCED_QUOTES);
            assertThat(refused.line()).isEqualTo(2);
        }

        @Test
        void when_it_ends_in_the_middle_of_a_row() {
            var refused = refusalOf("a;b;c\n1;2;3\n4;5");

            assertThat(refused.refusal()).isEqualTo(ImportRefusal.CUT_SHORT);
            assertThat(refused.line()).isEqualTo(3);
        }

        @Test
        void when_it_ends_in_the_middle_of_a_letter() {
            byte[] whole = "å;b\nö;ä".getBytes(StandardCharsets.UTF_8);

            assertThat(refusalOf(Arrays.copyOf(whole, whole.length - 1)).refusal())
                    .isEqualTo(ImportRefusal.CUT_SHORT);
        }

        @Test
        void when_UTF_16_ends_in_the_middle_of_a_letter() {
            byte[] whole = "\uFEFFa;b\n1;2\n".getBytes(StandardCharsets.UTF_16LE);

            assertThat(refusalOf(Arrays.copyOf(whole, whole.length - 1)).refusal())
                    .isEqualTo(ImportRefusal.CUT_SHORT);
        }

        @Test
        void when_it_mixes_encodings() throws IOException {
            var bytes = new ByteArrayOutputStream();
            bytes.write("a;b\nåäö;1\n".getBytes(StandardCharsets.UTF_8));
            bytes.write("å;2\n".getBytes(StandardCharsets.ISO_8859_1));

            assertThat(refusalOf(bytes.toByteArray()).refusal())
                    .isEqualTo(ImportRefusal.UNREADABLE_CHARACTERS);
        }

        @Test
        void when_it_is_in_no_encoding_that_is_known() {
            assertThat(refusalOf(new byte[] {'a', '\n', (byte) 0x81, '\n'}).refusal())
                    .isEqualTo(ImportRefusal.UNREADABLE_CHARACTERS);
        }

        @Test
        void when_it_is_no_text() {
            assertThat(refusalOf("a;b\n1;\0\n").refusal()).isEqualTo(ImportRefusal.NOT_A_TABLE);
            assertThat(refusalOf("a;b".getBytes(StandardCharsets.UTF_16LE)).refusal())
                    .isEqualTo(ImportRefusal.NOT_A_TABLE);
        }

        @Test
        void when_a_cell_is_too_long() {
            var longest = "x".repeat(TableReader.MAX_CELL);
            var refused = refusalOf("a;b\n1;" + longest + "x\n");

            assertThat(refused.refusal()).isEqualTo(ImportRefusal.CELL_TOO_LONG);
            assertThat(refused.line()).isEqualTo(2);
            assertThat(rows(Tables.csv("a;b\n1;" + longest + "\n"))).hasSize(2);
        }

        @Test
        void when_an_open_quotation_mark_swallows_the_rest_of_a_large_file() {
            var refused = refusalOf("a;b\n1;\"två\n" + "3;4\n".repeat(1_000_000));

            assertThat(refused.refusal()).isEqualTo(ImportRefusal.CELL_TOO_LONG);
            assertThat(refused.line()).isEqualTo(2);
        }

        @Test
        void when_a_row_has_too_many_columns() {
            assertThat(refusalOf(";".repeat(TableReader.MAX_COLUMNS) + "a\n").refusal())
                    .isEqualTo(ImportRefusal.TOO_MANY_COLUMNS);
            assertThat(rows(Tables.csv(";".repeat(TableReader.MAX_COLUMNS - 1) + "a\n")))
                    .hasSize(1);
        }

        @Test
        void when_it_has_too_many_rows() {
            assertThat(refusalOf("a\n" + "1\n".repeat(TableReader.MAX_ROWS + 1)).refusal())
                    .isEqualTo(ImportRefusal.TOO_MANY_ROWS);
        }
    }

    @Nested
    class A_workbook_is_refused {

        private final byte[] whole =
                workbook(
                        sheet -> {
                            for (int row = 0; row < 300; row++) {
                                Tables.cells(sheet, row, "text " + row, row, row * 7919 % 1000);
                            }
                        });

        @ParameterizedTest
        @ValueSource(doubles = {0.1, 0.5, 0.9, 0.99, 0.999})
        void when_it_is_cut_short_anywhere(double share) {
            var cut = Arrays.copyOf(whole, (int) (whole.length * share));

            assertThat(refusalOf(cut).refusal()).isEqualTo(ImportRefusal.ZIP_CUT_SHORT);
        }

        @Test
        void when_its_bytes_have_been_changed_or_else_it_reads_as_before() {
            long seed = 1718;
            var random = new Random(seed);
            var expected = rows(file(whole));
            for (int i = 0; i < 300; i++) {
                byte[] changed = whole.clone();
                changed[random.nextInt(4, changed.length)] ^= (byte) (1 << random.nextInt(8));
                try {
                    assertThat(rows(file(changed))).as("seed %d, %d", seed, i).isEqualTo(expected);
                } catch (ImportRefusedException e) {
                    assertThat(e.refusal()).isNotNull();
                }
            }
        }

        @Test
        void or_read_however_its_XML_has_been_changed() {
            long seed = 1632;
            var random = new Random(seed);
            String signs = "<>&;\"=/!?[]-r1:#\uFFFF ";
            for (int i = 0; i < 2000; i++) {
                var parts =
                        parts(
                                """
                                <row r="2"><c r="A2" t="s"><v>1</v></c><c><f>A1</f></c><!-- b -->\
                                <c r="D2" s="2"><v>44269</v></c><![CDATA[ c ]]></row>""");
                String name = List.copyOf(parts.keySet()).get(random.nextInt(parts.size()));
                var xml = new StringBuilder(parts.get(name));
                for (int n = random.nextInt(3); n >= 0; n--) {
                    int at = random.nextInt(xml.length());
                    char sign = signs.charAt(random.nextInt(signs.length()));
                    xml.replace(at, at + random.nextInt(2), String.valueOf(sign));
                }
                parts.replace(name, xml.toString());
                try {
                    rows(file(zip(parts)));
                } catch (ImportRefusedException e) {
                    assertThat(e.refusal()).as("seed %d, %d", seed, i).isNotNull();
                }
            }
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "<row><c><v>1</v></c>",
                    "<row><c r=\"1A\"><v>1</v></c></row>",
                    "<row><c r=\"ZZZZZZZ1\"><v>1</v></c></row>",
                    "<row r=\"x\"/>",
                    "<row><c t=\"s\"><v>2</v></c></row>",
                    "<row><c t=\"s\"><v>-1</v></c></row>",
                    "<row><c t=\"s\"><v>ett</v></c></row>",
                    "<row><c><f t=\"array\" ref=\"A1:\">1</f></c></row>",
                    "<row><c><v>&okänd;</v></c></row>",
                    "</sheetData></worksheet><more>"
                })
        void when_its_XML_is_not_what_it_should_be(String rows) {
            assertThat(refusalOf(zip(parts(rows))).refusal())
                    .isEqualTo(ImportRefusal.BROKEN_WORKBOOK);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "<!DOCTYPE worksheet>",
                    "<!DOCTYPE a [<!ENTITY b \"bbbb\"><!ENTITY c \"&b;&b;&b;&b;\">]>",
                    "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/hostname\">]>"
                })
        void when_it_has_a_document_type(String type) {
            var parts = parts("<row><c><v>1</v></c></row>");
            parts.computeIfPresent("xl/sheet.xml", (_, xml) -> type + xml);

            assertThat(refusalOf(zip(parts)).refusal()).isEqualTo(ImportRefusal.BROKEN_WORKBOOK);
        }

        @Test
        void when_its_elements_go_too_deep() {
            assertThat(refusalOf(zip(parts("<row>".repeat(100_000)))).refusal())
                    .isEqualTo(ImportRefusal.BROKEN_WORKBOOK);
        }

        @ParameterizedTest
        @ValueSource(strings = {"_rels/.rels", "xl/workbook.xml", "xl/sheet.xml", "xl/strings.xml"})
        void when_a_part_is_missing(String name) {
            var parts = parts("<row><c><v>1</v></c></row>");
            parts.remove(name);

            assertThat(refusalOf(zip(parts)).refusal()).isEqualTo(ImportRefusal.NOT_A_TABLE);
        }

        @Test
        void when_it_is_some_other_kind_of_zip() {
            assertThat(refusalOf(zip(Map.of("brev.txt", "hej"))).refusal())
                    .isEqualTo(ImportRefusal.NOT_A_TABLE);
        }

        @Test
        void when_it_is_of_the_older_format_or_locked() {
            byte[] start = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2};

            assertThat(refusalOf(start).refusal()).isEqualTo(ImportRefusal.OLD_OR_LOCKED_WORKBOOK);
        }

        @Test
        void when_there_is_nothing_in_it() {
            assertThat(refusalOf(zip(parts("<row/>"))).refusal()).isEqualTo(ImportRefusal.EMPTY);
        }

        @Test
        void when_a_cell_is_too_long_however_it_is_written() {
            String tooLong = "x".repeat(TableReader.MAX_CELL + 1);
            var shared = parts("<row><c t=\"s\"><v>0</v></c></row>");
            shared.replace("xl/strings.xml", "<sst><si><t>" + tooLong + "</t></si></sst>");

            for (byte[] file :
                    new byte[][] {
                        zip(shared),
                        zip(parts("<row><c t=\"str\"><v>" + tooLong + "</v></c></row>")),
                        zip(parts("<row><c r=\"" + "A".repeat(2_000_000) + "1\"/></row>")),
                        zip(parts("<row><c><v>" + "1".repeat(2_000_000) + "</v></c></row>"))
                    }) {
                assertThat(refusalOf(file).refusal()).isEqualTo(ImportRefusal.CELL_TOO_LONG);
            }
        }

        @Test
        void when_a_row_has_too_many_columns() {
            assertThat(refusalOf(zip(parts("<row><c r=\"GS1\"><v>1</v></c></row>"))).refusal())
                    .isEqualTo(ImportRefusal.TOO_MANY_COLUMNS);
            assertThatCode(() -> rows(file(zip(parts("<row><c r=\"GR1\"><v>1</v></c></row>")))))
                    .doesNotThrowAnyException();
        }

        @Test
        void when_it_unpacks_to_unreasonably_much() {
            assertThat(refusalOf(zip(parts("<row/>".repeat(5_000_000)))).refusal())
                    .isEqualTo(ImportRefusal.SUSPICIOUS_COMPRESSION);
        }

        @Test
        void when_its_directory_is_unreasonably_large() throws IOException {
            var parts = parts("");
            for (int i = 0; i < 20_000; i++) {
                parts.put("en/del/som/ingen/behöver/" + i, "");
            }

            assertThat(refusalOf(zip(parts)).refusal()).isEqualTo(ImportRefusal.BROKEN_WORKBOOK);
        }
    }
}
