package se.hinderloggen.events;

/** What sort of observation it is; independent of the event type. */
public enum Kind {
    /** Hinder/brist: an obstacle or deficiency. */
    HINDER,
    /** Systemrätt: what worked and made a difference. */
    SYSTEMRATT,
    /** Systemförbättring: a change that clients wish for. */
    SYSTEMFORBATTRING
}
