package se.hinderloggen.benchmarks.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import se.hinderloggen.benchmarks.Comparison.Round;
import se.hinderloggen.benchmarks.pages.Timings.Taken;

class TimingsTest {

    private final Timings timings = new Timings();

    @Test
    void a_percentile_is_a_time_that_was_taken() {
        double[] hundred = DoubleStream.iterate(1, it -> it + 1).limit(100).toArray();

        assertThat(Timings.percentile(hundred, 50)).isEqualTo(50);
        assertThat(Timings.percentile(hundred, 99)).isEqualTo(99);
        assertThat(Timings.percentile(new double[] {7}, 99)).isEqualTo(7);
        assertThat(Timings.percentile(new double[] {1, 2, 3}, 50)).isEqualTo(2);
    }

    @Test
    void a_page_is_told_with_its_times_and_its_largest_size() {
        take("find", 10, 2_000);
        take("find", 30, 1_500);
        take("help", 5, 100);

        assertThat(timings.lines())
                .extracting(Timings.Line::page, Timings.Line::n, Timings.Line::max)
                .containsExactly(tuple("find", 2, 30.0), tuple("help", 1, 5.0));
        assertThat(timings.lines().getFirst().size()).isEqualTo(2);
        assertThat(timings.slowestPage().page()).isEqualTo("find");
        assertThat(timings.worst(1)).extracting(it -> it.getValue().millis()).containsExactly(30.0);
    }

    @Test
    void a_file_is_no_page() {
        take("find", 10, 1);
        take(Timings.FILE + "trends, CSV", 900, 1);

        assertThat(timings.slowestPage().page()).isEqualTo("find");
    }

    @Test
    void the_line_tells_the_slowest_page_beside_the_peer() {
        take("find", 10, 1);
        take("trends", 199.7, 1);
        var result = new PagesResult(timings, List.of(new Round(20, 100), new Round(10, 400)));

        assertThat(result.toJson("pages"))
                .startsWith("{\"name\":\"pages\",\"ours\":15,\"peer\":250,\"unit\":\"ms\"")
                .endsWith("\"slowest\":\"trends\",\"p99\":200,\"limit\":200}");
        assertThat(result.inWords()).contains("p99 200 ms of at most 200: reached");
    }

    private void take(String page, double millis, int size) {
        timings.add(page, new Taken(millis, size / 2, size, "/"));
    }
}
