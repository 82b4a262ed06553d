package se.hinderloggen.web.report;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Year;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import se.hinderloggen.web.form.Feedback;
import se.hinderloggen.web.layout.Words;
import se.hinderloggen.web.report.Chapters.Outcome;
import se.hinderloggen.web.report.Chapters.Sent;
import se.hinderloggen.web.report.Workbench.Bench;
import se.hinderloggen.web.signin.Person;

/** Where a yearly report is written, chapter by chapter, each beside its figures. */
@Controller
class WorkbenchPage {

    static final String PAGE = "/rapporter/{year:\\d{4}}";
    private static final int FIRST_YEAR = 1995;
    private static final int YEARS = 10;

    private final Workbench workbench;
    private final Chapters chapters;
    private final ReportDrafts drafts;
    private final Reports reports;
    private final Clock clock;

    WorkbenchPage(
            Workbench workbench,
            Chapters chapters,
            ReportDrafts drafts,
            Reports reports,
            Clock clock) {
        this.workbench = workbench;
        this.chapters = chapters;
        this.drafts = drafts;
        this.reports = reports;
        this.clock = clock;
    }

    @GetMapping("/rapporter")
    String all(Person person, Model model) {
        int last = lastYear();
        model.addAttribute("published", reports.published());
        model.addAttribute("coordinator", person.isCoordinator());
        if (person.isCoordinator()) {
            model.addAttribute("begun", drafts.begun(person));
            model.addAttribute(
                    "years", IntStream.range(0, YEARS).mapToObj(it -> last - it).toList());
        }
        model.addAttribute("styles", List.of("report.css"));
        return "report/list";
    }

    @PostMapping("/rapporter")
    String begin(@RequestParam int year, Person person) {
        person.mustBeCoordinator();
        check(year);
        drafts.save(person, year, drafts.settings(person, year));
        return "redirect:/rapporter/" + year;
    }

    @GetMapping(PAGE)
    String show(@PathVariable int year, Person person, Model model, Locale language) {
        person.mustBeCoordinator();
        check(year);
        var bench = workbench.open(person, year, null);
        return page(
                bench, Workbench.views(bench), UUID.randomUUID(), new Feedback(language), model);
    }

    /**
     * Saves everything that was touched, and does what the button asks for.
     *
     * @param action absent to save alone; else of one chapter, as {@code keep:SUMMARY}
     */
    @PostMapping(PAGE)
    String save(
            @PathVariable int year,
            @RequestParam UUID tab,
            @RequestParam(defaultValue = "save") String action,
            @RequestParam MultiValueMap<String, String> form,
            Person person,
            Model model,
            HttpServletResponse response,
            Locale language) {
        person.mustBeCoordinator();
        check(year);
        settings(person, year, form);
        var feedback = new Feedback(language);
        var outcomes = chapters.save(person, year, tab, form, feedback);
        String[] asked = action.split(":");
        var of = asked.length > 1 ? chapter(asked[1]) : null;
        if (of != null) {
            chapters.act(
                    person, year, of, asked[0], asked.length > 2 ? id(asked[2], tab) : tab, form);
            outcomes.remove(of);
        }
        boolean good =
                feedback.isEmpty()
                        && outcomes.values().stream()
                                .allMatch(it -> it == Outcome.SAVED || it == Outcome.UNTOUCHED);
        if (good) {
            return switch (asked[0]) {
                case "preview" -> "redirect:/rapporter/" + year + "/forhandsvisning";
                case "publish" -> "redirect:/rapporter/" + year + "/publicera";
                default -> "redirect:/rapporter/" + year + "?sparat" + (of == null ? "" : "#" + of);
            };
        }
        response.setStatus(HttpStatus.CONFLICT.value());
        return again(person, year, tab, form, outcomes, feedback, model);
    }

    private String again(
            Person person,
            int year,
            UUID tab,
            MultiValueMap<String, String> form,
            Map<Chapter, Outcome> outcomes,
            Feedback feedback,
            Model model) {
        var bench = workbench.open(person, year, null);
        var views =
                Workbench.views(bench).stream()
                        .map(
                                it ->
                                        Chapters.shown(
                                                it,
                                                Sent.of(it.chapter(), form),
                                                outcomes.getOrDefault(
                                                        it.chapter(), Outcome.UNTOUCHED)))
                        .toList();
        return page(bench, views, tab, feedback, model);
    }

