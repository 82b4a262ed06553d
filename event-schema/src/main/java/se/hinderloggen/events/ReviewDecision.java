package se.hinderloggen.events;

/** How a working group goes on with an observation. */
public enum ReviewDecision {
    KEEP_WATCHING,
    RAISE_LOCALLY,
    LINK_TO_SYSTEM_FAULT,
    DECLARE_SYSTEM_FAULT,
    ESCALATE,
    CLOSE
}
