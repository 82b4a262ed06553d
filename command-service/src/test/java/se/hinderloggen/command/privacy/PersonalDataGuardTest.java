package se.hinderloggen.command.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static se.hinderloggen.command.privacy.Guarded.refused;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every text and every rule of the guard. */
class PersonalDataGuardTest {

    @Test
    void a_find_points_at_the_text_as_it_was_given() {
        var text = "Före 👍🏽 85\u200B0101\u2011\u200B2382 ﬁnns det namn\u00A0＠ example.com efter.";

        assertThat(PersonalDataGuard.examine(text))
                .extracting(find -> text.substring(find.start(), find.end()))
                .containsExactly("85\u200B0101\u2011\u200B2382", "namn\u00A0＠ example.com");
    }

    @Test
    void a_find_never_repeats_the_text() {
        assertThat(PersonalDataGuard.examine("850101-2382").toString()).doesNotContain("2382");
    }

    @Test
    void every_rule_has_a_stable_code_and_says_what_to_do_in_both_languages() {
        assertThat(Rule.values())
                .extracting(Rule::code)
                .containsExactly(
                        "personal-identity-number",
                        "phone-number",
                        "email-address",
                        "person-name",
                        "street-address",
                        "case-number");
        assertThat(Rule.values())
                .allSatisfy(
                        rule -> {
                            assertThat(Rule.byCode(rule.code())).contains(rule);
                            assertThat(rule.sv()).endsWith(".");
                            assertThat(rule.en()).endsWith(".");
                        });
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 20211231, 0})
    void valid_numbers_are_found_in_every_form_anywhere(long seed) {
        long used = seed == 0 ? System.nanoTime() : seed;
        System.out.println("seed " + used);
        var random = new Random(used);
        var surroundings =
                List.of("", "Klienten ", "plats 188 ", "den 14 mars 2021 ", "(", "”", "nr: ", "x");
        var ends = List.of("", " väntade.", ", sedan", ".", ")", " och 12 000 kr", "a", "\n2021");

        for (int i = 0; i < 5_000; i++) {
            var number = TestNumbers.any(random);
            var text =
                    TestNumbers.pick(surroundings, random)
                            + TestNumbers.written(number, random)
                            + TestNumbers.pick(ends, random);
            assertThat(refused(text))
                    .as("seed %d, text %s", used, text)
                    .contains(Rule.PERSONAL_IDENTITY_NUMBER);
        }
    }

    @Test
    void the_observations_of_2021_pass_without_a_question() throws IOException {
        try (var in = PersonalDataGuardTest.class.getResourceAsStream("../observations-2021.csv")) {
            var lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
            assertThat(lines).hasSize(41);
            assertThat(lines)
                    .flatExtracting(line -> List.of(line.split(";")))
                    .allSatisfy(cell -> assertThat(PersonalDataGuard.examine(cell)).isEmpty());
            assertThat(PersonalDataGuard.examine(String.join("\n", lines))).isEmpty();
        }
    }

    @Test
    void hostile_text_takes_no_longer_than_other_text() {
        var patterns =
                List.of(
                        "1",
                        "0",
                        "8",
                        "1 ",
                        "01",
                        "0 7",
                        "1-",
                        "19",
                        "0-",
                        "+4",
                        "+46 ",
                        "+",
                        "@",
                        "a@",
                        "@.",
                        "a@a.",
                        "(at)",
                        " at ",
                        "(",
                        "( ",
                        "a",
                        "A",
                        "Aa ",
                        "Anna ",
                        "Aasson ",
                        "s",
                        "-",
                        "- ",
                        " ",
                        "\n",
                        "\u200B",
                        "\u0301",
                        "å",
                        "\uFDFA",
                        "㍐",
                        "dnr ",
                        "dnr 1",
                        "dnr 1.",
                        "mal nr ",
                        "Mal T 1",
                        "Agatan ",
                        "agatan",
                        "gatan1",
                        "Box ",
                        "2021/",
                        "2021-03-14",
                        "12.",
                        ".",
                        "1.",
                        "1/",
                        "a.",
                        "a'",
                        "a-",
                        "😀",
                        "\uD83D",
                        "lgh ",
                        "000 ",
                        "4600",
                        "46 7");
        // Warm up, so that the measure is of the work and not of the compiler.
        patterns.forEach(pattern -> PersonalDataGuard.examine(pattern.repeat(500)));

        for (var pattern : patterns) {
            var text = pattern.repeat(20_000 / pattern.length());
            Assertions.assertTimeout(
                    Duration.ofSeconds(1),
                    () -> PersonalDataGuard.examine(text),
                    () -> "repeated: " + pattern);
        }
    }

    @Test
    void any_text_at_all_can_be_examined() {
        var random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            var text = new StringBuilder();
            for (int at = 0; at < 60; at++) {
                text.append(
                        random.nextBoolean()
                                ? (char) random.nextInt(0x10000)
                                : "0123456789-+ .@(/)".charAt(random.nextInt(18)));
            }
            assertThatCode(() -> PersonalDataGuard.examine(text.toString()))
                    .doesNotThrowAnyException();
        }
    }
}
