package se.hinderloggen.web.observation;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.hinderloggen.web.form.Feedback;
import se.hinderloggen.web.form.ObservationForm;
import se.hinderloggen.web.form.Offers;
import se.hinderloggen.web.form.Offers.Choices;
import se.hinderloggen.web.form.Sending;
import se.hinderloggen.web.layout.Words;
import se.hinderloggen.web.services.Answers.Finding;
import se.hinderloggen.web.services.Answers.Observation;
import se.hinderloggen.web.services.CommandService;
import se.hinderloggen.web.services.CommandService.NewFinding;
import se.hinderloggen.web.services.QueryService;
import se.hinderloggen.web.services.ServiceAway;
import se.hinderloggen.web.services.ServiceProblem;
import se.hinderloggen.web.signin.Person;
import tools.jackson.databind.JsonNode;

/** Correcting an observation. What somebody else changes meanwhile is not overwritten unseen. */
@Controller
class CorrectPage {

    private static final String PAGE = ObservationPage.PAGE + "/ratta";

    private final QueryService query;
    private final CommandService command;
    private final Offers offers;
    private final Sending sending;
    private final MessageSource words;
    private final Words dates;

    CorrectPage(
            QueryService query,
            CommandService command,
            Offers offers,
            Sending sending,
            MessageSource words,
            Words dates) {
        this.query = query;
        this.command = command;
        this.offers = offers;
        this.sending = sending;
        this.words = words;
        this.dates = dates;
    }

    /** All of it, as {@code POST /api/observations/{id}/corrections} takes it. */
    private record Correction(
            String kind,
            String occurred,
            List<NewFinding> findings,
            String description,
            String consequences,
            List<String> tags,
            @Nullable String reason,
            List<String> acknowledged) {}

    /**
     * A field that somebody else has changed.
     *
     * @param now as the other wrote it
     * @param both the person has changed it too
     */
    public record Changed(String field, List<String> now, boolean both) {}

    @GetMapping(PAGE)
    String begin(@PathVariable UUID id, Person person, Model model, Locale language) {
        var observation = query.observation(id);
        if (ObservationPage.isErased(observation) || observation.mergedInto() != null) {
            return "redirect:/observationer/" + id;
        }
        var choices = choices(person, observation);
        return page(
                observation.version(),
                form(observation, choices),
                "",
                new Feedback(language),
                observation,
                choices,
                model);
    }

    /**
     * @param version that the person saw
     * @param action what the button that was pressed does; correcting when there is none
     */
    @PostMapping(PAGE)
    String send(
            @PathVariable UUID id,
            @RequestParam long version,
            @RequestParam(defaultValue = "correct") String action,
            @RequestParam(defaultValue = "") String reason,
            @ModelAttribute("form") ObservationForm form,
            Person person,
            Model model,
            HttpServletResponse response,
            Locale language) {
        var feedback = new Feedback(language);
        long seen = version;
        if (!action.equals("correct")) {
            form.change(action);
        } else if (correct(id, version, form, reason, feedback, model, language)) {
            return "redirect:/observationer/" + id + "?rattad";
        } else {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        var observation = query.observation(id);
        var choices = choices(person, observation);
        if (model.containsAttribute("outdated")) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute(
                    "meanwhile", meanwhile(observation, version, form, choices, language));
            seen = observation.version();
        }
        return page(seen, form, reason, feedback, observation, choices, model);
    }

    /** Says what there is to say to the texts while someone writes. Nothing is kept. */
    @PostMapping(PAGE + "/granska")
    String whileWriting(
            @PathVariable UUID id,
            @ModelAttribute("form") ObservationForm form,
            Model model,
            Locale language) {
        var feedback = new Feedback(language);
        try {
            feedback.add(
                    command.examine(form.texts()),
                    form.texts(),
                    Set.copyOf(form.getAcknowledged()));
        } catch (ServiceAway | ServiceProblem e) {
            // It is said when the correction is sent.
        }
        model.addAttribute("feedback", feedback);
        return "observation/while-correcting";
    }

