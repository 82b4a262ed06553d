package se.hinderloggen.statistics;

/** In what a count is seen when two periods are compared. */
public enum Measure {
    /** Per client. */
    PER_CLIENT,
    /** Per assignment. */
    PER_ASSIGNMENT,
    /** Of everything that was counted in the period. */
    SHARE
}
