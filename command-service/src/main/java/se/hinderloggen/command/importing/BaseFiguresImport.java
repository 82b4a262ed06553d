package se.hinderloggen.command.importing;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import se.hinderloggen.command.basefigures.BaseFigures;
import se.hinderloggen.command.basefigures.BaseFiguresCommand.StateBaseFigures;
import se.hinderloggen.command.basefigures.BaseFiguresRefusal;
import se.hinderloggen.command.catalogue.CatalogueLookup;
import se.hinderloggen.command.catalogue.CurrentCatalogue;
import se.hinderloggen.command.http.CheckedFields;
import se.hinderloggen.command.importing.BaseFiguresSheet.ImportedFigures;
import se.hinderloggen.command.importing.ImportProgress.Phase;
import se.hinderloggen.command.importing.ImportProgress.Step;
import se.hinderloggen.command.importing.ImportReport.Mode;
import se.hinderloggen.command.platform.CommandContext;
import se.hinderloggen.command.platform.Decision;
import se.hinderloggen.command.platform.EventLog;
import se.hinderloggen.command.platform.EventMetadata;
import se.hinderloggen.command.relay.RelayProperties;
import se.hinderloggen.events.BaseFiguresEvent;
import se.hinderloggen.platform.problem.FieldError;

/** A file of base figures becomes events, by the same rules as one statement over HTTP. */
@Component
class BaseFiguresImport {

    private static final String TYPE = "base-figures";
    private static final int TRIES = 3;

    private final CurrentCatalogue catalogue;
    private final EventLog log;
    private final RelayProperties relay;

    BaseFiguresImport(CurrentCatalogue catalogue, EventLog log, RelayProperties relay) {
        this.catalogue = catalogue;
        this.log = log;
        this.relay = relay;
    }

    /**
     * @throws ImportRefusedException when the file as a whole cannot be read
     */
    ImportAnswer run(
            TableFile file,
            Mode mode,
            boolean dryRun,
            CommandContext context,
            ImportProgress progress)
            throws IOException {
        var sheet = BaseFiguresSheet.read(file);
        progress.phaseEnded(Step.read(sheet.rows()));
        for (int tries = 1; ; tries++) {
            try (var spool = new EventLog.Spool()) {
                return run(sheet, mode, dryRun, context, spool, progress);
            } catch (DuplicateKeyException someoneElseWasFirst) {
                if (tries == TRIES) {
                    throw someoneElseWasFirst;
                }
            }
        }
    }

    private ImportAnswer run(
            BaseFiguresSheet sheet,
            Mode mode,
            boolean dryRun,
            CommandContext context,
            EventLog.Spool spool,
            ImportProgress progress) {
        var problems = new ImportReport.Problems();
        sheet.problems().forEach(problems::add);
        int refused = sheet.rows() - sheet.figures().size();
        int alreadyThere = 0;
        var position = new ImportPosition(relay.partitions());
        var states = states(sheet.figures(), context);
        for (var figures : sheet.figures()) {
            var fields = new CheckedFields(null);
            var command = command(figures, fields, context);
            if (!fields.errors().isEmpty()) {
                refused++;
                fields.errors().forEach(error -> problems.add(problem(figures.line(), error)));
                continue;
            }
            var state = states.getOrDefault(command.aggregateId(), BaseFigures.NONE);
            switch (state.decide(command)) {
                case Decision.Refused<BaseFiguresEvent, BaseFiguresRefusal>(var refusal) -> {
                    refused++;
                    problems.add(
                            problem(
                                    figures.line(),
                                    new FieldError(
                                            refusal.field(),
                                            refusal.code(),
                                            refusal.sv(),
                                            refusal.en())));
                }
                case Decision.Accepted<BaseFiguresEvent, BaseFiguresRefusal>(var events) -> {
                    alreadyThere += events.isEmpty() ? 1 : 0;
                    for (var event : events) {
                        state = state.evolve(event);
                        spool.add(
                                EventLog.Row.of(
                                        TYPE,
                                        event,
                                        state.version(),
                                        EventMetadata.of(context, null),
                                        context.at()));
                        position.add(event.aggregateId(), state.version());
                    }
                    states.put(command.aggregateId(), state);
                }
            }
        }
        progress.phaseEnded(
                new Step(Phase.DECIDING, sheet.rows(), sheet.rows(), refused, sheet.rows()));
        boolean goesIn = problems.count() == 0 || mode == Mode.GOOD;
        int recorded = goesIn ? Math.toIntExact(spool.count()) : 0;
        var report =
                new ImportReport(
                        mode,
                        dryRun,
                        sheet.rows(),
                        sheet.rows(),
                        recorded,
                        alreadyThere,
                        goesIn ? refused : sheet.rows() - alreadyThere,
                        problems.first(),
                        problems.count());
        if (dryRun || recorded == 0) {
            return ImportAnswer.nothingWentIn(report);
        }
        log.append(spool);
        return new ImportAnswer(report, position.position());
    }

    private Map<String, BaseFigures> states(List<ImportedFigures> figures, CommandContext context) {
        var ids =
                figures.stream()
                        .map(it -> BaseFiguresEvent.aggregateId(context.organisation(), it.year()))
                        .collect(Collectors.toSet());
        var states = new HashMap<String, BaseFigures>();
        log.histories(ids)
                .forEach(
                        (id, history) -> {
                            var state = BaseFigures.NONE;
                            for (var event : history) {
                                state = state.evolve((BaseFiguresEvent) event);
                            }
                            states.put(id, state);
                        });
        return states;
    }

    private StateBaseFigures command(
            ImportedFigures figures, CheckedFields fields, CommandContext context) {
        return new StateBaseFigures(
                organisation(figures.organisation(), fields, context),
                figures.year(),
                municipality(figures.municipality(), fields),
                figures.clients(),
                figures.assignments(),
                null,
                context);
    }

    private String organisation(
            @Nullable String written, CheckedFields fields, CommandContext context) {
        var text = fields.text("organisation", written, 200);
        if (text == null) {
            return context.organisation();
        }
        var found =
                fields.found(
                        "organisation",
                        catalogue.lookup().organisation(text),
                        "PO-verksamheten finns inte i katalogen.",
                        "The PO operation is not in the catalogue.");
        return found == null ? context.organisation() : found;
    }

    private static @Nullable String municipality(@Nullable String written, CheckedFields fields) {
        var text = fields.text("municipality", written, 200);
        return text == null
                ? null
                : fields.found(
                        "municipality",
                        CatalogueLookup.municipality(text),
                        "Kommunen finns inte. Ange namn eller SCB:s fyra siffror.",
                        "There is no such municipality. Give its name or SCB's four digits.");
    }

    private static RowProblem problem(int line, FieldError error) {
        return new RowProblem(
                line,
                error.field().isEmpty() ? null : error.field(),
                error.code(),
                error.sv(),
                error.en(),
                error.nearest());
    }
}
