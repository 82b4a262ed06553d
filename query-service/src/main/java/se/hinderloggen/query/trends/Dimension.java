package se.hinderloggen.query.trends;

/** What figures are set up by. */
enum Dimension {
    EVENT_TYPE("eventType", "event_type", "Okänd/ej angiven händelsetyp"),
    AUTHORITY("authority", "authority", "Okänd/ej angiven myndighet"),
    UNIT(
            "unit",
            "case unit when '' then '' else authority || '/' || unit end",
            "Okänd/ej angiven enhet"),
    MUNICIPALITY("municipality", "municipality", "Okänd/ej angiven kommun"),
    KIND("kind", "kind", "Okänt/ej angivet slag"),
    TAG("tag", "tag", "Utan tagg");

    private final String parameter;
    private final String column;
    private final String unknownLabel;

    Dimension(String parameter, String column, String unknownLabel) {
        this.parameter = parameter;
        this.column = column;
        this.unknownLabel = unknownLabel;
    }

    /** As written in the address and in the answer. */
    String parameter() {
        return parameter;
    }

    /** The SQL expression of its key; empty where absent. */
    String column() {
        return column;
    }

    String unknownLabel() {
        return unknownLabel;
    }

    /** Kind and tags belong to the observation as a whole, the others to each finding. */
    boolean countsFindings() {
        return switch (this) {
            case EVENT_TYPE, AUTHORITY, UNIT, MUNICIPALITY -> true;
            case KIND, TAG -> false;
        };
    }
}
