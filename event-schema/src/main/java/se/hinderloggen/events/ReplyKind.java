package se.hinderloggen.events;

/** What kind of answer it is. */
public enum ReplyKind {
    ACKNOWLEDGED,
    QUESTION,
    PROMISE,
    REJECTION,
    DONE
}
