package se.hinderloggen.web.comparison;

import se.hinderloggen.web.trends.Mark;

/** What can be said of a difference. Which way it goes is neither good nor bad. */
enum Verdict {
    INCREASE,
    DECREASE,
    NO_CERTAIN_DIFFERENCE,
    TOO_FEW;

    private static final double MIDDLE = 8;
    private static final double SIZE = 5;

    boolean isCertain() {
        return this == INCREASE || this == DECREASE;
    }

    /** Its shape, so that neither colour nor the word is alone, in a square of 16. */
    public String shape() {
        return switch (this) {
            case INCREASE -> Mark.TRIANGLE.path(MIDDLE, MIDDLE, SIZE);
            case DECREASE -> Mark.DOWN.path(MIDDLE, MIDDLE, SIZE);
            case NO_CERTAIN_DIFFERENCE -> "M3 6.5H13M3 10.5H13";
            case TOO_FEW -> "M3 8.5h2m2 0h2m2 0h2";
        };
    }
}
