package se.hinderloggen.events;

/** For whom a yearly report is written. */
public enum Audience {
    /** The operation itself: every figure as it is. */
    INTERNAL,
    /** Anyone: only figures that have been published, with small counts protected. */
    PUBLIC
}
