package se.hinderloggen.statistics;

/**
 * What a comparison of two counts can carry. None says that anything became better or worse: fewer
 * records are not fewer obstacles.
 */
public enum Verdict {
    /**
     * Säker ökning: more than before, beyond chance, with the family of tests taken into account.
     */
    INCREASE,
    /** Säker minskning: less than before, likewise. */
    DECREASE,
    /**
     * Ingen säker skillnad: chance alone could have done it. That is no proof that nothing changed.
     */
    NO_CERTAIN_DIFFERENCE,
    /** För få data: however the counts had fallen between the two, none could have been certain. */
    TOO_FEW;

    /** Whether a difference is certain. */
    public boolean isCertain() {
        return this == INCREASE || this == DECREASE;
    }
}
