package se.hinderloggen.query.comparisons;

import java.util.List;
import java.util.Set;
import se.hinderloggen.query.catalogue.Catalogue;
import se.hinderloggen.query.comparisons.SeriesAnswer.Break;
import se.hinderloggen.query.trends.MappingWords;
import se.hinderloggen.query.trends.YearCounts.Asked;

/** Where a change of the catalogue parts the years of a series. */
final class CatalogueBreaks {

    private CatalogueBreaks() {}

    /**
     * Those after the first year, up to the last.
     *
     * @param keys of the event types, or lines, that are shown
     */
    static List<Break> between(
            Asked asked, Catalogue catalogue, List<String> keys, int first, int last) {
        var shown = Set.copyOf(keys);
        return catalogue.breaks(asked.lines()).stream()
                .filter(it -> it.from().getYear() > first && it.from().getYear() <= last)
                .filter(it -> it.lines().stream().anyMatch(shown::contains))
                .map(
                        it -> {
                            var words = MappingWords.of(it, catalogue);
                            return new Break(
                                    Integer.toString(it.from().getYear()),
                                    words.sv(),
                                    words.en(),
                                    it.lines());
                        })
                .toList();
    }
}
