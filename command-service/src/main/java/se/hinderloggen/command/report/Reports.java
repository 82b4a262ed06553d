package se.hinderloggen.command.report;

import static se.hinderloggen.command.platform.Decision.accept;
import static se.hinderloggen.command.platform.Decision.nothing;
import static se.hinderloggen.command.platform.Decision.refuse;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.hinderloggen.command.basefigures.BaseFigures;
import se.hinderloggen.command.platform.CommandContext;
import se.hinderloggen.command.platform.Decision;
import se.hinderloggen.command.report.ReportCommand.AddErratum;
import se.hinderloggen.command.report.ReportCommand.PublishReport;
import se.hinderloggen.events.Audience;
import se.hinderloggen.events.ReportEvent;
import se.hinderloggen.events.ReportEvent.ReportErratumAdded;
import se.hinderloggen.events.ReportEvent.ReportPublished;

/**
 * The rules of an operation's yearly reports of one year. Pure. A report is published when the year
 * is over, and again when there is more to say; what was published stays as it is, and errata are
 * added to it.
 *
 * @param version sequence number of the last event, -1 when there is none
 * @param knownUntil of the last one for each audience
 */
public record Reports(
        long version,
        Map<UUID, ReportPublished> publications,
        Map<UUID, ReportErratumAdded> errata,
        Map<Audience, Instant> knownUntil) {

    public static final Reports NONE = new Reports(-1, Map.of(), Map.of(), Map.of());

    /** Whoever publishes has read the figures: they are to be those of the day. */
    private static final Duration NEW = Duration.ofHours(24);

    public Reports {
        publications = Map.copyOf(publications);
        errata = Map.copyOf(errata);
        knownUntil = Map.copyOf(knownUntil);
    }

    Decision<ReportEvent, ReportRefusal> decide(ReportCommand command) {
        if (!command.organisation().equals(command.context().organisation())) {
            return refuse(ReportRefusal.REPORT_NOT_FOUND);
        }
        return switch (command) {
            case PublishReport it -> publish(it);
            case AddErratum it -> add(it);
        };
    }

    private Decision<ReportEvent, ReportRefusal> publish(PublishReport command) {
        var report = command.report();
        var earlier = publications.get(report.publicationId());
        if (earlier != null) {
            return earlier.equals(report) ? nothing() : refuse(ReportRefusal.REPORT_ID_TAKEN);
        }
        var refusal = whyNot(report, command.settled());
        return refusal == null ? accept(report) : refuse(refusal);
    }

    private @Nullable ReportRefusal whyNot(ReportPublished report, Instant settled) {
        int now = CommandContext.day(report.knownUntil()).getYear();
        if (report.year() < BaseFigures.FIRST_YEAR || report.year() >= now) {
            return ReportRefusal.REPORT_YEAR_NOT_OVER;
        }
        if (report.knownUntil().isAfter(settled)) {
            return ReportRefusal.REPORT_NOT_SETTLED;
        }
        if (report.knownUntil().isBefore(settled.minus(NEW))) {
            return ReportRefusal.REPORT_FIGURES_OLD;
        }
        var last = knownUntil.get(report.audience());
        if (last != null && !report.knownUntil().isAfter(last)) {
            return ReportRefusal.REPORT_FIGURES_BEFORE_LAST;
        }
        var comparedWith = report.comparedWith();
        boolean earlierYear =
                comparedWith == null
                        || (comparedWith >= BaseFigures.FIRST_YEAR && comparedWith < report.year());
        return earlierYear ? null : ReportRefusal.REPORT_COMPARED_WITH_LATER;
    }

    private Decision<ReportEvent, ReportRefusal> add(AddErratum command) {
        if (!publications.containsKey(command.publicationId())) {
            return refuse(ReportRefusal.REPORT_NOT_FOUND);
        }
        var erratum =
                new ReportErratumAdded(
                        command.organisation(),
                        command.year(),
                        command.publicationId(),
                        command.erratumId(),
                        command.text());
        var earlier = errata.get(command.erratumId());
        if (earlier != null) {
            return earlier.equals(erratum) ? nothing() : refuse(ReportRefusal.ERRATUM_ID_TAKEN);
        }
        return accept(erratum);
    }

    Reports evolve(ReportEvent event) {
        return switch (event) {
            case ReportPublished it -> {
                var known = new EnumMap<Audience, Instant>(Audience.class);
                known.putAll(knownUntil);
                known.put(it.audience(), it.knownUntil());
                yield new Reports(
                        version + 1, with(publications, it.publicationId(), it), errata, known);
            }
            case ReportErratumAdded it ->
                    new Reports(
                            version + 1,
                            publications,
                            with(errata, it.erratumId(), it),
                            knownUntil);
        };
    }

    private static <T> Map<UUID, T> with(Map<UUID, T> before, UUID id, T added) {
        var now = new HashMap<>(before);
        now.put(id, added);
        return now;
    }
}
