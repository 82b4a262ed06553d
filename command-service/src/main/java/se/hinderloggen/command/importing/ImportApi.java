package se.hinderloggen.command.importing;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import se.hinderloggen.command.http.Requests;
import se.hinderloggen.command.importing.ImportReport.Mode;
import se.hinderloggen.platform.access.Actor;
import se.hinderloggen.platform.problem.FieldError;
import se.hinderloggen.platform.problem.ProblemAdvice;
import se.hinderloggen.platform.problem.ProblemException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Files over HTTP, as the body or as the part {@code file} of a form. What the file is, its bytes
 * tell. Importing again adds nothing.
 *
 * <p>Whoever accepts {@code text/event-stream} can follow the import: events {@code progress}, at
 * last one {@code report} or one {@code problem}, whatever the status would have been.
 */
@RestController
@RequestMapping("/api/imports")
class ImportApi {

    private static final String XLSX =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final ObservationImport observations;
    private final BaseFiguresImport figures;
    private final Requests requests;
    private final JsonMapper json;

    ImportApi(
            ObservationImport observations,
            BaseFiguresImport figures,
            Requests requests,
            JsonMapper json) {
        this.observations = observations;
        this.figures = figures;
        this.requests = requests;
        this.json = json;
    }

    /**
     * Imports observations. 200 with the report when something went in, or would have; 422 with the
     * report when nothing did because of problems.
     *
     * @param dryRun only check and report
     * @param mode {@code all}: all or nothing; {@code good}: those without problems
     * @param acknowledged codes of doubtful findings of the personal-data guard that someone has
     *     looked at
     */
    @Operation(
            summary = "Imports a file of observations, or checks it; may be followed while it runs")
    @PostMapping(
            consumes = {"text/csv", "text/plain", XLSX, MediaType.APPLICATION_OCTET_STREAM_VALUE})
    @FileAsBody
    ResponseEntity<ImportReport> observations(
            HttpServletRequest body,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestParam(defaultValue = "all") String mode,
            @RequestParam(defaultValue = "") List<String> acknowledged,
            Actor actor)
            throws IOException {
        return answer(body.getInputStream(), observations(mode, dryRun, acknowledged, actor));
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<ImportReport> observationsOfForm(
            @RequestParam MultipartFile file,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestParam(defaultValue = "all") String mode,
            @RequestParam(defaultValue = "") List<String> acknowledged,
            Actor actor)
            throws IOException {
        return answer(file.getInputStream(), observations(mode, dryRun, acknowledged, actor));
    }

    @PostMapping(
            consumes = {"text/csv", "text/plain", XLSX, MediaType.APPLICATION_OCTET_STREAM_VALUE},
            produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @FileAsBody
    @AnsweredByEvents
    void observationsFollowed(
            HttpServletRequest body,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestParam(defaultValue = "all") String mode,
            @RequestParam(defaultValue = "") List<String> acknowledged,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false)
                    @Nullable String language,
            Actor actor,
            HttpServletResponse response)
            throws IOException {
        var importing = observations(mode, dryRun, acknowledged, actor);
        stream(body.getInputStream(), importing, language, response);
    }

    @PostMapping(
            consumes = MediaType.MULTIPART_FORM_DATA_VALUE,
            produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @AnsweredByEvents
    void observationsOfFormFollowed(
            @RequestParam MultipartFile file,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestParam(defaultValue = "all") String mode,
            @RequestParam(defaultValue = "") List<String> acknowledged,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false)
                    @Nullable String language,
            Actor actor,
            HttpServletResponse response)
            throws IOException {
        var importing = observations(mode, dryRun, acknowledged, actor);
        stream(file.getInputStream(), importing, language, response);
    }

    /** Imports base figures; answers as for observations. */
    @Operation(
            summary = "Imports a file of base figures, or checks it; may be followed while it runs")
    @PostMapping(
            path = "/base-figures",
            consumes = {"text/csv", "text/plain", XLSX, MediaType.APPLICATION_OCTET_STREAM_VALUE})
    @FileAsBody
    ResponseEntity<ImportReport> baseFigures(
            HttpServletRequest body,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestParam(defaultValue = "all") String mode,
            Actor actor)
            throws IOException {
        return answer(body.getInputStream(), baseFigures(mode, dryRun, actor));
    }

    @PostMapping(
            path = "/base-figures",
            consumes = {"text/csv", "text/plain", XLSX, MediaType.APPLICATION_OCTET_STREAM_VALUE},
            produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @FileAsBody
    @AnsweredByEvents
    void baseFiguresFollowed(
            HttpServletRequest body,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestParam(defaultValue = "all") String mode,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false)
                    @Nullable String language,
            Actor actor,
            HttpServletResponse response)
            throws IOException {
        stream(body.getInputStream(), baseFigures(mode, dryRun, actor), language, response);
    }

    /** What the documentation says of an answer that can be followed. */
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @ApiResponse(
            responseCode = "200",
            description = "With a report, or as events when these are accepted",
            content =
                    @Content(
                            mediaType = MediaType.TEXT_EVENT_STREAM_VALUE,
                            schema = @Schema(type = "string")))
    private @interface AnsweredByEvents {}

    /** What the documentation says of a file that is the whole body. */
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @RequestBody(content = @Content(schema = @Schema(type = "string", format = "binary")))
    private @interface FileAsBody {}

    private interface Import {
        ImportAnswer run(TableFile file, ImportProgress progress) throws IOException;
    }

    private Import observations(
            String mode, boolean dryRun, List<String> acknowledged, Actor actor) {
        var context = requests.context(actor);
        var wanted = mode(mode);
        var looked = Set.copyOf(acknowledged);
        return (file, progress) ->
                observations.run(file, wanted, dryRun, looked, context, progress);
    }

    private Import baseFigures(String mode, boolean dryRun, Actor actor) {
        var context = requests.context(actor);
        var wanted = mode(mode);
        return (file, progress) -> figures.run(file, wanted, dryRun, context, progress);
    }

    private static ResponseEntity<ImportReport> answer(InputStream content, Import importing)
            throws IOException {
        try (var file = TableFile.receive(content)) {
            var answer = importing.run(file, ImportProgress.UNHEARD);
            var report = answer.report();
            boolean nothing =
                    report.recorded() + report.alreadyThere() == 0 && report.problemCount() > 0;
            var response =
                    ResponseEntity.status(
                            nothing ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
            if (!answer.position().entries().isEmpty()) {
                response.header(Requests.EVENT_POSITION, answer.position().toString());
            }
            return response.body(report);
        } catch (ImportRefusedException refused) {
            throw problem(refused);
        }
    }

    /** Whoever asked for it may be gone before the end; the import is the same. */
    private void stream(
            InputStream content,
            Import importing,
            @Nullable String language,
            HttpServletResponse response)
            throws IOException {
        response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        // Else a proxy may keep the events until there are many.
        response.setHeader("X-Accel-Buffering", "no");
        var stream = new ImportStream(response.getOutputStream(), json, System::nanoTime);
        try (var file = TableFile.receive(content)) {
            stream.report(importing.run(file, stream));
        } catch (ImportRefusedException refused) {
            stream.problem(ProblemAdvice.problemOf(problem(refused), language));
        } catch (IOException | RuntimeException failed) {
            stream.problem(ProblemAdvice.problemOf(failed, language));
        }
    }

    private static ProblemException problem(ImportRefusedException refused) {
        var why = refused.refusal();
        var where = refused.line() > 0 ? "line " + refused.line() : "file";
        return new ProblemException(
                HttpStatus.UNPROCESSABLE_CONTENT,
                why.code(),
                why.sv(),
                why.en(),
                List.of(new FieldError(where, why.code(), why.sv(), why.en())));
    }

    private static Mode mode(String written) {
        return switch (written) {
            case "all" -> Mode.ALL;
            case "good" -> Mode.GOOD;
            default ->
                    throw ProblemException.badParameter(
                            "mode",
                            "Välj all (allt eller inget) eller good (det som är rätt).",
                            "Choose all (all or nothing) or good (what is right).");
        };
    }
}
