package se.hinderloggen.query.trends;

/** How figures are shown. Fewer records do not mean fewer obstacles, so there are four ways. */
enum Measure {
    COUNT("count"),
    PER_100_CLIENTS("per100Clients"),
    PER_100_ASSIGNMENTS("per100Assignments"),
    /**
     * Of everything recorded in the period, which a change in how much is recorded leaves alone.
     */
    SHARE("share");

    private final String parameter;

    Measure(String parameter) {
        this.parameter = parameter;
    }

    String parameter() {
        return parameter;
    }

    boolean needsBaseFigures() {
        return this == PER_100_CLIENTS || this == PER_100_ASSIGNMENTS;
    }
}
