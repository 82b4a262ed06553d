package se.hinderloggen.command.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static se.hinderloggen.command.catalogue.CatalogueStory.given;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.hinderloggen.command.catalogue.CatalogueLookup.AuthorityInPlace;
import se.hinderloggen.command.platform.Lookup.Found;
import se.hinderloggen.command.platform.Lookup.NotInUse;
import se.hinderloggen.command.platform.Lookup.Unknown;
import se.hinderloggen.events.CatalogueEvent.AuthorityAdded;
import se.hinderloggen.events.CatalogueEvent.AuthorityRenamed;
import se.hinderloggen.events.CatalogueEvent.EventTypeAdded;
import se.hinderloggen.events.CatalogueEvent.EventTypeRetired;
import se.hinderloggen.events.Municipality;
import se.hinderloggen.events.PartialDate;
import se.hinderloggen.events.Principal;

class CatalogueLookupTest {

    private static final PartialDate DAY = PartialDate.parse("2021-05-14");

    private static final CatalogueLookup LOOKUP =
            new CatalogueLookup(StartCatalogueTest.catalogue());

    @Nested
    class An_event_type {

        @ParameterizedTest
        @CsvSource({
            "TILLGANGLIGHET, TILLGANGLIGHET",
            "Tillgänglighet, TILLGANGLIGHET",
            "tillganglighet, TILLGANGLIGHET",
            "' TILLGÄNGLIGHET ', TILLGANGLIGHET",
            "Tillga\u0308nglighet, TILLGANGLIGHET",
            "Tillgång till vård och stöd, TILLGANG_VARD_STOD",
            "TILLGANG_VARD_STOD, TILLGANG_VARD_STOD",
            "Tillgang  till vard och stod, TILLGANG_VARD_STOD",
            "Brister i ledning/organisation/rutin, LEDNING_ORGANISATION_RUTIN",
            "brister i ledning - organisation - rutin, LEDNING_ORGANISATION_RUTIN",
            "SIP, SIP",
            "Samordnad individuell plan, SIP",
            "Samordnad individuell plan (SIP), SIP",
            "Cooperation, SAMVERKAN",
        })
        void is_known_by_code_and_name(String written, String code) {
            assertThat(LOOKUP.eventType(written, DAY)).isEqualTo(new Found<>(code));
        }

        @ParameterizedTest
        @CsvSource({
            "Tilgänglighet, Tillgänglighet",
            "tillgänglihget, Tillgänglighet",
            "Bemöttande, Bemötande",
            "vård och stöd, Tillgång till vård och stöd",
            "ledning och rutiner, Brister i ledning/organisation/rutin",
            "samordnad plan, Samordnad individuell plan (SIP)",
            "SIPP, Samordnad individuell plan (SIP)",
        })
        void that_is_unknown_is_answered_with_the_nearest(String written, String nearest) {
            assertThat(LOOKUP.eventType(written, DAY))
                    .isInstanceOfSatisfying(
                            Unknown.class,
                            unknown ->
                                    assertThat(unknown.nearest())
                                            .hasSize(3)
                                            .first()
                                            .isEqualTo(nearest));
        }

        @Test
        void may_be_used_for_what_happened_while_it_was_in_use() {
            var lookup =
                    new CatalogueLookup(
                            given(
                                            new EventTypeAdded(
                                                    "OLD",
                                                    "Gammal",
                                                    "Old",
                                                    null,
                                                    null,
                                                    LocalDate.of(2019, 3, 1)),
                                            new EventTypeRetired("OLD", LocalDate.of(2022, 3, 1)))
                                    .catalogue());
            var notInUse =
                    new NotInUse<>("OLD", LocalDate.of(2019, 3, 1), LocalDate.of(2022, 3, 1));

            for (var occurred : List.of("2019", "2019-03", "2019-03-01", "2022", "2022-02-28")) {
                assertThat(lookup.eventType("OLD", PartialDate.parse(occurred)))
                        .isEqualTo(new Found<>("OLD"));
            }
            for (var occurred : List.of("2018", "2019-02", "2019-02-28", "2023", "2022-03-01")) {
                assertThat(lookup.eventType("OLD", PartialDate.parse(occurred)))
                        .isEqualTo(notInUse);
            }
        }

