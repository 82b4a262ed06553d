package se.hinderloggen.web.importing;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import se.hinderloggen.web.importing.ImportJob.Running;
import se.hinderloggen.web.importing.ImportJob.Sort;
import se.hinderloggen.web.services.ImportService;
import se.hinderloggen.web.signin.Person;
import tools.jackson.databind.json.JsonMapper;

/** A file is chosen, checked without recording anything, and imported when one has seen that. */
@Controller
class ImportPage {

    private static final String XLSX =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** Without JavaScript the page asks again after so many seconds. */
    private static final int REFRESH = 3;

    /** Bytes; the command-service takes no more. */
    private static final long LARGEST = 512L * 1024 * 1024;

    /** Something has to be sent now and then, to notice that nobody is there any more. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);

    private final ImportJobs jobs;
    private final ImportService service;
    private final ImportWords words;
    private final JsonMapper json;

    ImportPage(ImportJobs jobs, ImportService service, ImportWords words, JsonMapper json) {
        this.jobs = jobs;
        this.service = service;
        this.words = words;
        this.json = json;
    }

    /**
     * @param sort which sort is chosen beforehand
     */
    @GetMapping("/import")
    String choose(
            @RequestParam(name = "slag", defaultValue = "OBSERVATIONS") String sort,
            Person person,
            Model model) {
        person.mustBeCoordinator();
        return form(sort(sort), null, person, model);
    }

    @PostMapping("/import")
    String check(
            @RequestParam(name = "slag", defaultValue = "OBSERVATIONS") String sort,
            @RequestParam(name = "fil", required = false) @Nullable MultipartFile file,
            Person person,
            Model model,
            HttpServletResponse response)
            throws IOException {
        person.mustBeCoordinator();
        if (file == null || file.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(
                    sort(sort),
                    file == null || String.valueOf(file.getOriginalFilename()).isEmpty()
                            ? "import.no-file"
                            : "import.empty-file",
                    person,
                    model);
        }
        if (jobs.isBusy(person)) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            return form(sort(sort), "import.busy", person, model);
        }
        String name = file.getOriginalFilename();
        try (var content = file.getInputStream()) {
            var job = jobs.check(person, sort(sort), name == null ? "" : name, content);
            return "redirect:/import/" + job.id();
        }
    }

    @GetMapping("/import/{id}")
    String show(@PathVariable UUID id, Person person, Model model, HttpServletResponse response) {
        person.mustBeCoordinator();
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        var found = jobs.find(person, id);
        if (found.isEmpty()) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
            return "importing/gone";
        }
        var job = found.get();
        String position = job.takePosition();
        if (position != null) {
            service.written(position);
        }
        var state = job.state();
        model.addAttribute("job", job);
        model.addAttribute("view", words.view(job, state));
        model.addAttribute("styles", List.of("admin.css"));
        model.addAttribute("scripts", List.of("import.js"));
        if (state instanceof Running) {
            model.addAttribute("refresh", REFRESH);
        }
        return "importing/job";
    }

    /**
     * @param step {@code granska} checks once more, {@code ratt} imports what is right; else all
     */
    @PostMapping("/import/{id}")
    String goOn(
            @PathVariable UUID id,
            @RequestParam(name = "steg", defaultValue = "allt") String step,
            @RequestParam(name = "godkant", defaultValue = "") List<String> acknowledged,
            Person person) {
        person.mustBeCoordinator();
        jobs.find(person, id)
                .ifPresent(
                        job -> {
                            boolean check = step.equals("granska");
                            jobs.run(job, check, check || step.equals("ratt"), acknowledged);
                        });
        return "redirect:/import/" + id;
    }

    @PostMapping("/import/{id}/kasta")
    String discard(@PathVariable UUID id, Person person) {
        person.mustBeCoordinator();
        jobs.find(person, id).filter(it -> !it.isRunning()).ifPresent(jobs::remove);
        return "redirect:/import";
    }

    /** How far it has come, until it comes to rest. Closing this stops nothing. */
    @GetMapping(path = "/import/{id}/forlopp", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    void follow(@PathVariable UUID id, Person person, Locale language, HttpServletResponse response)
            throws IOException, InterruptedException {
        person.mustBeCoordinator();
        var found = jobs.find(person, id);
        if (found.isEmpty()) {
            response.sendError(HttpStatus.NOT_FOUND.value());
            return;
        }
        var job = found.get();
        response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setHeader("X-Accel-Buffering", "no");
        int seen;
        do {
            seen = job.version();
            String event =
                    job.state() instanceof Running running
                            ? "event: progress\ndata: "
                                    + json.writeValueAsString(words.progress(running, language))
                            : "event: done\ndata: {}";
            response.getOutputStream().write((event + "\n\n").getBytes(StandardCharsets.UTF_8));
            response.getOutputStream().flush();
            if (event.startsWith("event: done")) {
                return;
            }
            job.awaitChange(seen, HEARTBEAT);
        } while (true);
    }

    @GetMapping("/import/mall/{name}.{format}")
    ResponseEntity<byte[]> template(
            @PathVariable String name, @PathVariable String format, Person person) {
        person.mustBeCoordinator();
        var sort = name.equals("grunduppgifter") ? Sort.BASE_FIGURES : Sort.OBSERVATIONS;
        boolean book = format.equals("xlsx");
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(book ? XLSX : "text/csv;charset=UTF-8"))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(
                                        (sort == Sort.BASE_FIGURES
                                                        ? "grunduppgifter"
                                                        : "observationer")
                                                + (book ? ".xlsx" : ".csv"))
                                .build()
                                .toString())
                .body(book ? TemplateFile.xlsx(sort) : TemplateFile.csv(sort));
    }

    private String form(Sort sort, @Nullable String fault, Person person, Model model) {
        model.addAttribute("sort", sort.name());
        model.addAttribute("fault", fault);
        model.addAttribute("jobs", jobs.of(person));
        model.addAttribute("most", LARGEST);
        model.addAttribute("scripts", List.of("import.js"));
        return "importing/import";
    }

    private static Sort sort(String name) {
        return name.equals(Sort.BASE_FIGURES.name()) ? Sort.BASE_FIGURES : Sort.OBSERVATIONS;
    }
}
