package se.hinderloggen.command.catalogue;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Terms of one sort by every way to write them. A spelling with its å, ä and ö goes before one
 * without, since Habo is not Håbo; a spelling that fits two terms fits neither.
 */
final class TermIndex {

    private static final int MOST_NEAREST = 3;

    private final List<Entry> entries;
    private final Map<String, Term> exact = new HashMap<>();
    private final Map<String, Term> plain = new HashMap<>();

    private record Entry(Term term, Set<String> spellings, Set<String> plainSpellings) {

        static Entry of(Term term) {
            var spellings = term.writings().map(Spelling::of).collect(Collectors.toSet());
            return new Entry(
                    term,
                    spellings,
                    spellings.stream().map(Spelling::plain).collect(Collectors.toSet()));
        }
    }

    TermIndex(Collection<Term> terms) {
        entries = terms.stream().map(Entry::of).toList();
        for (var entry : entries) {
            entry.spellings.forEach(spelling -> exact.putIfAbsent(spelling, entry.term));
        }
        var ambiguous = new HashSet<String>();
        for (var entry : entries) {
            for (var spelling : entry.plainSpellings) {
                if (plain.putIfAbsent(spelling, entry.term) != null) {
                    ambiguous.add(spelling);
                }
            }
        }
        plain.keySet().removeAll(ambiguous);
    }

    @Nullable Term find(String written) {
        var spelling = Spelling.of(written);
        var term = exact.get(spelling);
        return term == null ? plain.get(Spelling.plain(spelling)) : term;
    }

    /** Names of the terms in use on any of the days that are most like what was written. */
    List<String> nearest(String written, LocalDate earliest, LocalDate latest) {
        var spelling = Spelling.plain(Spelling.of(written));
        record Candidate(String name, double likeness) {}
        return entries.stream()
                .filter(entry -> entry.term.inUse(earliest, latest))
                .map(
                        entry ->
                                new Candidate(
                                        entry.term.name(),
                                        entry.plainSpellings.stream()
                                                .mapToDouble(own -> Likeness.of(spelling, own))
                                                .max()
                                                .orElse(0)))
                .sorted(
                        Comparator.comparingDouble(Candidate::likeness)
                                .reversed()
                                .thenComparing(Candidate::name))
                .limit(MOST_NEAREST)
                .map(Candidate::name)
                .toList();
    }
}
