package se.hinderloggen.query.comparisons;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.hinderloggen.query.comparisons.ComparisonAnswer.Across;
import se.hinderloggen.query.comparisons.ComparisonAnswer.Exposure;

/**
 * A line before anything is said of it, with its cells. Each is itself alone, whatever it holds.
 */
final class Branch {

    final String key;
    final String label;
    final @Nullable Across across;
    final Pair<Long> count;
    final Pair<Long> findings;
    final Pair<Long> of;
    final Pair<Exposure> exposure;

    /** Whether its clients and assignments are not those of the whole operation. */
    final boolean ownExposure;

    final @Nullable Note notComparable;
    final List<Branch> parts;

    Branch(
            String key,
            String label,
            @Nullable Across across,
            Pair<Long> count,
            Pair<Long> findings,
            Pair<Long> of,
            Pair<Exposure> exposure,
            boolean ownExposure,
            @Nullable Note notComparable,
            List<Branch> parts) {
        this.key = key;
        this.label = label;
        this.across = across;
        this.count = count;
        this.findings = findings;
        this.of = of;
        this.exposure = exposure;
        this.ownExposure = ownExposure;
        this.notComparable = notComparable;
        this.parts = List.copyOf(parts);
    }
}
