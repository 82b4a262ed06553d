package se.hinderloggen.platform.ratelimit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LimitTest {

    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    /** Any moment will do; a clock of nanoseconds may even be before its own beginning. */
    private final long start = Long.MAX_VALUE - 5 * SECOND;

    private final Limit limit = new Limit(10, Duration.ofSeconds(10));

    @Test
    void each_caller_has_all_calls_at_once_and_then_has_to_wait_for_the_next() {
        for (int i = 0; i < 10; i++) {
            assertThat(limit.call("a", start).let()).isTrue();
        }
        var refused = limit.call("a", start);
        assertThat(refused.let()).isFalse();
        assertThat(refused.left()).isZero();
        assertThat(refused.fullIn()).isEqualTo(Duration.ofSeconds(1));
        assertThat(limit.call("b", start).let()).isTrue();
    }

    @Test
    void calls_come_back_evenly_and_whoever_is_refused_loses_none() {
        for (int i = 0; i < 30; i++) {
            limit.call("a", start);
        }
        assertThat(limit.call("a", start + SECOND).let()).isTrue();
        assertThat(limit.call("a", start + SECOND).let()).isFalse();
        assertThat(limit.call("a", start + 3 * SECOND).left()).isEqualTo(1);
        assertThat(limit.call("a", start + 20 * SECOND).left()).isEqualTo(9);
    }

    @Test
    void it_tells_how_many_are_left_and_when_all_are_there_again() {
        limit.call("a", start);
        var second = limit.call("a", start);
        assertThat(second.left()).isEqualTo(8);
        assertThat(second.limit()).isEqualTo(10);
        assertThat(second.fullIn()).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void whoever_has_all_calls_is_forgotten() {
        limit.call("a", start);
        limit.call("b", start + 5 * SECOND);
        limit.forget(start + 2 * SECOND);
        assertThat(limit.known()).isEqualTo(1);
    }

    @Test
    void however_many_call_at_once_no_more_are_let_through() throws Exception {
        try (var threads = Executors.newFixedThreadPool(8)) {
            var calls =
                    IntStream.range(0, 1000)
                            .mapToObj(_ -> threads.submit(() -> limit.call("a", start).let()))
                            .toList();
            int let = 0;
            for (Future<Boolean> call : calls) {
                let += call.get() ? 1 : 0;
            }
            assertThat(let).isEqualTo(10);
        }
    }
}
