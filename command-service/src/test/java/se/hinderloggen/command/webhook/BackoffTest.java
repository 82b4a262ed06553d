package se.hinderloggen.command.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** When it is tried again, and until when. */
class BackoffTest {

    private static final Instant START = Instant.parse("2026-11-20T09:00:00Z");

    private final WebhookProperties.Retry retry =
            new WebhookProperties.Retry(
                    Duration.ofSeconds(5), Duration.ofHours(12), Duration.ofHours(72));

    @ParameterizedTest
    @CsvSource({"1, 5", "2, 10", "3, 20", "10, 2560", "14, 40960", "15, 43200", "400, 43200"})
    void the_longest_wait_doubles_up_to_a_limit_and_any_shorter_one_may_come(
            int failures, long longest) {
        long seed = 5;
        var backoff = new Backoff(retry, new Random(seed));
        var waits = new ArrayList<Long>();
        for (int i = 0; i < 1_000; i++) {
            var next = backoff.next(failures, START, START, null).orElseThrow();
            waits.add(Duration.between(START, next).toMillis());
        }
        assertThat(waits)
                .as("seed " + seed)
                .allMatch(it -> it >= 0 && it <= longest * 1_000)
                .anyMatch(it -> it < longest * 100)
                .anyMatch(it -> it > longest * 900);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void it_goes_on_for_about_three_days(long seed) {
        var backoff = new Backoff(retry, new Random(seed));
        var now = START;
        int failures = 0;
        for (var next = Optional.of(now);
                next.isPresent();
                next = backoff.next(++failures, START, now, null)) {
            now = next.get();
        }
        assertThat(Duration.between(START, now))
                .as("seed " + seed)
                .isBetween(Duration.ofHours(48), Duration.ofHours(72));
        assertThat(failures).as("seed " + seed).isBetween(15, 60);
    }

    @Test
    void a_receiver_that_asks_for_it_is_left_alone_but_not_for_longer_than_the_longest_wait() {
        var backoff = new Backoff(retry, new Random(5));
        assertThat(backoff.next(1, START, START, Duration.ofHours(1)))
                .hasValue(START.plus(Duration.ofHours(1)));
        assertThat(backoff.next(1, START, START, Duration.ofDays(300)))
                .hasValue(START.plus(Duration.ofHours(12)));
    }
}
