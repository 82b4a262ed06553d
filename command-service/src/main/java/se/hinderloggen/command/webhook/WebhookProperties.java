package se.hinderloggen.command.webhook;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Webhooks: where they may go, how long they may take, and how often it is tried.
 *
 * @param allowPlainHttp whether receivers may be called without TLS; for tests and a local start
 * @param allowAddresses networks, as {@code 10.1.0.0/16}, that may be called though they are not
 *     public
 * @param sslBundle name of the bundle with the certificates to trust, where the receivers' are not
 *     issued by those that the Java runtime trusts
 * @param connectTimeout for each address of a receiver
 * @param timeout of an attempt as a whole, from looking up the name to the end of the answer
 * @param concurrency attempts under way at a time, in each instance
 * @param retry when to try again
 * @param secretOverlap how long the old secret is valid beside a new one
 * @param keep how long deliveries that are settled, dead letters among them, can be looked at
 * @param idleWait how often to look for what other instances have found due
 * @param batchSize events read at a time
 * @param pace pause between batches while recording goes on; larger batches cost less
 */
@ConfigurationProperties("hinderloggen.webhook")
public record WebhookProperties(
        @DefaultValue("false") boolean allowPlainHttp,
        @DefaultValue List<String> allowAddresses,
        @Nullable String sslBundle,
        @DefaultValue("5s") Duration connectTimeout,
        @DefaultValue("15s") Duration timeout,
        @DefaultValue("32") int concurrency,
        @DefaultValue Retry retry,
        @DefaultValue("24h") Duration secretOverlap,
        @DefaultValue("90d") Duration keep,
        @DefaultValue("1s") Duration idleWait,
        @DefaultValue("2000") int batchSize,
        @DefaultValue("200ms") Duration pace) {

    /** For what an attempt takes beyond its timeout: to be taken up, and to be recorded. */
    private static final Duration MARGIN = Duration.ofSeconds(45);

    /**
     * @param first longest wait after the first failure; it doubles with each that follows
     * @param longest wait there is
     * @param giveUpAfter how long a receiver may fail until what waits for it is a dead letter
     */
    public record Retry(
            @DefaultValue("5s") Duration first,
            @DefaultValue("12h") Duration longest,
            @DefaultValue("72h") Duration giveUpAfter) {}

    /** After which an instance that has not told how an attempt ended is taken for dead. */
    Duration lease() {
        return timeout.plus(MARGIN);
    }
}
