package se.hinderloggen.events;

/** Where a systemfel has its cause. */
public enum FaultLevel {
    /** How a single caseworker acts or is able to act. */
    CASEWORKER,
    /** Routine, organisation or resources of a unit or an authority. */
    LOCAL,
    /** Law, guidelines or systems that hold for the whole country. */
    CENTRAL
}
