package se.hinderloggen.command.catalogue;

import java.time.LocalDate;
import java.util.List;
import se.hinderloggen.events.CatalogueEvent;
import se.hinderloggen.events.CatalogueEvent.AuthorityAdded;
import se.hinderloggen.events.CatalogueEvent.EventTypeAdded;
import se.hinderloggen.events.CatalogueEvent.MunicipalityJoined;
import se.hinderloggen.events.CatalogueEvent.OrganisationAdded;
import se.hinderloggen.events.CatalogueEvent.UnitAdded;
import se.hinderloggen.events.Principal;

/** A small catalogue, for tests of its rules. */
final class CatalogueExamples {

    static final LocalDate Y2020 = LocalDate.of(2020, 1, 1);
    static final LocalDate Y2022 = LocalDate.of(2022, 1, 1);
    static final LocalDate Y2024 = LocalDate.of(2024, 1, 1);

    static final CatalogueEvent SIP = type("SIP", "Plan", "A plan");
    static final CatalogueEvent SAMVERKAN = type("SAMVERKAN", "Samverkan", "Cooperation");
    static final CatalogueEvent BEMOTANDE = type("BEMOTANDE", "Bemötande", "Treatment");
    static final CatalogueEvent REGION =
            new AuthorityAdded(
                    "REGION", "Regionen", Principal.REGION, List.of("Landstinget"), true, Y2020);
    static final CatalogueEvent CLINIC =
            new UnitAdded("REGION", "VARDCENTRAL", "Vårdcentral", List.of("VC"), Y2020);
    static final CatalogueEvent OPERATION = new OrganisationAdded("PO", "PO Test", Y2020);
    static final CatalogueEvent HAMMARO = new MunicipalityJoined("PO", "1761", "Centrala", Y2020);

    static CatalogueEvent type(String code, String name, String englishName) {
        return new EventTypeAdded(code, name, englishName, null, null, Y2020);
    }

    private CatalogueExamples() {}
}
