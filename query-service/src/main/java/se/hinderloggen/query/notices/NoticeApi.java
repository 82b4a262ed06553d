package se.hinderloggen.query.notices;

import io.swagger.v3.oas.annotations.Operation;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import se.hinderloggen.platform.access.Actor;
import se.hinderloggen.query.answers.Answers;
import se.hinderloggen.query.answers.Asker;
import se.hinderloggen.query.releases.Releases;

/** Counts for a first page, which opens no text to get them. */
@RestController
class NoticeApi {

    private final Releases releases;
    private final Answers answers;

    NoticeApi(Releases releases, Answers answers) {
        this.releases = releases;
        this.answers = answers;
    }

    /**
     * @param releases summaries that somebody else has proposed and that whoever asks may approve
     * @param answers of authorities, open as in the list of answers
     */
    record Notices(int releases, int answers) {}

    @Operation(
            summary = "How many summaries and answers of authorities wait for whoever asks",
            description =
                    "Summaries that others have proposed, for whoever may approve them. Answers that"
                            + " are open as in /api/answers?open=true.")
    @GetMapping("/api/notices")
    Notices notices(Actor actor) {
        return new Notices(releases.countWaiting(actor), answers.countOpen(Asker.of(actor)));
    }
}
