package se.hinderloggen.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PowerTest {

    private static final List<Measure> ALL =
            List.of(Measure.PER_CLIENT, Measure.PER_ASSIGNMENT, Measure.SHARE);

    /**
     * Two counts of about a thousand in all: just below, where all is summed up, and just above.
     */
    @ParameterizedTest
    @CsvSource({"5000, 0.01", "5000, 0.0001", "5000, 0.0000001", "50000, 0.01"})
    void what_would_never_be_missed_is_so_by_the_sum_too(long of, double level) {
        double[] summed = power(499, of, ALL, level);
        double[] concluded = power(501, of, ALL, level);
        for (int i = 0; i < ALL.size(); i++) {
            assertThat(concluded[i]).isCloseTo(summed[i], within(0.002));
        }
    }

    @Test
    void a_share_of_nearly_all_tells_less_than_a_share_of_little() {
        double[] ofLittle = power(60_000, 6_000_000, List.of(Measure.SHARE), 1e-300);
        double[] ofNearlyAll = power(60_000, 60_100, List.of(Measure.SHARE), 1e-300);
        assertThat(ofLittle[0]).isGreaterThan(0.999);
        assertThat(ofNearlyAll[0]).isLessThan(0.001);
    }

    private static double[] power(long count, long of, List<Measure> tested, double level) {
        var counts = new Counts(count, of, 200.0, 1_000.0);
        return new Power(2).of(counts, counts, tested, level);
    }
}
