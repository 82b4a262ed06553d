package se.hinderloggen.query.systemfaults;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import se.hinderloggen.events.FaultLevel;
import se.hinderloggen.events.FaultScope;
import se.hinderloggen.events.ReopeningReason;
import se.hinderloggen.events.SystemFaultEvent.ReplyReceived;
import se.hinderloggen.events.SystemFaultEvent.SystemFaultEscalated;
import se.hinderloggen.platform.sealing.KeyReader;
import se.hinderloggen.platform.sealing.TextKey;
import se.hinderloggen.platform.sealing.TextSealer.Field;
import se.hinderloggen.query.catalogue.Catalogue;
import se.hinderloggen.query.catalogue.Catalogues;
import se.hinderloggen.query.observations.ObservationLook;
import se.hinderloggen.query.observations.TextOpener;
import se.hinderloggen.query.systemfaults.FaultState.Due;
import se.hinderloggen.query.systemfaults.FaultState.DueFor;
import se.hinderloggen.query.systemfaults.FaultState.Known;
import se.hinderloggen.query.systemfaults.SystemFaultAnswer.Escalation;
import se.hinderloggen.query.systemfaults.SystemFaultAnswer.Reply;
import se.hinderloggen.query.systemfaults.SystemFaultAnswer.Resolution;
import se.hinderloggen.query.systemfaults.SystemFaultItem.Reopened;
import se.hinderloggen.query.trends.ObstacleCells;

/** The systemfel of an operation. */
@Component
public class SystemFaults {

    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");

    private final SystemFaultTables tables;
    private final ObstacleCells cells;
    private final ObservationLook observations;
    private final KeyReader keys;
    private final TextOpener opener;
    private final Catalogues catalogues;
    private final Clock clock;

    SystemFaults(
            SystemFaultTables tables,
            ObstacleCells cells,
            ObservationLook observations,
            KeyReader keys,
            TextOpener opener,
            Catalogues catalogues,
            Clock clock) {
        this.tables = tables;
        this.cells = cells;
        this.observations = observations;
        this.keys = keys;
        this.opener = opener;
        this.catalogues = catalogues;
        this.clock = clock;
    }

    /**
     * The board: what is due first comes first, then what has waited longest.
     *
     * @param status absent for all
     */
    public List<SystemFaultItem> board(String organisation, @Nullable FaultStatus status) {
        var rows = tables.board(organisation, status);
        var opening = keys.find(rows.stream().map(SystemFaultTables.Row::systemFaultId).toList());
        var catalogue = catalogues.today();
        return rows.stream()
                .map(it -> item(it, opening.get(it.systemFaultId()), catalogue))
                .toList();
    }

    /** What one is about, and where it stands. */
    public record Covering(
            UUID systemFaultId, @Nullable String title, FaultStatus status, FaultScope scope) {}

    /** Those that are not dismissed, for whoever asks what is covered by one. */
    public List<Covering> covering(String organisation) {
        var rows =
                tables.board(organisation, null).stream()
                        .filter(it -> it.status() != FaultStatus.DISMISSED)
                        .toList();
        var opening = keys.find(rows.stream().map(SystemFaultTables.Row::systemFaultId).toList());
        return rows.stream()
                .map(
                        it ->
                                new Covering(
                                        it.systemFaultId(),
                                        opener.open(
                                                opening.get(it.systemFaultId()),
                                                Field.TITLE,
                                                it.title()),
                                        it.status(),
                                        it.scope()))
                .toList();
    }

    /**
     * An answer or what was promised, without what it is about.
     *
     * @param since when that began to be waited for, at the latest
     */
    public record Awaited(
            UUID systemFaultId, LocalDate due, boolean promised, Instant since, long version) {}

    /** What is waited for next of each, the soonest first. */
    public List<Awaited> awaited(String organisation) {
        return tables.board(organisation, null).stream()
                .flatMap(it -> awaited(it).stream())
                .toList();
    }

    private static Optional<Awaited> awaited(SystemFaultTables.Row it) {
        var due = it.due();
        return due == null
                ? Optional.empty()
                : Optional.of(
                        new Awaited(
                                it.systemFaultId(),
                                due,
                                DueFor.PROMISE.name().equals(it.dueFor()),
                                it.statusSince(),
                                it.version()));
    }

