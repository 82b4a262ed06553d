package se.hinderloggen.query.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import se.hinderloggen.events.SuccessorRelation;
import se.hinderloggen.query.catalogue.CatalogueFold.Successor;

/**
 * How event types that were recorded are read in the catalogue of one day. Every code is counted in
 * exactly one line, so that sums are the same in every catalogue. What was renamed or merged goes
 * to what it became, and what is reported together is one line. Where a type was split, earlier
 * records may be any of those that it became; where types were merged, later ones may be any of
 * those that it was. Nobody can tell, so they have a line of their own, and the others say how many
 * they are at most.
 *
 * <p>Of several statements about one type, the last that has begun on the day holds.
 */
public final class EventTypeLines {

    /** Between those that are reported together; codes are without it. */
    private static final String TOGETHER = ".";

    /** Between those that it may be. */
    private static final String EITHER = "~";

    /**
     * What is counted as one.
     *
     * @param members the types of that day that are in it: one, or those reported together
     * @param either keys of the lines that it may be; empty where that is certain
     * @param recorded the codes under which it was recorded
     * @param split whether it is uncertain because they were split; otherwise because others were
     *     merged into them
     */
    public record Line(
            String key,
            List<String> members,
            List<String> either,
            List<String> recorded,
            boolean split) {

        public boolean isCertain() {
            return either.isEmpty();
        }
    }

    /**
     * In these months a code is counted in a line that is called otherwise. Months are counted from
     * year 0; what is known only to the year counts as its last one, so that in doubt it is not
     * certain.
     *
     * @param first included
     * @param end not included
     */
    public record Part(String code, int first, int end, String line) {}

    private record Segment(int first, int end, String line) {}

    private final LocalDate day;
    private final Map<String, Successor> inForce = new TreeMap<>();
    private final List<Successor> later;
    private final CatalogueFold catalogue;
    private final Map<String, List<Segment>> segments = new TreeMap<>();
    private final Map<String, Line> lines = new LinkedHashMap<>();

    EventTypeLines(CatalogueFold catalogue, LocalDate day) {
        this.catalogue = catalogue;
        this.day = day;
        var inTime = new ArrayList<>(catalogue.successors);
        inTime.sort((one, other) -> one.from().compareTo(other.from()));
        inTime.stream()
                .filter(it -> !it.from().isAfter(day))
                .forEach(it -> inForce.put(it.eventType(), it));
        later = inTime.stream().filter(it -> it.from().isAfter(day) && isSuccession(it)).toList();
        var groups = groups();
        for (String code : codes()) {
            segments.put(code, segments(code, groups));
        }
        name(groups);
    }

    public LocalDate day() {
        return day;
    }

    /** Every line that something recorded can be counted in, in the order of their keys. */
    public Collection<Line> lines() {
        return lines.values();
    }

    /** The line of this key; a code that the catalogue does not know is a line of its own. */
    public Line line(String key) {
        return lines.getOrDefault(key, new Line(key, List.of(key), List.of(), List.of(key), false));
    }

    /** Those that are counted in a line called otherwise, the codes in order. */
    public List<Part> parts() {
        var parts = new ArrayList<Part>();
        segments.forEach(
                (code, them) ->
                        them.stream()
                                .filter(it -> !it.line.equals(code))
                                .map(it -> new Part(code, it.first, it.end, it.line))
                                .forEach(parts::add));
        return parts;
    }

    /** Where a code is counted that was recorded of something in this month; 0 where unknown. */
    public String lineOf(String code, int year, int month) {
        return lineAt(code, year * 12 + (month == 0 ? 11 : month - 1));
    }

    /**
     * The line that is meant by a code: what the type is in this catalogue, or what it was before
     * it was there.
     */
    public String meant(String code) {
        var entry = catalogue.entries.get(CatalogueFold.Key.of(Category.EVENT_TYPE, code));
        boolean known = entry != null && !entry.from().isAfter(day);
        return lineAt(code, known ? month(day) : Integer.MAX_VALUE - 1);
    }

    /** Lines of which nobody can tell whether they are this one. */
    public List<Line> undivided(String key) {
        return lines.values().stream().filter(it -> it.either().contains(key)).toList();
    }

    /** Lines that are counted from several codes. */
    public List<Line> ofSeveral() {
        return lines.values().stream().filter(it -> it.recorded().size() > 1).toList();
    }

    static boolean isSuccession(Successor it) {
        return it.relation() != SuccessorRelation.REPORTED_TOGETHER;
    }

    static int month(LocalDate day) {
        return day.getYear() * 12 + day.getMonthValue() - 1;
    }

    private String lineAt(String code, int month) {
        return segments.getOrDefault(code, List.of()).stream()
                .filter(it -> it.first <= month && month < it.end)
                .findFirst()
                .map(Segment::line)
                .orElse(code);
    }

