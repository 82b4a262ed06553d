package se.hinderloggen.query.releases;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.hinderloggen.platform.access.Actor;
import se.hinderloggen.query.paging.About;
import se.hinderloggen.query.paging.After;
import se.hinderloggen.query.paging.Limit;
import se.hinderloggen.query.releases.ReleaseSearch.Asker;

/** Summaries that one's own operation has written for others. */
@RestController
class ReleaseApi {

    private final Releases releases;

    ReleaseApi(Releases releases) {
        this.releases = releases;
    }

    @Operation(
            summary = "Summaries for authorities: what waits for a second person, and the others",
            description =
                    "Those that were proposed last first, each with its text, how it stands and in"
                            + " which feeds it was told. The working group and coordinators see all"
                            + " of the operation's, others those about observations that they"
                            + " recorded.")
    @GetMapping("/api/releases")
    ReleaseAnswer releases(
            @Parameter(
                            description =
                                    "PROPOSED, RELEASED, DECLINED or REVOKED; may be repeated, and is"
                                            + " all of them if absent")
                    @RequestParam(required = false)
                    @Nullable List<String> state,
            @Parameter(description = "OBSERVATION: or SYSTEM_FAULT: and its id")
                    @RequestParam(required = false)
                    @Nullable String about,
            @Parameter(description = "1 to 200; 50 if absent") @RequestParam(required = false)
                    @Nullable String limit,
            @Parameter(description = "next of the answer before") @RequestParam(required = false)
                    @Nullable String after,
            Actor actor) {
        return releases.find(
                new ReleaseSearch(
                        Asker.of(actor),
                        ReleaseSearch.states(state),
                        About.read(about),
                        After.read(after),
                        Limit.read(limit)));
    }
}
