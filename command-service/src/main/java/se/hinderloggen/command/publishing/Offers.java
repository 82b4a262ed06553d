package se.hinderloggen.command.publishing;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.hinderloggen.command.observation.Observation;
import se.hinderloggen.command.publishing.Gist.Summary;
import se.hinderloggen.command.release.ReleaseProperties;
import se.hinderloggen.command.release.Releases.Release;
import se.hinderloggen.command.subscription.Offer;
import se.hinderloggen.command.systemfault.SystemFault;
import se.hinderloggen.events.DomainEvent;
import se.hinderloggen.events.Finding;
import se.hinderloggen.events.Kind;
import se.hinderloggen.events.ObservationEvent;
import se.hinderloggen.events.PublishedFinding;
import se.hinderloggen.events.Subject;
import se.hinderloggen.events.SystemFaultEvent;
import se.hinderloggen.events.WithdrawalReason;

/**
 * How released summaries stand at this moment, and what of their subjects may be told: the month,
 * never the day; the municipality only where enough share it; nothing else but codes.
 */
final class Offers {

    private final Connection connection;
    private final Map<String, List<DomainEvent>> histories;
    private final ReleaseProperties least;
    private final Map<Summary, Offer> made = new HashMap<>();

    /**
     * @param histories of all that the summaries are about
     */
    Offers(
            Connection connection,
            Map<String, List<DomainEvent>> histories,
            ReleaseProperties least) {
        this.connection = connection;
        this.histories = histories;
        this.least = least;
    }

    Offer of(Summary summary) throws SQLException {
        var known = made.get(summary);
        if (known != null) {
            return known;
        }
        var offer =
                new Offer(
                        new Subject(summary.kind(), summary.subject()),
                        summary.releaseId(),
                        switch (summary.kind()) {
                            case OBSERVATION -> ofObservation(summary);
                            case SYSTEM_FAULT -> ofSystemFault(summary);
                            case FOLLOW_UP, MEETING ->
                                    throw new IllegalStateException(
                                            "Nothing is released of a " + summary.kind());
                        });
        made.put(summary, offer);
        return offer;
    }

    private Offer.Standing ofObservation(Summary summary) throws SQLException {
        var state = Observation.ABSENT;
        for (var event : history(summary)) {
            state = state.evolve((ObservationEvent) event);
        }
        return switch (state) {
            case Observation.Absent _ -> throw unknown(summary);
            case Observation.Erased _ -> new Offer.Gone(WithdrawalReason.ERASED);
            case Observation.Active now -> {
                var content = now.content();
                var occurred = content.occurred();
                yield standing(
                        now.releases().byId().get(summary.releaseId()),
                        summary,
                        content.kind(),
                        occurred.year(),
                        occurred.hasMonth() ? occurred.month() : null,
                        content.findings());
            }
        };
    }

    private Offer.Standing ofSystemFault(Summary summary) throws SQLException {
        var state = SystemFault.ABSENT;
        for (var event : history(summary)) {
            state = state.evolve((SystemFaultEvent) event);
        }
        return switch (state) {
            case SystemFault.Absent _ -> throw unknown(summary);
            case SystemFault.Declared now -> {
                var scope = now.content().scope();
                yield standing(
                        now.releases().byId().get(summary.releaseId()),
                        summary,
                        null,
                        null,
                        null,
                        List.of(
                                new Finding(
                                        scope.authority(),
                                        scope.unit(),
                                        scope.municipality(),
                                        scope.eventType())));
            }
        };
    }

    private Offer.Standing standing(
            @Nullable Release release,
            Summary summary,
            @Nullable Kind kind,
            @Nullable Integer year,
            @Nullable Integer month,
            List<Finding> findings)
            throws SQLException {
        if (release == null) {
            throw unknown(summary);
        }
        return switch (release.state()) {
            case RELEASED ->
                    new Offer.Released(
                            release.summary(),
                            release.recipients(),
                            kind,
                            year,
                            month,
                            toTell(summary.organisation(), year, findings));
            case REVOKED ->
                    new Offer.Gone(WithdrawalReason.of(Objects.requireNonNull(release.revoked())));
            case PROPOSED, DECLINED -> throw unknown(summary);
        };
    }

    private List<PublishedFinding> toTell(
            String organisation, @Nullable Integer year, List<Finding> findings)
            throws SQLException {
        var enough =
                CountedFindings.thatMayNameThePlace(
                        connection, organisation, year, findings, least);
        return findings.stream()
                .map(
                        it ->
                                new PublishedFinding(
                                        it.authority(),
                                        it.unit(),
                                        enough.contains(it) ? it.municipality() : null,
                                        it.eventType()))
                .toList();
    }

    private List<DomainEvent> history(Summary summary) {
        return histories.getOrDefault(summary.subject().toString(), List.of());
    }

    private static IllegalStateException unknown(Summary summary) {
        return new IllegalStateException(
                summary.subject() + " has no release " + summary.releaseId());
    }
}
