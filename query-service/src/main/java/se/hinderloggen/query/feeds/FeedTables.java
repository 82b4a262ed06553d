package se.hinderloggen.query.feeds;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import se.hinderloggen.events.Detail;
import se.hinderloggen.events.SealedText;
import se.hinderloggen.events.SubscriptionScope;
import se.hinderloggen.query.feeds.FeedProjection.Gone;
import se.hinderloggen.query.sql.Columns;
import se.hinderloggen.query.sql.OneAtATime;
import se.hinderloggen.query.sql.Reading;
import tools.jackson.databind.json.JsonMapper;

/** Writes the tables of the feeds. Texts stay sealed in them. */
@Component
class FeedTables {

    private final JdbcTemplate views;
    private final JsonMapper json;

    FeedTables(JdbcTemplate views, JsonMapper json) {
        this.views = views;
        this.json = json;
    }

    /** An entry and what makes it go come from different partitions. */
    void lock() {
        OneAtATime.lock(views, "feeds");
    }

    Map<UUID, SubscriptionRow> find(Collection<UUID> ids) {
        var rows = new HashMap<UUID, SubscriptionRow>();
        if (!ids.isEmpty()) {
            views.query(
                    "select * from feed_subscription where subscription_id = any(?)",
                    Reading.anyOf(ids),
                    row -> {
                        var read = read(row, json);
                        rows.put(read.subscriptionId(), read);
                    });
        }
        return rows;
    }

    static SubscriptionRow read(ResultSet row, JsonMapper json) throws SQLException {
        String reason = row.getString("reason");
        return new SubscriptionRow(
                Reading.uuid(row, "subscription_id"),
                Reading.text(row, "organisation"),
                Reading.text(row, "recipient"),
                json.readValue(Reading.text(row, "scope"), SubscriptionScope.class),
                Detail.valueOf(row.getString("detail")),
                Reading.instant(row, "granted_at"),
                Reading.optionalInstant(row, "changed_at"),
                Reading.optionalInstant(row, "revoked_at"),
                reason == null ? null : new SealedText(reason),
                Reading.instant(row, "latest"),
                row.getLong("version"));
    }

    void write(List<SubscriptionRow> rows) {
        Columns.of(rows)
                .uuid(SubscriptionRow::subscriptionId)
                .text(SubscriptionRow::organisation)
                .text(SubscriptionRow::recipient)
                .text(it -> json.writeValueAsString(it.scope()))
                .text(it -> it.detail().name())
                .instant(SubscriptionRow::grantedAt)
                .instant(SubscriptionRow::changedAt)
                .instant(SubscriptionRow::revokedAt)
                .text(it -> sealed(it.reason()))
                .instant(SubscriptionRow::latest)
                .bigint(SubscriptionRow::version)
                .update(
                        views,
                        """
                        insert into feed_subscription (subscription_id, organisation, recipient,
                            scope, detail, granted_at, changed_at, revoked_at, reason, latest,
                            version, entries, withdrawn, updated)
                        select subscription_id, organisation, recipient, scope::jsonb, detail,
                            granted_at, changed_at, revoked_at, reason, latest, version, 0, 0,
                            granted_at
                        from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[],
                            ?::timestamptz[], ?::timestamptz[], ?::timestamptz[], ?::text[],
                            ?::timestamptz[], ?::bigint[]) as it(subscription_id, organisation,
                            recipient, scope, detail, granted_at, changed_at, revoked_at, reason,
                            latest, version)
                        on conflict (subscription_id) do update set
                            scope = excluded.scope, detail = excluded.detail,
                            changed_at = excluded.changed_at, revoked_at = excluded.revoked_at,
                            reason = excluded.reason, latest = excluded.latest,
                            version = excluded.version
                        """);
    }

    void insert(List<EntryRow> rows) {
        Columns.of(rows)
                .uuid(EntryRow::subscriptionId)
                .bigint(EntryRow::number)
                .uuid(EntryRow::entryId)
                .instant(EntryRow::at)
                .uuid(it -> it.about() == null ? null : it.about().id())
                .text(it -> it.about() == null ? null : it.about().kind().name())
                .uuid(EntryRow::releaseId)
                .text(it -> it.content() == null ? null : json.writeValueAsString(it.content()))
                .text(it -> sealed(it.summary()))
                .uuid(EntryRow::withdraws)
                .text(it -> it.reason() == null ? null : it.reason().name())
                .update(
                        views,
                        """
                        insert into feed_entry (subscription_id, number, entry_id, at, about,
                            about_kind, release_id, content, summary, withdraws, reason)
                        select subscription_id, number, entry_id, at, about, about_kind,
                            release_id, content::jsonb, summary, withdraws, reason
                        from unnest(?::uuid[], ?::bigint[], ?::uuid[], ?::timestamptz[], ?::uuid[],
                            ?::text[], ?::uuid[], ?::text[], ?::text[], ?::uuid[], ?::text[])
                            as it(subscription_id, number, entry_id, at, about, about_kind,
                            release_id, content, summary, withdraws, reason)
                        """);
    }

