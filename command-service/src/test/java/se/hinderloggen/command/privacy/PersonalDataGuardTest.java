package se.hinderloggen.command.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.hinderloggen.command.privacy.Rule.Severity;

class PersonalDataGuardTest {

    private static Set<Rule> rules(String text) {
        return PersonalDataGuard.examine(text).stream()
                .map(Suspicion::rule)
                .collect(Collectors.toSet());
    }

    private static Set<Rule> refused(String text) {
        return rules(text).stream()
                .filter(rule -> rule.severity() == Severity.REFUSED)
                .collect(Collectors.toSet());
    }

    @Nested
    class Personal_identity_numbers {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "191212121212",
                    "19121212-1212",
                    "121212-1212",
                    "121212+1212",
                    "1212121212",
                    "850101-2382",
                    "8501012382",
                    "19850101-2382",
                    "198501012382",
                    "1985-01-01-2382",
                    "1985-01-01 2382",
                    "85 01 01-2382",
                    "85 01 01 2382",
                    "19 85 01 01 23 82",
                    "1985 0101 2382",
                    "1 9 8 5 0 1 0 1 2 3 8 2",
                    "8 5 0 1 0 1 2 3 8 2",
                    "850101 - 2382",
                    "850101 2382",
                    "850101   2382",
                    "850101\u00A02382",
                    "850101\t2382",
                    "850101-\n2382",
                    "850101\u20112382",
                    "850101\u20132382",
                    "850101\u20142382",
                    "850101\u22122382",
                    "850101\uFF0D2382",
                    "850101\u00AD2382",
                    "850101\uFE632382",
                    "850101.2382",
                    "850101/2382",
                    "850101_2382",
                    "850101:2382",
                    "850101,2382",
                    "(850101)2382",
                    "850101-23 82",
                    "8501 012382",
                    "8501012\n382",
                    "19-850101-2382",
                    "19 850101-2382",
                    "８５０１０１－２３８２",
                    "٨٥٠١٠١-٢٣٨٢",
                    "𝟖𝟓𝟎𝟏𝟎𝟏-𝟐𝟑𝟖𝟐",
                    "⑧⑤⓪①⓪①②③⑧②",
                    "8️⃣5️⃣0️⃣1️⃣0️⃣1️⃣2️⃣3️⃣8️⃣2️⃣",
                    "85\u200B0101\u200D-23\u206082",
                    "\uFEFF850101-2382",
                    "pnr850101-2382",
                    "850101-2382:s",
                    "se 3 850101-2382 st",
                    "850101-2382 2021-03-14",
                    "2021-03-14 850101-2382",
                    "850101-2382/2021",
                    "2021/850101-2382",
                    "i kö på plats 188 850101-2382",
                })
        void are_refused_however_they_are_written(String written) {
            assertThat(refused("Klienten " + written + " väntade."))
                    .contains(Rule.PERSONAL_IDENTITY_NUMBER);
        }

        @Test
        void coordination_numbers_are_refused() {
            var number = TestNumbers.of("19850161", "238");

            assertThat(refused(number)).containsExactly(Rule.PERSONAL_IDENTITY_NUMBER);
            assertThat(refused(number.substring(2, 8) + "-" + number.substring(8)))
                    .containsExactly(Rule.PERSONAL_IDENTITY_NUMBER);
        }

        @Test
        void a_leap_day_needs_a_leap_year() {
            var inLeapYear = TestNumbers.of("20000229", "238");
            var inNoLeapYear = TestNumbers.of("19000229", "238");

            assertThat(refused(inLeapYear)).isNotEmpty();
            assertThat(refused(inNoLeapYear)).isEmpty();
            // Two digits may mean 2000.
            assertThat(refused(inNoLeapYear.substring(2))).isNotEmpty();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "850101-2384", // wrong check digit
                    "851301-2382", // no such month
                    "850132-2383", // no such day
                    "556036-0793", // an organisation's
                    "212000-0142",
                    "165560360793",
                    "228501012382", // no such century
                    "98501012382", // eleven digits
                    "1198501012382", // thirteen
                    "4571 1985 0101 2382", // in equal groups, as on a card
                    "1985 0101 2382 4571",
                    "12 345 678 901 kr",
                    "1 050 000 kr",
                    "198 501 012 384 kr",
                    "5050-1055",
                    "2011-012345",
                    "SE35 5000 0000 0549 1000 0003",
                })
        void are_told_from_other_numbers(String written) {
            assertThat(refused("Det gällde " + written + " den dagen.")).isEmpty();
        }

        @Test
        void are_told_from_dates_and_times_whatever_these_add_up_to() {
            for (int day = 1; day <= 28; day++) {
                for (int hour = 8; hour <= 17; hour++) {
                    var date = "2021-03-%02d".formatted(day);
                    assertThat(
                                    List.of(
                                            "%s %02d:30".formatted(date, hour),
                                            "%s %02d.45".formatted(date, hour),
                                            "%s kl %02d.15".formatted(date, hour),
                                            "%s %02d-%02d".formatted(date, hour, hour + 1),
                                            "%s %02d:00–%02d:30".formatted(date, hour, hour + 1),
                                            "%s – 2022-04-%02d".formatted(date, day),
                                            "%s–2022-04-%02d".formatted(date, day),
                                            "%s - 2022-%02d".formatted(date, hour % 12 + 1),
                                            "21-03-%02d - 22-03-%02d".formatted(day, day),
                                            "%02d/3 2021 %02d.00-%02d.30"
                                                    .formatted(day, hour, hour + 1),
                                            "%02d.03.2021-%02d.04.2022".formatted(day, day),
                                            "2021-03-%02d, %02d30 kr".formatted(day, hour)))
                            .allSatisfy(written -> assertThat(refused(written)).isEmpty());
                }
            }
        }
    }

    @Nested
    class Phone_numbers {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "070-123 45 67",
                    "0701234567",
                    "070 123 45 67",
                    "070-1234567",
                    "070-12 34 567",
                    "070.123.45.67",
                    "070/123 45 67",
                    "0701-23 45 67",
                    "070–123 45 67",
                    "０７０－１２３ ４５ ６７",
                    "070\u200B-123\u00A045\u00A067",
                    "+46 70 123 45 67",
                    "+46701234567",
                    "+46 (0)70-123 45 67",
                    "+46(0)701234567",
                    "+46-70-123 45 67",
                    "0046 70 123 45 67",
                    "0046701234567",
                    "46701234567",
                    "+46 8 123 456",
                    "054-12 34 56",
                    "054 12 34 56",
                    "(054) 12 34 56",
                    "(054)-12 34 56",
                    "054-123456",
                    "054123456",
                    "08-123 456 78",
                    "08-12 34 56",
                    "08 123 45 67",
                    "0554-123 45",
                    "0554-12 34 56",
                    "010-123 45 67",
                    "+47 912 34 567",
                    "+358 40 123 4567",
                    "0047 912 34 567",
                    "188 070-123 45 67",
                    "054-12 34 56/070-123 45 67",
                })
        void are_refused_however_they_are_written(String written) {
            assertThat(refused("Ring " + written + ".")).contains(Rule.PHONE_NUMBER);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "1177",
                    "112",
                    "113 13",
                    "114 14",
                    "116 111",
                    "020-22 00 60",
                    "0771-524 524",
                    "0771-11 24 48",
                    "0200-12 34 56",
                    "plats 188",
                    "kl. 08.00-16.30",
                    "08:00–09:30",
                    "08.15 - 10.45",
                    "07.30-09.00, 12.30-13.00",
                    "kl 08-10 och 13-15",
                    "08-10 10-12 14-16",
                    "2021-08-12 – 2021-09-12",
                    "2021-07-06 12 34 56",
                    "08-12-2021",
                    "08/12 2021",
                    "08 12 2021",
                    "08122021",
                    "012345-2021",
                    "0,54 procent",
                    "12 000 kronor",
                    "1 234 567 kr",
                    "100 000 000",
                    "+15 000 kr",
                    "+1 000 000 kr",
                    "0-100 000 kr",
                    "652 24",
                    "0011223345",
                    "5050-1055",
                    "2019 2020 2021",
                })
        void are_told_from_other_numbers(String written) {
            assertThat(refused("Det var " + written + " som gällde.")).isEmpty();
        }
    }

    @Nested
    class Email_addresses {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "namn@example.com",
                    "fornamn.efternamn@example.se",
                    "namn＠example.com",
                    "namn @ example.com",
                    "namn (at) example.com",
                    "namn(at)example.com",
                    "namn [at] example [dot] com",
                    "namn at example.com",
                    "namn snabel-a example punkt com",
                    "namn@example . com",
                    "namn@exam\u200Bple.com",
                    "handläggaren@exämple.se",
                    "NAMN@EXAMPLE.COM",
                    "a@b.se",
                    "namn+x@mail.example.com",
                    "<namn@example.com>",
                    "namn@intranet",
                })
        void are_refused_however_they_are_written(String written) {
            assertThat(refused("Skrev till " + written + " i dag.")).contains(Rule.EMAIL_ADDRESS);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "@forsakringskassan",
                    "3 st @ 50 kr",
                    "snabel-a",
                    "e-post",
                    "example.com",
                    "(at)",
                    "@",
                    "@@@@",
                    "svar (a) eller (b)",
                })
        void are_told_from_other_signs(String written) {
            assertThat(refused("Texten " + written + " stod där.")).isEmpty();
        }
    }

    @Nested
    class Doubtful {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "Anna Svensson ringde.",
                    "Vi mötte Karl-Erik Lundgren i receptionen.",
                    "Handläggaren Johansson svarade inte.",
                    "Läkaren Eva Ek sade nej.",
                    "Det var Fatima som öppnade.",
                    "Ett samtal med Özgür Lindqvist avbröts.",
                    "ANNA SVENSSON",
                    "anna svensson ringde",
                    "Annas Svenssons ärende",
                    "Enligt A. Persson finns ingen plats.",
                    "Vi talade med Bo Ek.",
                })
        void names_of_persons_are_asked_about(String text) {
            assertThat(rules(text)).containsExactly(Rule.PERSON_NAME);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "Region Värmland avslog.",
                    "Klienten söker hos Försäkringskassan i Karlstad.",
                    "Maria ville inte.", // a capital at the start alone
                    "Anmälan enligt lex Maria gjordes, inte lex Sarah.",
                    "Enligt Lex Sarah ska det utredas.",
                    "Arbetsförmedlingen Kundtjänst svarade.",
                    "Statens Servicecenter och Västra Götalandsregionen var med.",
                    "Han bor i Falkenberg men söker vård i Lilla Edet.",
                    "Personligt Ombud deltog tillsammans med Finsam.",
                    "Mötet hölls på Sankt Lars.",
                    "BankID och Freja fungerade inte.",
                    "En patientnämnd och en anhörigkonsulent fanns med.",
                    "Kommunen hänvisade till Karolinska Institutet.",
                    "Socialtjänsten i Säffle och Årjäng samarbetar med Region Värmland.",
                })
        void names_of_authorities_places_and_laws_are_not(String text) {
            assertThat(rules(text)).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "Han bor på Storgatan 12.",
                    "Boendet på Skolvägen 3B stängdes.",
                    "Drottning Kristinas väg 7",
                    "Norra vägen 14 b",
                    "på storgatan 5",
                    "Box 123",
                    "lgh 1203",
                })
        void street_addresses_are_asked_about(String text) {
            assertThat(rules(text)).contains(Rule.STREET_ADDRESS);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "Vägen dit är 12 mil.",
                    "Efter halva vägen 3 timmar återstod.",
                    "Nyckeln låg i en box 3 våningar ned.",
                    "Mötet på Drottninggatan blev inställt.",
                    "Ingången från Storgatan 2021 är stängd.",
                })
        void other_roads_are_not(String text) {
            assertThat(rules(text)).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "Beslutet har dnr 2021/123.",
                    "Diarienr: FK 2021-0123",
                    "ärendenr 123456",
                    "ärendenummer: 12345",
                    "mål nr T 123-21",
                    "i mål T 1234-21",
                    "målnr Ö 1234-21",
                    "Avgjort i UM 1234-21 och mål B 12-21",
                    "kundnr 1234567",
                    "handling SN 2021/123",
                    "Af-2021/0012 3456",
                })
        void case_numbers_are_asked_about(String text) {
            assertThat(rules(text)).containsExactly(Rule.CASE_NUMBER);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "Läsåret 2021/2022 började om.",
                    "Läsåret 2021/22 började om.",
                    "Plats nr 188 i kön.",
                    "Ärende nummer två den veckan.",
                    "Målet var 12 besök, 3-4 i månaden.",
                    "Det tog 24/7.",
                })
        void other_numbers_are_not(String text) {
            assertThat(rules(text)).isEmpty();
        }

        @Test
        void finds_may_be_acknowledged_by_code() {
            var text = "Anna Svensson bor på Storgatan 12.";

            assertThat(PersonalDataGuard.examine(text, Set.of()))
                    .extracting(Suspicion::rule)
                    .containsExactly(Rule.PERSON_NAME, Rule.STREET_ADDRESS);
            assertThat(PersonalDataGuard.examine(text, Set.of("person-name")))
                    .extracting(Suspicion::rule)
                    .containsExactly(Rule.STREET_ADDRESS);
            assertThat(PersonalDataGuard.examine(text, Set.of("person-name", "street-address")))
                    .isEmpty();
        }

        @Test
        void what_is_refused_cannot_be_acknowledged() {
            var everything =
                    Arrays.stream(Rule.values()).map(Rule::code).collect(Collectors.toSet());

            assertThat(PersonalDataGuard.examine("850101-2382", everything)).hasSize(1);
            assertThat(PersonalDataGuard.examine("070-123 45 67", everything)).hasSize(1);
            assertThat(PersonalDataGuard.examine("namn@example.com", everything)).hasSize(1);
        }
    }

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
