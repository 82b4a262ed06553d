package se.hinderloggen.command.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static se.hinderloggen.command.privacy.Guarded.rules;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What may name a person is asked about. */
class DoubtfulTextTest {

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
}
