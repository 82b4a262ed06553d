package se.hinderloggen.query.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import com.launchdarkly.eventsource.ConnectStrategy;
import com.launchdarkly.eventsource.EventSource;
import com.launchdarkly.eventsource.StreamException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import se.hinderloggen.events.SubscriptionEvent;
import se.hinderloggen.events.SubscriptionEvent.SummaryPublished;
import se.hinderloggen.events.SubscriptionEvent.SummaryWithdrawn;
import se.hinderloggen.events.WithdrawalReason;
import se.hinderloggen.query.fixture.Views;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A consumer that is killed again and again, at any point, while entries are published and
 * withdrawn and all views are emptied and built anew from the topic. It keeps each entry together
 * with the number that it goes on from, as every consumer has to, and nothing else.
 */
class FeedResumeTest extends FeedQuestions {

    private static final int KILLS = 1000;
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final long SEED = 5;

    @Autowired private ConcurrentMessageListenerContainer<byte[], byte[]> intake;

    private final Random random = new Random(SEED);
    private final List<Long> numbers = new ArrayList<>();
    private final List<String> ids = new ArrayList<>();

    @Test
    @Timeout(600)
    void killed_a_thousand_times_it_has_each_entry_once_and_in_order() {
        published(3);
        happen();
        for (int killed = 0; killed < KILLS; killed++) {
            something();
            if (killed == KILLS / 2) {
                rebuild();
            }
            liveOnce();
        }
        readOn();
        assertThat(numbers)
                .as("seed " + SEED)
                .isEqualTo(LongStream.rangeClosed(1, subscription.number()).boxed().toList());
        assertThat(ids)
                .isEqualTo(history.events().stream().flatMap(it -> ids(it.event())).toList());
        assertThat(subscription.number()).isGreaterThan(300);
    }

    private static Stream<String> ids(Object event) {
        return switch (event) {
            case SummaryPublished it -> Stream.of("urn:uuid:" + it.entryId());
            case SummaryWithdrawn it -> Stream.of("urn:uuid:" + it.entryId());
            case SubscriptionEvent _ -> Stream.of();
            default -> Stream.of();
        };
    }

    private void something() {
        if (random.nextInt(3) == 0) {
            var entry = more(1).getFirst();
            if (random.nextInt(4) == 0) {
                history.then(subscription.withdrawn(entry, WithdrawalReason.INCORRECT));
            }
            sendNews();
        }
    }

    /** One life of the consumer, as soon as the views are there to be asked. */
    private void liveOnce() {
        while (!(random.nextInt(3) == 0 ? follow() : fetch())) {
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    /** Fetches a page, and is killed before, in or after keeping what it holds. */
    private boolean fetch() {
        int limit = 1 + random.nextInt(6);
        var answer =
                getWith(
                        path() + "?after=" + last() + "&limit=" + limit,
                        authority,
                        "Accept",
                        JSON_FEED);
        if (answer.status() != 200) {
            assertThat(answer.status()).isEqualTo(404);
            return false;
        }
        answer.json()
                .path("items")
                .valueStream()
                .limit(random.nextInt(limit + 1))
                .forEach(this::keep);
        return true;
    }

    /** Follows live, and is killed after some entries. */
    private boolean follow() {
        var address = URI.create("http://localhost:" + port + path() + "/stream");
        int most = random.nextInt(4);
        try (var source =
                new EventSource.Builder(
                                ConnectStrategy.http(address)
                                        .header("Authorization", "Bearer " + authority))
                        .lastEventId(Long.toString(last()))
                        .build()) {
            source.start();
            for (int i = 0; i < most && last() < subscription.number(); i++) {
                keep(JSON.readTree(source.readMessage().getData()));
            }
            return true;
        } catch (StreamException notThere) {
            return false;
        }
    }

    private void readOn() {
        happen();
        while (last() < subscription.number()) {
            fetch();
        }
    }

    private void keep(JsonNode item) {
        numbers.add(number(item));
        ids.add(item.path("id").asString());
    }

    private long last() {
        return numbers.isEmpty() ? 0 : numbers.getLast();
    }

    /** Everything is forgotten, and taken in anew while the consumer goes on asking. */
    private void rebuild() {
        intake.stop();
        while (!cleared()) {
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
        intake.start();
    }

    /** False when it met with readers that looked at several tables in another order. */
    private boolean cleared() {
        try {
            Views.clear(views);
            return true;
        } catch (PessimisticLockingFailureException e) {
            return false;
        }
    }
}
