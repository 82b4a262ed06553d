package se.hinderloggen.events;

/** To whom a systemfel is raised. */
public enum EscalationLevel {
    /** The operation's own management group, four times a year. */
    LEDNINGSGRUPP,
    /** Heads of the municipalities and the county administrative board. */
    SAMVERKANSGRUPP_1,
    /** Försäkringskassan, Arbetsförmedlingen, Finsam and the region. */
    SAMVERKANSGRUPP_2,
    LANSSTYRELSE,
    /** The national body that takes up what nobody can solve locally. */
    BEREDNINGSGRUPP
}
