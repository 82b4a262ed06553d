package se.hinderloggen.web.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import se.hinderloggen.web.services.CommandService.Suspicion;
import se.hinderloggen.web.services.ServiceProblem;

/**
 * What there is to say to a form, field by field: what has to be changed, and what one is asked to
 * look at.
 */
public final class Feedback {

    private static final int AROUND = 28;

    private final Map<String, List<Message>> byField = new LinkedHashMap<>();
    private final Locale language;

    /**
     * @param question the person may answer it and go on
     * @param code what is acknowledged by answering
     * @param excerpts of the person's own text
     * @param nearest what may have been meant
     */
    public record Message(
            String text,
            boolean question,
            String code,
            List<List<Part>> excerpts,
            List<String> nearest) {}

    /** A piece of text, marked when it is what the message is about. */
    public record Part(String text, boolean marked) {}

    public Feedback(Locale language) {
        this.language = language;
    }

    /**
     * @param texts what was examined
     * @param acknowledged codes of questions that were answered
     */
    public void add(
            List<Suspicion> suspicions, Map<String, String> texts, Set<String> acknowledged) {
        var together = new LinkedHashMap<String, List<Suspicion>>();
        for (var it : suspicions) {
            if (it.isRefused() || !acknowledged.contains(it.code())) {
                together.computeIfAbsent(it.field() + " " + it.code(), _ -> new ArrayList<>())
                        .add(it);
            }
        }
        together.values()
                .forEach(
                        same -> {
                            var first = same.getFirst();
                            String text = texts.getOrDefault(first.field(), "");
                            add(
                                    first.field(),
                                    new Message(
                                            english() ? first.en() : first.sv(),
                                            !first.isRefused(),
                                            first.code(),
                                            same.stream().map(it -> excerpt(text, it)).toList(),
                                            List.of()));
                        });
    }

    /**
     * Where nobody may go on with what only looks like personal data.
     *
     * @param say what to say of that, by its code
     */
    public void refuse(
            List<Suspicion> suspicions, Map<String, String> texts, UnaryOperator<String> say) {
        add(
                suspicions.stream()
                        .map(it -> it.isRefused() ? it : it.refusedWith(say.apply(it.code())))
                        .toList(),
                texts,
                Set.of());
    }

    public void add(ServiceProblem problem) {
        for (var error : problem.errors()) {
            var nearest = error.nearest() == null ? List.<String>of() : error.nearest();
            add(
                    error.field(),
                    new Message(error.in(language), false, error.code(), List.of(), nearest));
        }
        if (problem.errors().isEmpty()) {
            add(
                    "",
                    new Message(
                            problem.sentence().in(language),
                            false,
                            problem.code(),
                            List.of(),
                            List.of()));
        }
    }

    public void add(String field, Message message) {
        byField.computeIfAbsent(field, _ -> new ArrayList<>()).add(message);
    }

    public void add(String field, String text) {
        add(field, new Message(text, false, "", List.of(), List.of()));
    }

    /** Of one field; {@code findings[0]} also has what was said of all of them. */
    public List<Message> of(String field) {
        return byField.getOrDefault(field, List.of());
    }

    public boolean isWrong(String field) {
        return of(field).stream().anyMatch(it -> !it.question());
    }

    public boolean isEmpty() {
        return byField.isEmpty();
    }

    /** For the list above the form. */
    public Map<String, List<Message>> all() {
        return byField;
    }

    private boolean english() {
        return language.getLanguage().equals("en");
    }

    private static List<Part> excerpt(String text, Suspicion it) {
        int start = Math.min(it.start(), text.length());
        int end = Math.min(it.end(), text.length());
        int from = boundary(text, Math.max(0, start - AROUND));
        int to = boundary(text, Math.min(text.length(), end + AROUND));
        return List.of(
                new Part((from > 0 ? "…" : "") + text.substring(from, start), false),
                new Part(text.substring(start, end), true),
                new Part(text.substring(end, to) + (to < text.length() ? "…" : ""), false));
    }

    /** Not in the middle of a character of two units. */
    private static int boundary(String text, int index) {
        return index > 0 && index < text.length() && Character.isLowSurrogate(text.charAt(index))
                ? index - 1
                : index;
    }
}
