package se.hinderloggen.query.disclosure;

import org.jspecify.annotations.Nullable;

/**
 * What is told about a cell while it is being decided. Each label is a promise about the count, and
 * a reader may calculate with it: {@link #lowest} and {@link #highest} are what it gives away.
 */
enum Label {
    EXACT,
    FEWER_THAN_FIVE,
    FIVE_OR_MORE,
    WITHHELD;

    /** Counts from 1 to here are not told. */
    static final int LARGEST_SMALL = 4;

    /** More than any count, and far from the limits of the type. */
    static final int UNBOUNDED = 1_000_000_000;

    static boolean isSmall(int count) {
        return 1 <= count && count <= LARGEST_SMALL;
    }

    /** What a count gets where nothing else has to be considered. */
    static Label of(int count) {
        return isSmall(count) ? FEWER_THAN_FIVE : EXACT;
    }

    int lowest(int count) {
        return switch (this) {
            case EXACT -> count;
            case FEWER_THAN_FIVE -> 1;
            case FIVE_OR_MORE -> LARGEST_SMALL + 1;
            case WITHHELD -> 0;
        };
    }

    int highest(int count) {
        return switch (this) {
            case EXACT -> count;
            case FEWER_THAN_FIVE -> LARGEST_SMALL;
            case FIVE_OR_MORE, WITHHELD -> UNBOUNDED;
        };
    }

    /** The label that tells a little less; absent when nothing less can be told. */
    @Nullable Label weaker(int count) {
        return switch (this) {
            case EXACT -> count == 0 ? WITHHELD : FIVE_OR_MORE;
            case FEWER_THAN_FIVE, FIVE_OR_MORE -> WITHHELD;
            case WITHHELD -> null;
        };
    }

    Shown shown(int count) {
        return switch (this) {
            case EXACT -> new Shown.Exact(count);
            case FEWER_THAN_FIVE -> new Shown.FewerThanFive();
            case FIVE_OR_MORE -> new Shown.FiveOrMore();
            case WITHHELD -> new Shown.Withheld();
        };
    }
}
