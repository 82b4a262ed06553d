package se.hinderloggen.query.systemfaults;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.hinderloggen.events.FaultScope;
import se.hinderloggen.events.SealedText;
import se.hinderloggen.events.SystemFaultEvent.ObservationUnlinked;
import se.hinderloggen.events.SystemFaultEvent.ObservationsLinked;
import se.hinderloggen.events.SystemFaultEvent.ReplyReceived;
import se.hinderloggen.events.SystemFaultEvent.SystemFaultChanged;
import se.hinderloggen.events.SystemFaultEvent.SystemFaultDeclared;
import se.hinderloggen.events.SystemFaultEvent.SystemFaultDismissed;
import se.hinderloggen.events.SystemFaultEvent.SystemFaultEscalated;
import se.hinderloggen.events.SystemFaultEvent.SystemFaultReleaseDeclined;
import se.hinderloggen.events.SystemFaultEvent.SystemFaultReleaseProposed;
import se.hinderloggen.events.SystemFaultEvent.SystemFaultReleaseRevoked;
import se.hinderloggen.events.SystemFaultEvent.SystemFaultReleased;
import se.hinderloggen.events.SystemFaultEvent.SystemFaultReopened;
import se.hinderloggen.events.SystemFaultEvent.SystemFaultResolved;
import se.hinderloggen.platform.sealing.KeyReader;
import se.hinderloggen.platform.sealing.TextSealer.Field;
import se.hinderloggen.query.catalogue.Catalogue;
import se.hinderloggen.query.catalogue.Coded;
import se.hinderloggen.query.observations.TextOpener;

/** The systemfel of an operation as they stood at an earlier moment. */
@Component
public class FaultsThen {

    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");

    private final SystemFaultTables tables;
    private final KeyReader keys;
    private final TextOpener opener;

    FaultsThen(SystemFaultTables tables, KeyReader keys, TextOpener opener) {
        this.tables = tables;
        this.keys = keys;
        this.opener = opener;
    }

    /**
     * As it stood.
     *
     * @param release of the summary that was released last and not revoked; absent for none
     */
    public record Then(
            UUID systemFaultId,
            Instant declaredAt,
            Coded level,
            FaultStatus status,
            Instant statusSince,
            FaultScope scope,
            int observations,
            List<Asked> asked,
            List<Answered> answered,
            @Nullable LocalDate resolvedSince,
            @Nullable Instant reopenedAt,
            @Nullable UUID release,
            SealedText title) {}

    public record Asked(Coded to, Instant at, LocalDate due, boolean answered) {}

    /**
     * @param from code of the authority; absent where nobody noted it
     */
    public record Answered(
            @Nullable String from, Coded kind, LocalDate on, @Nullable LocalDate promisedBy) {}

    /**
     * Those that had been declared, the first first.
     *
     * @param before what was recorded earlier than this is known
     */
    public List<Then> of(String organisation, Instant before) {
        var ids =
                tables.board(organisation, null).stream()
                        .map(SystemFaultTables.Row::systemFaultId)
                        .toList();
        var found = new ArrayList<Then>();
        for (var history : tables.histories(ids).values()) {
            var known = history.stream().filter(it -> it.at().isBefore(before)).toList();
            if (!known.isEmpty()) {
                found.add(then(FaultState.of(known), released(known)));
            }
        }
        found.sort(Comparator.comparing(Then::declaredAt).thenComparing(Then::systemFaultId));
        return found;
    }

    /** What they were called, those whose title can be opened. */
    public Map<UUID, String> titles(Collection<Then> faults) {
        var opening = keys.find(faults.stream().map(Then::systemFaultId).toList());
        var titles = new LinkedHashMap<UUID, String>();
        for (var it : faults) {
            var title = opener.open(opening.get(it.systemFaultId()), Field.TITLE, it.title());
            if (title != null) {
                titles.put(it.systemFaultId(), title);
            }
        }
        return titles;
    }

    private static Then then(FaultState it, @Nullable UUID release) {
        var resolution = it.resolution;
        var reopening = it.reopening;
        return new Then(
                it.systemFaultId,
                it.declaredAt,
                FaultWords.of(it.level),
                it.status,
                it.statusSince,
                it.scope,
                it.observations.size(),
                it.escalations.stream()
                        .map(
                                known ->
                                        new Asked(
                                                FaultWords.of(known.step().to()),
                                                known.at(),
                                                known.step().due(),
                                                it.isAnswered(known.step())))
                        .toList(),
                it.replies.stream()
                        .map(FaultState.Known::step)
                        .map(
                                step ->
                                        new Answered(
                                                step.from(),
                                                Catalogue.reply(step.kind()),
                                                step.on(),
                                                step.promisedBy()))
                        .toList(),
                resolution == null || it.status != FaultStatus.RESOLVED
                        ? null
                        : resolution.step().since(),
                reopening == null ? null : reopening.at(),
                release,
                it.title);
    }

    /** The day in Sweden. */
    public static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, SWEDEN);
    }

    private static @Nullable UUID released(List<FaultEntry> history) {
        UUID standing = null;
        for (var entry : history) {
            switch (entry.event()) {
                case SystemFaultReleased it -> standing = it.releaseId();
                case SystemFaultReleaseRevoked it -> {
                    if (it.releaseId().equals(standing)) {
                        standing = null;
                    }
                }
                case SystemFaultDeclared _,
                        SystemFaultChanged _,
                        ObservationsLinked _,
                        ObservationUnlinked _,
                        SystemFaultEscalated _,
                        ReplyReceived _,
                        SystemFaultResolved _,
                        SystemFaultReopened _,
                        SystemFaultReleaseProposed _,
                        SystemFaultReleaseDeclined _,
                        SystemFaultDismissed _ -> {}
            }
        }
        return standing;
    }
}
