package se.hinderloggen.web.meeting;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.util.MultiValueMap;
import org.springframework.web.server.ResponseStatusException;

/**
 * Something that is done in a meeting: where one is, and what one has written there.
 *
 * @param place whose observation is absent when it is about the meeting itself
 * @param next where to go when it went through; absent for staying
 * @param form which of the forms
 * @param typed what was written, by name of the field
 * @param acknowledged questions of the guard that were answered
 * @param rivals what others may have done that answers the same question
 */
record Step(
        Place place,
        @Nullable UUID next,
        String form,
        Map<String, String> typed,
        Set<String> acknowledged,
        Set<String> rivals) {

    static final Pattern ID =
            Pattern.compile("[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    static Step of(
            UUID meeting, String form, MultiValueMap<String, String> sent, String... rivals) {
        var typed = new LinkedHashMap<>(sent.toSingleValueMap());
        typed.remove("_csrf");
        String from = typed.getOrDefault("from", "");
        return new Step(
                new Place(
                        meeting,
                        id(typed.getOrDefault("om", "")),
                        Part.read(typed.get("del")),
                        from.matches("\\d{1,6}") ? Integer.parseInt(from) : 0),
                id(typed.getOrDefault("next", "")),
                form,
                typed,
                Set.copyOf(sent.getOrDefault("acknowledged", List.of())),
                Set.of(rivals));
    }

    /** Without blanks around it; empty when it was not sent. */
    String typed(String field) {
        return typed.getOrDefault(field, "").strip();
    }

    /** The observation; without one there is nothing to decide about. */
    UUID about() {
        if (place.about() == null) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        return place.about();
    }

    /** What one saw; -1 when it does not matter. */
    long version() {
        String version = typed("version");
        return version.matches("\\d{1,18}") ? Long.parseLong(version) : -1;
    }

    /** Where to go when it went through. */
    String onwards() {
        return "redirect:" + (next == null ? place : place.at(next)).address();
    }

    private static @Nullable UUID id(String written) {
        return ID.matcher(written).matches() ? UUID.fromString(written) : null;
    }
}
