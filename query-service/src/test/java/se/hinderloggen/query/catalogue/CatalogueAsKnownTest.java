package se.hinderloggen.query.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.hinderloggen.events.CatalogueEvent.AuthorityRenamed;
import se.hinderloggen.events.CatalogueEvent.EventTypeMapped;
import se.hinderloggen.events.SuccessorRelation;
import se.hinderloggen.platform.problem.ProblemException;
import se.hinderloggen.query.fixture.History;
import se.hinderloggen.query.fixture.StartCatalogue;
import se.hinderloggen.query.fixture.Views;
import se.hinderloggen.query.intake.IntakeFixture;

/** A figure that was published is counted again by the catalogue that was known then. */
class CatalogueAsKnownTest {

    private static final Views VIEWS = Views.create();
    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

    private final Catalogues catalogues =
            CatalogueFixture.catalogues(VIEWS.jdbc(), Clock.systemUTC());
    private final IntakeFixture intake =
            new IntakeFixture(VIEWS, List.of(CatalogueFixture.projection(VIEWS.jdbc())));
    private final History history = StartCatalogue.history();

    @BeforeEach
    void empty() {
        VIEWS.clear();
    }

    @AfterAll
    static void close() {
        VIEWS.close();
    }

    @Test
    void what_is_said_later_does_not_change_what_was_known() {
        assertThat(catalogues.version()).isEqualTo(-1);
        intake.take(history.news(), 5);
        long then = catalogues.version();
        assertThat(then).isEqualTo(history.events().size() - 1);

        history.at("2026-05-01T00:00:00Z")
                .then(
                        new AuthorityRenamed("BANK", "Penninginrättning", DAY),
                        new EventTypeMapped(
                                "TILLGANGLIGHET",
                                SuccessorRelation.MERGED,
                                List.of("BEMOTANDE"),
                                DAY));
        intake.take(history.news(), 1);
        assertThat(catalogues.version()).isEqualTo(then + 2);

        var known = catalogues.known(then, DAY);
        assertThat(known.authority("BANK").label()).isEqualTo("Bank");
        assertThat(known.mappings(List.of("TILLGANGLIGHET"))).isEmpty();
        var now = catalogues.known(then + 2, DAY);
        assertThat(now.authority("BANK").label()).isEqualTo("Penninginrättning");
        assertThat(now.mappings(List.of("TILLGANGLIGHET"))).hasSize(1);
        assertThat(catalogues.known(-1, DAY).authority("BANK").label()).isEqualTo("BANK");
    }

    @Test
    void an_instant_has_the_version_that_was_the_last_then() {
        intake.take(history.news(), 5);
        long then = catalogues.version();
        history.at("2026-05-01T00:00:00Z")
                .then(new AuthorityRenamed("BANK", "Penninginrättning", DAY));
        intake.take(history.news(), 5);
        assertThat(catalogues.versionAt(Instant.parse("2019-01-01T00:00:00Z"))).isEqualTo(-1);
        assertThat(catalogues.versionAt(Instant.parse("2026-04-30T23:59:59Z"))).isEqualTo(then);
        assertThat(catalogues.versionAt(Instant.parse("2026-05-01T00:00:00Z"))).isEqualTo(then + 1);
    }

    @Test
    void a_version_that_there_has_not_been_is_refused() {
        intake.take(history.news(), 5);
        assertThatThrownBy(() -> catalogues.known(catalogues.version() + 1, DAY))
                .isInstanceOf(ProblemException.class);
    }
}
