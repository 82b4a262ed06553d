package se.hinderloggen.platform.access;

/** What somebody did, as the access log tells it. */
public enum Act {
    /** Was told of one thing, or of the operation's figures. */
    READ,
    /** Was told of all that answers to a question. */
    SEARCHED,
    /** Took it away as a file. */
    EXPORTED,
    /** Recorded, corrected, decided, erased. */
    CHANGED,
    /** Let something out of the operation, or proposed to. */
    RELEASED,
    /** Asked for what was not theirs, or is not there. */
    REFUSED,
    /** Asked whether there was anything new, and there was nothing. */
    UNCHANGED;

    /** Whether something was told, which then is written down before it is. */
    public boolean tells() {
        return switch (this) {
            case READ, SEARCHED, EXPORTED -> true;
            case CHANGED, RELEASED, REFUSED, UNCHANGED -> false;
        };
    }
}
