package se.hinderloggen.command.observation;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.hinderloggen.command.observation.ObservationCommand.CorrectObservation;
import se.hinderloggen.command.platform.CommandContext;
import se.hinderloggen.command.platform.Commands;
import se.hinderloggen.command.platform.EventLog;
import se.hinderloggen.command.privacy.KeyVault;
import se.hinderloggen.events.EventPosition;
import se.hinderloggen.events.ObservationEvent;
import se.hinderloggen.platform.sealing.TextKey;

/** What every operation on an observation that is there needs: to send, to seal, to look it up. */
@Component
class ObservationCommands {

    private final KeyVault vault;
    private final Commands commands;
    private final EventLog log;

    ObservationCommands(KeyVault vault, Commands commands, EventLog log) {
        this.vault = vault;
        this.commands = commands;
        this.log = log;
    }

    EventPosition send(ObservationCommand command) {
        return commands.send(command, ObservationRefusal.OBSERVATION_NOT_FOUND);
    }

    /** What the observation is at this moment, whoever owns it. */
    Observation now(UUID observationId) {
        var events = log.histories(List.of(observationId.toString())).get(observationId.toString());
        return events == null
                ? Observation.ABSENT
                : ObservationHistory.of(
                        events.stream()
                                .filter(ObservationEvent.class::isInstance)
                                .map(ObservationEvent.class::cast)
                                .toList());
    }

    /**
     * The key under which the observation's texts are sealed; where there is none, the rules say
     * why.
     */
    TextKey keyOf(UUID observationId, CommandContext context) {
        return vault.find(observationId)
                .orElseGet(
                        () -> {
                            send(nothingOf(observationId, context));
                            throw new IllegalStateException(
                                    "The key of observation " + observationId + " is lost");
                        });
    }

    private static CorrectObservation nothingOf(UUID observationId, CommandContext context) {
        return new CorrectObservation(
                observationId, null, null, null, null, null, false, null, null, null, context);
    }
}
