package se.hinderloggen.platform.access;

/** What a person or machine may be signed in as; the claim {@code roles} of the token. */
public enum Role {
    /** Records observations. */
    OMBUD,
    /** Reviews, classifies and releases. */
    ARBETSGRUPP,
    /** Runs the PO operation: imports, base figures, catalogue, erasure, operations. */
    SAMORDNARE,
    /** Receives what concerns it. */
    MYNDIGHET,
    /** Receives figures across operations. */
    LANSSTYRELSE
}
