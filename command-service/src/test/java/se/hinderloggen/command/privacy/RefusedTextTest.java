package se.hinderloggen.command.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static se.hinderloggen.command.privacy.Guarded.refused;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What names a person beyond doubt, and what only looks like it. */
class RefusedTextTest {

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
                    "c0042089-9302-4c52-9793-8487e9a02ecb",
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
}
