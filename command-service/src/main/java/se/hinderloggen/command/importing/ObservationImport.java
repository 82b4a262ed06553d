package se.hinderloggen.command.importing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import se.hinderloggen.command.importing.ImportProgress.Phase;
import se.hinderloggen.command.importing.ImportProgress.Step;
import se.hinderloggen.command.importing.ImportReport.Mode;
import se.hinderloggen.command.importing.ObservationEntry.ImportedObservation;
import se.hinderloggen.command.importing.ObservationEntry.UnreadableObservation;
import se.hinderloggen.command.observation.BulkRecording;
import se.hinderloggen.command.observation.BulkRecording.Decided;
import se.hinderloggen.command.observation.BulkRecording.Item;
import se.hinderloggen.command.observation.BulkRecording.Outcome;
import se.hinderloggen.command.observation.ObservationRequest;
import se.hinderloggen.command.observation.ObservationRequest.FindingRequest;
import se.hinderloggen.command.platform.CommandContext;
import se.hinderloggen.command.relay.RelayProperties;
import se.hinderloggen.platform.problem.FieldError;

/**
 * A file of observations becomes events. First the file is read to its end, which finds every
 * reason to refuse it; then it is read again, and what is good is sealed into a spool; if that
 * shall go in, it does so in one short transaction.
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
    private final RelayProperties relay;

    ObservationImport(BulkRecording recording, RelayProperties relay) {
        this.recording = recording;
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
            CommandContext context,
            ImportProgress progress)
            throws IOException {
        var sheet = open(file, progress);
        for (int tries = 1; ; tries++) {
            try (var session = recording.begin(acknowledged, context)) {
                return run(sheet, mode, dryRun, session, progress);
            } catch (DuplicateKeyException someoneElseWasFirst) {
                if (tries == TRIES) {
                    throw someoneElseWasFirst;
                }
            }
        }
    }

    private static ObservationSheet open(TableFile file, ImportProgress progress)
            throws IOException {
        var sheet =
                ObservationSheet.open(
                        file,
                        rows -> {
                            if (rows % BATCH == 0) {
                                progress.at(Step.reading(rows));
                            }
                        });
        progress.phaseEnded(Step.read(sheet.rows()));
        return sheet;
    }

    private ImportAnswer run(
            ObservationSheet sheet,
            Mode mode,
            boolean dryRun,
            BulkRecording.Session session,
            ImportProgress progress)
            throws IOException {
        var tally = new Tally(relay.partitions());
        if (sheet.problems().isEmpty()) {
            decide(sheet, session, tally, progress);
            progress.phaseEnded(tally.end(sheet.rows()));
        } else {
            sheet.problems().forEach(tally.problems::add);
        }
        if (mode == Mode.ALL && tally.refused > 0) {
            tally.refuseAll();
        }
        var report = tally.report(mode, dryRun, sheet.rows());
        if (dryRun || report.recorded() == 0) {
            return ImportAnswer.nothingWentIn(report);
        }
        session.commit();
        return new ImportAnswer(report, tally.position.position());
    }

    private static void decide(
            ObservationSheet sheet,
            BulkRecording.Session session,
            Tally tally,
            ImportProgress progress)
            throws IOException {
        try (var batches =
                new InOrder<Batch>(
                        batch -> {
                            batch.forEach(
                                    (it, decided) -> {
                                        session.add(decided);
                                        tally.add(it, decided.outcome());
                                    });
                            progress.at(tally.step(sheet.rows()));
                        })) {
            var gathered = new ArrayList<ImportedObservation>(BATCH);
            sheet.forEach(
                    entry -> {
                        switch (entry) {
                            case ImportedObservation observation -> {
                                gathered.add(observation);
                                if (gathered.size() == BATCH) {
                                    var full = List.copyOf(gathered);
                                    gathered.clear();
                                    batches.add(() -> Batch.decide(full, session));
                                }
                            }
                            case UnreadableObservation unreadable -> {
                                tally.rows += unreadable.lines().size();
                                tally.refuse(unreadable.problems());
                                progress.at(tally.step(sheet.rows()));
                            }
                        }
                    });
            batches.add(() -> Batch.decide(gathered, session));
            batches.finish();
        }
    }

    private record Batch(List<ImportedObservation> observations, List<Decided> decided) {

        static Batch decide(List<ImportedObservation> observations, BulkRecording.Session session) {
            return new Batch(
                    observations,
                    session.decide(
                            observations.stream()
                                    .map(it -> new Item(it.externalId(), request(it)))
                                    .toList()));
        }

        void forEach(BiConsumer<ImportedObservation, Decided> each) {
            for (int i = 0; i < observations.size(); i++) {
                each.accept(observations.get(i), decided.get(i));
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
        private final ImportPosition position;
        private int rows;
        private int recorded;
        private int alreadyThere;
        private int refused;

        Tally(int partitions) {
            position = new ImportPosition(partitions);
        }

        void add(ImportedObservation observation, Outcome outcome) {
            rows += observation.lines().size();
            switch (outcome) {
                case Outcome.Recorded(var event) -> {
                    recorded++;
                    position.add(event.aggregateId(), 0);
                }
                case Outcome.AlreadyThere() -> alreadyThere++;
                case Outcome.Refused(var errors) ->
                        refuse(errors.stream().map(error -> problem(observation, error)).toList());
            }
        }

        void refuse(List<RowProblem> why) {
            refused++;
            why.forEach(problems::add);
        }

        /** Of what would have gone in. What is there already stays there. */
        void refuseAll() {
            refused += recorded;
            recorded = 0;
        }

        int observations() {
            return recorded + alreadyThere + refused;
        }

        Step step(int total) {
            return new Step(Phase.DECIDING, rows, observations(), refused, total);
        }

        /** An observation of very many rows holds only the first of them. */
        Step end(int total) {
            return new Step(Phase.DECIDING, total, observations(), refused, total);
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