    /** All of it from one moment, whatever is written meanwhile. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Optional<SystemFaultAnswer> one(String organisation, UUID id, String asker) {
        var history = tables.histories(List.of(id)).get(id);
        if (history == null) {
            return Optional.empty();
        }
        var state = FaultState.of(history);
        if (!state.organisation.equals(organisation)) {
            return Optional.empty();
        }
        var key = keys.find(List.of(id)).get(id);
        var catalogue = catalogues.today();
        var reopening = state.reopening;
        return Optional.of(
                new SystemFaultAnswer(
                        item(state, key, catalogue),
                        opener.open(key, Field.DESCRIPTION, state.description),
                        observations.of(organisation, latest(state), catalogue),
                        state.escalations.stream()
                                .map(it -> escalation(it, state, key, catalogue))
                                .toList(),
                        state.replies.stream()
                                .map(Known::step)
                                .filter(it -> it.escalationId() == null)
                                .map(it -> reply(it, key, catalogue))
                                .toList(),
                        resolution(state, key),
                        reopening == null ? List.of() : reopening.step().observations(),
                        measured(state),
                        new FaultHistory(asker, key, catalogue, opener).of(history)));
    }

    private static List<UUID> latest(FaultState state) {
        return new ArrayList<>(state.observations)
                .reversed().stream().limit(SystemFaultAnswer.MOST_EVIDENCE).toList();
    }

    private Escalation escalation(
            Known<SystemFaultEscalated> known,
            FaultState state,
            @Nullable TextKey key,
            Catalogue catalogue) {
        var it = known.step();
        boolean answered = state.isAnswered(it);
        return new Escalation(
                it.escalationId(),
                FaultWords.of(it.to()),
                known.at(),
                it.due(),
                !answered && it.due().isBefore(today()),
                opener.open(key, Field.QUESTION, it.question()),
                answered,
                state.replies.stream()
                        .map(Known::step)
                        .filter(reply -> it.escalationId().equals(reply.escalationId()))
                        .map(reply -> reply(reply, key, catalogue))
                        .toList());
    }

    private Reply reply(ReplyReceived it, @Nullable TextKey key, Catalogue catalogue) {
        return new Reply(
                it.replyId(),
                it.from() == null ? null : catalogue.authority(it.from()),
                Catalogue.reply(it.kind()),
                it.on(),
                opener.open(key, Field.REPLY, it.text()),
                it.promisedBy());
    }

    private @Nullable Resolution resolution(FaultState state, @Nullable TextKey key) {
        var known = state.resolution;
        return known == null
                ? null
                : new Resolution(
                        known.step().resolutionId(),
                        known.step().since(),
                        known.at(),
                        opener.open(key, Field.NOTE, known.step().note()));
    }

    private @Nullable Measured measured(FaultState state) {
        var known = state.resolution;
        if (known == null) {
            return null;
        }
        var scope = state.scope;
        return Measured.of(
                cells.months(
                        state.organisation,
                        scope.authority(),
                        scope.unit(),
                        scope.municipality(),
                        scope.eventType()),
                known.step().since(),
                today());
    }

    private SystemFaultItem item(FaultState it, @Nullable TextKey key, Catalogue catalogue) {
        var reopening = it.reopening;
        return item(
                new SystemFaultTables.Row(
                        it.systemFaultId,
                        it.title,
                        it.level.name(),
                        it.scope,
                        it.status,
                        it.statusSince,
                        it.declaredAt,
                        it.due().map(Due::day).orElse(null),
                        it.due().map(Due::what).map(Enum::name).orElse(null),
                        it.observations.size(),
                        it.escalations.size(),
                        it.replies.size(),
                        reopening == null ? 0 : reopening.step().observations().size(),
                        reopening == null ? null : reopening.step().reason().name(),
                        reopening == null ? null : reopening.at(),
                        it.version),
                key,
                catalogue);
    }

    private SystemFaultItem item(
            SystemFaultTables.Row it, @Nullable TextKey key, Catalogue catalogue) {
        return new SystemFaultItem(
                it.systemFaultId(),
                opener.open(key, Field.TITLE, it.title()),
                FaultWords.of(FaultLevel.valueOf(it.level())),
                ScopeAnswer.of(it.scope(), catalogue),
                it.status().coded(),
                it.statusSince(),
                it.declaredAt(),
                ChronoUnit.DAYS.between(dayOf(it.declaredAt()), today()),
                due(it),
                it.observations(),
                it.escalations(),
                it.replies(),
                reopened(it),
                it.version());
    }

    private SystemFaultItem.@Nullable Due due(SystemFaultTables.Row it) {
        var day = it.due();
        var what = it.dueFor();
        return day == null || what == null
                ? null
                : new SystemFaultItem.Due(
                        day, FaultWords.of(DueFor.valueOf(what)), day.isBefore(today()));
    }

    private static @Nullable Reopened reopened(SystemFaultTables.Row it) {
        var reason = it.reopenedFor();
        var at = it.reopenedAt();
        return reason == null || at == null
                ? null
                : new Reopened(FaultWords.of(ReopeningReason.valueOf(reason)), at, it.cameBack());
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(SWEDEN));
    }

    private static LocalDate dayOf(Instant at) {
        return LocalDate.ofInstant(at, SWEDEN);
    }
}
