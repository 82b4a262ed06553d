package se.hinderloggen.events;

/** The role that sees to it that something is done. */
public enum Responsible {
    /** Whoever recorded the observation. */
    RECORDER,
    WORKING_GROUP,
    COORDINATOR,
    MANAGEMENT_GROUP
}
