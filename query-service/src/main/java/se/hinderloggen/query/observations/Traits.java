package se.hinderloggen.query.observations;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.hinderloggen.events.Finding;
import se.hinderloggen.events.Kind;
import se.hinderloggen.query.catalogue.Filter;

/**
 * What lists of observations are narrowed down by, in numbers for an index: the kind, the year,
 * each tag, and of each finding whatever may be asked for together, since one and the same finding
 * has to match in all of it. Two traits may have the same number; so what the index finds is asked
 * again.
 */
final class Traits {

    /** Of more years than these it is not worthwhile to ask the index. */
    private static final int FEW_YEARS = 5;

    private static final int PARTS_OF_A_FINDING = 4;
    private static final String ANY = "*";

    private Traits() {}

    /** All that an observation has, each once. */
    static List<String> of(ObservationRow.Content content) {
        var traits = new TreeSet<Integer>();
        traits.add(ofKind(content.kind()));
        traits.add(ofYear(content.occurred().year()));
        content.tags().forEach(it -> traits.add(ofTag(it)));
        content.findings().forEach(it -> traits.addAll(ofEachPart(it)));
        return traits.stream().map(Object::toString).toList();
    }

    /** Those that an observation must have to be found. */
    static int[] wanted(Filter filter) {
        var traits = new ArrayList<Integer>();
        if (filter.kind() != null) {
            traits.add(ofKind(filter.kind()));
        }
        if (filter.tag() != null) {
            traits.add(ofTag(filter.tag()));
        }
        var finding =
                Arrays.asList(
                        filter.authority(),
                        filter.unit(),
                        filter.municipality(),
                        filter.eventType());
        if (finding.stream().anyMatch(it -> it != null)) {
            traits.add(ofFinding(finding.stream().map(it -> it == null ? ANY : it)));
        }
        return numbers(traits.stream());
    }

    /** Those of which it must have one; none where the index is not to be asked. */
    static int[] wantedYears(ObservationSearch search) {
        if (search.from() == null || search.to() == null) {
            return new int[0];
        }
        int first = search.from().getYear();
        int last = search.to().getYear();
        return last - first >= FEW_YEARS
                ? new int[0]
                : numbers(IntStream.rangeClosed(first, last).mapToObj(Traits::ofYear));
    }

    /** Each selection of its parts but the empty one; what is not known can be asked for too. */
    private static List<Integer> ofEachPart(Finding finding) {
        var parts =
                Stream.of(
                                finding.authority(),
                                orUnknown(finding.unit()),
                                orUnknown(finding.municipality()),
                                orUnknown(finding.eventType()))
                        .toList();
        return IntStream.range(1, 1 << PARTS_OF_A_FINDING)
                .mapToObj(
                        selected ->
                                ofFinding(
                                        IntStream.range(0, PARTS_OF_A_FINDING)
                                                .mapToObj(
                                                        it ->
                                                                (selected & 1 << it) == 0
                                                                        ? ANY
                                                                        : parts.get(it))))
                .toList();
    }

    private static String orUnknown(@Nullable String code) {
        return code == null ? "" : code;
    }

    private static int ofFinding(Stream<String> parts) {
        return number("finding", parts.collect(Collectors.joining("/")));
    }

    private static int ofKind(Kind kind) {
        return number("kind", kind.name());
    }

    private static int ofTag(String tag) {
        return number("tag", tag);
    }

    private static int ofYear(int year) {
        return number("year", Integer.toString(year));
    }

    /** Java says how this is computed, so it is the same in every version and on every machine. */
    private static int number(String trait, String value) {
        return (trait + "=" + value).hashCode();
    }

    private static int[] numbers(Stream<Integer> traits) {
        return traits.mapToInt(it -> it).toArray();
    }
}
