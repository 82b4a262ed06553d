package se.hinderloggen.query.feeds;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import se.hinderloggen.events.CatalogueEvent;
import se.hinderloggen.query.sql.Reading;

/**
 * How far the feeds have come. Many readers that ask often whether there is anything new share one
 * look of at most a moment ago, so that they cost the database next to nothing; what they see may
 * be that much older than the views. Whoever waits for a position looks anew.
 *
 * <p>Kept by reader: what is foreign is looked for as long as what is not there.
 */
@Component
class Heads {

    static final Duration SHARED_FOR = Duration.ofMillis(100);
    private static final int MOST = 10_000;

    private static final String SELECT =
            """
            select s.*, m.at as modified, coalesce((select sequence from aggregate_position
                    where aggregate_id = '%s'), 0) as catalogue
            from feed_subscription s left join feed_modified m using (subscription_id)
            """
                    .formatted(CatalogueEvent.AGGREGATE_ID);

    private record Key(Reader reader, UUID subscriptionId) {}

    private final JdbcTemplate views;
    private final Cache<Key, @Nullable Head> looks =
            Caffeine.newBuilder().expireAfterWrite(SHARED_FOR).maximumSize(MOST).build();

    Heads(JdbcTemplate views) {
        this.views = views;
    }

    /**
     * As it was a moment ago at most; absent when there is none for this reader. Of those who ask
     * at the same time one looks, and the others wait for what it sees.
     */
    Optional<Head> recent(Reader reader, UUID subscriptionId) {
        return Optional.ofNullable(
                looks.get(
                        new Key(reader, subscriptionId),
                        _ -> now(reader, subscriptionId).orElse(null)));
    }

    /** As it is, which others then share; absent when there is none for this reader. */
    Optional<Head> anew(Reader reader, UUID subscriptionId) {
        var key = new Key(reader, subscriptionId);
        var head = now(reader, subscriptionId);
        head.ifPresentOrElse(it -> looks.put(key, it), () -> looks.invalidate(key));
        return head;
    }

    /** As it is; absent when there is none for this reader. */
    Optional<Head> now(Reader reader, UUID subscriptionId) {
        return views
                .query(
                        SELECT
                                + "where subscription_id = ? and (organisation = ? or recipient = ?)",
                        (row, _) -> read(row),
                        subscriptionId,
                        reader.organisation(),
                        reader.authority())
                .stream()
                .findFirst();
    }

    /** Of feeds that readers follow. */
    Map<UUID, Head> all(Collection<UUID> ids) {
        var heads = new HashMap<UUID, Head>();
        views.query(
                SELECT + "where subscription_id = any(?)",
                Reading.anyOf(ids),
                row -> {
                    var head = read(row);
                    heads.put(head.subscriptionId(), head);
                });
        return heads;
    }

    private static Head read(ResultSet row) throws SQLException {
        return new Head(
                Reading.uuid(row, "subscription_id"),
                Reading.text(row, "organisation"),
                Reading.text(row, "recipient"),
                Reading.optionalInstant(row, "revoked_at") != null,
                row.getLong("entries"),
                row.getLong("withdrawn"),
                Reading.instant(row, "updated"),
                Reading.optionalInstant(row, "modified"),
                row.getLong("catalogue"));
    }
}
