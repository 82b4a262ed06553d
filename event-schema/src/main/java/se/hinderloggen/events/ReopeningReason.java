package se.hinderloggen.events;

/** Why a systemfel is open again. */
public enum ReopeningReason {
    /** Findings that match it were recorded after it was remedied. */
    RECURRED,
    /** People saw that it was not remedied. */
    NOT_REMEDIED
}
