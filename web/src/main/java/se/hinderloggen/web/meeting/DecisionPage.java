package se.hinderloggen.web.meeting;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.hinderloggen.web.form.Feedback;
import se.hinderloggen.web.meeting.MeetingAnswers.Happening;
import se.hinderloggen.web.meeting.MeetingRoom.Doing;
import se.hinderloggen.web.services.CommandService;
import se.hinderloggen.web.services.ServiceAway;
import se.hinderloggen.web.services.ServiceProblem;

/**
 * What a group decides about one observation. Others sit in the same meeting: what they did to
 * something else goes together with this; where both decided the same question, both answers are
 * shown, and nothing that was written is lost.
 */
@Controller
class DecisionPage {

    private static final String PAGE = "/moten/{id}";
    private static final Pattern ID =
            Pattern.compile("[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final List<String> NOTES =
            List.of("comprehensibility", "manageability", "meaningfulness");
    private static final List<String> POINTS =
            List.of("whatHappened", "cause", "consequences", "remedy", "proposals", "continuation");

    private final CommandService command;
    private final MeetingRoom room;
    private final MessageSource words;

    DecisionPage(CommandService command, MeetingRoom room, MessageSource words) {
        this.command = command;
        this.room = room;
        this.words = words;
    }

    /**
     * Where one is, and what one was doing there.
     *
     * @param om the observation; absent when it is about the meeting itself
     * @param next where to go when it went through
     * @param rivals what others may have done that answers the same question
     */
    private record Step(
            UUID meeting,
            @Nullable UUID om,
            int from,
            @Nullable UUID next,
            String form,
            Map<String, String> typed,
            Set<String> acknowledged,
            Set<String> rivals) {

        String typed(String field) {
            return typed.getOrDefault(field, "").strip();
        }

        long version() {
            String version = typed("version");
            return version.matches("\\d{1,18}") ? Long.parseLong(version) : -1;
        }

        String address(@Nullable UUID about) {
            return "redirect:/moten/"
                    + meeting
                    + (about == null ? "" : "?om=" + about)
                    + (from > 0 ? (about == null ? "?" : "&") + "from=" + from : "");
        }
    }

    @PostMapping(PAGE + "/beslut")
    String decide(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> form,
            Model model,
            HttpServletResponse response,
            Locale language) {
        var step = step(id, "beslut", form, Set.of("reviewed", "merged", "erased"));
        var body = new LinkedHashMap<String, Object>();
        body.put("decision", step.typed("decision"));
        body.put("workingGroup", step.typed("workingGroup"));
        NOTES.forEach(it -> put(body, it, step.typed(it)));
        var points = new LinkedHashMap<String, Object>();
        POINTS.forEach(it -> put(points, it, step.typed("discussion." + it)));
        if (!points.isEmpty()) {
            body.put("discussion", points);
        }
        return send(step, "/review", body, model, response, language);
    }

    @PostMapping(PAGE + "/typ")
    String reclassify(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> form,
            Model model,
            HttpServletResponse response,
            Locale language) {
        var step = step(id, "typ", form, Set.of("reclassified", "corrected", "merged", "erased"));
        var body = new LinkedHashMap<String, Object>();
        body.put("finding", step.typed("finding").matches("\\d{1,3}") ? step.typed("finding") : 0);
        body.put("eventType", step.typed("eventType"));
        put(body, "reason", step.typed("reason"));
        return send(step, "/reclassifications", body, model, response, language);
    }

    @PostMapping(PAGE + "/ihop")
    String merge(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> form,
            Model model,
            HttpServletResponse response,
            Locale language) {
        var step = step(id, "ihop", form, Set.of("merged", "corrected", "erased"));
        var body = new LinkedHashMap<String, Object>();
        var written =
                ID.matcher(
                        step.typed("other").isEmpty() ? step.typed("into") : step.typed("other"));
        body.put("into", written.find() ? written.group() : "");
        put(body, "reason", step.typed("mergeReason"));
        return send(step, "/merge", body, model, response, language);
    }

    @PostMapping(PAGE + "/angra")
    String undoMerge(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> form,
            Model model,
            HttpServletResponse response,
            Locale language) {
        var step = step(id, "angra", form, Set.of());
        return send(step, "/merge-undoing", Map.of(), model, response, language);
    }

    @PostMapping(PAGE + "/lamna")
    String pass(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> form,
            Model model,
            HttpServletResponse response,
            Locale language) {
        var step = step(id, "lamna", form, Set.of());
        return attempt(
                step,
                () ->
                        command.send(
                                HttpMethod.POST,
                                "/api/meetings/" + id + "/passes",
                                Map.of("kind", "OBSERVATION", "id", String.valueOf(step.om)),
                                null),
                Map.of(),
                model,
                response,
                language);
    }

    /** With a version only when the note was there before: then somebody may have changed it. */
    @PostMapping(PAGE + "/anteckning")
    String note(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> form,
            Model model,
            HttpServletResponse response,
            Locale language) {
        var step = step(id, "anteckning", form, Set.of());
        var body = new HashMap<String, Object>();
        body.put("noteId", step.typed("noteId"));
        body.put("text", step.typed("text"));
        if (step.om != null && !step.typed("general").equals("true")) {
            body.put("about", Map.of("kind", "OBSERVATION", "id", step.om));
        }
        return attempt(
                step,
                () ->
                        command.send(
                                HttpMethod.POST,
                                "/api/meetings/" + id + "/notes",
                                body,
                                step.version() < 0 ? null : step.version()),
                Map.of(),
                model,
                response,
                language);
    }

    private String send(
            Step step,
            String operation,
            Map<String, Object> body,
            Model model,
            HttpServletResponse response,
            Locale language) {
        var texts = new LinkedHashMap<String, String>();
        body.forEach(
                (name, value) -> {
                    if (value instanceof String text
                            && !Set.of("decision", "eventType", "finding", "into").contains(name)) {
                        texts.put(name, text);
                    }
                });
        POINTS.forEach(
                it -> {
                    String text = step.typed("discussion." + it);
                    if (!text.isEmpty()) {
                        texts.put("discussion." + it, text);
                    }
                });
        var sent = new LinkedHashMap<String, Object>(body);
        sent.put("acknowledged", step.acknowledged);
        String path = "/api/observations/" + step.om + operation;
        return attempt(
                step,
                () -> {
                    long version = step.version();
                    try {
                        command.send(
                                HttpMethod.POST,
                                path,
                                sent,
                                version < 0 ? null : version,
                                step.meeting);
                    } catch (ServiceProblem outdated) {
                        // What others did that is no answer to the same question goes with this.
                        if (!isOutdated(outdated) || !theirs(step).isEmpty()) {
                            throw outdated;
                        }
                        long now = room.observation(Objects.requireNonNull(step.om)).version();
                        command.send(HttpMethod.POST, path, sent, now, step.meeting);
                    }
                },
                texts,
                model,
                response,
                language);
    }

    private String attempt(
            Step step,
            Runnable sending,
            Map<String, String> texts,
            Model model,
            HttpServletResponse response,
            Locale language) {
        var feedback = new Feedback(language);
        var theirs = List.<Happening>of();
        try {
            feedback.add(command.examine(texts), texts, step.acknowledged);
            if (feedback.isEmpty()) {
                sending.run();
                return step.address(step.next == null ? step.om : step.next);
            }
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        } catch (ServiceProblem problem) {
            if (problem.isNotFound() || problem.status() == HttpStatus.FORBIDDEN.value()) {
                throw problem;
            }
            if (isOutdated(problem)) {
                theirs = step.form.equals("anteckning") ? List.of() : theirs(step);
                response.setStatus(HttpStatus.CONFLICT.value());
                model.addAttribute("outdated", true);
            } else {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            }
            if (theirs.isEmpty()) {
                feedback.add(problem);
            }
        } catch (ServiceAway away) {
            response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
            feedback.add("", words.getMessage("meeting.away", null, language));
        }
        return room.show(
                step.meeting,
                step.om,
                step.from,
                new Doing(step.form, step.typed, feedback, theirs),
                model);
    }

    private List<Happening> theirs(Step step) {
        return step.om == null || step.rivals.isEmpty()
                ? List.of()
                : room.since(step.om, step.version()).stream()
                        .filter(it -> step.rivals.contains(it.what()))
                        .toList();
    }

    private static boolean isOutdated(ServiceProblem problem) {
        return problem.status() == HttpStatus.PRECONDITION_FAILED.value();
    }

    private static Step step(
            UUID meeting, String name, MultiValueMap<String, String> form, Set<String> rivals) {
        var typed = new LinkedHashMap<>(form.toSingleValueMap());
        typed.remove("_csrf");
        String from = typed.getOrDefault("from", "");
        return new Step(
                meeting,
                id(typed.getOrDefault("om", "")),
                from.matches("\\d{1,6}") ? Integer.parseInt(from) : 0,
                id(typed.getOrDefault("next", "")),
                name,
                typed,
                Set.copyOf(form.getOrDefault("acknowledged", List.of())),
                rivals);
    }

    private static @Nullable UUID id(String written) {
        return ID.matcher(written).matches() ? UUID.fromString(written) : null;
    }

    private static void put(Map<String, Object> body, String name, String text) {
        if (!text.isEmpty()) {
            body.put(name, text);
        }
    }
}