    void insertGone(List<Gone> rows) {
        Columns.of(rows)
                .uuid(Gone::about)
                .uuid(Gone::releaseId)
                .instant(Gone::at)
                .text(it -> it.reason().name())
                .update(
                        views,
                        """
                        insert into feed_gone (about, release_id, at, reason)
                        select * from unnest(?::uuid[], ?::uuid[], ?::timestamptz[], ?::text[])
                        on conflict do nothing
                        """);
    }

    /** Takes out what is withdrawn, of the same feed. */
    void withdraw(List<EntryRow> withdrawals) {
        Columns.of(withdrawals)
                .uuid(EntryRow::subscriptionId)
                .uuid(EntryRow::withdraws)
                .instant(EntryRow::at)
                .text(it -> it.reason() == null ? null : it.reason().name())
                .update(
                        views,
                        """
                        update feed_entry e set content = null, summary = null, reason = it.reason,
                            gone_at = greatest(e.at, e.gone_at, it.at)
                        from unnest(?::uuid[], ?::uuid[], ?::timestamptz[], ?::text[])
                            as it(subscription_id, withdraws, at, reason)
                        where e.subscription_id = it.subscription_id and e.entry_id = it.withdraws
                        """);
    }

    /**
     * Takes out what of these is revoked or erased, whichever came first.
     *
     * @return the subscriptions that have it
     */
    List<UUID> forget(Collection<UUID> about) {
        return about.isEmpty()
                ? List.of()
                : views.query(
                        """
                        update feed_entry e set content = null, summary = null,
                            gone_at = greatest(e.at, e.gone_at, it.at), gone_reason = it.reason
                        from feed_entry f cross join lateral (
                            select at, reason from feed_gone g
                            where g.about = f.about
                                and g.release_id in (f.release_id, '%s')
                            order by at desc, reason limit 1) as it
                        where f.about = any(?) and e.subscription_id = f.subscription_id
                            and e.number = f.number
                        returning e.subscription_id
                        """
                                .formatted(FeedProjection.ALL),
                        Reading.anyOf(about),
                        (row, _) -> Reading.uuid(row, "subscription_id"));
    }

    /**
     * For an erasure that cannot be applied yet, so that its time is not known here.
     *
     * @return the subscriptions that had it
     */
    List<UUID> dropTexts(Collection<UUID> about) {
        return views.query(
                """
                update feed_entry set content = null, summary = null,
                    gone_at = coalesce(gone_at, at)
                where about = any(?) returning subscription_id
                """,
                Reading.anyOf(about),
                (row, _) -> Reading.uuid(row, "subscription_id"));
    }

    /** How many entries these have now, and when they changed for whoever reads them. */
    void count(Collection<UUID> subscriptions) {
        if (subscriptions.isEmpty()) {
            return;
        }
        var changed =
                views.query(
                        """
                        update feed_subscription s set entries = it.entries,
                            withdrawn = it.withdrawn, updated = it.updated
                        from (
                            select subscription_id,
                                coalesce(last.number, 0) as entries,
                                gone.number as withdrawn,
                                greatest(f.granted_at, last.at, gone.at) as updated
                            from feed_subscription f
                            left join lateral (
                                select number, at from feed_entry e
                                where e.subscription_id = f.subscription_id
                                order by number desc limit 1) as last on true
                            cross join lateral (
                                select count(*) as number, max(gone_at) as at from feed_entry e
                                where e.subscription_id = f.subscription_id
                                    and gone_at is not null) as gone
                            where f.subscription_id = any(?)) as it
                        where s.subscription_id = it.subscription_id
                            and (s.entries, s.withdrawn, s.updated)
                                <> (it.entries, it.withdrawn, it.updated)
                        returning s.subscription_id
                        """,
                        Reading.anyOf(subscriptions),
                        (row, _) -> Reading.uuid(row, "subscription_id"));
        views.update(
                """
                insert into feed_modified (subscription_id, at)
                select unnest(?::uuid[]), clock_timestamp()
                on conflict (subscription_id) do update set at = greatest(excluded.at,
                    date_trunc('second', feed_modified.at) + interval '1 second')
                """,
                Reading.anyOf(changed));
    }

    /** What the codes are called has changed, in every feed. */
    void renamed() {
        views.update(
                """
                update feed_modified set at = greatest(clock_timestamp(),
                    date_trunc('second', at) + interval '1 second')
                """);
    }

    private static @Nullable String sealed(@Nullable SealedText text) {
        return text == null ? null : text.ciphertext();
    }
}
