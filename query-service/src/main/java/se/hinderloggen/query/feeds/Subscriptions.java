package se.hinderloggen.query.feeds;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import se.hinderloggen.events.SubscriptionScope;
import se.hinderloggen.platform.sealing.KeyReader;
import se.hinderloggen.platform.sealing.TextKey;
import se.hinderloggen.platform.sealing.TextSealer.Field;
import se.hinderloggen.query.catalogue.Catalogue;
import se.hinderloggen.query.catalogue.Catalogues;
import se.hinderloggen.query.catalogue.Coded;
import se.hinderloggen.query.feeds.SubscriptionAnswer.Scope;
import se.hinderloggen.query.feeds.SubscriptionAnswer.State;
import se.hinderloggen.query.observations.TextOpener;
import se.hinderloggen.query.sql.Reading;
import tools.jackson.databind.json.JsonMapper;

/** The subscriptions that somebody grants or has. */
@Component
class Subscriptions {

    private final JdbcTemplate views;
    private final JsonMapper json;
    private final Catalogues catalogues;
    private final KeyReader keys;
    private final TextOpener opener;

    Subscriptions(
            JdbcTemplate views,
            JsonMapper json,
            Catalogues catalogues,
            KeyReader keys,
            TextOpener opener) {
        this.views = views;
        this.json = json;
        this.catalogues = catalogues;
        this.keys = keys;
        this.opener = opener;
    }

    private record Counted(
            SubscriptionRow subscription, long entries, long withdrawn, Instant updated) {}

    /** Those that are active first, then by recipient. */
    List<SubscriptionAnswer> all(Reader reader) {
        var rows =
                views.query(
                        """
                        select * from feed_subscription where organisation = ? or recipient = ?
                        order by revoked_at is not null, recipient, granted_at, subscription_id
                        """,
                        (row, _) -> counted(row),
                        reader.organisation(),
                        reader.authority());
        return answers(rows, reader);
    }

    Optional<SubscriptionAnswer> one(Reader reader, UUID id) {
        var rows =
                views.query(
                        """
                        select * from feed_subscription
                        where subscription_id = ? and (organisation = ? or recipient = ?)
                        """,
                        (row, _) -> counted(row),
                        id,
                        reader.organisation(),
                        reader.authority());
        return answers(rows, reader).stream().findFirst();
    }

    /** As it is kept. */
    Optional<SubscriptionRow> row(Reader reader, UUID id) {
        return views
                .query(
                        """
                        select * from feed_subscription
                        where subscription_id = ? and (organisation = ? or recipient = ?)
                        """,
                        (row, _) -> FeedTables.read(row, json),
                        id,
                        reader.organisation(),
                        reader.authority())
                .stream()
                .findFirst();
    }

    private Counted counted(ResultSet row) throws SQLException {
        return new Counted(
                FeedTables.read(row, json),
                row.getLong("entries"),
                row.getLong("withdrawn"),
                Reading.instant(row, "updated"));
    }

    private List<SubscriptionAnswer> answers(List<Counted> rows, Reader reader) {
        var catalogue = catalogues.today();
        // Why it was revoked is said among the operation's own people.
        var opening =
                keys.find(
                        rows.stream()
                                .map(Counted::subscription)
                                .filter(it -> it.reason() != null)
                                .filter(it -> it.organisation().equals(reader.organisation()))
                                .map(SubscriptionRow::subscriptionId)
                                .toList());
        return rows.stream().map(it -> answer(it, catalogue, opening)).toList();
    }

    private SubscriptionAnswer answer(
            Counted counted, Catalogue catalogue, Map<UUID, TextKey> opening) {
        var it = counted.subscription();
        return new SubscriptionAnswer(
                it.subscriptionId(),
                catalogue.organisation(it.organisation()),
                catalogue.recipient(it.recipient()),
                scope(it.scope(), catalogue),
                new Coded(
                        it.detail().name(),
                        switch (it.detail()) {
                            case FIGURES -> "Endast siffror";
                            case SUMMARIES -> "Siffror och sammanfattningar";
                        }),
                it.revokedAt() == null ? State.ACTIVE : State.REVOKED,
                it.grantedAt(),
                it.changedAt(),
                it.revokedAt(),
                opener.open(opening.get(it.subscriptionId()), Field.REASON, it.reason()),
                counted.entries(),
                counted.withdrawn(),
                counted.updated(),
                "/api/feeds/" + it.subscriptionId(),
                it.version());
    }

    private static Scope scope(SubscriptionScope it, Catalogue catalogue) {
        return new Scope(
                it.authority() == null ? null : catalogue.authority(it.authority()),
                it.authority() == null || it.unit() == null
                        ? null
                        : catalogue.unit(it.authority(), it.unit()),
                it.municipalities().stream().map(Catalogue::municipality).toList(),
                it.eventTypes().stream().map(catalogue::eventType).toList(),
                it.kinds().stream().map(Catalogue::kind).toList());
    }
}