    private boolean correct(
            UUID id,
            long version,
            ObservationForm form,
            String reason,
            Feedback feedback,
            Model model,
            Locale language) {
        form.dropBlankFindings();
        // The service takes what is empty for what stays as it is; here it was emptied.
        if (form.getDescription().isBlank()) {
            feedback.add("description", text("correct.description.missing", language));
        }
        if (form.getYear().isBlank()) {
            feedback.add("occurred", text("correct.year.missing", language));
        } else if (form.hasDayWithoutMonth()) {
            feedback.add("occurred", text("form.occurred.month-missing", language));
        }
        var texts = new LinkedHashMap<>(form.texts());
        if (!reason.isBlank()) {
            texts.put("reason", reason);
        }
        try {
            return sending.send(
                    form,
                    texts,
                    feedback,
                    text("correct.away", language),
                    () ->
                            command.send(
                                    HttpMethod.POST,
                                    "/api/observations/" + id + "/corrections",
                                    correction(form, reason),
                                    version));
        } catch (ServiceProblem problem) {
            if (problem.isNotFound()) {
                throw problem;
            }
            model.addAttribute("outdated", true);
            return false;
        }
    }

    private static Correction correction(ObservationForm form, String reason) {
        return new Correction(
                form.getKind(),
                form.occurred(),
                form.toFindings(),
                form.getDescription(),
                form.getConsequences(),
                form.allTags(),
                reason.isBlank() ? null : reason,
                form.getAcknowledged());
    }

    /** Changes the form: what only the other has changed comes into it. */
    private List<Changed> meanwhile(
            Observation now, long version, ObservationForm form, Choices choices, Locale language) {
        var history = ObservationPage.history(query, now.observationId());
        var base = history.items().isEmpty() ? null : seen(history.contentAt(version), choices);
        var merged = Meanwhile.merge(base, form(now, choices), form);
        return Meanwhile.FIELDS.stream()
                .filter(it -> merged.taken().contains(it) || merged.both().contains(it))
                .map(
                        it ->
                                new Changed(
                                        text("field." + it, language),
                                        values(it, now, language),
                                        merged.both().contains(it)))
                .toList();
    }

    private List<String> values(String field, Observation now, Locale language) {
        return switch (field) {
            case "kind" -> List.of(text("kind." + now.kind().code(), language));
            case "occurred" -> List.of(dates.occurred(now.occurred()));
            case "findings" -> now.findings().stream().map(Timeline::finding).toList();
            case "description" -> List.of(Objects.requireNonNullElse(now.description(), ""));
            case "consequences" -> List.of(Objects.requireNonNullElse(now.consequences(), ""));
            default -> now.tags();
        };
    }

    private static ObservationForm seen(Map<String, JsonNode> content, Choices choices) {
        return ObservationForm.of(
                content.containsKey("kind") ? content.get("kind").path("code").asString() : "",
                string(content, "occurred"),
                content.containsKey("findings")
                        ? List.of(
                                Timeline.JSON.treeToValue(content.get("findings"), Finding[].class))
                        : List.of(),
                string(content, "description"),
                string(content, "consequences"),
                content.containsKey("tags")
                        ? Arrays.asList(
                                Timeline.JSON.treeToValue(content.get("tags"), String[].class))
                        : List.of(),
                choices.tags());
    }

    private static String string(Map<String, JsonNode> content, String field) {
        var value = content.get(field);
        return value == null ? "" : value.asString();
    }

    private static ObservationForm form(Observation it, Choices choices) {
        return ObservationForm.of(
                it.kind().code(),
                it.occurred(),
                it.findings(),
                it.description(),
                it.consequences(),
                it.tags(),
                choices.tags());
    }

    private Choices choices(Person person, Observation observation) {
        return offers.of(
                person,
                observation.findings().stream()
                        .map(Finding::eventType)
                        .filter(Objects::nonNull)
                        .map(it -> it.code())
                        .collect(Collectors.toSet()));
    }

    private static String page(
            long version,
            ObservationForm form,
            String reason,
            Feedback feedback,
            Observation observation,
            Choices choices,
            Model model) {
        model.addAttribute("it", observation);
        model.addAttribute("version", version);
        model.addAttribute("form", form);
        model.addAttribute("reason", reason);
        model.addAttribute("feedback", feedback);
        model.addAttribute("choices", choices);
        model.addAttribute("styles", List.of("form.css", "observation.css"));
        return "observation/correct";
    }

    private String text(String key, Locale language) {
        return words.getMessage(key, null, language);
    }
}
