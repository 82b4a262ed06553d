package se.hinderloggen.query.trends;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import se.hinderloggen.platform.access.Actor;

/** The tags that one's own operation uses. */
@RestController
class TagApi {

    private final TrendCounts counts;

    TagApi(TrendCounts counts) {
        this.counts = counts;
    }

    record Tags(List<Tag> items) {}

    /**
     * @param observations how many have it
     */
    record Tag(String tag, long observations) {}

    @Operation(
            summary = "Tags, the most used first",
            description = "Counted as in trends by tag, over all years.")
    @GetMapping("/api/tags")
    Tags tags(Actor actor) {
        return new Tags(counts.tags(actor.requireOrganisation()));
    }
}
