package se.hinderloggen.statistics;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A line with what can be said of it.
 *
 * @param line what was asked
 * @param perClient null where either period's clients are not known
 * @param perAssignment null where either period's assignments are not known
 * @param share null for the total, and where a period has nothing at all
 * @param parts in the order of the line's parts
 */
public record ComparedLine<K>(
        Line<K> line,
        @Nullable Compared perClient,
        @Nullable Compared perAssignment,
        @Nullable Compared share,
        List<ComparedLine<K>> parts) {

    public ComparedLine {
        parts = List.copyOf(parts);
    }

    public K key() {
        return line.key();
    }

    public @Nullable Compared by(Measure measure) {
        return switch (measure) {
            case PER_CLIENT -> perClient;
            case PER_ASSIGNMENT -> perAssignment;
            case SHARE -> share;
        };
    }

    /** Whether a difference is certain by one measure and not, or the other way, by another. */
    public boolean disagree() {
        return Stream.of(Measure.values())
                        .map(this::by)
                        .filter(compared -> compared != null)
                        .map(Compared::verdict)
                        .map(
                                verdict ->
                                        verdict == Verdict.TOO_FEW
                                                ? Verdict.NO_CERTAIN_DIFFERENCE
                                                : verdict)
                        .distinct()
                        .count()
                > 1;
    }

    /** This line, and all under it. */
    public Stream<ComparedLine<K>> all() {
        return Stream.concat(Stream.of(this), parts.stream().flatMap(ComparedLine::all));
    }
}
