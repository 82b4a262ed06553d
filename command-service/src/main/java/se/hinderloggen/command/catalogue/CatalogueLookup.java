package se.hinderloggen.command.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.hinderloggen.command.catalogue.Catalogue.Authority;
import se.hinderloggen.command.catalogue.Catalogue.EventType;
import se.hinderloggen.command.catalogue.Catalogue.Organisation;
import se.hinderloggen.command.catalogue.Catalogue.Unit;
import se.hinderloggen.command.platform.Lookup;
import se.hinderloggen.events.Municipality;
import se.hinderloggen.events.PartialDate;

/**
 * Understands what people and files write by one state of the catalogue: codes, present and former
 * names, and aliases, whatever the capitals, blanks and accents. What was not in use when the event
 * happened is told apart from what is unknown; a retired type may still be used for what happened
 * before.
 *
 * <p>Immutable; make one per version of the catalogue and share it.
 */
public final class CatalogueLookup {

    /** Municipalities are one authority, told apart by the finding's municipality. */
    public static final String MUNICIPAL_AUTHORITY = "KOMMUN";

    private static final TermIndex MUNICIPALITIES =
            new TermIndex(Municipality.all().stream().map(CatalogueLookup::term).toList());

    private final TermIndex eventTypes;
    private final TermIndex authorities;
    private final TermIndex organisations;
    private final Map<String, TermIndex> units;
    private final Catalogue catalogue;

    /**
     * @param municipality SCB's code where it was written as part of the authority, as in Karlstads
     *     kommun; otherwise absent
     */
    public record AuthorityInPlace(String authority, @Nullable String municipality) {}

    public CatalogueLookup(Catalogue catalogue) {
        this.catalogue = catalogue;
        eventTypes =
                new TermIndex(
                        catalogue.eventTypes().values().stream().map(EventType::term).toList());
        authorities =
                new TermIndex(
                        catalogue.authorities().values().stream().map(Authority::term).toList());
        organisations =
                new TermIndex(
                        catalogue.organisations().values().stream()
                                .map(Organisation::term)
                                .toList());
        units =
                catalogue.authorities().entrySet().stream()
                        .collect(
                                Collectors.toUnmodifiableMap(
                                        Map.Entry::getKey,
                                        authority -> indexOfUnits(authority.getValue())));
    }

    /** The state that this understands by. */
    public Catalogue catalogue() {
        return catalogue;
    }

    public Lookup<String> eventType(String written, PartialDate occurred) {
        return lookUp(eventTypes, written, occurred, Term::code);
    }

    /** An event type of any time. */
    Lookup<String> eventType(String written) {
        return lookUp(eventTypes, written);
    }

    /** An authority. <q>Karlstads kommun</q> is the municipal authority in Karlstad. */
    public Lookup<AuthorityInPlace> authority(String written, PartialDate occurred) {
        if (authorities.find(written) == null && isMunicipality(written)) {
            var municipality = MUNICIPALITIES.find(withoutSort(written));
            if (municipality != null) {
                return lookUp(
                        authorities,
                        MUNICIPAL_AUTHORITY,
                        occurred,
                        term -> new AuthorityInPlace(term.code(), municipality.code()));
            }
        }
        return lookUp(
                authorities, written, occurred, term -> new AuthorityInPlace(term.code(), null));
    }

    /**
     * A unit within its authority.
     *
     * @param authority a code, as {@link #authority} found it
     */
    public Lookup<String> unit(String authority, String written, PartialDate occurred) {
        var index = units.get(authority);
        return index == null
                ? new Lookup.Unknown<>(List.of())
                : lookUp(index, written, occurred, Term::code);
    }

    /** A municipality by its name, with or without <q>kommun</q>, or by SCB's code. */
    public static Lookup<String> municipality(String written) {
        return lookUp(MUNICIPALITIES, withoutSort(written));
    }

    public Lookup<String> organisation(String written) {
        return lookUp(organisations, written);
    }

    private static Lookup<String> lookUp(TermIndex index, String written) {
        var term = index.find(written);
        return term == null
                ? new Lookup.Unknown<>(index.nearest(written, LocalDate.MIN, LocalDate.MAX))
                : new Lookup.Found<>(term.code());
    }

    private static <T> Lookup<T> lookUp(
            TermIndex index, String written, PartialDate occurred, Function<Term, T> value) {
        var term = index.find(written);
        if (term == null) {
            return new Lookup.Unknown<>(
                    index.nearest(written, occurred.earliest(), occurred.latest()));
        }
        return term.inUse(occurred.earliest(), occurred.latest())
                ? new Lookup.Found<>(value.apply(term))
                : new Lookup.NotInUse<>(value.apply(term), term.from(), term.retiredFrom());
    }

    private static TermIndex indexOfUnits(Authority authority) {
        return new TermIndex(authority.units().values().stream().map(Unit::term).toList());
    }

    /** Aliases cover the genitive (Karlstads kommun) and the nought that a spreadsheet drops. */
    private static Term term(Municipality municipality) {
        var aliases =
                municipality.code().startsWith("0")
                        ? List.of(municipality.name() + "s", municipality.code().substring(1))
                        : List.of(municipality.name() + "s");
        return Term.added(municipality.code(), municipality.name(), aliases, LocalDate.MIN);
    }

    private static boolean isMunicipality(String written) {
        return Spelling.of(written).length() > withoutSort(written).length();
    }

    /** Without the word that says what it is. */
    private static String withoutSort(String written) {
        var spelling = Spelling.of(written);
        for (var sort : List.of(" kommun", " stad")) {
            if (spelling.endsWith(sort)) {
                return spelling.substring(0, spelling.length() - sort.length());
            }
        }
        return spelling;
    }
}
