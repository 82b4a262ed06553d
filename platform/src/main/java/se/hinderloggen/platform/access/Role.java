package se.hinderloggen.platform.access;

/** What a person or machine may be signed in as; the claim {@code roles} of the token. */
public enum Role {
    /** Records, corrects and erases observations. */
    OMBUD,
    /** Also reviews, classifies and releases. */
    ARBETSGRUPP,
    /** Runs the PO operation: also imports, base figures, catalogue, what is parked, metrics. */
    SAMORDNARE,
    /** Receives what concerns it. */
    MYNDIGHET,
    /** Receives figures across operations. */
    LANSSTYRELSE
}
