package se.hinderloggen.command.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A word of the catalogue: what it is and was called, and when it is in use.
 *
 * @param names in order of time; the last is the present one
 * @param aliases what else people call it
 * @param retiredFrom first day out of use; absent while in use
 */
public record Term(
        String code,
        List<Name> names,
        List<String> aliases,
        LocalDate from,
        @Nullable LocalDate retiredFrom) {

    /**
     * @param from first day of the name
     */
    public record Name(String name, LocalDate from) {}

    public Term {
        names = List.copyOf(names);
        aliases = List.copyOf(aliases);
    }

    static Term added(String code, String name, List<String> aliases, LocalDate from) {
        return new Term(code, List.of(new Name(name, from)), aliases, from, null);
    }

    /** What it is called now. */
    public String name() {
        return names.getLast().name();
    }

    /** Whether it was in use on any of the days. */
    public boolean inUse(LocalDate earliest, LocalDate latest) {
        return !latest.isBefore(from) && (retiredFrom == null || earliest.isBefore(retiredFrom));
    }

    Term renamed(String name, LocalDate since) {
        var all = new ArrayList<>(names);
        all.add(new Name(name, since));
        return new Term(code, all, aliases, from, retiredFrom);
    }

    Term retired(LocalDate since) {
        return new Term(code, names, aliases, from, since);
    }

    /** Everything that it may be written as: code, present and former names, aliases. */
    Stream<String> writings() {
        return Stream.of(Stream.of(code), names.stream().map(Name::name), aliases.stream())
                .flatMap(all -> all)
                .flatMap(name -> Spelling.variants(name).stream());
    }

    /** Whether somebody who writes one of the names could mean this. */
    boolean answersTo(Stream<String> written) {
        var own = plain(writings());
        return plain(written).stream().anyMatch(own::contains);
    }

    private static Set<String> plain(Stream<String> written) {
        return written.map(Spelling::of).map(Spelling::plain).collect(Collectors.toSet());
    }
}
