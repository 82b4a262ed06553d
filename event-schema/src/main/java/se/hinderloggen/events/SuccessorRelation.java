package se.hinderloggen.events;

/** How an event type goes on in later catalogues. */
public enum SuccessorRelation {
    /** The same under another name. */
    RENAMED,
    /** Several became one. */
    MERGED,
    /** One became several; earlier events cannot be told apart for certain. */
    SPLIT,
    /** Still separate, but reported as one. */
    REPORTED_TOGETHER
}
