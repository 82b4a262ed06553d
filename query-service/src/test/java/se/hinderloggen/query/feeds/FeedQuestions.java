package se.hinderloggen.query.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import se.hinderloggen.events.SubscriptionEvent.SummaryPublished;
import se.hinderloggen.query.QueryService;
import se.hinderloggen.query.fixture.History;
import se.hinderloggen.query.fixture.Subscriptions;
import tools.jackson.databind.JsonNode;

/** A subscription of one operation, and what its two sides ask. */
abstract class FeedQuestions extends QueryService {

    static final String ATOM = "application/atom+xml";
    static final String JSON_FEED = "application/feed+json";

    final String operation = newOperation();
    final String recipient = "MYNDIGHET_" + operation;
    final String group = token("ARBETSGRUPP", operation);
    final String coordinator = token("SAMORDNARE", operation);
    final String authority = tokenAt("MYNDIGHET", recipient);
    final History history = new History().of(operation);
    final Subscriptions subscription = Subscriptions.subscription().of(operation).to(recipient);
    private final Map<String, Long> awaited = new LinkedHashMap<>();

    /** Granted, with so many summaries. */
    List<SummaryPublished> published(int summaries) {
        history.then(subscription.granted());
        return more(summaries);
    }

    List<SummaryPublished> more(int summaries) {
        var entries = new ArrayList<SummaryPublished>();
        for (int i = 0; i < summaries; i++) {
            entries.add(
                    subscription.published(SEALS, "Sammanfattning " + (subscription.number() + 1)));
            history.then(entries.getLast());
        }
        return entries;
    }

    String path() {
        return "/api/feeds/" + subscription.id();
    }

    /** Its answer to the recipient, once everything so far is in the views. */
    Answer feed(String form, String question) {
        happen();
        return getWith(path() + question, authority, "Accept", form);
    }

    /** The entries of an answer, each with what it is called in the JSON Feed. */
    List<JsonNode> items(String question) {
        var answer = feed(JSON_FEED, question);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json().path("items").valueStream().toList();
    }

    List<Long> numbers(String question) {
        return items(question).stream().map(FeedQuestions::number).toList();
    }

    static long number(JsonNode item) {
        return item.at("/_hinderloggen/number").asLong();
    }

    /** On the topic; the views come when they come. */
    void sendNews() {
        var news = history.news();
        if (!news.isEmpty()) {
            send(news);
            news.forEach(it -> awaited.put(it.aggregateId(), it.sequence()));
        }
    }

    /** Everything so far is in the views, and whoever shared a look before looks anew. */
    void happen() {
        sendNews();
        if (awaited.isEmpty()) {
            return;
        }
        awaited.forEach((aggregate, sequence) -> await(aggregate + "@" + sequence, group));
        awaited.clear();
        get(path(), authority, "waitFor", subscription.id() + "@0");
    }

    static UUID uuid(JsonNode item) {
        return UUID.fromString(item.path("id").asString().substring("urn:uuid:".length()));
    }
}
