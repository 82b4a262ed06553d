package se.hinderloggen.events;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a reader must have seen to see a write: for each aggregate, the sequence number of the last
 * event written. Written {@code aggregate@sequence}, several separated by commas. It says nothing
 * about other events: order holds per aggregate, and nothing else is promised.
 */
public record EventPosition(List<Entry> entries) {

    /** Enough for one entry per partition of the topic. */
    public static final int MAX_ENTRIES = 64;

    public record Entry(String aggregateId, long sequence) {
        public Entry {
            if (aggregateId.isBlank()
                    || aggregateId.length() > 255
                    || aggregateId.chars().anyMatch(c -> c <= ' ' || c == ',')
                    || sequence < 0) {
                throw new IllegalArgumentException("A position is written aggregate@sequence");
            }
        }
    }

    public EventPosition {
        entries = List.copyOf(entries);
        if (entries.size() > MAX_ENTRIES) {
            throw new IllegalArgumentException(
                    "A position has at most " + MAX_ENTRIES + " entries");
        }
    }

    public static EventPosition of(String aggregateId, long sequence) {
        return new EventPosition(List.of(new Entry(aggregateId, sequence)));
    }

    /**
     * Reads what {@link #toString} writes; spaces around an entry do not matter.
     *
     * @throws IllegalArgumentException when the text is not a position; never repeats the text
     */
    public static EventPosition parse(String text) {
        return new EventPosition(
                Arrays.stream(text.split(","))
                        .map(String::strip)
                        .filter(entry -> !entry.isEmpty())
                        .map(EventPosition::entry)
                        .toList());
    }

    private static Entry entry(String text) {
        int at = text.lastIndexOf('@');
        if (at < 1 || !text.substring(at + 1).matches("\\d{1,18}")) {
            throw new IllegalArgumentException("A position is written aggregate@sequence");
        }
        return new Entry(text.substring(0, at), Long.parseLong(text.substring(at + 1)));
    }

    @Override
    public String toString() {
        return entries.stream()
                .map(it -> it.aggregateId() + "@" + it.sequence())
                .collect(Collectors.joining(","));
    }
}
