package se.hinderloggen.query.comparisons;

import java.util.List;
import se.hinderloggen.query.comparisons.ComparisonAnswer.Exposure;
import se.hinderloggen.query.comparisons.ComparisonAnswer.Family;
import se.hinderloggen.query.comparisons.ComparisonAnswer.Line;

/**
 * Two years set against each other by counts that somebody else gives, as when no others may be
 * told. Everything that is said follows from these alone.
 *
 * @param family the tests that were made
 * @param disagree whether a line's measures do not say the same somewhere
 */
public record GivenLines(Family family, boolean disagree, Line total, List<Line> lines) {

    /**
     * @param comparable whether the same was counted in both years
     */
    public record Given(String key, String label, Pair<Long> count, boolean comparable) {}

    /**
     * @param total of both years; the lines are parts of it
     */
    public static GivenLines compare(Pair<Long> total, List<Given> lines, Pair<Exposure> exposure) {
        var parts = lines.stream().map(it -> branch(it, total, exposure, List.of())).toList();
        var all = new Given(Branches.TOTAL, "Allt", total, true);
        var tree = branch(all, total, exposure, parts);
        var verdicts = Verdicts.of(tree, false);
        var said = tree.parts.stream().map(verdicts::line).toList();
        var whole = verdicts.line(tree);
        return new GivenLines(
                verdicts.family(),
                whole.disagree() || said.stream().anyMatch(Line::disagree),
                whole,
                said);
    }

    private static Branch branch(
            Given it, Pair<Long> total, Pair<Exposure> exposure, List<Branch> parts) {
        return new Branch(
                it.key,
                it.label,
                null,
                it.count,
                it.count,
                total,
                exposure,
                false,
                it.comparable ? null : ComparisonNotes.catalogueBreak(),
                parts);
    }
}
