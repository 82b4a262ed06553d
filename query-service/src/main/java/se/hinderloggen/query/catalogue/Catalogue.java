package se.hinderloggen.query.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import se.hinderloggen.events.Kind;
import se.hinderloggen.events.Municipality;
import se.hinderloggen.events.ReplyKind;
import se.hinderloggen.events.ReviewDecision;
import se.hinderloggen.events.SuccessorRelation;
import se.hinderloggen.platform.problem.FieldError;
import se.hinderloggen.platform.problem.ProblemException;
import se.hinderloggen.query.catalogue.CatalogueFold.Key;

/**
 * What codes are called on one day, and which code was meant by a name. Codes that it does not know
 * are shown as they are.
 */
public final class Catalogue {

    /** Stands for an absent value where a key is needed. */
    public static final String UNKNOWN = "UNKNOWN";

    private final CatalogueFold catalogue;
    private final LocalDate day;

    Catalogue(CatalogueFold catalogue, LocalDate day) {
        this.catalogue = catalogue;
        this.day = day;
    }

    public LocalDate day() {
        return day;
    }

    /** The same catalogue with the names of another day. */
    public Catalogue on(LocalDate other) {
        return other.equals(day) ? this : new Catalogue(catalogue, other);
    }

    public Coded organisation(String code) {
        return new Coded(code, name(Key.of(Category.ORGANISATION, code)));
    }

    /** With its English name; as it is when it has none. */
    public Coded inEnglish(Coded eventType) {
        var entry = catalogue.entries.get(Key.of(Category.EVENT_TYPE, eventType.code()));
        return entry == null || entry.englishName() == null
                ? eventType
                : new Coded(eventType.code(), entry.englishName());
    }

    public Coded eventType(String code) {
        return new Coded(code, name(Key.of(Category.EVENT_TYPE, code)));
    }

    public Coded authority(String code) {
        return new Coded(code, name(Key.of(Category.AUTHORITY, code)));
    }

    /** Whom a feed goes to: an authority, or one municipality, as in {@code KOMMUN/1780}. */
    public Coded recipient(String code) {
        int slash = code.indexOf('/');
        return slash < 0
                ? authority(code)
                : new Coded(
                        code,
                        authority(code.substring(0, slash)).label()
                                + " "
                                + municipality(code.substring(slash + 1)).label());
    }

    public Coded unit(String authority, String code) {
        return new Coded(code, name(new Key(Category.UNIT, authority, code)));
    }

    public static Coded municipality(String code) {
        return new Coded(code, Municipality.byCode(code).map(Municipality::name).orElse(code));
    }

    public static Coded kind(Kind kind) {
        return new Coded(
                kind.name(),
                switch (kind) {
                    case HINDER -> "Hinder/brist";
                    case SYSTEMRATT -> "Systemrätt";
                    case SYSTEMFORBATTRING -> "Systemförbättring";
                });
    }

    public static Coded reply(ReplyKind kind) {
        return new Coded(
                kind.name(),
                switch (kind) {
                    case ACKNOWLEDGED -> "Mottaget";
                    case QUESTION -> "Fråga tillbaka";
                    case PROMISE -> "Löfte";
                    case REJECTION -> "Avslag";
                    case DONE -> "Gjort";
                });
    }

    public static Coded decision(ReviewDecision decision) {
        return new Coded(
                decision.name(),
                switch (decision) {
                    case KEEP_WATCHING -> "Fortsätta bevaka";
                    case RAISE_LOCALLY -> "Lyfta lokalt";
                    case LINK_TO_SYSTEM_FAULT -> "Knyta till systemfel";
                    case DECLARE_SYSTEM_FAULT -> "Förklara som systemfel";
                    case ESCALATE -> "Lyfta vidare";
                    case CLOSE -> "Avsluta";
                });
    }

    /**
     * Whether an event type was in the catalogue at any time of a year. One that the catalogue does
     * not have at all was always in use, for all that anyone knows.
     */
    public boolean isEventTypeInUse(String code, int year) {
        return isInUse(Key.of(Category.EVENT_TYPE, code), year);
    }

    /** As {@link #isEventTypeInUse}. */
    public boolean isAuthorityInUse(String code, int year) {
        return isInUse(Key.of(Category.AUTHORITY, code), year);
    }

    /** As {@link #isEventTypeInUse}, within an authority. */
    public boolean isUnitInUse(String authority, String code, int year) {
        return isInUse(new Key(Category.UNIT, authority, code), year);
    }

    /** Whether a municipality took part in the operation at any time of a year; likewise. */
    public boolean isMember(String organisation, String municipality, int year) {
        var memberships =
                catalogue.memberships.stream()
                        .filter(it -> it.organisation().equals(organisation))
                        .filter(it -> it.municipality().equals(municipality))
                        .toList();
        return memberships.isEmpty()
                || memberships.stream().anyMatch(it -> overlaps(it.from(), it.until(), year));
    }

    private boolean isInUse(Key key, int year) {
        var entry = catalogue.entries.get(key);
        return entry == null || overlaps(entry.from(), entry.until(), year);
    }

    private static boolean overlaps(LocalDate from, LocalDate until, int year) {
        return from.getYear() <= year && until.isAfter(LocalDate.of(year, 1, 1));
    }

