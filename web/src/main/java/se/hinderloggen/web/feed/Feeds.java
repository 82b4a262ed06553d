package se.hinderloggen.web.feed;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import se.hinderloggen.web.feed.FeedAnswers.Entry;
import se.hinderloggen.web.feed.FeedAnswers.EntryAnswer;
import se.hinderloggen.web.feed.FeedAnswers.EntryAnswers;
import se.hinderloggen.web.feed.FeedAnswers.Feed;
import se.hinderloggen.web.feed.FeedAnswers.Subscription;
import se.hinderloggen.web.feed.FeedAnswers.Subscriptions;
import se.hinderloggen.web.services.QueryService;
import se.hinderloggen.web.services.ServiceAway;
import se.hinderloggen.web.services.ServiceProblem;

/** The subscriptions that somebody grants or has, and what they tell. */
@Component
public class Feeds {

    private static final MediaType JSON_FEED = new MediaType("application", "feed+json");
    private static final int ON_A_PAGE = 20;

    private final QueryService query;

    Feeds(QueryService query) {
        this.query = query;
    }

    /**
     * Some of a feed's entries, the newest first.
     *
     * @param older where the next page begins; absent on the last
     * @param newer whether there are others before these
     */
    public record Some(Feed feed, List<Entry> entries, @Nullable Long older, boolean newer) {}

    /** Those that are active first. */
    public List<Subscription> subscriptions() {
        return query.get("/api/subscriptions", Map.of(), Subscriptions.class).items();
    }

    /**
     * @throws ServiceProblem 404 when it is neither granted nor had by the person
     */
    public Subscription subscription(UUID id) {
        return query.get("/api/subscriptions/" + id, Map.of(), Subscription.class);
    }

    /**
     * @param before number of an entry that is not shown any more; absent for the newest
     */
    Some entries(Subscription it, @Nullable Long before, Locale language) {
        long end = before == null ? it.entries() + 1 : Math.clamp(before, 1, it.entries() + 1);
        long after = Math.max(0, end - 1 - ON_A_PAGE);
        // One is the least that can be asked for.
        long many = Math.max(1, end - 1 - after);
        var feed = read(it.subscriptionId(), after, many, language);
        return new Some(
                feed,
                end == 1 ? List.of() : feed.items().reversed(),
                after == 0 ? null : after + 1,
                end <= it.entries());
    }

    /**
     * @throws ResponseStatusException 404 when the feed has no such entry
     */
    Entry entry(UUID subscription, long number, Locale language) {
        return read(subscription, Math.max(0, number - 1), 1, language).items().stream()
                .filter(it -> it.told().number() == number)
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Feed read(UUID id, long after, long limit, Locale language) {
        return query.get(
                "/api/feeds/" + id,
                Map.of("after", Long.toString(after), "limit", Long.toString(limit)),
                Feed.class,
                JSON_FEED,
                language);
    }

    /** Word for word what the recipient gets; of a revoked one what it last held. */
    public Feed asTheRecipientSeesIt(UUID id, Locale language) {
        return query.get(
                "/api/subscriptions/" + id + "/preview",
                Map.of(),
                Feed.class,
                MediaType.APPLICATION_JSON,
                language);
    }

    /** What the recipient has answered, by the entry. Pages are of use without them. */
    public Map<UUID, List<EntryAnswer>> answersIfAny(UUID id) {
        try {
            return query
                    .get("/api/feeds/" + id + "/answers", Map.of(), EntryAnswers.class)
                    .answers()
                    .stream()
                    .collect(Collectors.groupingBy(EntryAnswer::entryId));
        } catch (ServiceAway | ServiceProblem e) {
            return Map.of();
        }
    }

    byte[] file(UUID id, MediaType form, Locale language) {
        return query.get("/api/feeds/" + id, Map.of("limit", "500"), byte[].class, form, language);
    }
}
