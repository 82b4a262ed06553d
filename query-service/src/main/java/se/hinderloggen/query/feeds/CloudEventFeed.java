package se.hinderloggen.query.feeds;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import se.hinderloggen.query.feeds.Entry.Content.Gone;
import se.hinderloggen.query.feeds.Entry.Content.Summary;
import se.hinderloggen.query.feeds.Entry.Content.Withdrawal;

/**
 * An entry as a CloudEvent 1.0 in JSON. A feed is a batch of them.
 *
 * @param id the entry's; with the source it tells a repetition, and never changes
 * @param sequence the entry's number, in so many digits that it sorts as text
 * @param data the entry as in a JSON Feed
 */
record CloudEventFeed(
        String specversion,
        String id,
        String source,
        String type,
        Instant time,
        String sequence,
        String datacontenttype,
        JsonFeed.Item data) {

    static List<CloudEventFeed> of(FeedDocument feed, FeedWords words) {
        return feed.entries().stream().map(it -> of(feed.subscriptionId(), it, words)).toList();
    }

    private static CloudEventFeed of(UUID subscriptionId, Entry entry, FeedWords words) {
        return new CloudEventFeed(
                "1.0",
                entry.entryId().toString(),
                Entry.urn(subscriptionId),
                switch (entry.content()) {
                    case Summary _, Gone _ -> "hinderloggen.feed.summary-published.v1";
                    case Withdrawal _ -> "hinderloggen.feed.summary-withdrawn.v1";
                },
                entry.published(),
                "%019d".formatted(entry.number()),
                "application/json",
                JsonFeed.Item.of(entry, words));
    }
}
