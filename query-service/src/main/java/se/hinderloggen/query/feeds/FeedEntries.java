package se.hinderloggen.query.feeds;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import se.hinderloggen.events.SealedText;
import se.hinderloggen.events.WithdrawalReason;
import se.hinderloggen.platform.sealing.KeyReader;
import se.hinderloggen.platform.sealing.TextKey;
import se.hinderloggen.platform.sealing.TextSealer.Field;
import se.hinderloggen.query.feeds.Entry.Content;
import se.hinderloggen.query.feeds.Entry.Content.Gone;
import se.hinderloggen.query.feeds.Entry.Content.Summary;
import se.hinderloggen.query.feeds.Entry.Content.Withdrawal;
import se.hinderloggen.query.feeds.EntryRow.Told;
import se.hinderloggen.query.observations.TextOpener;
import se.hinderloggen.query.sql.Reading;
import tools.jackson.databind.json.JsonMapper;

/** Reads entries, and opens their summaries. */
@Component
class FeedEntries {

    private final JdbcTemplate views;
    private final KeyReader keys;
    private final TextOpener opener;
    private final JsonMapper json;

    FeedEntries(JdbcTemplate views, KeyReader keys, TextOpener opener, JsonMapper json) {
        this.views = views;
        this.keys = keys;
        this.opener = opener;
        this.json = json;
    }

    private record Row(
            UUID entryId,
            long number,
            Instant at,
            @Nullable UUID about,
            @Nullable Told content,
            @Nullable SealedText summary,
            @Nullable UUID withdraws,
            long withdrawsNumber,
            @Nullable WithdrawalReason reason,
            @Nullable Instant goneAt) {}

    /** Those with these numbers, in order. */
    List<Entry> between(UUID subscriptionId, long after, long last) {
        var rows =
                views.query(
                        """
                        select e.*, w.number as withdraws_number
                        from feed_entry e left join feed_entry w
                            on w.subscription_id = e.subscription_id and w.entry_id = e.withdraws
                        where e.subscription_id = ? and e.number > ? and e.number <= ?
                        order by e.number
                        """,
                        (row, _) -> read(row),
                        subscriptionId,
                        after,
                        last);
        var sealed =
                rows.stream()
                        .filter(it -> it.summary != null)
                        .map(it -> Objects.requireNonNull(it.about))
                        .collect(Collectors.toSet());
        var opening = keys.find(sealed);
        return rows.stream().map(it -> entry(it, opening)).toList();
    }

    /** Another text whenever something more has gone from those with these numbers. */
    String goneBetween(UUID subscriptionId, long after, long last) {
        return Optional.ofNullable(
                        views.queryForObject(
                                """
                                select left(md5(string_agg(
                                    concat_ws(' ', number, gone_at, gone_reason, reason), ','
                                    order by number)), 12)
                                from feed_entry
                                where subscription_id = ? and gone_at is not null
                                    and number > ? and number <= ?
                                """,
                                String.class,
                                subscriptionId,
                                after,
                                last))
                .orElse("");
    }

    private Entry entry(Row row, Map<UUID, TextKey> opening) {
        var updated = row.goneAt != null && row.goneAt.isAfter(row.at) ? row.goneAt : row.at;
        return new Entry(row.entryId, row.number, row.at, updated, content(row, opening));
    }

    /** A summary that cannot be opened, for its key is destroyed already, is as good as gone. */
    private Content content(Row row, Map<UUID, TextKey> opening) {
        var reason = row.reason == null ? WithdrawalReason.ERASED : row.reason;
        if (row.withdraws != null) {
            return new Withdrawal(row.withdraws, row.withdrawsNumber, reason);
        }
        var text =
                row.about == null
                        ? null
                        : opener.open(opening.get(row.about), Field.SUMMARY, row.summary);
        var told = row.content;
        return text == null || told == null
                ? new Gone(reason)
                : new Summary(
                        told.replaces(),
                        told.kind(),
                        told.year(),
                        told.month(),
                        told.findings(),
                        text);
    }

    private Row read(ResultSet row) throws SQLException {
        String content = row.getString("content");
        String summary = row.getString("summary");
        String reason = row.getString("reason");
        String gone = row.getString("gone_reason");
        String why = reason == null ? gone : reason;
        return new Row(
                Reading.uuid(row, "entry_id"),
                row.getLong("number"),
                Reading.instant(row, "at"),
                row.getObject("about", UUID.class),
                content == null ? null : json.readValue(content, Told.class),
                summary == null ? null : new SealedText(summary),
                row.getObject("withdraws", UUID.class),
                row.getLong("withdraws_number"),
                why == null ? null : WithdrawalReason.valueOf(why),
                Reading.optionalInstant(row, "gone_at"));
    }
}
