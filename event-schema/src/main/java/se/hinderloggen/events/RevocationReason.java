package se.hinderloggen.events;

/** Why a released summary was taken back. */
public enum RevocationReason {
    PERSONAL_DATA,
    INCORRECT,
    REPLACED,
    ERASED
}
