package se.hinderloggen.query.trends;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.hinderloggen.query.catalogue.Filter;

/**
 * What is asked about trends, read and understood.
 *
 * @param organisation whose figures
 * @param asOf as known at that instant; absent for now
 */
record TrendQuestion(
        String organisation,
        Dimension by,
        Period period,
        Span span,
        Measure measure,
        @Nullable Instant asOf,
        Filter filter) {}
