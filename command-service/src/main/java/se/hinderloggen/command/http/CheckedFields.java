package se.hinderloggen.command.http;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.hinderloggen.command.platform.Lookup;
import se.hinderloggen.command.privacy.PersonalDataGuard;
import se.hinderloggen.command.privacy.Rule;
import se.hinderloggen.platform.problem.FieldError;
import se.hinderloggen.platform.problem.FieldError.Span;
import se.hinderloggen.platform.problem.ProblemException;

/**
 * The one door for text from outside: whatever is written passes the guard here before anything
 * else looks at it, and everything that is wrong is gathered, so that a person can put all of it
 * right at once.
 */
public final class CheckedFields {

    /** No database or page can hold these. */
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]");

    /** Ends of lines of every sort. */
    private static final Pattern LINE_END = Pattern.compile("\\r\\n|[\\r\\f\\x0B\\x85]");

    private final List<FieldError> errors = new ArrayList<>();
    private final Set<String> acknowledged;

    /**
     * @param acknowledged codes of doubtful rules that the person has looked at
     */
    public CheckedFields(@Nullable Collection<String> acknowledged) {
        this.acknowledged = acknowledged == null ? Set.of() : Set.copyOf(acknowledged);
    }

    /**
     * The text stripped, in composed form and without what cannot be seen; absent when it was
     * absent, blank, too long or stopped by the guard (the last two are noted as errors). Places
     * are those of the text as it was sent.
     */
    public @Nullable String text(String field, @Nullable String written, int longest) {
        if (written == null || isAbsent(written)) {
            return null;
        }
        return fits(field, written, longest) && passesTheGuard(field, written)
                ? clean(written)
                : null;
    }

    /** Whether the text is no longer than it may be; noted when it is. */
    public boolean fits(String field, String written, int longest) {
        if (written.length() > longest) {
            error(
                    field,
                    "too-long",
                    "Texten är för lång; högst " + longest + " tecken.",
                    "The text is too long; at most " + longest + " characters.");
        }
        return written.length() <= longest;
    }

    /** Says the same to the guard before and after, so it does not matter which it examines. */
    static String clean(String written) {
        var text = Normalizer.normalize(written, Normalizer.Form.NFC);
        if (CONTROL.matcher(text).find()) {
            text = CONTROL.matcher(LINE_END.matcher(text).replaceAll("\n")).replaceAll("");
        }
        return text.strip();
    }

    /** As {@link #text}, and noted as missing when there is none. */
    public @Nullable String required(
            String field, @Nullable String written, int longest, String sv, String en) {
        if (isAbsent(written)) {
            error(field, "missing", sv, en);
            return null;
        }
        return text(field, written, longest);
    }

    /** Whether nothing was sent, or nothing that can be seen. */
    public static boolean isAbsent(@Nullable String written) {
        return written == null
                || written.isBlank()
                || (CONTROL.matcher(written).find() && clean(written).isEmpty());
    }

    private boolean passesTheGuard(String field, String written) {
        var spansByRule = new LinkedHashMap<Rule, List<Span>>();
        for (var suspicion : PersonalDataGuard.examine(written, acknowledged)) {
            spansByRule
                    .computeIfAbsent(suspicion.rule(), _ -> new ArrayList<>())
                    .add(new Span(suspicion.start(), suspicion.end()));
        }
        spansByRule.forEach(
                (rule, spans) ->
                        errors.add(
                                new FieldError(
                                        field,
                                        rule.code(),
                                        rule.sv(),
                                        rule.en(),
                                        List.of(),
                                        spans)));
        return spansByRule.isEmpty();
    }

    public void error(String field, String code, String sv, String en) {
        errors.add(new FieldError(field, code, sv, en));
    }

    /**
     * What the catalogue made of a text; absent, and noted with the reason, when it is not to be
     * used.
     *
     * @param sv what is wrong when it is unknown, in Swedish
     */
    public <T> @Nullable T found(String field, Lookup<T> lookup, String sv, String en) {
        return switch (lookup) {
            case Lookup.Found<T>(var value) -> value;
            case Lookup.NotInUse<T>(_, var from, var until) -> {
                error(
                        field,
                        "not-in-use",
                        "Används bara om det som hände från "
                                + from
                                + (until == null ? "" : " till " + until)
                                + ".",
                        "Is used only of what happened from "
                                + from
                                + (until == null ? "" : " until " + until)
                                + ".");
                yield null;
            }
            case Lookup.Unknown<T>(var nearest) -> {
                unknown(field, sv, en, nearest);
                yield null;
            }
        };
    }

    /**
     * Something that is not in the catalogue; names what may have been meant, never what was
     * written.
     */
    public void unknown(String field, String sv, String en, List<String> nearest) {
        errors.add(new FieldError(field, "unknown-value", sv, en, nearest, List.of()));
    }

    public List<FieldError> errors() {
        return List.copyOf(errors);
    }

    /**
     * @throws ProblemException 422 with every error, if there is any
     */
    public void refuseIfWrong() {
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
    }
}
