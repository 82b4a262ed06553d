package se.hinderloggen.query.catalogue;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import se.hinderloggen.events.Kind;
import se.hinderloggen.platform.problem.ProblemException;

/**
 * Which observations and findings are meant. Absent: all; empty: those where it is not known.
 *
 * @param unit code within the authority, which is then given too
 */
public record Filter(
        @Nullable String authority,
        @Nullable String unit,
        @Nullable String municipality,
        @Nullable String eventType,
        @Nullable Kind kind,
        @Nullable String tag) {

    public static final Filter NONE = new Filter(null, null, null, null, null, null);

    public static Filter ofFinding(
            String authority, @Nullable String unit, @Nullable String eventType) {
        return new Filter(authority, unit, null, eventType, null, null);
    }

    /** The same about another event type. */
    public Filter withEventType(@Nullable String other) {
        return new Filter(authority, unit, municipality, other, kind, tag);
    }

    /** Whether anything but the kind is asked for. */
    public boolean isOfFindingsOrTag() {
        return !new Filter(null, null, null, null, kind, null).equals(this);
    }

    /** As it was asked for, in codes or names. */
    public record Wanted(
            @Nullable String authority,
            @Nullable String unit,
            @Nullable String municipality,
            @Nullable String eventType,
            @Nullable String kind,
            @Nullable String tag) {

        public Wanted withEventType(@Nullable String other) {
            return new Wanted(authority, unit, municipality, other, kind, tag);
        }
    }

    /**
     * @throws ProblemException 400 that names the parameter and what it may be
     */
    public static Filter read(Wanted wanted, Catalogue catalogue) {
        String authority = authority(wanted, catalogue);
        return new Filter(
                authority,
                unit(wanted, authority, catalogue),
                orUnknown(
                        wanted.municipality, it -> Catalogue.municipalityCode("municipality", it)),
                orUnknown(wanted.eventType, it -> catalogue.eventTypeCode("eventType", it)),
                kind(wanted.kind),
                wanted.tag == null ? null : tag(wanted.tag));
    }

    /** As tags are kept: in lower case, and PostgreSQL's text knows no NUL. */
    private static String tag(String given) {
        return given.replace('\0', ' ').strip().toLowerCase(Locale.ROOT);
    }

    /** The authority may stand in front of the unit: {@code REGION_VARMLAND/VARDCENTRAL}. */
    private static @Nullable String authority(Wanted wanted, Catalogue catalogue) {
        if (wanted.authority != null) {
            return catalogue.authorityCode("authority", wanted.authority);
        }
        if (wanted.unit == null || wanted.unit.equals(Catalogue.UNKNOWN)) {
            return null;
        }
        int slash = wanted.unit.indexOf('/');
        if (slash < 0) {
            throw ProblemException.badParameter(
                    "unit",
                    "Skriv enheten som MYNDIGHET/ENHET, eller ange också authority.",
                    "Write the unit as AUTHORITY/UNIT, or give authority too.");
        }
        return catalogue.authorityCode("unit", wanted.unit.substring(0, slash));
    }

    private static @Nullable String unit(
            Wanted wanted, @Nullable String authority, Catalogue catalogue) {
        if (wanted.unit == null) {
            return null;
        }
        if (authority == null || wanted.unit.equals(Catalogue.UNKNOWN)) {
            return "";
        }
        int slash = wanted.unit.indexOf('/');
        if (slash >= 0
                && !catalogue
                        .authorityCode("unit", wanted.unit.substring(0, slash))
                        .equals(authority)) {
            throw ProblemException.badParameter(
                    "unit",
                    "Enheten hör till en annan myndighet än den i authority.",
                    "The unit belongs to another authority than the one in authority.");
        }
        return catalogue.unitCode("unit", wanted.unit.substring(slash + 1), authority);
    }

    private static @Nullable Kind kind(@Nullable String given) {
        if (given == null) {
            return null;
        }
        return Arrays.stream(Kind.values())
                .filter(
                        it ->
                                it.name().equalsIgnoreCase(given)
                                        || Catalogue.kind(it).label().equalsIgnoreCase(given))
                .findFirst()
                .orElseThrow(
                        () ->
                                ProblemException.badParameter(
                                        "kind",
                                        "Ange HINDER, SYSTEMRATT eller SYSTEMFORBATTRING.",
                                        "Give HINDER, SYSTEMRATT or SYSTEMFORBATTRING."));
    }

    /** The code that is meant; empty for {@code UNKNOWN}; absent when nothing is given. */
    private static @Nullable String orUnknown(@Nullable String given, UnaryOperator<String> code) {
        if (given == null) {
            return null;
        }
        return given.equals(Catalogue.UNKNOWN) ? "" : code.apply(given);
    }
}
