package se.hinderloggen.query.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.hinderloggen.events.CatalogueEvent;
import se.hinderloggen.events.CatalogueEvent.AuthorityAdded;
import se.hinderloggen.events.CatalogueEvent.AuthorityRenamed;
import se.hinderloggen.events.CatalogueEvent.EventTypeAdded;
import se.hinderloggen.events.CatalogueEvent.EventTypeRetired;
import se.hinderloggen.events.CatalogueEvent.MunicipalityJoined;
import se.hinderloggen.events.CatalogueEvent.MunicipalityLeft;
import se.hinderloggen.events.CatalogueEvent.UnitAdded;
import se.hinderloggen.events.Principal;
import se.hinderloggen.platform.problem.ProblemException;
import se.hinderloggen.query.catalogue.CatalogueFold.Membership;

class CatalogueTest {

    private static final LocalDate BEGINNING = LocalDate.of(2000, 1, 1);
    private static final LocalDate LATER = LocalDate.of(2021, 1, 1);

    private final CatalogueFold fold = new CatalogueFold();

    @Test
    void a_name_holds_from_its_first_day() {
        happened(
                new AuthorityAdded(
                        "FK", "Riksförsäkringsverket", Principal.STATE, List.of(), true, BEGINNING),
                new AuthorityRenamed("FK", "Försäkringskassan", LATER));
        assertThat(on(LATER.minusDays(1)).authority("FK").label())
                .isEqualTo("Riksförsäkringsverket");
        assertThat(on(LATER).authority("FK").label()).isEqualTo("Försäkringskassan");
        assertThat(on(LocalDate.of(1990, 1, 1)).authority("FK").label())
                .isEqualTo("Riksförsäkringsverket");
    }

    @Test
    void an_unknown_code_is_shown_as_it_is() {
        assertThat(on(LATER).eventType("NEW_TYPE").label()).isEqualTo("NEW_TYPE");
        assertThat(Catalogue.municipality("0000").label()).isEqualTo("0000");
    }

    @Test
    void codes_names_earlier_names_and_aliases_mean_the_same() {
        happened(
                new AuthorityAdded(
                        "FORSAKRINGSKASSAN",
                        "Riksförsäkringsverket",
                        Principal.STATE,
                        List.of("FK"),
                        true,
                        BEGINNING),
                new AuthorityRenamed("FORSAKRINGSKASSAN", "Försäkringskassan", LATER));
        for (String given :
                List.of("forsakringskassan", "FÖRSÄKRINGSKASSAN", "riksförsäkringsverket", "fk")) {
            assertThat(on(LATER).authorityCode("authority", given)).isEqualTo("FORSAKRINGSKASSAN");
        }
    }

    @Test
    void what_is_unknown_is_refused_with_the_nearest_and_not_repeated() {
        happened(new EventTypeAdded("SIP", "SIP", "SIP", null, null, BEGINNING));
        happened(
                new EventTypeAdded(
                        "TILLGANGLIGHET",
                        "Tillgänglighet",
                        "Accessibility",
                        null,
                        null,
                        BEGINNING));
        assertThatThrownBy(() -> on(LATER).eventTypeCode("eventType", "Tillgänglihet"))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        it -> {
                            assertThat(it.errors().getFirst().field()).isEqualTo("eventType");
                            assertThat(it.errors().getFirst().nearest())
                                    .startsWith("Tillgänglighet");
                            assertThat(it.errors().toString()).doesNotContain("Tillgänglihet");
                        });
    }

    @Test
    void a_retired_type_is_still_known() {
        happened(
                new EventTypeAdded("BEMOTANDE", "Bemötande", "Treatment", null, null, BEGINNING),
                new EventTypeRetired("BEMOTANDE", LATER));
        assertThat(on(LATER).eventTypeCode("eventType", "bemötande")).isEqualTo("BEMOTANDE");
        assertThat(fold.entries.firstEntry().getValue().until()).isEqualTo(LATER);
    }

    @Test
    void the_same_unit_code_may_belong_to_two_authorities() {
        happened(
                new UnitAdded("REGION_A", "VC", "Vårdcentral A", List.of(), BEGINNING),
                new UnitAdded("REGION_B", "VC", "Vårdcentral B", List.of(), BEGINNING));
        assertThat(on(LATER).unit("REGION_B", "VC").label()).isEqualTo("Vårdcentral B");
        assertThatThrownBy(() -> on(LATER).unitCode("unit", "Vårdcentral B", "REGION_A"))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void a_municipality_may_leave_and_join_again() {
        var again = LocalDate.of(2024, 1, 1);
        happened(
                new MunicipalityJoined("PO", "1761", "Centrala", BEGINNING),
                new MunicipalityLeft("PO", "1761", LATER),
                new MunicipalityJoined("PO", "1761", "Norra", again));
        assertThat(fold.memberships)
                .containsExactlyInAnyOrder(
                        new Membership("PO", "1761", BEGINNING, LATER, "Centrala"),
                        new Membership("PO", "1761", again, CatalogueFold.FOR_EVER, "Norra"));
    }

    @Test
    void a_municipality_is_known_by_code_and_by_name() {
        assertThat(Catalogue.municipalityCode("municipality", "munkfors")).isEqualTo("1762");
        assertThat(Catalogue.municipalityCode("municipality", "1762")).isEqualTo("1762");
        assertThatThrownBy(() -> Catalogue.municipalityCode("municipality", "Munkfår"))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        it -> assertThat(it.errors().getFirst().nearest()).contains("Munkfors"));
    }

    private void happened(CatalogueEvent... events) {
        for (var event : events) {
            fold.apply(event);
        }
    }

    private Catalogue on(LocalDate day) {
        return new Catalogue(fold, day);
    }
}
