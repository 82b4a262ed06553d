package se.hinderloggen.command.publishing;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import se.hinderloggen.command.publishing.Gist.Summary;
import se.hinderloggen.events.Subject;
import se.hinderloggen.events.SubscriptionEvent.SubscriptionGranted;

/** Which summaries were released, which feeds there are, and so what may have to be told where. */
final class PublishingTables {

    /** A summary that a feed may have to tell of. */
    record Due(UUID subscription, Summary summary) {}

    private PublishingTables() {}

    static void released(Connection connection, List<Summary> summaries) throws SQLException {
        try (var insert =
                connection.prepareStatement(
                        """
                        insert into released_summary (subject_id, release_id, subject_kind,
                            organisation, recipients)
                        values (?, ?, ?, ?, ?)
                        on conflict do nothing
                        """)) {
            for (var it : summaries) {
                insert.setObject(1, it.subject());
                insert.setObject(2, it.releaseId());
                insert.setString(3, it.kind().name());
                insert.setString(4, it.organisation());
                insert.setArray(5, connection.createArrayOf("text", it.recipients().toArray()));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    static void subscriptions(
            Connection connection, List<SubscriptionGranted> granted, Collection<UUID> revoked)
            throws SQLException {
        try (var insert =
                        connection.prepareStatement(
                                """
                                insert into live_subscription (subscription_id, organisation, authority)
                                values (?, ?, split_part(?, '/', 1))
                                on conflict do nothing
                                """);
                var delete =
                        connection.prepareStatement(
                                "delete from live_subscription where subscription_id = any(?)")) {
            for (var it : granted) {
                insert.setObject(1, it.subscriptionId());
                insert.setString(2, it.organisation());
                insert.setString(3, it.recipient());
                insert.addBatch();
            }
            insert.executeBatch();
            delete.setArray(1, connection.createArrayOf("uuid", revoked.toArray()));
            delete.executeUpdate();
        }
    }

    /**
     * What was released to the recipients of these feeds, and of these subjects to any feed; feed
     * by feed, in the order in which it was released.
     */
    static List<Due> due(
            Connection connection, Collection<UUID> subjects, Collection<UUID> subscriptions)
            throws SQLException {
        var due = new ArrayList<Due>();
        if (subjects.isEmpty() && subscriptions.isEmpty()) {
            return due;
        }
        try (var select =
                connection.prepareStatement(
                        """
                        select subscription_id, subject_id, release_id, subject_kind,
                            organisation, recipients
                        from live_subscription join released_summary using (organisation)
                        where authority = any(recipients)
                          and (subject_id = any(?) or subscription_id = any(?))
                        order by subscription_id, place
                        """)) {
            select.setArray(1, connection.createArrayOf("uuid", subjects.toArray()));
            select.setArray(2, connection.createArrayOf("uuid", subscriptions.toArray()));
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    due.add(
                            new Due(
                                    row.getObject(1, UUID.class),
                                    new Summary(
                                            row.getObject(2, UUID.class),
                                            row.getObject(3, UUID.class),
                                            Subject.Kind.valueOf(row.getString(4)),
                                            row.getString(5),
                                            List.of((String[]) row.getArray(6).getArray()))));
                }
            }
        }
        return due;
    }
}
