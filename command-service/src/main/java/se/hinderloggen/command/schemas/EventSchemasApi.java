package se.hinderloggen.command.schemas;

import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import se.hinderloggen.events.EventSchemas;
import se.hinderloggen.platform.problem.ProblemException;

/** Publishes the JSON Schema of every event in every revision. */
@RestController
@RequestMapping("/api/event-schemas")
class EventSchemasApi {

    /** Names and revisions, e.g. {@code observation-recorded.v2}. */
    @GetMapping
    List<String> list() {
        return EventSchemas.list();
    }

    @GetMapping(path = "/{name}", produces = "application/schema+json")
    ResponseEntity<String> schema(@PathVariable String name) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/schema+json"))
                .body(EventSchemas.schema(name).orElseThrow(ProblemException::notFound));
    }
}
