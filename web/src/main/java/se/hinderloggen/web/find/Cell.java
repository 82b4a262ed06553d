package se.hinderloggen.web.find;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** What stands in one place of a table that is downloaded. */
sealed interface Cell {

    Cell NOTHING = new Nothing();

    record Nothing() implements Cell {}

    /** Always text to whoever opens it, whatever it begins with. */
    record Text(String text) implements Cell {}

    record Whole(long number) implements Cell {}

    record Day(LocalDate day) implements Cell {}

    /** By the clock in Sweden. */
    record Moment(LocalDateTime at) implements Cell {}

    static Cell text(@Nullable String text) {
        return text == null || text.isEmpty() ? NOTHING : new Text(text);
    }
}
