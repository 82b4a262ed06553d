package se.hinderloggen.query.intake;

/** Why a record waits. */
public enum ParkReason {
    /** Its headers are not those of our events. */
    NOT_AN_ENVELOPE,
    /** Its name or revision is not known here: the writer is newer. */
    UNKNOWN_EVENT,
    /** Its content is not what its name and revision promise. */
    UNREADABLE_EVENT,
    /** An earlier event of its aggregate has not come. */
    SEQUENCE_GAP,
    /** An earlier event of its aggregate is parked. */
    BEHIND_PARKED
}
