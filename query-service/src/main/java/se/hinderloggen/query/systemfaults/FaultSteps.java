package se.hinderloggen.query.systemfaults;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.hinderloggen.events.FaultScope;
import se.hinderloggen.events.SystemFaultEvent.ObservationsLinked;
import se.hinderloggen.events.SystemFaultEvent.ReplyReceived;
import se.hinderloggen.events.SystemFaultEvent.SystemFaultDeclared;
import se.hinderloggen.platform.sealing.KeyReader;
import se.hinderloggen.platform.sealing.TextSealer.Field;
import se.hinderloggen.query.catalogue.Catalogue;
import se.hinderloggen.query.catalogue.Coded;
import se.hinderloggen.query.observations.TextOpener;

/** What a meeting tells of systemfel: the steps taken with them, and the answers that came. */
@Component
public class FaultSteps {

    /**
     * What never changes about a systemfel, whatever is decided later.
     *
     * @param scope that it was declared with
     * @param linked the observations that a step linked to it, by the step's sequence
     */
    public record Begun(FaultScope scope, Map<Long, List<UUID>> linked) {}

    /**
     * @param total how many there are, of which {@code items} are the latest
     */
    public record Answers(Instant since, List<Answered> items, int total) {}

    /**
     * An answer that came.
     *
     * @param title of the systemfel; absent, as {@code text}, when its key is gone
     * @param at when it was noted
     */
    public record Answered(
            UUID systemFaultId,
            @Nullable String title,
            Coded kind,
            @Nullable Coded from,
            LocalDate on,
            @Nullable String text,
            @Nullable LocalDate promisedBy,
            Instant at) {}

    private final SystemFaultTables tables;
    private final KeyReader keys;
    private final TextOpener opener;

    FaultSteps(SystemFaultTables tables, KeyReader keys, TextOpener opener) {
        this.tables = tables;
        this.keys = keys;
        this.opener = opener;
    }

    public Map<UUID, Begun> begun(Collection<UUID> ids) {
        var begun = new HashMap<UUID, Begun>();
        tables.histories(ids).forEach((id, history) -> begun.put(id, begun(history)));
        return begun;
    }

    private static Begun begun(List<FaultEntry> history) {
        var linked = new HashMap<Long, List<UUID>>();
        FaultScope scope = null;
        for (var entry : history) {
            if (entry.event() instanceof SystemFaultDeclared it) {
                scope = it.scope();
                linked.put(entry.sequence(), it.observations());
            } else if (entry.event() instanceof ObservationsLinked it) {
                linked.put(entry.sequence(), it.observations());
            }
        }
        if (scope == null) {
            throw new IllegalStateException("A systemfel has a history without a beginning");
        }
        return new Begun(scope, linked);
    }

    /** The answers that were noted after a moment, the latest first. */
    public Answers answersSince(
            String organisation, Instant since, int limit, Catalogue catalogue) {
        var noted = tables.repliesSince(organisation, since, limit);
        var opening =
                keys.find(
                        noted.items().stream()
                                .map(it -> it.entry().event().systemFaultId())
                                .distinct()
                                .toList());
        return new Answers(
                since,
                noted.items().stream()
                        .map(
                                it -> {
                                    var reply = (ReplyReceived) it.entry().event();
                                    var key = opening.get(reply.systemFaultId());
                                    return new Answered(
                                            reply.systemFaultId(),
                                            opener.open(key, Field.TITLE, it.title()),
                                            Catalogue.reply(reply.kind()),
                                            reply.from() == null
                                                    ? null
                                                    : catalogue.authority(reply.from()),
                                            reply.on(),
                                            opener.open(key, Field.REPLY, reply.text()),
                                            reply.promisedBy(),
                                            it.entry().at());
                                })
                        .toList(),
                noted.total());
    }
}
