package se.hinderloggen.query.feeds;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Documents that were written a moment ago, for many readers who fetch the same. One is used again
 * only while the feed is as it was then, and not for long: a text whose key is destroyed is not
 * handed out any longer than that, should the views be late to hear of it.
 */
final class WrittenDocuments {

    private static final Duration KEPT_FOR = Duration.ofSeconds(1);
    private static final int MOST_BYTES = 16 * 1024 * 1024;

    /** The address tells the feed and which part of it. */
    record Key(String address, FeedAnswer.Asked asked) {}

    /**
     * @param state of the feed when it was written
     * @param links as in the header
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Written(String state, @Nullable Instant modified, byte[] body, List<String> links) {}

    private record Kept(Written written, long at) {

        boolean isRecent(long now) {
            return now - at < KEPT_FOR.toNanos();
        }
    }

    private final Map<Key, Kept> kept = new LinkedHashMap<>();
    private long bytes;

    synchronized Optional<Written> find(Key key, String state) {
        var found = kept.get(key);
        return found != null
                        && found.isRecent(System.nanoTime())
                        && found.written.state.equals(state)
                ? Optional.of(found.written)
                : Optional.empty();
    }

    synchronized void keep(Key key, Written written) {
        long now = System.nanoTime();
        remove(kept.remove(key));
        kept.put(key, new Kept(written, now));
        bytes += written.body.length;
        // In the order in which they came, so the oldest go first.
        var oldest = kept.values().iterator();
        while (oldest.hasNext()) {
            var it = oldest.next();
            if (it.isRecent(now) && bytes <= MOST_BYTES) {
                return;
            }
            oldest.remove();
            remove(it);
        }
    }

    private void remove(@Nullable Kept it) {
        bytes -= it == null ? 0 : it.written.body.length;
    }
}
