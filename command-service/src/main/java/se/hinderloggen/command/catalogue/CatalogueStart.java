package se.hinderloggen.command.catalogue;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;
import se.hinderloggen.command.platform.CommandContext;
import se.hinderloggen.command.platform.Commands;

/**
 * Gives an installation without a catalogue the one to start from, by the same commands that change
 * it later.
 */
@Component
class CatalogueStart implements ApplicationRunner {

    private final CurrentCatalogue catalogue;
    private final Commands commands;
    private final Clock clock;

    CatalogueStart(CurrentCatalogue catalogue, Commands commands, Clock clock) {
        this.catalogue = catalogue;
        this.commands = commands;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (catalogue.lookup().catalogue().equals(Catalogue.EMPTY)) {
            var context =
                    new CommandContext(
                            "HINDERLOGGEN",
                            "system",
                            clock.instant(),
                            UuidCreator.getTimeOrderedEpoch().toString(),
                            null);
            commands.send(new ChangeCatalogue(StartCatalogue.commands(), null, context));
        }
    }
}
