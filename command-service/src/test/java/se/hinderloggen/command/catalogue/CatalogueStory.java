package se.hinderloggen.command.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import se.hinderloggen.command.platform.Decision;
import se.hinderloggen.events.CatalogueEvent;

/** Given these events, when this is asked for, then these events or this refusal. */
record CatalogueStory(Catalogue catalogue) {

    static CatalogueStory given(CatalogueEvent... events) {
        var catalogue = Catalogue.EMPTY;
        for (var event : events) {
            catalogue = catalogue.evolve(event);
        }
        return new CatalogueStory(catalogue);
    }

    Outcome when(CatalogueCommand command) {
        return new Outcome(catalogue.decide(command));
    }

    Outcome when(List<CatalogueCommand> commands) {
        return new Outcome(catalogue.decide(commands));
    }

    record Outcome(Decision<CatalogueEvent, CatalogueRefusal> decision) {

        void then(CatalogueEvent... events) {
            assertThat(decision).isEqualTo(Decision.accept(List.of(events)));
        }

        void thenNothing() {
            assertThat(decision).isEqualTo(Decision.nothing());
        }

        void thenRefused(CatalogueRefusal refusal) {
            assertThat(decision).isEqualTo(Decision.refuse(refusal));
        }
    }
}
