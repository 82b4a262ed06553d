package se.hinderloggen.query.feeds;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Documents that were written a moment ago, for many readers who fetch the same. One is used again
 * only while the feed is as it was then, and not for long: a text whose key is destroyed is not
 * handed out any longer than that, should the views be late to hear of it.
 */
final class WrittenDocuments {

    private static final Duration KEPT_FOR = Duration.ofSeconds(1);
    private static final int MOST_BYTES = 16 * 1024 * 1024;

    /**
     * @param address tells the feed and which part of it
     * @param state of the feed
     */
    record Key(String address, FeedAnswer.Asked asked, String state) {}

    /**
     * @param links as in the header
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Written(String state, @Nullable Instant modified, byte[] body, List<String> links) {}

    private final Cache<Key, Written> kept =
            Caffeine.newBuilder()
                    .expireAfterWrite(KEPT_FOR)
                    .maximumWeight(MOST_BYTES)
                    .weigher((Key _, Written it) -> it.body.length)
                    .build();

    /** One writes it, and those who ask meanwhile wait for that. */
    Written get(Key key, Supplier<Written> write) {
        return kept.get(key, _ -> write.get());
    }
}
