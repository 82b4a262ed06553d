package se.hinderloggen.query.feeds;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import se.hinderloggen.platform.access.Actor;
import se.hinderloggen.platform.accesslog.Accessed;
import se.hinderloggen.platform.problem.Problem;
import se.hinderloggen.platform.problem.ProblemException;
import se.hinderloggen.query.catalogue.Catalogues;

/** Who is told what: for the operation all that it grants, for an authority what it has. */
@RestController
class SubscriptionApi {

    private final Subscriptions subscriptions;
    private final Feeds feeds;
    private final Catalogues catalogues;

    SubscriptionApi(Subscriptions subscriptions, Feeds feeds, Catalogues catalogues) {
        this.subscriptions = subscriptions;
        this.feeds = feeds;
        this.catalogues = catalogues;
    }

    record All(List<SubscriptionAnswer> items) {}

    @Operation(
            summary =
                    "Subscriptions: those that one's operation grants, or that one's authority has",
            description =
                    "The active ones first. How many entries each feed has, and to whom it goes.")
    @GetMapping("/api/subscriptions")
    All subscriptions(Actor actor, Accessed accessed) {
        var all = subscriptions.all(Reader.of(actor));
        all.forEach(it -> accessed.of(it.organisation().code()));
        return new All(all);
    }

    @Operation(
            summary = "One subscription",
            description = "The ETag is its version, for If-Match with commands.")
    @GetMapping("/api/subscriptions/{id}")
    ResponseEntity<SubscriptionAnswer> subscription(
            @PathVariable String id, Actor actor, Accessed accessed) {
        var answer =
                subscriptions
                        .one(Reader.of(actor), FeedApi.uuid(id))
                        .orElseThrow(ProblemException::notFound);
        accessed.of(answer.organisation().code());
        return ResponseEntity.ok().eTag(Long.toString(answer.version())).body(answer);
    }

    @Operation(
            summary = "The feed as the recipient sees it",
            description =
                    "The newest entries, the newest first, word for word as in the JSON Feed that the"
                            + " recipient gets. Of a revoked subscription what it last held.")
    @GetMapping("/api/subscriptions/{id}/preview")
    JsonFeed preview(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false)
                    @Nullable String language,
            Actor actor) {
        var subscription = FeedApi.uuid(id);
        var read =
                feeds.newest(Reader.of(actor), subscription, FeedApi.address(subscription))
                        .orElseThrow(ProblemException::notFound);
        return JsonFeed.of(
                read.document(),
                new FeedWords(catalogues.today(), Problem.prefersEnglish(language)));
    }
}
