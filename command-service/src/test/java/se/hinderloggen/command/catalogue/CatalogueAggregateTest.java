package se.hinderloggen.command.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;
import se.hinderloggen.command.catalogue.CatalogueCommand.AddOrganisation;
import se.hinderloggen.command.catalogue.CatalogueCommand.LeaveMunicipality;
import se.hinderloggen.command.platform.CommandContext;
import se.hinderloggen.command.platform.RefusedException;
import se.hinderloggen.events.CatalogueEvent.OrganisationAdded;
import se.hinderloggen.events.EventPosition;

class CatalogueAggregateTest {

    private static final LocalDate DAY = LocalDate.of(2020, 1, 1);

    private final FixtureConfiguration<CatalogueAggregate> fixture =
            new AggregateTestFixture<>(CatalogueAggregate.class);

    @Test
    void the_first_change_begins_the_history() {
        fixture.givenNoPriorActivity()
                .when(
                        change(
                                new AddOrganisation("PO_A", "PO A", DAY),
                                new AddOrganisation("PO_B", "PO B", DAY)))
                .expectEvents(
                        new OrganisationAdded("PO_A", "PO A", DAY),
                        new OrganisationAdded("PO_B", "PO B", DAY))
                .expectResultMessagePayload(EventPosition.of("catalogue", 1));
    }

    @Test
    void a_change_already_made_gives_no_event_and_the_same_answer() {
        fixture.given(new OrganisationAdded("PO_A", "PO A", DAY))
                .when(change(new AddOrganisation("PO_A", "PO A", DAY)))
                .expectNoEvents()
                .expectResultMessagePayload(EventPosition.of("catalogue", 0));
    }

    @Test
    void a_refused_change_takes_the_others_with_it() {
        fixture.givenNoPriorActivity()
                .when(
                        change(
                                new AddOrganisation("PO_A", "PO A", DAY),
                                new LeaveMunicipality("PO_A", "1761", DAY)))
                .expectNoEvents()
                .expectException(RefusedException.class);
    }

    @Test
    void the_start_catalogue_is_one_change() {
        fixture.givenNoPriorActivity()
                .when(change(StartCatalogue.commands().toArray(CatalogueCommand[]::new)))
                .expectSuccessfulHandlerExecution()
                .expectState(state -> assertThat(state).isNotNull());
    }

    private static ChangeCatalogue change(CatalogueCommand... changes) {
        return new ChangeCatalogue(
                List.of(changes),
                null,
                new CommandContext("PO_A", "someone", Instant.EPOCH, "correlation", null));
    }
}
