package se.hinderloggen.command.importing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import se.hinderloggen.command.importing.ImportReport.Mode;
import se.hinderloggen.command.importing.ObservationEntry.ImportedObservation;
import se.hinderloggen.command.importing.ObservationEntry.UnreadableObservation;
import se.hinderloggen.command.observation.BulkRecording;
import se.hinderloggen.command.observation.BulkRecording.Item;
import se.hinderloggen.command.observation.BulkRecording.Outcome;
import se.hinderloggen.command.observation.ObservationRequest;
import se.hinderloggen.command.observation.ObservationRequest.FindingRequest;
import se.hinderloggen.command.platform.CommandContext;
import se.hinderloggen.command.platform.EventLog;
import se.hinderloggen.command.platform.EventMetadata;
import se.hinderloggen.command.relay.RelayProperties;
import se.hinderloggen.events.ObservationEvent.ObservationRecorded;
import se.hinderloggen.platform.problem.FieldError;

/**
 * A file of observations becomes events. The file is read twice: first everything is checked, so
 * that a file with problems costs nothing but its report; then what is good is sealed into a spool,
 * and the spool goes into the store in one short transaction.
 */
@Component
class ObservationImport {

    private static final int BATCH = 1000;
    private static final int TRIES = 3;
    private static final Pattern FINDING = Pattern.compile("findings\\[(\\d+)]\\.(\\w+)");
    private static final Map<String, String> COLUMNS =
            Map.of(
                    "eventType",
                    "event_type",
                    "reference",
                    "external_id",
                    "observationId",
                    "external_id");

    private final BulkRecording recording;
    private final EventLog log;
    private final RelayProperties relay;

    ObservationImport(BulkRecording recording, EventLog log, RelayProperties relay) {
        this.recording = recording;
        this.log = log;
        this.relay = relay;
    }

    /**
     * @param acknowledged codes of doubtful findings of the personal-data guard that someone has
     *     looked at
     * @throws ImportRefusedException when the file as a whole cannot be read
     */
    ImportAnswer run(
            TableFile file,
            Mode mode,
            boolean dryRun,
            Set<String> acknowledged,
            CommandContext context)
            throws IOException {
        var sheet = ObservationSheet.open(file);
        var check = new Tally();
        if (sheet.problems().isEmpty()) {
            pass(sheet, acknowledged, false, context, check);
        } else {
            sheet.problems().forEach(check.problems::add);
        }
        boolean refusedWhole =
                !sheet.problems().isEmpty() || (mode == Mode.ALL && check.refused > 0);
        if (refusedWhole) {
            check.refused = check.observations();
            check.recorded = 0;
        }
        if (dryRun || refusedWhole || check.recorded == 0) {
            return ImportAnswer.nothingWentIn(check.report(mode, dryRun, sheet.rows()));
        }
        return record(sheet, mode, acknowledged, context);
    }

    private ImportAnswer record(
            ObservationSheet sheet, Mode mode, Set<String> acknowledged, CommandContext context)
            throws IOException {
        for (int tries = 1; ; tries++) {
            try (var spool = new EventLog.Spool()) {
                var tally = new Tally(spool, new ImportPosition(relay.partitions()));
                pass(sheet, acknowledged, true, context, tally);
                log.append(spool);
                return new ImportAnswer(
                        tally.report(mode, false, sheet.rows()), tally.position.position());
            } catch (DuplicateKeyException someoneElseWasFirst) {
                if (tries == TRIES) {
                    throw someoneElseWasFirst;
                }
            }
        }
    }

    private void pass(
            ObservationSheet sheet,
            Set<String> acknowledged,
            boolean makeKeys,
            CommandContext context,
            Tally tally)
            throws IOException {
        var batch = new ArrayList<ImportedObservation>(BATCH);
        sheet.forEach(
                entry -> {
                    switch (entry) {
                        case ImportedObservation observation -> {
                            batch.add(observation);
                            if (batch.size() == BATCH) {
                                decide(batch, acknowledged, makeKeys, context, tally);
                                batch.clear();
                            }
                        }
                        case UnreadableObservation unreadable ->
                                tally.refuse(unreadable.problems());
                    }
                });
        decide(batch, acknowledged, makeKeys, context, tally);
    }

    private void decide(
            List<ImportedObservation> batch,
            Set<String> acknowledged,
            boolean makeKeys,
            CommandContext context,
            Tally tally) {
        var items = batch.stream().map(it -> new Item(it.externalId(), request(it))).toList();
        var outcomes = recording.decide(items, acknowledged, makeKeys, context);
        for (int i = 0; i < batch.size(); i++) {
            switch (outcomes.get(i)) {
                case Outcome.Recorded(var event) -> tally.record(event, context);
                case Outcome.AlreadyThere() -> tally.alreadyThere++;
                case Outcome.Refused(var errors) -> {
                    var observation = batch.get(i);
                    tally.refuse(
                            errors.stream().map(error -> problem(observation, error)).toList());
                }
            }
        }
    }

    private static ObservationRequest request(ImportedObservation observation) {
        return new ObservationRequest(
                null,
                observation.kind().name(),
                observation.occurred().toString(),
                observation.findings().stream()
                        .map(
                                it ->
                                        new FindingRequest(
                                                it.authority(),
                                                it.unit(),
                                                it.municipality(),
                                                it.eventType()))
                        .toList(),
                observation.description(),
                observation.consequences(),
                observation.tags(),
                null,
                null);
    }

    private static RowProblem problem(ImportedObservation observation, FieldError error) {
        var finding = FINDING.matcher(error.field());
        int line = observation.lines().getFirst();
        var field = error.field().replaceFirst("\\[\\d+]$", "");
        if (finding.matches()) {
            line = observation.findings().get(Integer.parseInt(finding.group(1))).line();
            field = finding.group(2);
        }
        var column = COLUMNS.getOrDefault(field, field);
        return new RowProblem(
                line,
                column.isEmpty() ? null : column,
                error.code(),
                error.sv(),
                error.en(),
                error.nearest());
    }

    /** What has become of the observations so far. */
    private static final class Tally {
        private final ImportReport.Problems problems = new ImportReport.Problems();
        private final EventLog.@Nullable Spool spool;
        private final ImportPosition position;
        private int recorded;
        private int alreadyThere;
        private int refused;

        /** For a pass that only checks. */
        Tally() {
            this.spool = null;
            this.position = new ImportPosition(1);
        }

        Tally(EventLog.Spool spool, ImportPosition position) {
            this.spool = spool;
            this.position = position;
        }

        void record(ObservationRecorded event, CommandContext context) {
            recorded++;
            if (spool != null) {
                spool.add(
                        BulkRecording.TYPE,
                        event,
                        0,
                        EventMetadata.of(context, event.occurred()),
                        context.at());
                position.add(event.aggregateId(), 0);
            }
        }

        void refuse(List<RowProblem> why) {
            refused++;
            why.forEach(problems::add);
        }

        int observations() {
            return recorded + alreadyThere + refused;
        }

        ImportReport report(Mode mode, boolean dryRun, int rows) {
            return new ImportReport(
                    mode,
                    dryRun,
                    rows,
                    observations(),
                    recorded,
                    alreadyThere,
                    refused,
                    problems.first(),
                    problems.count());
        }
    }
}