    private Set<String> codes() {
        var codes = new TreeSet<String>();
        catalogue.entries.keySet().stream()
                .filter(it -> it.category() == Category.EVENT_TYPE)
                .forEach(it -> codes.add(it.code()));
        for (var it : catalogue.successors) {
            codes.add(it.eventType());
            codes.addAll(it.to());
        }
        return codes;
    }

    /** What became of it up to the day. */
    private Set<String> forward(String code, Set<String> path) {
        var became = inForce.get(code);
        if (became == null || !isSuccession(became) || !path.add(code)) {
            return Set.of(code);
        }
        var types = new TreeSet<String>();
        became.to().forEach(it -> types.addAll(forward(it, new LinkedHashSet<>(path))));
        return types;
    }

    /** What it may have been on the day, when it was recorded of a month after that. */
    private Set<String> backward(String code, int month, Set<String> path) {
        var before =
                later.stream()
                        .filter(it -> it.to().contains(code) && month(it.from()) <= month)
                        .map(Successor::eventType)
                        .collect(Collectors.toCollection(TreeSet::new));
        if (before.isEmpty() || !path.add(code)) {
            return Set.of(code);
        }
        var types = new TreeSet<String>();
        if (isInUse(code)) {
            types.add(code);
        }
        before.forEach(it -> types.addAll(backward(it, month, new LinkedHashSet<>(path))));
        return types;
    }

    private boolean isSplit(String code) {
        return forward(code, new LinkedHashSet<>()).size() > 1;
    }

    private boolean isInUse(String code) {
        var entry = catalogue.entries.get(CatalogueFold.Key.of(Category.EVENT_TYPE, code));
        return entry != null && !entry.from().isAfter(day) && entry.until().isAfter(day);
    }

    /** By each type that is reported with others: all of them. */
    private Map<String, Set<String>> groups() {
        var groups = new TreeMap<String, Set<String>>();
        inForce.forEach(
                (code, it) -> {
                    if (!isSuccession(it)) {
                        var all = new TreeSet<>(Set.of(code));
                        it.to().forEach(to -> all.addAll(forward(to, new LinkedHashSet<>())));
                        for (String member : List.copyOf(all)) {
                            all.addAll(groups.getOrDefault(member, Set.of()));
                        }
                        all.forEach(member -> groups.put(member, all));
                    }
                });
        return groups;
    }

    private List<Segment> segments(String code, Map<String, Set<String>> groups) {
        var bounds = new TreeSet<Integer>();
        bounds.add(Integer.MIN_VALUE);
        later.forEach(it -> bounds.add(month(it.from())));
        bounds.add(Integer.MAX_VALUE);
        var all = List.copyOf(bounds);
        var them = new ArrayList<Segment>();
        for (int i = 0; i + 1 < all.size(); i++) {
            String line = key(code, all.get(i), groups);
            if (!them.isEmpty() && them.getLast().line.equals(line)) {
                var last = them.removeLast();
                them.add(new Segment(last.first, all.get(i + 1), line));
            } else {
                them.add(new Segment(all.get(i), all.get(i + 1), line));
            }
        }
        return List.copyOf(them);
    }

    private String key(String code, int month, Map<String, Set<String>> groups) {
        var keys = new TreeSet<String>();
        for (String was : backward(code, month, new LinkedHashSet<>())) {
            for (String is : forward(was, new LinkedHashSet<>())) {
                keys.add(String.join(TOGETHER, groups.getOrDefault(is, Set.of(is))));
            }
        }
        return String.join(EITHER, keys);
    }

    /** A line for each key, and one for each that it may be, though nothing is certainly that. */
    private void name(Map<String, Set<String>> groups) {
        var recorded = new TreeMap<String, Set<String>>();
        segments.forEach(
                (code, them) ->
                        them.forEach(
                                it ->
                                        recorded.computeIfAbsent(it.line, _ -> new TreeSet<>())
                                                .add(code)));
        groups.values()
                .forEach(it -> recorded.putIfAbsent(String.join(TOGETHER, it), new TreeSet<>()));
        for (String key : List.copyOf(recorded.keySet())) {
            for (String one : key.split(EITHER, -1)) {
                recorded.putIfAbsent(one, new TreeSet<>());
            }
        }
        recorded.forEach(
                (key, codes) -> {
                    var either = List.of(key.split(EITHER, -1));
                    boolean certain = either.size() == 1;
                    lines.put(
                            key,
                            new Line(
                                    key,
                                    certain ? List.of(key.split("\\" + TOGETHER, -1)) : List.of(),
                                    certain ? List.of() : either,
                                    List.copyOf(codes),
                                    !certain && codes.stream().allMatch(this::isSplit)));
                });
    }
}
