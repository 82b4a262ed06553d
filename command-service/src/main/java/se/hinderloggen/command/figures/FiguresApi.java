package se.hinderloggen.command.figures;

import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import se.hinderloggen.command.figures.FiguresCommand.PublishFigures;
import se.hinderloggen.command.http.CheckedFields;
import se.hinderloggen.command.http.Requests;
import se.hinderloggen.command.http.Requests.Outcome;
import se.hinderloggen.command.platform.Commands;
import se.hinderloggen.command.platform.RefusedException;
import se.hinderloggen.platform.access.Actor;

/** HTTP → command for the figures that others get to see. */
@RestController
class FiguresApi {

    /**
     * @param publicationId UUID; made where none is sent. Sent again, it publishes nothing more
     */
    record PublicationRequest(@Nullable String publicationId) {}

    private final Commands commands;
    private final Requests requests;
    private final FiguresProperties properties;

    FiguresApi(Commands commands, Requests requests, FiguresProperties properties) {
        this.commands = commands;
        this.requests = requests;
        this.properties = properties;
    }

    /**
     * Publishes to everyone with a subscription what has become known of a year that is over, with
     * small counts protected. Cannot be taken back.
     */
    @PostMapping("/api/figures/{organisation}/{year}/publications")
    ResponseEntity<Outcome> publish(
            @PathVariable String organisation,
            @PathVariable int year,
            @RequestBody PublicationRequest request,
            Actor actor) {
        var context = requests.context(actor);
        if (!organisation.equals(context.organisation())) {
            throw new RefusedException(FiguresRefusal.ORGANISATION_NOT_FOUND);
        }
        var fields = new CheckedFields(null);
        var id = Requests.idOrNew("publicationId", request.publicationId(), fields);
        fields.refuseIfWrong();
        var command =
                new PublishFigures(
                        organisation,
                        year,
                        id,
                        // As PostgreSQL keeps the times of events.
                        context.at().minus(properties.settled()).truncatedTo(ChronoUnit.MICROS),
                        context);
        return Requests.ok(command.aggregateId(), commands.send(command));
    }
}
