package se.hinderloggen.query.trends;

/** What figures are set up by. */
public enum Dimension {
    EVENT_TYPE("eventType", "event_type", Grain.EVENT_TYPE, "Okänd/ej angiven händelsetyp"),
    AUTHORITY("authority", "authority", Grain.AUTHORITY, "Okänd/ej angiven myndighet"),
    UNIT(
            "unit",
            "case unit when '' then '' else authority || '/' || unit end",
            Grain.UNIT,
            "Okänd/ej angiven enhet"),
    MUNICIPALITY("municipality", "municipality", Grain.MUNICIPALITY, "Okänd/ej angiven kommun"),
    KIND("kind", "kind", Grain.NOTHING, "Okänt/ej angivet slag"),
    TAG("tag", "tag", Grain.NOTHING, "Utan tagg");

    private final String parameter;
    private final String column;
    private final int part;
    private final String unknownLabel;

    Dimension(String parameter, String column, int part, String unknownLabel) {
        this.parameter = parameter;
        this.column = column;
        this.part = part;
        this.unknownLabel = unknownLabel;
    }

    /** As written in the address and in the answer. */
    public String parameter() {
        return parameter;
    }

    /** The SQL expression of its key; empty where absent. */
    String column() {
        return column;
    }

    /** Which part of a finding it is, as in {@link Grain}. */
    int part() {
        return part;
    }

    String unknownLabel() {
        return unknownLabel;
    }

    /** Kind and tags belong to the observation as a whole, the others to each finding. */
    boolean countsFindings() {
        return part != Grain.NOTHING;
    }
}
