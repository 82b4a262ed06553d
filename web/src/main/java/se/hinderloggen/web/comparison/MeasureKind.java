package se.hinderloggen.web.comparison;

import java.math.BigDecimal;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.hinderloggen.web.comparison.ComparisonAnswers.Exposure;
import se.hinderloggen.web.comparison.ComparisonAnswers.Line;
import se.hinderloggen.web.comparison.ComparisonAnswers.Measure;
import se.hinderloggen.web.comparison.ComparisonAnswers.Pair;
import se.hinderloggen.web.comparison.SeriesAnswer.Series;
import se.hinderloggen.web.comparison.SeriesAnswer.Trend;
import se.hinderloggen.web.comparison.SeriesAnswer.Year;
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
    public String text() {
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

    @Nullable Trend of(Series series) {
        return switch (this) {
            case PER_CLIENT -> series.perClient();
            case PER_ASSIGNMENT -> series.perAssignment();
            case SHARE -> series.share();
        };
    }

    @Nullable BigDecimal of(Year year) {
        return switch (this) {
            case PER_CLIENT -> year.perClient();
            case PER_ASSIGNMENT -> year.perAssignment();
            case SHARE -> year.share();
        };
    }

    /** As in the address; the first when it is none of them. */
    static MeasureKind at(String text) {
        return Stream.of(values())
                .filter(it -> it.text.equals(text))
                .findFirst()
                .orElse(PER_CLIENT);
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
