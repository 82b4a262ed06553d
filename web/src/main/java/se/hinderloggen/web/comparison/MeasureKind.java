package se.hinderloggen.web.comparison;

import org.jspecify.annotations.Nullable;
import se.hinderloggen.web.comparison.ComparisonAnswers.Exposure;
import se.hinderloggen.web.comparison.ComparisonAnswers.Line;
import se.hinderloggen.web.comparison.ComparisonAnswers.Measure;
import se.hinderloggen.web.comparison.ComparisonAnswers.Pair;
import se.hinderloggen.web.trends.Mark;

/** The three that are always seen together. */
enum MeasureKind {
    PER_CLIENT("perClient", Mark.CIRCLE),
    PER_ASSIGNMENT("perAssignment", Mark.SQUARE),
    SHARE("share", Mark.DIAMOND);

    private final String text;
    private final Mark mark;

    MeasureKind(String text, Mark mark) {
        this.text = text;
        this.mark = mark;
    }

    /** How keys of its words end. */
    String text() {
        return text;
    }

    /** In charts. */
    Mark mark() {
        return mark;
    }

    @Nullable Measure of(Line line) {
        return switch (this) {
            case PER_CLIENT -> line.perClient();
            case PER_ASSIGNMENT -> line.perAssignment();
            case SHARE -> line.share();
        };
    }

    /**
     * What a line's counts are set against.
     *
     * @param ofAll what the whole operation had
     */
    Pair<@Nullable Long> against(Line line, Pair<Exposure> ofAll) {
        var exposure = line.exposure() == null ? ofAll : line.exposure();
        return switch (this) {
            case PER_CLIENT -> new Pair<>(exposure.year().clients(), exposure.with().clients());
            case PER_ASSIGNMENT ->
                    new Pair<>(exposure.year().assignments(), exposure.with().assignments());
            case SHARE ->
                    line.of() == null
                            ? new Pair<>(null, null)
                            : new Pair<>(line.of().year(), line.of().with());
        };
    }
}
