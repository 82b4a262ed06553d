package se.hinderloggen.web.record;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.MessageSource;
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
import se.hinderloggen.web.form.Sending;
import se.hinderloggen.web.layout.Words;
import se.hinderloggen.web.services.Answers.Similar;
import se.hinderloggen.web.services.CommandService;
import se.hinderloggen.web.services.CommandService.Suspicion;
import se.hinderloggen.web.services.QueryService;
import se.hinderloggen.web.services.ServiceAway;
import se.hinderloggen.web.services.ServiceProblem;
import se.hinderloggen.web.signin.Person;

/**
 * Recording an observation. Its id is there before its first word, so what is sent twice, from two
 * tabs or after a lost answer, is recorded once.
 */
@Controller
class RecordPage {

    private static final int SIMILAR = 3;
    private static final int ENOUGH_TO_COMPARE = 25;

    private final Drafts drafts;
    private final Offers offers;
    private final Sending sending;
    private final CommandService command;
    private final QueryService query;
    private final MessageSource words;
    private final Clock clock;

    RecordPage(
            Drafts drafts,
            Offers offers,
            Sending sending,
            CommandService command,
            QueryService query,
            MessageSource words,
            Clock clock) {
        this.drafts = drafts;
        this.offers = offers;
        this.sending = sending;
        this.command = command;
        this.query = query;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/ny")
    String begin(Person person, Model model, Locale language) {
        model.addAttribute("drafts", drafts.of(person));
        return form(
                UuidCreator.getTimeOrderedEpoch(),
                UUID.randomUUID(),
                0,
                ObservationForm.empty(today()),
                new Feedback(language),
                person,
                model);
    }

    /** Goes on with a draft; what has been recorded meanwhile is shown instead. */
    @GetMapping("/ny/{id}")
    String goOn(@PathVariable UUID id, Person person, Model model, Locale language) {
        var draft = drafts.find(person, id);
        if (draft.isEmpty()) {
            return isRecorded(id) ? "redirect:/observationer/" + id : "redirect:/ny";
        }
        model.addAttribute("savedAt", draft.get().changedAt());
        return form(
                id,
                UUID.randomUUID(),
                draft.get().version(),
                draft.get().form(),
                new Feedback(language),
                person,
                model);
    }

    /**
     * @param action what the button that was pressed does; recording when there is none
     */
    @PostMapping("/ny/{id}")
    String send(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam UUID tab,
            @RequestParam(defaultValue = "record") String action,
            @ModelAttribute("form") ObservationForm form,
            Person person,
            Model model,
            HttpServletResponse response,
            Locale language) {
        var feedback = new Feedback(language);
        if (action.equals("record")) {
            if (record(id, form, feedback, language)) {
                offers.remember(person, form);
                drafts.remove(person, id);
                return "redirect:/ny/" + id + "/klar";
            }
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(
                    id,
                    tab,
                    saved(id, version, tab, form, person, model),
                    form,
                    feedback,
                    person,
                    model);
        }
        form.change(action);
        int now = saved(id, version, tab, form, person, model);
        if (action.equals("save") && now > version) {
            return "redirect:/ny/" + id;
        }
        return form(id, tab, now, form, feedback, person, model);
    }

    /** Saves while someone writes, and says what there is to say so far. */
    @PostMapping("/ny/{id}/utkast")
    String whileWriting(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam UUID tab,
            @ModelAttribute("form") ObservationForm form,
            Person person,
            Model model,
            Locale language) {
        var feedback = new Feedback(language);
        int now = saved(id, version, tab, form, person, model);
        @SuppressWarnings("unchecked")
        var suspicions = (List<Suspicion>) model.getAttribute("suspicions");
        if (suspicions != null) {
            feedback.add(suspicions, form.texts(), Set.copyOf(form.getAcknowledged()));
        }
        model.addAttribute("id", id);
        model.addAttribute("version", now);
        model.addAttribute("feedback", feedback);
        model.addAttribute("form", form);
        model.addAttribute("similar", similar(form));
        return "record/while-writing";
    }

    @PostMapping("/ny/{id}/kasta")
    String discard(@PathVariable UUID id, Person person) {
        drafts.remove(person, id);
        return "redirect:/";
    }

    @GetMapping("/ny/{id}/klar")
    String done(@PathVariable UUID id, Model model) {
        model.addAttribute("observation", query.observation(id));
        return "record/done";
    }

    private boolean record(UUID id, ObservationForm form, Feedback feedback, Locale language) {
        form.dropBlankFindings();
        if (form.hasDayWithoutMonth()) {
            feedback.add(
                    "occurred", words.getMessage("form.occurred.month-missing", null, language));
        }
        return sending.send(
                form,
                form.texts(),
                feedback,
                words.getMessage("record.away", null, language),
                () -> command.record(form.toCommand(id)));
    }

    /**
     * Saves the draft, without what the personal-data guard refuses: such a thing is kept nowhere.
     * What became of it is in the model.
     *
     * @return the version that the page has now
     */
    private int saved(
            UUID id, int version, UUID tab, ObservationForm form, Person person, Model model) {
        if (form.isUntouched()) {
            return version;
        }
        try {
            var suspicions = command.examine(form.texts());
            model.addAttribute("suspicions", suspicions);
            var saved = drafts.save(person, id, version, tab, form.without(suspicions));
            if (saved.isEmpty()) {
                model.addAttribute("overtaken", true);
                return version;
            }
            model.addAttribute("savedAt", clock.instant());
            return saved.get();
        } catch (ServiceAway | ServiceProblem e) {
            model.addAttribute("notSaved", true);
            return version;
        }
    }

    private List<Similar> similar(ObservationForm form) {
        if (form.getDescription().strip().length() < ENOUGH_TO_COMPARE) {
            return List.of();
        }
        try {
            return query.similar(form.getDescription(), form.toSimilar(), SIMILAR);
        } catch (ServiceAway | ServiceProblem e) {
            return List.of();
        }
    }

    private boolean isRecorded(UUID id) {
        try {
            query.observation(id);
            return true;
        } catch (ServiceProblem problem) {
            return false;
        }
    }

    private String form(
            UUID id,
            UUID tab,
            int version,
            ObservationForm form,
            Feedback feedback,
            Person person,
            Model model) {
        model.addAttribute("id", id);
        model.addAttribute("tab", tab);
        model.addAttribute("version", version);
        model.addAttribute("form", form);
        model.addAttribute("feedback", feedback);
        model.addAttribute("choices", offers.of(person));
        model.addAttribute("similar", List.of());
        model.addAttribute("styles", List.of("form.css"));
        model.addAttribute("scripts", List.of("record.js"));
        return "record/record";
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(Words.SWEDEN));
    }
}
