package se.hinderloggen.command.basefigures;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import se.hinderloggen.command.basefigures.BaseFiguresCommand.StateBaseFigures;
import se.hinderloggen.command.catalogue.CatalogueLookup;
import se.hinderloggen.command.http.CheckedFields;
import se.hinderloggen.command.http.Requests;
import se.hinderloggen.command.http.Requests.Outcome;
import se.hinderloggen.command.platform.Commands;
import se.hinderloggen.command.platform.RefusedException;
import se.hinderloggen.platform.access.Actor;

/** HTTP → command for the denominators. */
@RestController
class BaseFiguresApi {

    /**
     * @param clients whole number
     * @param assignments absent where only clients are known
     * @param municipality code or name; absent for the whole operation
     */
    record BaseFiguresRequest(
            @Nullable Integer clients,
            @Nullable Integer assignments,
            @Nullable String municipality) {}

    private final Commands commands;
    private final Requests requests;

    BaseFiguresApi(Commands commands, Requests requests) {
        this.commands = commands;
        this.requests = requests;
    }

    /** Registers a year's figures, or corrects them when they were registered before. */
    @PutMapping("/api/base-figures/{organisation}/{year}")
    ResponseEntity<Outcome> state(
            @PathVariable String organisation,
            @PathVariable int year,
            @RequestBody BaseFiguresRequest request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Actor actor) {
        var context = requests.context(actor);
        if (!organisation.equals(context.organisation())) {
            throw new RefusedException(BaseFiguresRefusal.ORGANISATION_NOT_FOUND);
        }
        var expected = Requests.expectedVersion(ifMatch);
        var fields = new CheckedFields(null);
        if (request.clients() == null) {
            fields.error(
                    "clients", "missing", "Ange antalet klienter.", "State the number of clients.");
        }
        var municipality = municipality(request.municipality(), fields);
        fields.refuseIfWrong();
        var command =
                new StateBaseFigures(
                        organisation,
                        year,
                        municipality,
                        Objects.requireNonNull(request.clients()),
                        request.assignments(),
                        expected,
                        context);
        return Requests.ok(command.aggregateId(), commands.send(command));
    }

    private static @Nullable String municipality(@Nullable String written, CheckedFields fields) {
        var text = fields.text("municipality", written, 200);
        if (text == null) {
            return null;
        }
        return fields.found(
                "municipality",
                CatalogueLookup.municipality(text),
                "Kommunen finns inte. Ange namn eller SCB:s fyra siffror.",
                "There is no such municipality. Give its name or SCB's four digits.");
    }
}
