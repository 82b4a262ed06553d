package se.hinderloggen.command.importing;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import se.hinderloggen.command.http.Requests;
import se.hinderloggen.command.importing.ImportReport.Mode;
import se.hinderloggen.platform.access.Actor;
import se.hinderloggen.platform.problem.FieldError;
import se.hinderloggen.platform.problem.ProblemException;

/**
 * Files over HTTP, as the body or as the part {@code file} of a form. What the file is, its bytes
 * tell. Importing again adds nothing.
 */
@RestController
@RequestMapping("/api/imports")
class ImportApi {

    private static final String XLSX =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final ObservationImport observations;
    private final BaseFiguresImport figures;
    private final Requests requests;

    ImportApi(ObservationImport observations, BaseFiguresImport figures, Requests requests) {
        this.observations = observations;
        this.figures = figures;
        this.requests = requests;
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
    @PostMapping(
            consumes = {"text/csv", "text/plain", XLSX, MediaType.APPLICATION_OCTET_STREAM_VALUE})
    @RequestBody(content = @Content(schema = @Schema(type = "string", format = "binary")))
    ResponseEntity<ImportReport> observations(
            HttpServletRequest body,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestParam(defaultValue = "all") String mode,
            @RequestParam(defaultValue = "") List<String> acknowledged,
            Actor actor)
            throws IOException {
        return observations(body.getInputStream(), mode, dryRun, Set.copyOf(acknowledged), actor);
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<ImportReport> observationsOfForm(
            @RequestParam MultipartFile file,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestParam(defaultValue = "all") String mode,
            @RequestParam(defaultValue = "") List<String> acknowledged,
            Actor actor)
            throws IOException {
        return observations(file.getInputStream(), mode, dryRun, Set.copyOf(acknowledged), actor);
    }

    /** Imports base figures; answers as for observations. */
    @PostMapping(
            path = "/base-figures",
            consumes = {"text/csv", "text/plain", XLSX, MediaType.APPLICATION_OCTET_STREAM_VALUE})
    @RequestBody(content = @Content(schema = @Schema(type = "string", format = "binary")))
    ResponseEntity<ImportReport> baseFigures(
            HttpServletRequest body,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestParam(defaultValue = "all") String mode,
            Actor actor)
            throws IOException {
        var context = requests.context(actor);
        var wanted = mode(mode);
        return answer(body.getInputStream(), file -> figures.run(file, wanted, dryRun, context));
    }

    private ResponseEntity<ImportReport> observations(
            InputStream content, String mode, boolean dryRun, Set<String> acknowledged, Actor actor)
            throws IOException {
        var context = requests.context(actor);
        var wanted = mode(mode);
        return answer(
                content, file -> observations.run(file, wanted, dryRun, acknowledged, context));
    }

    private interface Import {
        ImportAnswer run(TableFile file) throws IOException;
    }

    private static ResponseEntity<ImportReport> answer(InputStream content, Import importing)
            throws IOException {
        try (var file = TableFile.receive(content)) {
            var answer = importing.run(file);
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
