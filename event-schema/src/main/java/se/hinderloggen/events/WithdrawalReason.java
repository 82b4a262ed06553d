package se.hinderloggen.events;

/** Why a published entry no longer holds. */
public enum WithdrawalReason {
    PERSONAL_DATA,
    INCORRECT,
    /** Another entry, if any, says what holds now. */
    REPLACED,
    ERASED,
    /** The subscription has changed since, and no longer takes it in. */
    NOT_SUBSCRIBED;

    public static WithdrawalReason of(RevocationReason reason) {
        return switch (reason) {
            case PERSONAL_DATA -> PERSONAL_DATA;
            case INCORRECT -> INCORRECT;
            case REPLACED -> REPLACED;
            case ERASED -> ERASED;
        };
    }
}