        @Test
        void that_was_not_in_use_is_not_proposed() {
            assertThat(LOOKUP.eventType("Information", DAY))
                    .isInstanceOfSatisfying(
                            Unknown.class,
                            unknown ->
                                    assertThat(unknown.nearest())
                                            .doesNotContain("Information och pedagogik"));
            assertThat(LOOKUP.eventType("Information", PartialDate.parse("2024")))
                    .isInstanceOfSatisfying(
                            Unknown.class,
                            unknown ->
                                    assertThat(unknown.nearest())
                                            .first()
                                            .isEqualTo("Information och pedagogik"));
        }
    }

    @Nested
    class An_authority {

        @ParameterizedTest
        @CsvSource({
            "Region Värmland, REGION_VARMLAND",
            "region varmland, REGION_VARMLAND",
            "REGION_VARMLAND, REGION_VARMLAND",
            "Försäkringskassan, FORSAKRINGSKASSAN",
            "FK, FORSAKRINGSKASSAN",
            "f-kassan, FORSAKRINGSKASSAN",
            "AF, ARBETSFORMEDLINGEN",
            "kfm, KRONOFOGDEN",
            "Kommun, KOMMUN",
            "Bank, BANK",
            "a-kassan, A_KASSA",
            "A kassa, A_KASSA",
            "Statens Servicecenter, STATENS_SERVICECENTER",
        })
        void is_known_by_code_name_and_alias(String written, String code) {
            assertThat(LOOKUP.authority(written, DAY))
                    .isEqualTo(new Found<>(new AuthorityInPlace(code, null)));
        }

        @ParameterizedTest
        @CsvSource({
            "Karlstads kommun, 1780",
            "Karlstad kommun, 1780",
            "ARVIKA KOMMUN, 1784",
            "Grums kommun, 1764",
            "Kils kommun, 1715",
            "Göteborgs stad, 1480",
            "habo kommun, 0643",
            "håbo kommun, 0305",
        })
        void may_be_the_municipality_of_a_place(String written, String municipality) {
            assertThat(LOOKUP.authority(written, DAY))
                    .isEqualTo(new Found<>(new AuthorityInPlace("KOMMUN", municipality)));
        }

        @Test
        void is_known_by_its_former_name() {
            var lookup =
                    new CatalogueLookup(
                            given(
                                            new AuthorityAdded(
                                                    "R",
                                                    "Landstinget",
                                                    Principal.REGION,
                                                    List.of(),
                                                    true,
                                                    LocalDate.of(2000, 1, 1)),
                                            new AuthorityRenamed(
                                                    "R", "Regionen", LocalDate.of(2019, 1, 1)))
                                    .catalogue());

            assertThat(lookup.authority("landstinget", DAY))
                    .isEqualTo(new Found<>(new AuthorityInPlace("R", null)));
            assertThat(lookup.authority("Regionn", DAY))
                    .isEqualTo(new Unknown<>(List.of("Regionen")));
        }

        @ParameterizedTest
        @CsvSource({
            "Försäkringskasan, Försäkringskassan",
            "Arbetsförmedlngen, Arbetsförmedlingen",
            "Region Vermland, Region Värmland",
            "Kronofogde, Kronofogden",
            "Okända kommun, Kommun",
        })
        void that_is_unknown_is_answered_with_the_nearest(String written, String nearest) {
            assertThat(LOOKUP.authority(written, DAY))
                    .isInstanceOfSatisfying(
                            Unknown.class,
                            unknown ->
                                    assertThat(unknown.nearest())
                                            .hasSize(3)
                                            .first()
                                            .isEqualTo(nearest));
        }
    }

    @Nested
    class A_unit {

        @ParameterizedTest
        @CsvSource({
            "REGION_VARMLAND, Vårdcentral, VARDCENTRAL",
            "REGION_VARMLAND, vc, VARDCENTRAL",
            "REGION_DALARNA, bup, BARN_UNGDOMSPSYKIATRI",
            "REGION_VARMLAND, öppenvårdspsykiatrin, OPPENVARDSPSYKIATRI",
            "REGION_VARMLAND, CTS, CTS",
            "KOMMUN, Ekonomiskt bistånd, EKONOMISKT_BISTAND",
            "KOMMUN, lss, LSS",
            "ARBETSFORMEDLINGEN, Kundtjänst, KUNDTJANST",
        })
        void is_known_within_its_authority(String authority, String written, String code) {
            assertThat(LOOKUP.unit(authority, written, DAY)).isEqualTo(new Found<>(code));
        }

