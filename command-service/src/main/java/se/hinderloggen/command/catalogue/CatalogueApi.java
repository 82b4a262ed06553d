package se.hinderloggen.command.catalogue;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import se.hinderloggen.command.catalogue.CatalogueCommand.LeaveMunicipality;
import se.hinderloggen.command.catalogue.CatalogueCommand.RenameAuthority;
import se.hinderloggen.command.catalogue.CatalogueCommand.RenameUnit;
import se.hinderloggen.command.catalogue.CatalogueCommand.RetireAuthority;
import se.hinderloggen.command.catalogue.CatalogueCommand.RetireEventType;
import se.hinderloggen.command.catalogue.CatalogueCommand.RetireUnit;
import se.hinderloggen.command.catalogue.CatalogueRequests.Ending;
import se.hinderloggen.command.catalogue.CatalogueRequests.NewAuthority;
import se.hinderloggen.command.catalogue.CatalogueRequests.NewEventType;
import se.hinderloggen.command.catalogue.CatalogueRequests.NewMember;
import se.hinderloggen.command.catalogue.CatalogueRequests.NewName;
import se.hinderloggen.command.catalogue.CatalogueRequests.NewUnit;
import se.hinderloggen.command.catalogue.CatalogueRequests.Successors;
import se.hinderloggen.command.http.CheckedFields;
import se.hinderloggen.command.http.Requests;
import se.hinderloggen.command.http.Requests.Outcome;
import se.hinderloggen.command.platform.CommandContext;
import se.hinderloggen.command.platform.Commands;
import se.hinderloggen.command.platform.RefusedException;
import se.hinderloggen.events.CatalogueEvent;
import se.hinderloggen.platform.access.Actor;

/**
 * HTTP → command for the catalogue. Event types, authorities and units are everyone's; memberships
 * are changed by the operation itself. The version is that of the whole catalogue. Every request
 * may be repeated.
 */
@RestController
@RequestMapping("/api/catalogue")
class CatalogueApi {

    private final CurrentCatalogue catalogue;
    private final Commands commands;
    private final Requests requests;

    CatalogueApi(CurrentCatalogue catalogue, Commands commands, Requests requests) {
        this.catalogue = catalogue;
        this.commands = commands;
        this.requests = requests;
    }

    @Operation(summary = "Adds an event type")
    @PostMapping("/event-types")
    ResponseEntity<Outcome> addEventType(
            @RequestBody NewEventType request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Actor actor) {
        return change(
                it -> it.eventType(request),
                request.acknowledged(),
                ifMatch,
                requests.context(actor));
    }

    @Operation(
            summary = "Retires an event type; what happened before may still be recorded under it")
    @PostMapping("/event-types/{code}/retirement")
    ResponseEntity<Outcome> retireEventType(
            @PathVariable String code,
            @RequestBody Ending request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Actor actor) {
        return change(
                it -> new RetireEventType(code, it.ending(request)),
                null,
                ifMatch,
                requests.context(actor));
    }

    @Operation(summary = "States what later catalogues call an event type")
    @PostMapping("/event-types/{code}/successors")
    ResponseEntity<Outcome> mapEventType(
            @PathVariable String code,
            @RequestBody Successors request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Actor actor) {
        return change(it -> it.successors(code, request), null, ifMatch, requests.context(actor));
    }

    @Operation(summary = "Adds an authority")
    @PostMapping("/authorities")
    ResponseEntity<Outcome> addAuthority(
            @RequestBody NewAuthority request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Actor actor) {
        return change(
                it -> it.authority(request),
                request.acknowledged(),
                ifMatch,
                requests.context(actor));
    }

    @Operation(
            summary = "Gives an authority another name; it can still be found by the former ones")
    @PostMapping("/authorities/{code}/name")
    ResponseEntity<Outcome> renameAuthority(
            @PathVariable String code,
            @RequestBody NewName request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Actor actor) {
        return change(
                it -> {
                    var name = it.name(request);
                    return new RenameAuthority(code, name.name(), name.from());
                },
                request.acknowledged(),
                ifMatch,
                requests.context(actor));
    }

