package se.hinderloggen.web.followup;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import se.hinderloggen.web.followup.FollowUps.Item;
import se.hinderloggen.web.form.Doubts;
import se.hinderloggen.web.form.Feedback;
import se.hinderloggen.web.services.CommandService;
import se.hinderloggen.web.services.ServiceAway;
import se.hinderloggen.web.services.ServiceProblem;
import se.hinderloggen.web.signin.Person;

/** Agreeing on something to be done, and changing it. */
@Controller
class AgreePage {

    private static final String NEW = FollowUpPage.PAGE + "/ny";
    private static final String CHANGE = FollowUpPage.PAGE + "/{id}/andra";
    private static final List<String> KINDS = List.of("OBSERVATION", "SYSTEM_FAULT", "MEETING");
    private static final List<String> ROLES =
            List.of("RECORDER", "WORKING_GROUP", "COORDINATOR", "MANAGEMENT_GROUP");

    private static final Set<String> FIELDS = Set.of("what", "responsible", "due");

    private final FollowUps followUps;
    private final CommandService command;
    private final MessageSource words;

    AgreePage(FollowUps followUps, CommandService command, MessageSource words) {
        this.followUps = followUps;
        this.command = command;
        this.words = words;
    }

    /**
     * @param om id of what it is about
     */
    @GetMapping(NEW)
    String begin(
            @RequestParam UUID om,
            @RequestParam(defaultValue = "OBSERVATION") String kind,
            Person person,
            Model model,
            Locale language) {
        if (!KINDS.contains(kind)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var form =
                new FollowUpForm(
                        UuidCreator.getTimeOrderedEpoch(),
                        kind,
                        om,
                        "",
                        roles(person, kind).getFirst(),
                        "",
                        null,
                        null);
        return page(form, null, new Feedback(language), person, model);
    }

    @PostMapping(NEW)
    String agree(
            FollowUpForm form,
            Person person,
            Model model,
            HttpServletResponse response,
            Locale language) {
        var body = new LinkedHashMap<String, Object>();
        body.put("followUpId", form.id());
        body.put("about", Map.of("kind", form.kind(), "id", form.om()));
        body.putAll(content(form));
        var feedback = send("/api/follow-ups", body, null, model, language);
        return feedback.isEmpty()
                ? "redirect:" + new FollowUps.About(form.kind(), form.om(), null).address()
                : again(form, null, feedback, person, model, response);
    }

    @GetMapping(CHANGE)
    String change(
            @PathVariable UUID id,
            @RequestParam UUID om,
            Person person,
            Model model,
            Locale language) {
        return page(
                FollowUpForm.of(followUps.one(id, om)),
                null,
                new Feedback(language),
                person,
                model);
    }

    @PostMapping(CHANGE)
    String changed(
            @PathVariable UUID id,
            FollowUpForm form,
            @RequestParam(name = "visa", defaultValue = "alla") String back,
            Person person,
            Model model,
            HttpServletResponse response,
            Locale language) {
        var feedback =
                send(
                        "/api/follow-ups/" + id + "/changes",
                        content(form),
                        form.version(),
                        model,
                        language);
        if (feedback.isEmpty()) {
            return FollowUpPage.redirect(back, "sagt=sparad");
        }
        var now = followUps.one(id, form.om());
        boolean overtaken = form.version() != null && form.version() != now.version();
        return again(
                overtaken ? form.seen(now.version()) : form,
                overtaken ? now : null,
                overtaken ? new Feedback(language) : feedback,
                person,
                model,
                response);
    }

    private static Map<String, Object> content(FollowUpForm form) {
        return Map.of(
                "what", form.vad(),
                "responsible", form.ansvarig(),
                "due", form.senast(),
                "acknowledged", Objects.requireNonNullElse(form.godkant(), List.of()));
    }

    private Feedback send(
            String path,
            Map<String, Object> body,
            @Nullable Long version,
            Model model,
            Locale language) {
        var feedback = new Feedback(language);
        try {
            command.send(HttpMethod.POST, path, body, version);
        } catch (ServiceProblem problem) {
            if (problem.isNotFound()) {
                throw problem;
            }
            Doubts.say(problem, FIELDS, feedback, model, language);
        } catch (ServiceAway away) {
            feedback.add("", words.getMessage("follow-up.away", null, language));
        }
        return feedback;
    }

    private static String again(
            FollowUpForm form,
            @Nullable Item now,
            Feedback feedback,
            Person person,
            Model model,
            HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(form, now, feedback, person, model);
    }

    /**
     * @param now as somebody else has left it, when that is not what the person saw
     */
    private static String page(
            FollowUpForm form, @Nullable Item now, Feedback feedback, Person person, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("now", now);
        model.addAttribute("feedback", feedback);
        model.addAttribute("roles", roles(person, form.kind()));
        model.addAttribute("about", new FollowUps.About(form.kind(), form.om(), null));
        model.addAttribute("styles", List.of("form.css"));
        return "followup/agree";
    }

    /** Nobody recorded a systemfel or a meeting; and an ombud speaks for whoever recorded. */
    private static List<String> roles(Person person, String kind) {
        if (!person.isOfTheWorkingGroup()) {
            return List.of("RECORDER");
        }
        return kind.equals("OBSERVATION") ? ROLES : ROLES.subList(1, ROLES.size());
    }
}
