package se.hinderloggen.query.systemfaults;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.hinderloggen.platform.access.Actor;
import se.hinderloggen.platform.problem.ProblemException;

/** The systemfel of one's own operation. */
@RestController
class SystemFaultApi {

    private final SystemFaults faults;

    SystemFaultApi(SystemFaults faults) {
        this.faults = faults;
    }

    record Board(List<SystemFaultItem> items) {}

    @Operation(
            summary = "The systemfel, by what is due next",
            description = "All of them, or those that stand as asked for.")
    @GetMapping("/api/system-faults")
    Board board(
            @Parameter(description = "open, escalated, answered, resolved, reopened or dismissed")
                    @RequestParam(required = false)
                    @Nullable String status,
            Actor actor) {
        return new Board(faults.board(actor.requireOrganisation(), status(status)));
    }

    @Operation(
            summary = "One systemfel",
            description =
                    "With evidence, what was asked and answered, what was measured before and after,"
                            + " and what happened. The ETag is its version, for If-Match with"
                            + " commands.")
    @GetMapping("/api/system-faults/{id}")
    ResponseEntity<SystemFaultAnswer> fault(@PathVariable String id, Actor actor) {
        var answer =
                faults.one(actor.requireOrganisation(), uuid(id), actor.pseudonym())
                        .orElseThrow(ProblemException::notFound);
        return ResponseEntity.ok().eTag(Long.toString(answer.item().version())).body(answer);
    }

    private static @Nullable FaultStatus status(@Nullable String given) {
        return given == null
                ? null
                : FaultStatus.read(given)
                        .orElseThrow(
                                () ->
                                        ProblemException.badParameter(
                                                "status",
                                                "Ange open, escalated, answered, resolved, reopened eller dismissed.",
                                                "Give open, escalated, answered, resolved, reopened or dismissed."));
    }

    private static UUID uuid(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw ProblemException.notFound();
        }
    }
}