    @Operation(summary = "Retires an authority")
    @PostMapping("/authorities/{code}/retirement")
    ResponseEntity<Outcome> retireAuthority(
            @PathVariable String code,
            @RequestBody Ending request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Actor actor) {
        return change(
                it -> new RetireAuthority(code, it.ending(request)),
                null,
                ifMatch,
                requests.context(actor));
    }

    @Operation(summary = "Adds a unit to an authority")
    @PostMapping("/authorities/{authority}/units")
    ResponseEntity<Outcome> addUnit(
            @PathVariable String authority,
            @RequestBody NewUnit request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Actor actor) {
        return change(
                it -> it.unit(authority, request),
                request.acknowledged(),
                ifMatch,
                requests.context(actor));
    }

    @Operation(summary = "Gives a unit another name; it can still be found by the former ones")
    @PostMapping("/authorities/{authority}/units/{code}/name")
    ResponseEntity<Outcome> renameUnit(
            @PathVariable String authority,
            @PathVariable String code,
            @RequestBody NewName request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Actor actor) {
        return change(
                it -> {
                    var name = it.name(request);
                    return new RenameUnit(authority, code, name.name(), name.from());
                },
                request.acknowledged(),
                ifMatch,
                requests.context(actor));
    }

    @Operation(summary = "Retires a unit")
    @PostMapping("/authorities/{authority}/units/{code}/retirement")
    ResponseEntity<Outcome> retireUnit(
            @PathVariable String authority,
            @PathVariable String code,
            @RequestBody Ending request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Actor actor) {
        return change(
                it -> new RetireUnit(authority, code, it.ending(request)),
                null,
                ifMatch,
                requests.context(actor));
    }

    @Operation(summary = "Has a municipality take part in one's own PO operation")
    @PostMapping("/organisations/{organisation}/municipalities")
    ResponseEntity<Outcome> joinMunicipality(
            @PathVariable String organisation,
            @RequestBody NewMember request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Actor actor) {
        return change(
                it -> it.member(organisation, request),
                request.acknowledged(),
                ifMatch,
                contextOf(organisation, actor));
    }

    @Operation(summary = "Ends a municipality's part in one's own PO operation")
    @PostMapping("/organisations/{organisation}/municipalities/{municipality}/departure")
    ResponseEntity<Outcome> leaveMunicipality(
            @PathVariable String organisation,
            @PathVariable String municipality,
            @RequestBody Ending request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Actor actor) {
        return change(
                it -> new LeaveMunicipality(organisation, municipality, it.ending(request)),
                null,
                ifMatch,
                contextOf(organisation, actor));
    }

    /** A foreign operation and one that does not exist look the same. */
    private CommandContext contextOf(String organisation, Actor actor) {
        var context = requests.context(actor);
        if (!organisation.equals(context.organisation())) {
            throw new RefusedException(CatalogueRefusal.ORGANISATION_NOT_FOUND);
        }
        return context;
    }

    private ResponseEntity<Outcome> change(
            Function<CatalogueReader, CatalogueCommand> reading,
            @Nullable List<String> acknowledged,
            @Nullable String ifMatch,
            CommandContext context) {
        var expected = Requests.expectedVersion(ifMatch);
        var lookup = catalogue.lookup();
        var command = reading.apply(new CatalogueReader(lookup, new CheckedFields(acknowledged)));
        try {
            var position = commands.send(new ChangeCatalogue(List.of(command), expected, context));
            return Requests.ok(CatalogueEvent.AGGREGATE_ID, position);
        } catch (RefusedException refused) {
            throw refused.refusal() == CatalogueRefusal.NAME_TAKEN
                    ? new RefusedException(
                            refused.refusal(), new SameName(lookup.catalogue()).namesFor(command))
                    : refused;
        }
    }
}
