package se.hinderloggen.web.report;

/** The chapters of a yearly report, in the order in which they stand. */
public enum Chapter {
    SUMMARY("Året i korthet"),
    OPERATION("Verksamheten"),
    OBSTACLES("Hinder och brister"),
    WORKED("Systemrätt: det som fungerade"),
    IMPROVEMENTS("Systemförbättringar som klienter önskar"),
    SYSTEM_FAULTS("Systemfel och svar"),
    DEVELOPMENT("Utveckling"),
    EXAMPLES("Exempel"),
    CONCLUSION("Slutord");

    private final String heading;

    Chapter(String heading) {
        this.heading = heading;
    }

    /** In the report, which is in Swedish. */
    public String heading() {
        return heading;
    }
}
