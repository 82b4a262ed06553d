package se.hinderloggen.query.reports;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.hinderloggen.events.Audience;
import se.hinderloggen.events.QuotedSummary;
import se.hinderloggen.events.Subject;
import se.hinderloggen.query.catalogue.Catalogue;
import se.hinderloggen.query.releases.QuotedSummaries;
import se.hinderloggen.query.releases.QuotedSummaries.Quoted;
import se.hinderloggen.query.reports.ReportFigures.Escalation;
import se.hinderloggen.query.reports.ReportFigures.Fault;
import se.hinderloggen.query.reports.ReportFigures.Named;
import se.hinderloggen.query.reports.ReportFigures.Reply;
import se.hinderloggen.query.systemfaults.FaultStatus;
import se.hinderloggen.query.systemfaults.FaultsThen;
import se.hinderloggen.query.systemfaults.FaultsThen.Then;

/**
 * The systemfel of a report: those that had been declared by the end of its year, were not
 * dismissed, and were not remedied before it began. For everyone, only those of which a summary was
 * released, without places and by month.
 */
@Component
class ReportedFaults {

    private final FaultsThen faults;
    private final QuotedSummaries summaries;

    ReportedFaults(FaultsThen faults, QuotedSummaries summaries) {
        this.faults = faults;
        this.summaries = summaries;
    }

    /**
     * What people wrote of one. It stands beside the figures, for it can be revoked.
     *
     * @param number as in the figures
     * @param title absent for everyone
     * @param summary the one that was released, if any
     */
    record Text(int number, @Nullable String title, @Nullable Quoted summary) {}

    List<Fault> figures(ReportQuestion question, Catalogue catalogue) {
        var told = new ArrayList<Fault>();
        for (var it : those(question)) {
            int number = told.size() + 1;
            told.add(
                    question.audience() == Audience.PUBLIC
                            ? forEveryone(number, it, catalogue)
                            : forOurselves(number, it, catalogue));
        }
        return told;
    }

    List<Text> texts(ReportQuestion question) {
        var those = those(question);
        var titles = faults.titles(those);
        var read =
                summaries.read(
                        those.stream()
                                .map(ReportedFaults::quoted)
                                .filter(Objects::nonNull)
                                .toList());
        var texts = new ArrayList<Text>();
        for (var it : those) {
            var quoted = quoted(it);
            texts.add(
                    new Text(
                            texts.size() + 1,
                            question.audience() == Audience.PUBLIC
                                    ? null
                                    : titles.get(it.systemFaultId()),
                            quoted == null ? null : read.get(quoted)));
        }
        return texts;
    }

    private List<Then> those(ReportQuestion question) {
        var begins = LocalDate.of(question.year(), 1, 1);
        var ends = LocalDate.of(question.year(), 12, 31);
        return faults.of(question.organisation(), question.knownUntil()).stream()
                .filter(it -> !FaultsThen.day(it.declaredAt()).isAfter(ends))
                .filter(it -> it.status() != FaultStatus.DISMISSED)
                .filter(
                        it ->
                                it.status() != FaultStatus.RESOLVED
                                        || !FaultsThen.day(it.statusSince()).isBefore(begins))
                .filter(it -> question.audience() != Audience.PUBLIC || it.release() != null)
                .toList();
    }

    private static @Nullable QuotedSummary quoted(Then it) {
        return it.release() == null
                ? null
                : new QuotedSummary(
                        new Subject(Subject.Kind.SYSTEM_FAULT, it.systemFaultId()), it.release());
    }

    private static Fault forOurselves(int number, Then it, Catalogue catalogue) {
        var scope = it.scope();
        return new Fault(
                number,
                it.systemFaultId(),
                Named.of(it.level()),
                Named.of(it.status().coded()),
                Named.of(catalogue.authority(scope.authority())),
                scope.unit() == null
                        ? null
                        : Named.of(catalogue.unit(scope.authority(), scope.unit())),
                scope.municipality() == null
                        ? null
                        : Named.of(Catalogue.municipality(scope.municipality())),
                scope.eventType() == null ? null : Named.of(catalogue.eventType(scope.eventType())),
                day(it.declaredAt()),
                it.observations(),
                it.asked().stream()
                        .map(
                                step ->
                                        new Escalation(
                                                Named.of(step.to()),
                                                day(step.at()),
                                                step.due().toString(),
                                                step.answered()))
                        .toList(),
                it.answered().stream()
                        .map(
                                step ->
                                        new Reply(
                                                from(step.from(), catalogue),
                                                Named.of(step.kind()),
                                                step.on().toString(),
                                                step.promisedBy() == null
                                                        ? null
                                                        : step.promisedBy().toString()))
                        .toList(),
                it.resolvedSince() == null ? null : it.resolvedSince().toString(),
                it.reopenedAt() == null ? null : day(it.reopenedAt()));
    }

    private static Fault forEveryone(int number, Then it, Catalogue catalogue) {
        return new Fault(
                number,
                null,
                Named.of(it.level()),
                Named.of(it.status().coded()),
                Named.of(catalogue.authority(it.scope().authority())),
                null,
                null,
                null,
                month(FaultsThen.day(it.declaredAt())),
                null,
                it.asked().stream()
                        .map(
                                step ->
                                        new Escalation(
                                                Named.of(step.to()),
                                                month(FaultsThen.day(step.at())),
                                                month(step.due()),
                                                step.answered()))
                        .toList(),
                it.answered().stream()
                        .map(
                                step ->
                                        new Reply(
                                                from(step.from(), catalogue),
                                                Named.of(step.kind()),
                                                month(step.on()),
                                                step.promisedBy() == null
                                                        ? null
                                                        : month(step.promisedBy())))
                        .toList(),
                it.resolvedSince() == null ? null : month(it.resolvedSince()),
                it.reopenedAt() == null ? null : month(FaultsThen.day(it.reopenedAt())));
    }

    private static @Nullable Named from(@Nullable String authority, Catalogue catalogue) {
        return authority == null ? null : Named.of(catalogue.authority(authority));
    }

    private static String day(Instant at) {
        return FaultsThen.day(at).toString();
    }

    private static String month(LocalDate day) {
        return day.toString().substring(0, "2024-03".length());
    }
}