    /** Saves one chapter while someone writes in it. */
    @PostMapping(PAGE + "/kapitel/{chapter}")
    String whileWriting(
            @PathVariable int year,
            @PathVariable Chapter chapter,
            @RequestParam UUID tab,
            @RequestParam MultiValueMap<String, String> form,
            Person person,
            Model model,
            Locale language) {
        person.mustBeCoordinator();
        check(year);
        var feedback = new Feedback(language);
        var outcome =
                chapters.save(person, year, tab, form, feedback)
                        .getOrDefault(chapter, Outcome.UNTOUCHED);
        var draft = drafts.texts(person, year).get(chapter);
        var sent = Objects.requireNonNullElse(Sent.of(chapter, form), new Sent("", 0, ""));
        var now =
                new Workbench.View(
                        chapter,
                        sent.text(),
                        draft == null || draft.text() == null,
                        draft == null ? sent.version() : draft.version(),
                        sent.was(),
                        null,
                        drafts.asides(person, year).getOrDefault(chapter, List.of()),
                        List.of(),
                        draft,
                        "");
        model.addAttribute("tab", tab);
        model.addAttribute("feedback", feedback);
        model.addAttribute("it", Chapters.shown(now, sent, outcome));
        return "report/while-writing";
    }

    @GetMapping(PAGE + "/forhandsvisning")
    String preview(@PathVariable int year, Person person, Model model) {
        person.mustBeCoordinator();
        check(year);
        var bench = workbench.open(person, year, null);
        if (bench.counted() == null) {
            return "redirect:/rapporter/" + year;
        }
        model.addAttribute("year", year);
        model.addAttribute("document", ReportDocument.of(bench.content()));
        model.addAttribute("styles", List.of("report.css"));
        return "report/preview";
    }

    private void settings(Person person, int year, MultiValueMap<String, String> form) {
        var seen = read(form, "was-");
        var wanted = read(form, "");
        if (!seen.equals(wanted)) {
            drafts.save(person, year, drafts.settings(person, year).changed(seen, wanted));
        }
    }

    private static Settings read(MultiValueMap<String, String> form, String before) {
        String with = Objects.requireNonNullElse(form.getFirst(before + "comparedWith"), "");
        return new Settings(
                "PUBLIC".equals(form.getFirst(before + "audience")),
                with.matches("\\d{4}") ? Integer.valueOf(with) : null,
                form.getOrDefault(before + "examples", List.of()).stream()
                        .map(Settings.Quoted::read)
                        .filter(Objects::nonNull)
                        .map(it -> (Settings.Quoted) it)
                        .toList());
    }

    private String page(
            Bench bench, List<Workbench.View> views, UUID tab, Feedback feedback, Model model) {
        int year = bench.year();
        model.addAttribute("bench", bench);
        model.addAttribute("year", year);
        model.addAttribute("chapters", views);
        model.addAttribute("tab", tab);
        model.addAttribute("feedback", feedback);
        model.addAttribute(
                "otherYears", IntStream.rangeClosed(1, YEARS).mapToObj(it -> year - it).toList());
        model.addAttribute(
                "chosen", bench.settings().examples().stream().map(Object::toString).toList());
        model.addAttribute("published", reports.published(year));
        model.addAttribute("styles", List.of("form.css", "report.css"));
        model.addAttribute("scripts", List.of("report.js"));
        return "report/workbench";
    }

    private void check(int year) {
        if (year < FIRST_YEAR || year > lastYear()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    private int lastYear() {
        return Year.now(clock.withZone(Words.SWEDEN)).getValue() - 1;
    }

    private static @Nullable Chapter chapter(String name) {
        return List.of(Chapter.values()).stream()
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static UUID id(String written, UUID otherwise) {
        try {
            return UUID.fromString(written);
        } catch (IllegalArgumentException e) {
            return otherwise;
        }
    }
}
