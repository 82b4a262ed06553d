package se.hinderloggen.command.report;

import static se.hinderloggen.platform.sealing.TextSealer.seal;

import java.net.URI;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import se.hinderloggen.command.catalogue.CurrentCatalogue;
import se.hinderloggen.command.figures.FiguresProperties;
import se.hinderloggen.command.http.CheckedFields;
import se.hinderloggen.command.http.Requests;
import se.hinderloggen.command.http.Requests.Outcome;
import se.hinderloggen.command.platform.CommandContext;
import se.hinderloggen.command.platform.Commands;
import se.hinderloggen.command.platform.EventLog;
import se.hinderloggen.command.platform.RefusedException;
import se.hinderloggen.command.privacy.KeyVault;
import se.hinderloggen.command.report.ReportCommand.AddErratum;
import se.hinderloggen.command.report.ReportCommand.PublishReport;
import se.hinderloggen.command.report.ReportRequests.Erratum;
import se.hinderloggen.command.report.ReportRequests.Publication;
import se.hinderloggen.events.QuotedSummary;
import se.hinderloggen.events.ReportChapter;
import se.hinderloggen.events.ReportEvent;
import se.hinderloggen.events.ReportEvent.ReportPublished;
import se.hinderloggen.platform.access.Actor;
import se.hinderloggen.platform.sealing.TextKey;
import se.hinderloggen.platform.sealing.TextSealer.Field;

/** HTTP → command, for the yearly reports of one's own operation. Every request may be repeated. */
@RestController
class ReportApi {

    private static final String PUBLICATIONS = "/api/reports/{organisation}/{year}/publications";

    private final CurrentCatalogue catalogue;
    private final ReleasedSummaries summaries;
    private final EventLog log;
    private final KeyVault vault;
    private final Commands commands;
    private final Requests requests;
    private final FiguresProperties properties;

    ReportApi(
            CurrentCatalogue catalogue,
            ReleasedSummaries summaries,
            EventLog log,
            KeyVault vault,
            Commands commands,
            Requests requests,
            FiguresProperties properties) {
        this.catalogue = catalogue;
        this.summaries = summaries;
        this.log = log;
        this.vault = vault;
        this.commands = commands;
        this.requests = requests;
        this.properties = properties;
    }

    /** Publishes the report of a year that is over. It cannot be changed or taken back. */
    @PostMapping(PUBLICATIONS)
    ResponseEntity<Outcome> publish(
            @PathVariable String organisation,
            @PathVariable int year,
            @RequestBody Publication request,
            Actor actor) {
        var context = requests.context(actor);
        own(organisation, context);
        var fields = new CheckedFields(request.acknowledged());
        var reader = new ReportReader(fields);
        var read = reader.read(request, catalogue.lookup().catalogue().version());
        // What was published stays, whatever has become of its examples: it may be sent again.
        if (!published(organisation, year).publications().containsKey(read.publicationId())) {
            refuseWhatIsNotReleased(read.examples(), context, reader, fields);
        }
        var key = key(read.publicationId());
        var report =
                new ReportPublished(
                        organisation,
                        year,
                        read.publicationId(),
                        read.audience(),
                        read.knownUntil(),
                        read.catalogueVersion(),
                        read.comparedWith(),
                        read.chapters().entrySet().stream()
                                .map(
                                        it ->
                                                new ReportChapter(
                                                        it.getKey(),
                                                        seal(key, Field.CHAPTER, it.getValue())))
                                .toList(),
                        read.examples(),
                        read.figuresHash());
        var position =
                commands.send(
                        new PublishReport(
                                report,
                                context.at()
                                        .minus(properties.settled())
                                        .truncatedTo(ChronoUnit.MICROS),
                                context));
        return Requests.answer(
                ResponseEntity.created(
                        URI.create(
                                "/api/reports/%s/%d/publications/%s"
                                        .formatted(organisation, year, read.publicationId()))),
                read.publicationId().toString(),
                position);
    }

    /** Says what was wrong in a published report. It is told above the report. */
    @PostMapping(PUBLICATIONS + "/{publicationId}/errata")
    ResponseEntity<Outcome> add(
            @PathVariable String organisation,
            @PathVariable int year,
            @PathVariable String publicationId,
            @RequestBody Erratum request,
            Actor actor) {
        var context = requests.context(actor);
        own(organisation, context);
        var publication = Requests.idInPath(publicationId);
        if (!published(organisation, year).publications().containsKey(publication)) {
            throw new RefusedException(ReportRefusal.REPORT_NOT_FOUND);
        }
        var fields = new CheckedFields(request.acknowledged());
        var id = Requests.idOrNew("erratumId", request.erratumId(), fields);
        var text =
                fields.required(
                        "text",
                        request.text(),
                        ReportReader.LONGEST_TEXT,
                        "Skriv vad som var fel, och vad som är rätt.",
                        "Write what was wrong, and what is right.");
        fields.refuseIfWrong();
        var command =
                new AddErratum(
                        organisation,
                        year,
                        publication,
                        id,
                        seal(key(publication), Field.ERRATUM, Objects.requireNonNull(text)),
                        context);
        return Requests.ok(id.toString(), commands.send(command, ReportRefusal.REPORT_NOT_FOUND));
    }

    private static void own(String organisation, CommandContext context) {
        if (!organisation.equals(context.organisation())) {
            throw new RefusedException(ReportRefusal.REPORT_NOT_FOUND);
        }
    }

    private Reports published(String organisation, int year) {
        var id = ReportEvent.aggregateId(organisation, year);
        var state = Reports.NONE;
        for (var event : log.histories(List.of(id)).getOrDefault(id, List.of())) {
            state = state.evolve((ReportEvent) event);
        }
        return state;
    }

    private void refuseWhatIsNotReleased(
            List<QuotedSummary> examples,
            CommandContext context,
            ReportReader reader,
            CheckedFields fields) {
        var released = summaries.among(examples, context.organisation());
        for (int i = 0; i < examples.size(); i++) {
            if (!released.contains(examples.get(i))) {
                reader.noSuchSummary(i);
            }
        }
        fields.refuseIfWrong();
    }

    private TextKey key(UUID publicationId) {
        return vault.obtain(ReportEvent.textsOf(publicationId))
                .orElseThrow(() -> new RefusedException(ReportRefusal.REPORT_NOT_FOUND));
    }
}
