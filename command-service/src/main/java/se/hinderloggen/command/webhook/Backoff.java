package se.hinderloggen.command.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * When to try again: each time it may take twice as long, and how long it does take is left to
 * chance, so that those who failed together do not come back together.
 */
final class Backoff {

    private final WebhookProperties.Retry retry;
    private final RandomGenerator random;

    Backoff(WebhookProperties.Retry retry, RandomGenerator random) {
        this.retry = retry;
        this.random = random;
    }

    /**
     * @param failures in a row, at least one
     * @param since when the first of them was
     * @param asked how long the receiver asks us to wait
     * @return empty when it is time to give up
     */
    Optional<Instant> next(int failures, Instant since, Instant now, @Nullable Duration asked) {
        var wait = Duration.ofMillis(random.nextLong(longest(failures).toMillis() + 1));
        if (asked != null && asked.compareTo(wait) > 0) {
            wait = asked.compareTo(retry.longest()) < 0 ? asked : retry.longest();
        }
        var next = now.plus(wait);
        return next.isAfter(since.plus(retry.giveUpAfter())) ? Optional.empty() : Optional.of(next);
    }

    private Duration longest(int failures) {
        var longest = retry.first();
        for (int i = 1; i < failures && longest.compareTo(retry.longest()) < 0; i++) {
            longest = longest.multipliedBy(2);
        }
        return longest.compareTo(retry.longest()) < 0 ? longest : retry.longest();
    }
}
