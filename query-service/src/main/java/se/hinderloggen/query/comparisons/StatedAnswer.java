package se.hinderloggen.query.comparisons;

import java.util.List;
import se.hinderloggen.query.comparisons.ComparisonAnswer.Family;
import se.hinderloggen.query.comparisons.ComparisonAnswer.Line;

/**
 * Figures that somebody has read in printed reports, set against each other.
 *
 * @param total without a share, since nothing else is known of either year
 */
public record StatedAnswer(Family family, Line total, List<Note> notes) {}
