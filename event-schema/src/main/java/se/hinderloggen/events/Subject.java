package se.hinderloggen.events;

import java.util.UUID;

/** What a note or a follow-up is about. */
public record Subject(Kind kind, UUID id) {

    public enum Kind {
        OBSERVATION,
        SYSTEM_FAULT,
        FOLLOW_UP,
        /** The meeting itself, when it is about nothing in particular. */
        MEETING
    }
}
