package se.hinderloggen.query.answers;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.hinderloggen.platform.access.Actor;
import se.hinderloggen.platform.accesslog.Accessed;
import se.hinderloggen.query.answers.Answers.Numbered;
import se.hinderloggen.query.answers.Answers.Search;
import se.hinderloggen.query.catalogue.Catalogue;
import se.hinderloggen.query.catalogue.Coded;
import se.hinderloggen.query.feeds.FeedGate;
import se.hinderloggen.query.paging.About;
import se.hinderloggen.query.paging.After;
import se.hinderloggen.query.paging.Limit;

/** What authorities answered: to the operation that told them, and to themselves. */
@RestController
class AnswerApi {

    private final Answers answers;
    private final FeedGate feeds;

    AnswerApi(Answers answers, FeedGate feeds) {
        this.answers = answers;
        this.feeds = feeds;
    }

    /**
     * @param next where the next page begins; absent when there is none
     */
    record Page(List<Given> answers, @Nullable String next) {}

    record OfFeed(List<Own> answers) {}

    /**
     * An answer for whoever gave it.
     *
     * @param number of the entry
     * @param text absent too when it cannot be read any more
     * @param promisedBy by when, with a promise
     */
    record Own(
            UUID answerId,
            UUID entryId,
            long number,
            Coded kind,
            @Nullable String text,
            @Nullable LocalDate promisedBy,
            Instant answeredAt) {

        static Own of(Numbered it) {
            return new Own(
                    it.answer().answerId(),
                    it.answer().entryId(),
                    it.number(),
                    Catalogue.reply(it.answer().kind()),
                    it.text(),
                    it.answer().promisedBy(),
                    it.answer().at());
        }
    }

    @Operation(
            summary = "What authorities answered, the latest first",
            description =
                    "The working group and coordinators see all answers to the operation, others those"
                            + " about observations that they recorded. Open are those that came since"
                            + " a working group of the operation last closed a meeting (in the last"
                            + " 30 days, where none has), and for 30 days those about observations"
                            + " that one recorded.")
    @GetMapping("/api/answers")
    Page answers(
            @RequestParam(required = false) boolean open,
            @Parameter(description = "OBSERVATION: or SYSTEM_FAULT: and its id")
                    @RequestParam(required = false)
                    @Nullable String about,
            @Parameter(description = "1 to 200; 50 if absent") @RequestParam(required = false)
                    @Nullable String limit,
            @Parameter(description = "next of the answer before") @RequestParam(required = false)
                    @Nullable String after,
            Actor actor) {
        int wanted = Limit.read(limit);
        var found =
                answers.find(
                        new Search(
                                Asker.of(actor),
                                open,
                                About.read(about),
                                After.read(after),
                                wanted));
        if (found.size() <= wanted) {
            return new Page(found, null);
        }
        var last = found.get(wanted - 1);
        return new Page(
                found.subList(0, wanted), new After(last.answeredAt(), last.answerId()).written());
    }

    @Operation(
            summary = "What was answered to a feed, the latest first, 500 at most",
            description = "For the recipient of the feed, and for those who grant it.")
    @GetMapping("/api/feeds/{subscription}/answers")
    OfFeed answersToFeed(@PathVariable String subscription, Actor actor, Accessed accessed) {
        return new OfFeed(
                answers.toFeed(feeds.open(subscription, actor, accessed)).stream()
                        .map(Own::of)
                        .toList());
    }
}
