package se.hinderloggen.events;

/** How much a subscription tells its recipient. */
public enum Detail {
    /** Suppressed figures, and nothing else. */
    FIGURES,
    /** The figures, and the summaries that were released to the recipient. */
    SUMMARIES
}
