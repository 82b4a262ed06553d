package se.hinderloggen.query.feeds;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.hinderloggen.events.Kind;
import se.hinderloggen.query.catalogue.Catalogue;
import se.hinderloggen.query.catalogue.Coded;
import se.hinderloggen.query.disclosure.Axis;
import se.hinderloggen.query.disclosure.CellKey;
import se.hinderloggen.query.disclosure.PublishedPart;
import se.hinderloggen.query.disclosure.Row;
import se.hinderloggen.query.disclosure.Shown;

/**
 * The figures of a subscription.
 *
 * @param parts in the order in which they were published
 * @param notes what has to be known to read them rightly
 */
record FiguresAnswer(Coded organisation, Coded recipient, List<Part> parts, List<Note> notes) {

    record Note(String sv, String en) {}

    /**
     * What was published of a year at one time. A year may have more than one part; they have no
     * observation in common, so they may be added up.
     *
     * @param knownUntil what was recorded before this moment is counted
     */
    record Part(int year, Instant knownUntil, List<Figure> figures) {}

    /** Whom a line is about; written in lower case. */
    enum Of {
        @JsonProperty("all")
        ALL,
        @JsonProperty("authority")
        AUTHORITY,
        @JsonProperty("other-authorities")
        OTHER_AUTHORITIES,
        @JsonProperty("unit")
        UNIT,
        @JsonProperty("other-units")
        OTHER_UNITS
    }

    /**
     * One count of findings. With neither event type, kind nor municipality it is the total of its
     * line.
     *
     * @param together what a line of others stands for
     * @param count absent where it is protected
     * @param shown the count, {@code <5}, {@code ≥5}, or a dash where nothing is told
     */
    record Figure(
            Of of,
            @Nullable Coded authority,
            @Nullable Coded unit,
            List<Coded> together,
            @Nullable Coded eventType,
            @Nullable Coded kind,
            @Nullable Coded municipality,
            @Nullable Integer count,
            String shown) {}

    static final List<Note> NOTES =
            List.of(
                    new Note(
                            "Siffrorna räknar berörda myndigheter, inte observationer: en"
                                    + " observation som gäller två myndigheter räknas hos båda.",
                            "The figures count authorities concerned, not observations: an"
                                    + " observation about two authorities counts with both."),
                    new Note(
                            "1–4 visas som <5. Där ett tal skulle avslöja ett mindre står ≥5 eller"
                                    + " ett streck.",
                            "1–4 is shown as <5. Where a number would give away a smaller one,"
                                    + " there is ≥5 or a dash."),
                    new Note(
                            "Det som blev känt efter att ett år publicerats kommer som en egen del"
                                    + " och kan läggas till. Det som har publicerats ändras aldrig.",
                            "What became known after a year was published comes as a part of its"
                                    + " own and may be added. What was published never changes."),
                    new Note(
                            "Verksamheterna är olika stora och antecknar olika mycket. Jämför inte"
                                    + " antal mellan dem, och ta inte fler anteckningar för fler brister.",
                            "The operations differ in size and in how much they record. Do not"
                                    + " compare counts between them, and do not take more records for"
                                    + " more obstacles."));

    static Part part(PublishedPart it, SubscriptionRow subscription, Catalogue catalogue) {
        var figures =
                FiguresSlice.of(it.figures(), subscription.scope()).entrySet().stream()
                        .map(
                                cell ->
                                        figure(
                                                cell.getKey(),
                                                cell.getValue(),
                                                it.figures()
                                                        .others()
                                                        .getOrDefault(
                                                                cell.getKey().row(), List.of()),
                                                catalogue))
                        .toList();
        return new Part(it.year(), it.knownUntil(), figures);
    }

    private static Figure figure(
            CellKey key, Shown shown, List<Row> together, Catalogue catalogue) {
        var row = key.row();
        return new Figure(
                switch (row.level()) {
                    case ALL -> Of.ALL;
                    case AUTHORITY -> Of.AUTHORITY;
                    case OTHER_AUTHORITIES -> Of.OTHER_AUTHORITIES;
                    case UNIT -> Of.UNIT;
                    case OTHER_UNITS -> Of.OTHER_UNITS;
                },
                row.authority().isEmpty() ? null : catalogue.authority(row.authority()),
                row.level() == Row.Level.UNIT ? unit(row, catalogue) : null,
                together.stream().map(it -> named(it, catalogue)).toList(),
                key.axis() == Axis.EVENT_TYPE
                        ? known(key.value(), "Händelsetyp saknas", catalogue::eventType)
                        : null,
                key.axis() == Axis.KIND ? Catalogue.kind(Kind.valueOf(key.value())) : null,
                key.axis() == Axis.MUNICIPALITY
                        ? known(key.value(), "Kommun saknas", Catalogue::municipality)
                        : null,
                shown instanceof Shown.Exact it ? it.value() : null,
                switch (shown) {
                    case Shown.Exact it -> Integer.toString(it.value());
                    case Shown.FewerThanFive _ -> "<5";
                    case Shown.FiveOrMore _ -> "≥5";
                    case Shown.Withheld _ -> "–";
                });
    }

    private static Coded named(Row row, Catalogue catalogue) {
        return row.level() == Row.Level.UNIT
                ? unit(row, catalogue)
                : catalogue.authority(row.authority());
    }

    private static Coded unit(Row row, Catalogue catalogue) {
        return known(row.unit(), "Enhet saknas", code -> catalogue.unit(row.authority(), code));
    }

    private static Coded known(String code, String unknown, Function<String, Coded> name) {
        return code.isEmpty() ? new Coded("", unknown) : name.apply(code);
    }
}
