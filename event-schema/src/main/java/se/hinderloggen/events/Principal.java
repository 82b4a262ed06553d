package se.hinderloggen.events;

/** Huvudman: who is responsible for an authority. */
public enum Principal {
    REGION,
    MUNICIPALITY,
    STATE,
    /** Not an authority, yet recorded: banks, a-kassor. */
    OTHER
}
