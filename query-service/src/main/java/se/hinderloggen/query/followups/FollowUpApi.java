package se.hinderloggen.query.followups;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.hinderloggen.platform.access.Actor;
import se.hinderloggen.query.followups.FollowUpSearch.Asker;

/** What was agreed to be done in one's own operation. */
@RestController
class FollowUpApi {

    private final FollowUpFinder finder;

    FollowUpApi(FollowUpFinder finder) {
        this.finder = finder;
    }

    @Operation(
            summary = "What was agreed to be done",
            description =
                    "What is soonest due first, then what is done, the latest first. Mine is what the"
                            + " recorder of an observation does and I recorded it, what the working"
                            + " group does and I am of it, and for a coordinator what is the"
                            + " coordinator's or the management group's.")
    @GetMapping("/api/follow-ups")
    FollowUpAnswer followUps(
            @Parameter(
                            description =
                                    "open, overdue, done or withdrawn; all but withdrawn if absent")
                    @RequestParam(required = false)
                    @Nullable String state,
            @Parameter(description = "id of the observation, systemfel or meeting")
                    @RequestParam(required = false)
                    @Nullable String about,
            @RequestParam(required = false) boolean mine,
            @Parameter(description = "1 to 500") @RequestParam(required = false)
                    @Nullable String limit,
            Actor actor) {
        return finder.find(
                new FollowUpSearch(
                        Asker.of(actor),
                        FollowUpSearch.wanted(state),
                        FollowUpSearch.about(about),
                        mine,
                        FollowUpSearch.limit(limit)));
    }
}
