package se.hinderloggen.query.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.launchdarkly.eventsource.ConnectStrategy;
import com.launchdarkly.eventsource.ErrorStrategy;
import com.launchdarkly.eventsource.EventSource;
import com.launchdarkly.eventsource.MessageEvent;
import com.launchdarkly.eventsource.StreamClosedByServerException;
import com.launchdarkly.eventsource.StreamException;
import com.launchdarkly.eventsource.StreamHttpErrorException;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import se.hinderloggen.events.WithdrawalReason;
import se.hinderloggen.query.catalogue.Catalogues;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The live stream, followed by a stock client. */
@Timeout(60)
class FeedStreamTest extends FeedQuestions {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired private FeedStreams streams;
    @Autowired private Heads heads;
    @Autowired private FeedEntries entries;
    @Autowired private Catalogues catalogues;

    @Test
    void what_was_there_comes_first_and_then_each_as_it_is_published() throws StreamException {
        var first = published(3).getFirst();
        happen();
        try (var source = follow("?after=1")) {
            assertThat(number(read(source))).isEqualTo(2);
            assertThat(number(read(source))).isEqualTo(3);
            more(1);
            happen();
            assertThat(read(source).path("content_text").asString()).isEqualTo("Sammanfattning 4");
            history.then(subscription.withdrawn(first, WithdrawalReason.INCORRECT));
            happen();
            assertThat(read(source).at("/_hinderloggen/withdrawsNumber").asInt()).isEqualTo(1);
        }
    }

    @Test
    void each_is_the_item_of_the_JSON_Feed_and_has_its_number_as_id() throws StreamException {
        published(1);
        var item = items("").getFirst();
        try (var source = follow("")) {
            MessageEvent event = source.readMessage();
            assertThat(event.getEventName()).isEqualTo("entry");
            assertThat(event.getLastEventId()).isEqualTo("1");
            assertThat(JSON.readTree(event.getData())).isEqualTo(item);
        }
    }

    @Test
    void a_client_that_lost_the_connection_goes_on_where_it_was() throws StreamException {
        published(2);
        happen();
        try (var source = follow("?after=0")) {
            assertThat(number(read(source))).isEqualTo(1);
            assertThat(number(read(source))).isEqualTo(2);
            source.interrupt();
            more(1);
            happen();
            // Its address still says after=0; what it had last goes before that.
            assertThat(number(read(source))).isEqualTo(3);
        }
    }

    @Test
    void it_ends_when_the_subscription_is_revoked_and_there_is_no_other() {
        published(1);
        happen();
        try (var source = follow("")) {
            assertThat(number(read(source))).isEqualTo(1);
            history.then(subscription.revoked(null));
            happen();
            assertThat(failure(source::readMessage))
                    .isInstanceOf(StreamClosedByServerException.class);
            assertThat(failure(source::readMessage))
                    .isInstanceOfSatisfying(
                            StreamHttpErrorException.class,
                            it -> assertThat(it.getCode()).isEqualTo(410));
        } catch (StreamException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void no_more_may_follow_than_there_is_room_for_and_all_are_let_go_at_the_end() {
        published(1);
        happen();
        var head = heads.all(List.of(subscription.id())).get(subscription.id());
        var few =
                new FeedStreams(
                        heads,
                        entries,
                        catalogues,
                        JSON,
                        new FeedProperties(3, 2),
                        new SimpleMeterRegistry());
        few.start();
        few.follow(head, 1, false);
        few.follow(head, 1, false);
        assertThat(failure(() -> few.follow(head, 1, false)))
                .hasMessageContaining("too-many-streams");
        few.stop();
        assertThat(failure(() -> few.follow(head, 1, false)))
                .hasMessageContaining("too-many-streams");
        assertThat(streams.isRunning()).isTrue();
    }

    private static Throwable failure(ThrowingCallable call) {
        return catchThrowable(call);
    }

    private EventSource follow(String question) {
        var address = URI.create("http://localhost:" + port + path() + "/stream" + question);
        return new EventSource.Builder(
                        ConnectStrategy.http(address)
                                .header("Authorization", "Bearer " + authority))
                .retryDelay(10, TimeUnit.MILLISECONDS)
                .errorStrategy(ErrorStrategy.alwaysThrow())
                .build();
    }

    private static JsonNode read(EventSource source) throws StreamException {
        return JSON.readTree(source.readMessage().getData());
    }
}