    /** What later catalogues say about these event types. */
    public List<Mapping> mappings(List<String> eventTypes) {
        return catalogue.successors.stream()
                .filter(it -> eventTypes.contains(it.eventType()))
                .map(
                        it ->
                                new Mapping(
                                        eventType(it.eventType()),
                                        it.relation(),
                                        it.to().stream().map(this::eventType).toList(),
                                        it.from()))
                .toList();
    }

    /** How codes are read in the catalogue of its day. */
    public EventTypeLines lines() {
        return new EventTypeLines(catalogue, day);
    }

    /**
     * Days on which series of event types break, in the order of time.
     *
     * @param in how codes are read; absent where they are counted as they were recorded
     */
    public List<CatalogueBreak> breaks(@Nullable EventTypeLines in) {
        return CatalogueBreak.of(catalogue, in);
    }

    /** What people call a line. */
    public Coded line(EventTypeLines lines, String key) {
        var line = lines.line(key);
        if (line.isCertain()) {
            return new Coded(key, names(line.members().stream(), " + "));
        }
        String either =
                line.either().stream()
                        .map(it -> line(lines, it).label())
                        .collect(Collectors.joining(" och "));
        return new Coded(
                key,
                "%s (%s %s)"
                        .formatted(
                                names(line.recorded().stream(), ", "),
                                line.split() ? "delad i" : "sammanslagen av",
                                either));
    }

    private String names(Stream<String> eventTypes, String between) {
        return eventTypes.map(it -> eventType(it).label()).collect(Collectors.joining(between));
    }

    /**
     * The code that a parameter means: a code, a name or an alias, in any case.
     *
     * @throws ProblemException 400 that names the nearest known values
     */
    public String eventTypeCode(String parameter, String given) {
        return code(parameter, given, Category.EVENT_TYPE, "");
    }

    /** As {@link #eventTypeCode}. */
    public String authorityCode(String parameter, String given) {
        return code(parameter, given, Category.AUTHORITY, "");
    }

    /** As {@link #eventTypeCode}, within an authority. */
    public String unitCode(String parameter, String given, String authority) {
        return code(parameter, given, Category.UNIT, authority);
    }

    /** SCB's code of a municipality given by code or name. As {@link #eventTypeCode}. */
    public static String municipalityCode(String parameter, String given) {
        return Municipality.all().stream()
                .filter(it -> it.code().equals(given) || it.name().equalsIgnoreCase(given))
                .map(Municipality::code)
                .findFirst()
                .orElseThrow(
                        () ->
                                unknown(
                                        parameter,
                                        given,
                                        Municipality.all().stream().map(Municipality::name)));
    }

    /** What is not in the catalogue is absent: for suggestions, which refuse nothing. */
    public Optional<String> knownEventType(String given) {
        return known(given, Category.EVENT_TYPE, "");
    }

    /** As {@link #knownEventType}. */
    public Optional<String> knownAuthority(String given) {
        return known(given, Category.AUTHORITY, "");
    }

    /** As {@link #knownEventType}, within an authority. */
    public Optional<String> knownUnit(String given, String authority) {
        return known(given, Category.UNIT, authority);
    }

    private Optional<String> known(String given, Category category, String authority) {
        return catalogue.entries.keySet().stream()
                .filter(it -> it.category() == category && it.authority().equals(authority))
                .filter(it -> namesOf(it).anyMatch(given::equalsIgnoreCase))
                .map(Key::code)
                .findFirst();
    }

    private String code(String parameter, String given, Category category, String authority) {
        return known(given, category, authority)
                .orElseThrow(
                        () ->
                                unknown(
                                        parameter,
                                        given,
                                        catalogue.entries.keySet().stream()
                                                .filter(it -> it.category() == category)
                                                .filter(it -> it.authority().equals(authority))
                                                .flatMap(it -> Stream.of(it.code(), name(it)))));
    }

    /** Every way in which it may be written: its code, its names over time, its aliases. */
    private Stream<String> namesOf(Key key) {
        return Stream.of(
                        Stream.of(key.code()),
                        catalogue.names.getOrDefault(key, new TreeMap<>()).values().stream(),
                        Optional.ofNullable(catalogue.entries.get(key)).stream()
                                .flatMap(it -> it.aliases().stream()))
                .flatMap(it -> it);
    }

    /** The last name that had begun on the day; before the first one, that. */
    private String name(Key key) {
        var names = catalogue.names.get(key);
        if (names == null) {
            return key.code();
        }
        return Optional.ofNullable(names.floorEntry(day))
                .or(() -> Optional.ofNullable(names.firstEntry()))
                .map(Map.Entry::getValue)
                .orElse(key.code());
    }

    private static ProblemException unknown(String parameter, String given, Stream<String> known) {
        return new ProblemException(
                HttpStatus.BAD_REQUEST,
                "bad-parameter",
                "En parameter i adressen kan inte läsas.",
                "A parameter of the address cannot be read.",
                List.of(
                        new FieldError(
                                parameter,
                                "unknown-value",
                                "Värdet finns inte i katalogen. Skriv en kod eller ett namn därifrån.",
                                "The value is not in the catalogue. Write a code or a name from it.",
                                Nearest.to(
                                        given.substring(0, Math.min(given.length(), 100)),
                                        known.toList()),
                                List.of())));
    }

    /** An event type goes on under other codes. */
    public record Mapping(
            Coded eventType, SuccessorRelation relation, List<Coded> successors, LocalDate from) {}
}
