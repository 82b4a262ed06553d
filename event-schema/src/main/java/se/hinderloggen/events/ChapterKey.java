package se.hinderloggen.events;

/** The chapters of a yearly report, in the order in which they stand. */
public enum ChapterKey {
    SUMMARY,
    /** The operation: its clients, assignments and municipalities. */
    OPERATION,
    /** Obstacles and deficiencies. */
    OBSTACLES,
    /** What worked and made a difference. */
    WORKED,
    /** Changes that clients wish for. */
    IMPROVEMENTS,
    SYSTEM_FAULTS,
    /** The year beside another. */
    DEVELOPMENT,
    EXAMPLES,
    CONCLUSION
}
