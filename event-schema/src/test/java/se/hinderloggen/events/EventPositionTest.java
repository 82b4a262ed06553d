package se.hinderloggen.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.hinderloggen.events.EventPosition.Entry;

class EventPositionTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "01932a5c-7d10-7c3e-9b1f-4f2d6a8e0c11@0",
                "catalogue@41",
                "base-figures:PO_VARMLAND:2020@3",
                "catalogue@41,base-figures:PO_VARMLAND:2020@3",
                "a@b@999999999999999999",
                "",
            })
    void reads_what_it_writes(String text) {
        assertThat(EventPosition.parse(text)).hasToString(text);
    }

    @Test
    void names_each_aggregate_and_its_sequence() {
        assertThat(EventPosition.parse("a@1, b@2 ,,c@3").entries())
                .containsExactly(new Entry("a", 1), new Entry("b", 2), new Entry("c", 3));
        assertThat(EventPosition.of("a", 1)).isEqualTo(EventPosition.parse("a@1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Berit",
                "@1",
                "a@",
                "a@-1",
                "a@+1",
                "a@1.5",
                "a@x",
                "a@1,Berit",
                "a b@1",
                "a@9999999999999999999",
                "a@١",
            })
    void anything_else_is_refused_without_being_quoted(String text) {
        assertThatThrownBy(() -> EventPosition.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A position is written aggregate@sequence");
    }

    @ParameterizedTest
    @CsvSource({"'', 1", "' ', 1", "'a,b', 1", "'a\nb', 1", "a, -1"})
    void what_could_not_be_read_back_is_not_made(String aggregate, long sequence) {
        assertThatThrownBy(() -> EventPosition.of(aggregate, sequence))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_aggregate_id_is_no_longer_than_the_store_takes() {
        assertThat(EventPosition.of("a".repeat(255), 0).entries()).hasSize(1);
        assertThatThrownBy(() -> EventPosition.of("a".repeat(256), 0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void has_no_more_entries_than_its_limit() {
        assertThat(EventPosition.parse(entries(EventPosition.MAX_ENTRIES)).entries())
                .hasSize(EventPosition.MAX_ENTRIES);
        assertThatThrownBy(() -> EventPosition.parse(entries(EventPosition.MAX_ENTRIES + 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A position has at most 64 entries");
    }

    @Test
    void does_not_change_with_the_list_that_it_was_made_of() {
        var entries = new ArrayList<>(List.of(new Entry("a", 1)));
        var position = new EventPosition(entries);
        entries.clear();
        assertThat(position).hasToString("a@1");
    }

    private static String entries(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "aggregate-" + i + "@" + i)
                .collect(Collectors.joining(","));
    }
}