        @Test
        void is_not_known_elsewhere() {
            assertThat(LOOKUP.unit("KOMMUN", "Vårdcentral", DAY)).isInstanceOf(Unknown.class);
            assertThat(LOOKUP.unit("BANK", "Kundtjänst", DAY)).isEqualTo(new Unknown<>(List.of()));
            assertThat(LOOKUP.unit("OTHER", "Kundtjänst", DAY)).isEqualTo(new Unknown<>(List.of()));
        }
    }

    @Nested
    class A_municipality {

        @Test
        void is_known_by_code_and_name_whichever_it_is() {
            assertThat(Municipality.all())
                    .hasSize(290)
                    .allSatisfy(
                            municipality ->
                                    assertThat(
                                                    List.of(
                                                            municipality.code(),
                                                            municipality.name(),
                                                            municipality
                                                                    .name()
                                                                    .toUpperCase(Locale.ROOT),
                                                            municipality.name() + " kommun",
                                                            municipality.name() + "s kommun"))
                                            .allSatisfy(
                                                    written ->
                                                            assertThat(
                                                                            CatalogueLookup
                                                                                    .municipality(
                                                                                            written))
                                                                    .isEqualTo(
                                                                            new Found<>(
                                                                                    municipality
                                                                                            .code()))));
        }

        @ParameterizedTest
        @CsvSource({
            "Arjang, 1765",
            "saffle, 1785",
            "114, 0114",
            "Upplands-Väsby, 0114",
        })
        void is_known_without_marks_and_leading_nought(String written, String code) {
            assertThat(CatalogueLookup.municipality(written)).isEqualTo(new Found<>(code));
        }

        @ParameterizedTest
        @CsvSource({
            "Karlsstad, Karlstad",
            "Krisitnehamn, Kristinehamn",
            "Årjang kommuun, Årjäng",
            "Hamarö kommun, Hammarö",
        })
        void that_is_unknown_is_answered_with_the_nearest(String written, String nearest) {
            assertThat(CatalogueLookup.municipality(written))
                    .isInstanceOfSatisfying(
                            Unknown.class,
                            unknown ->
                                    assertThat(unknown.nearest())
                                            .hasSize(3)
                                            .first()
                                            .isEqualTo(nearest));
        }
    }

    @Test
    void an_operation_is_known_by_code_and_name() {
        assertThat(LOOKUP.organisation("PO_VARMLAND")).isEqualTo(new Found<>("PO_VARMLAND"));
        assertThat(LOOKUP.organisation("po södra dalarna"))
                .isEqualTo(new Found<>("PO_SODRA_DALARNA"));
        assertThat(LOOKUP.organisation("Fyrbodal"))
                .isInstanceOfSatisfying(
                        Unknown.class,
                        unknown -> assertThat(unknown.nearest()).first().isEqualTo("PO Fyrbodal"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "!", "850101-2382", "☃"})
    void what_was_written_is_never_repeated(String written) {
        for (var lookup :
                List.of(
                        LOOKUP.eventType(written, DAY),
                        LOOKUP.authority(written, DAY),
                        LOOKUP.unit("KOMMUN", written, DAY),
                        LOOKUP.organisation(written),
                        CatalogueLookup.municipality(written))) {
            assertThat(lookup).isInstanceOf(Unknown.class);
            if (written.length() > 1) {
                assertThat(lookup.toString()).doesNotContain(written);
            }
        }
    }

    @Test
    void endless_text_is_answered_in_time() {
        var endless = "tillgänglighet ".repeat(100_000);
        Assertions.assertTimeout(
                Duration.ofSeconds(2),
                () -> {
                    LOOKUP.eventType(endless, DAY);
                    LOOKUP.authority(endless, DAY);
                    CatalogueLookup.municipality(endless);
                });
    }
}
