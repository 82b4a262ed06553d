package se.hinderloggen.web.observation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import se.hinderloggen.web.form.ObservationForm;

/**
 * What somebody else changed while a person was correcting. Where the person had changed nothing,
 * the other's is put into the form; where both had, the person's stays and the other's is shown.
 *
 * @param taken fields that now read as the other wrote them
 * @param both fields that both have changed, and not to the same
 */
record Meanwhile(List<String> taken, List<String> both) {

    static final List<String> FIELDS =
            List.of("kind", "occurred", "findings", "description", "consequences", "tags");

    /**
     * @param base as the person saw it; absent when that is not known any more, and then whatever
     *     differs counts as changed by both
     * @param now as it reads now
     * @param mine as the person wrote it; becomes what goes on to be edited
     */
    static Meanwhile merge(
            @Nullable ObservationForm base, ObservationForm now, ObservationForm mine) {
        var taken = new ArrayList<String>();
        var both = new ArrayList<String>();
        var current = contents(now);
        var written = contents(mine);
        var seen = base == null ? null : contents(base);
        for (String field : FIELDS) {
            Object theirs = Objects.requireNonNull(current.get(field));
            if (theirs.equals(written.get(field))
                    || (seen != null && theirs.equals(seen.get(field)))) {
                continue;
            }
            if (seen != null && Objects.equals(written.get(field), seen.get(field))) {
                take(field, now, mine);
                taken.add(field);
            } else {
                both.add(field);
            }
        }
        return new Meanwhile(List.copyOf(taken), List.copyOf(both));
    }

    /** What differs in these is a change; blanks and ends of lines are not. */
    private static Map<String, Object> contents(ObservationForm form) {
        return Map.of(
                "kind", form.getKind(),
                "occurred", form.occurred(),
                "findings", form.toFindings(),
                "description", text(form.getDescription()),
                "consequences", text(form.getConsequences()),
                "tags",
                        new TreeSet<>(
                                form.allTags().stream()
                                        .map(it -> it.toLowerCase(Locale.ROOT))
                                        .toList()));
    }

    private static String text(String written) {
        return written.replace("\r\n", "\n").strip();
    }

    private static void take(String field, ObservationForm from, ObservationForm to) {
        switch (field) {
            case "kind" -> to.setKind(from.getKind());
            case "occurred" -> {
                to.setYear(from.getYear());
                to.setMonth(from.getMonth());
                to.setDay(from.getDay());
            }
            case "findings" -> to.setFindings(from.getFindings());
            case "description" -> to.setDescription(from.getDescription());
            case "consequences" -> to.setConsequences(from.getConsequences());
            case "tags" -> {
                to.setTags(from.getTags());
                to.setOtherTags(from.getOtherTags());
            }
            default -> throw new IllegalArgumentException(field);
        }
    }
}
