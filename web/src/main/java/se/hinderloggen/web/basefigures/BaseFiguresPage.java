package se.hinderloggen.web.basefigures;

import jakarta.servlet.http.HttpServletResponse;
import java.text.Collator;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.hinderloggen.web.basefigures.BaseFiguresAnswer.BaseFigure;
import se.hinderloggen.web.form.Feedback;
import se.hinderloggen.web.layout.Words;
import se.hinderloggen.web.services.Answers.Coded;
import se.hinderloggen.web.services.CommandService;
import se.hinderloggen.web.services.QueryService;
import se.hinderloggen.web.services.ServiceAway;
import se.hinderloggen.web.services.ServiceProblem;
import se.hinderloggen.web.signin.Person;

/** Clients and assignments of the own operation: what is known, what was known, and stating it. */
@Controller
class BaseFiguresPage {

    private static final String ADDRESS = "/grunduppgifter";
    private static final int MOST_DIGITS = 9;

    private final QueryService query;
    private final CommandService command;
    private final MessageSource texts;
    private final Clock clock;

    BaseFiguresPage(QueryService query, CommandService command, MessageSource texts, Clock clock) {
        this.query = query;
        this.command = command;
        this.texts = texts;
        this.clock = clock;
    }

    /** As the command-service takes it. */
    private record Statement(
            int clients, @Nullable Integer assignments, @Nullable String municipality) {}

    /**
     * @param municipality whose figure the form is filled in with; absent for an empty form
     */
    @GetMapping(ADDRESS)
    String show(
            @RequestParam(name = "ar", required = false) @Nullable Integer year,
            @RequestParam(name = "kommun", required = false) @Nullable String municipality,
            @RequestParam(name = "sparat", required = false) @Nullable String saved,
            Person person,
            Model model,
            Locale language) {
        person.mustBeCoordinator();
        var figures = figures(person);
        int formYear = year == null ? LocalDate.now(clock.withZone(Words.SWEDEN)).getYear() : year;
        var form = form(figures, formYear, municipality);
        model.addAttribute("saved", saved != null);
        return page(figures, year, form, new Feedback(language), person, model);
    }

    @PostMapping(ADDRESS)
    String state(
            BaseFiguresForm form,
            Person person,
            Model model,
            HttpServletResponse response,
            Locale language) {
        person.mustBeCoordinator();
        var feedback = new Feedback(language);
        Integer year = number("year", form.ar(), true, feedback, language);
        Integer clients = number("clients", form.klienter(), true, feedback, language);
        Integer assignments = number("assignments", form.uppdrag(), false, feedback, language);
        var figures = figures(person);
        var shown = form;
        if (feedback.isEmpty() && year != null && clients != null) {
            String now = written(figures, year, form.kommun());
            if (!now.equals(form.before())) {
                feedback.add("", text("figures.overtaken", language));
                shown = form.seen(now);
            } else if (state(person, year, clients, assignments, form, feedback, language)) {
                return "redirect:" + ADDRESS + "?ar=" + year + "&sparat";
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(figures, year, shown, feedback, person, model);
    }

    private boolean state(
            Person person,
            int year,
            int clients,
            @Nullable Integer assignments,
            BaseFiguresForm form,
            Feedback feedback,
            Locale language) {
        try {
            command.send(
                    HttpMethod.PUT,
                    "/api/base-figures/" + person.organisation() + "/" + year,
                    new Statement(
                            clients, assignments, form.kommun().isEmpty() ? null : form.kommun()),
                    null);
            return true;
        } catch (ServiceProblem problem) {
            feedback.add(problem);
        } catch (ServiceAway away) {
            feedback.add("", text("figures.away", language));
        }
        return false;
    }

    private List<BaseFigure> figures(Person person) {
        return query.get(
                        "/api/base-figures/" + person.organisation(),
                        Map.of(),
                        BaseFiguresAnswer.class)
                .items();
    }

    private @Nullable Integer number(
            String field, String written, boolean needed, Feedback feedback, Locale language) {
        if (written.isEmpty()) {
            if (needed) {
                feedback.add(field, text("figures.missing." + field, language));
            }
            return null;
        }
        if (!written.matches("[0-9]{1," + MOST_DIGITS + "}")) {
            feedback.add(field, text("figures.not-a-number." + field, language));
            return null;
        }
        return Integer.valueOf(written);
    }

    private static String written(List<BaseFigure> figures, int year, String municipality) {
        return figures.stream()
                .filter(it -> it.isOf(year, municipality))
                .map(BaseFigure::written)
                .findFirst()
                .orElse("");
    }

    /** With what is known, where something is; so what is sent is what was meant to change. */
    private static BaseFiguresForm form(
            List<BaseFigure> figures, int year, @Nullable String municipality) {
        if (municipality == null) {
            return new BaseFiguresForm(Integer.toString(year), "", "", "", "");
        }
        return figures.stream()
                .filter(it -> it.isOf(year, municipality))
                .findFirst()
                .map(
                        it ->
                                new BaseFiguresForm(
                                        Integer.toString(year),
                                        municipality,
                                        Integer.toString(it.clients()),
                                        it.assignments() == null ? "" : it.assignments().toString(),
                                        it.written()))
                .orElse(new BaseFiguresForm(Integer.toString(year), municipality, "", "", ""));
    }

    private String page(
            List<BaseFigure> figures,
            @Nullable Integer year,
            BaseFiguresForm form,
            Feedback feedback,
            Person person,
            Model model) {
        model.addAttribute("overview", BaseFiguresOverview.of(figures, year));
        model.addAttribute("form", form);
        model.addAttribute("correcting", !form.before().isEmpty());
        model.addAttribute("feedback", feedback);
        model.addAttribute("municipalities", municipalities(person));
        model.addAttribute("styles", List.of("form.css", "admin.css"));
        return "basefigures/basefigures";
    }

    /** Those that take part, or have taken part. */
    private List<Coded> municipalities(Person person) {
        var own = query.catalogue().organisation(person.organisation());
        var byCode = new LinkedHashMap<String, Coded>();
        if (own != null) {
            var swedish = Collator.getInstance(Locale.of("sv", "SE"));
            own.municipalities().stream()
                    .sorted((a, b) -> swedish.compare(a.name(), b.name()))
                    .forEach(it -> byCode.put(it.code(), new Coded(it.code(), it.name())));
        }
        return List.copyOf(byCode.values());
    }

    private String text(String key, Locale language) {
        return Objects.requireNonNull(texts.getMessage(key, null, language));
    }
}
