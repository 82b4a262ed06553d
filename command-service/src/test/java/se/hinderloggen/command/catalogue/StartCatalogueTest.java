package se.hinderloggen.command.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import se.hinderloggen.command.catalogue.Catalogue.Membership;
import se.hinderloggen.command.catalogue.CatalogueLookup.AuthorityInPlace;
import se.hinderloggen.command.platform.Decision;
import se.hinderloggen.command.platform.Lookup.Found;
import se.hinderloggen.events.CatalogueEvent;
import se.hinderloggen.events.PartialDate;
import se.hinderloggen.events.SuccessorRelation;

class StartCatalogueTest {

    static Catalogue catalogue() {
        return switch (Catalogue.EMPTY.decide(StartCatalogue.commands())) {
            case Decision.Refused<CatalogueEvent, CatalogueRefusal>(var refusal) ->
                    throw new AssertionError(refusal);
            case Decision.Accepted<CatalogueEvent, CatalogueRefusal>(var events) -> {
                var catalogue = Catalogue.EMPTY;
                for (var event : events) {
                    catalogue = catalogue.evolve(event);
                }
                yield catalogue;
            }
        };
    }

    @Test
    void may_be_carried_out_again_and_changes_nothing() {
        assertThat(catalogue().version()).isEqualTo(StartCatalogue.commands().size() - 1);
        assertThat(catalogue().decide(StartCatalogue.commands())).isEqualTo(Decision.nothing());
    }

    @Test
    void holds_the_event_types_each_with_a_definition_and_an_example() {
        assertThat(catalogue().eventTypes())
                .containsOnlyKeys(
                        "TILLGANGLIGHET",
                        "TILLGANG_VARD_STOD",
                        "LEDNING_ORGANISATION_RUTIN",
                        "BEMOTANDE",
                        "SAMVERKAN",
                        "SIP",
                        "INFORMATION_PEDAGOGIK");
        assertThat(catalogue().eventTypes().values())
                .allSatisfy(
                        type -> {
                            assertThat(type.added().definition()).endsWith(".");
                            assertThat(type.added().example()).endsWith(".");
                        });
        assertThat(get(catalogue().eventTypes(), "SIP").successors())
                .singleElement()
                .satisfies(
                        together -> {
                            assertThat(together.relation())
                                    .isEqualTo(SuccessorRelation.REPORTED_TOGETHER);
                            assertThat(together.successors()).containsExactly("SAMVERKAN");
                        });
    }

    @Test
    void gives_feeds_to_all_but_banks_and_a_kassor() {
        assertThat(catalogue().authorities().values())
                .filteredOn(authority -> !authority.added().receivesFeeds())
                .extracting(authority -> authority.term().code())
                .containsExactly("BANK", "A_KASSA");
    }

    @Test
    void knows_which_municipalities_took_part_when() {
        var organisations = catalogue().organisations();

        assertThat(get(organisations, "PO_VARMLAND").memberships())
                .hasSize(16)
                .contains(
                        new Membership(
                                "1761",
                                "Centrala",
                                LocalDate.of(2000, 1, 1),
                                LocalDate.of(2021, 1, 1)),
                        new Membership("1737", "Norra", LocalDate.of(2000, 1, 1), null));
        assertThat(get(organisations, "PO_SODRA_DALARNA").memberships()).hasSize(8);
        assertThat(get(organisations, "PO_FYRBODAL").memberships()).hasSize(14);
    }

    @Test
    void understands_every_line_of_the_observations_of_2021() throws IOException {
        var lookup = new CatalogueLookup(catalogue());
        try (var in = StartCatalogueTest.class.getResourceAsStream("../observations-2021.csv")) {
            var lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().skip(1);
            assertThat(lines)
                    .hasSize(40)
                    .allSatisfy(
                            line -> {
                                var cells = line.split(";", -1);
                                var occurred = PartialDate.parse(cells[2]);
                                assertThat(lookup.eventType(cells[6], occurred))
                                        .isInstanceOf(Found.class);
                                assertThat(lookup.authority(cells[3], occurred))
                                        .isInstanceOfSatisfying(
                                                Found.class,
                                                found ->
                                                        assertUnit(
                                                                lookup,
                                                                (AuthorityInPlace) found.value(),
                                                                cells[4],
                                                                occurred));
                            });
        }
    }

    private static <V> V get(Map<String, V> map, String code) {
        return Objects.requireNonNull(map.get(code), code);
    }

    private static void assertUnit(
            CatalogueLookup lookup, AuthorityInPlace authority, String unit, PartialDate occurred) {
        if (!unit.isEmpty()) {
            assertThat(lookup.unit(authority.authority(), unit, occurred))
                    .isInstanceOf(Found.class);
        }
    }
}
