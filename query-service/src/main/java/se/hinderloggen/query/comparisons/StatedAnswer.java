package se.hinderloggen.query.comparisons;

import java.util.List;
import se.hinderloggen.query.comparisons.ComparisonAnswer.Family;
import se.hinderloggen.query.comparisons.ComparisonAnswer.Line;
import se.hinderloggen.query.comparisons.StatedParameters.Stated;

/**
 * Figures that somebody has read in printed reports, set against each other.
 *
 * @param total without a share, since nothing else is known of either year
 */
public record StatedAnswer(Family family, Line total, List<Note> notes) {

    static StatedAnswer of(Stated stated) {
        var only =
                new Branch(
                        Branches.TOTAL,
                        "Allt",
                        null,
                        stated.count(),
                        stated.count(),
                        stated.count(),
                        stated.exposure(),
                        true,
                        null,
                        List.of());
        var verdicts = Verdicts.of(only, false);
        var total = verdicts.line(only);
        var family = verdicts.family();
        return new StatedAnswer(
                family,
                total,
                new ComparisonNotes()
                        .alwaysSaid()
                        .counted(stated.counted().year(), stated.counted().with())
                        .asStated()
                        .disagree(total.disagree())
                        .family(family)
                        .all());
    }
}
