package se.hinderloggen.command.systemfault;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.hinderloggen.command.platform.CommandContext;
import se.hinderloggen.command.platform.Commands;
import se.hinderloggen.command.platform.EventLog;
import se.hinderloggen.command.privacy.KeyVault;
import se.hinderloggen.command.systemfault.SystemFaultCommand.LinkObservations;
import se.hinderloggen.events.EventPosition;
import se.hinderloggen.events.SystemFaultEvent;
import se.hinderloggen.platform.sealing.TextKey;

/** What every operation on a systemfel that is there needs: to send, to seal, to look it up. */
@Component
class SystemFaultCommands {

    private final KeyVault vault;
    private final Commands commands;
    private final EventLog log;

    SystemFaultCommands(KeyVault vault, Commands commands, EventLog log) {
        this.vault = vault;
        this.commands = commands;
        this.log = log;
    }

    EventPosition send(SystemFaultCommand command) {
        return commands.send(command, SystemFaultRefusal.SYSTEM_FAULT_NOT_FOUND);
    }

    /** What the systemfel is at this moment, whoever owns it. */
    SystemFault now(UUID faultId) {
        var state = SystemFault.ABSENT;
        for (var event :
                log.histories(List.of(faultId.toString()))
                        .getOrDefault(faultId.toString(), List.of())) {
            state = state.evolve((SystemFaultEvent) event);
        }
        return state;
    }

    /** The key under which its texts are sealed; where there is none, the rules say why. */
    TextKey keyOf(UUID faultId, CommandContext context) {
        return vault.find(faultId)
                .orElseGet(
                        () -> {
                            send(new LinkObservations(faultId, List.of(), null, context));
                            throw new IllegalStateException(
                                    "The key of systemfel " + faultId + " is lost");
                        });
    }
}
