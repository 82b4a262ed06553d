package se.hinderloggen.web.trends;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadTest {

    @Test
    void labels_with_room_stay_where_they_are() {
        assertThat(Spread.apart(new double[] {100, 20}, new double[] {16, 16}, 0, 200))
                .containsExactly(100, 20);
    }

    @Test
    void labels_at_the_same_height_stand_below_each_other_within_the_edges() {
        assertThat(Spread.apart(new double[] {195, 195}, new double[] {16, 32}, 0, 200))
                .containsExactly(160, 184);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void none_covers_another_and_their_order_is_kept(long seed) {
        var random = new Random(seed);
        for (int round = 0; round < 500; round++) {
            int labels = 1 + random.nextInt(6);
            double[] wanted = random.doubles(labels, 0, 300).toArray();
            double[] heights = random.doubles(labels, 15, 45).toArray();

            double[] placed = Spread.apart(wanted, heights, 0, 300);

            var order =
                    IntStream.range(0, labels)
                            .boxed()
                            .sorted(Comparator.comparingDouble(it -> wanted[it]))
                            .toList();
            double free = 0;
            for (int it : order) {
                assertThat(placed[it] - heights[it] / 2)
                        .as("seed %d: %s", seed, Arrays.toString(wanted))
                        .isGreaterThan(free - 1e-6);
                free = placed[it] + heights[it] / 2;
            }
            assertThat(free).isLessThan(300 + 1e-6);
        }
    }
}
