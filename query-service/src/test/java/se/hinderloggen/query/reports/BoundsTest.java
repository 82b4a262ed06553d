package se.hinderloggen.query.reports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is told of a count that was published in parts. */
class BoundsTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0, 0",
        "7, 7, 7",
        "1, 4, <5",
        "2, 8, 2–8",
        "8, 11, 8–11",
        "5, , ≥5",
        "12, , ≥12",
        "0, , –"
    })
    void it_is_shown_as_exactly_as_it_is_known(long lowest, Long highest, String shown) {
        assertThat(new Bounds(lowest, highest).shown()).isEqualTo(shown);
    }

    @Test
    void only_a_number_that_is_known_is_exact() {
        assertThat(new Bounds(7, 7L).isExact()).isTrue();
        assertThat(new Bounds(1, 4L).isExact()).isFalse();
        assertThat(Bounds.NOTHING_TOLD.isExact()).isFalse();
    }
}
