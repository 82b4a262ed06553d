package se.hinderloggen.events;

/** Why the texts of an observation were erased. */
public enum ErasureReason {
    /** The text told, or could tell, who it is about. */
    PERSONAL_DATA,
    /** Someone used the right to erasure (GDPR article 17). */
    REQUESTED,
    /** It was recorded by mistake. */
    MISTAKE,
    /** The time it may be kept has passed. */
    RETENTION
}
