package se.hinderloggen.query.feeds;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.hinderloggen.platform.access.Actor;
import se.hinderloggen.platform.accesslog.Accessed;
import se.hinderloggen.platform.problem.ProblemException;
import se.hinderloggen.query.catalogue.Catalogues;
import se.hinderloggen.query.disclosure.PublishedFigures;
import se.hinderloggen.query.disclosure.PublishedFigures.Occasion;

/** The figures that a recipient gets, and what an operation has published of them. */
@RestController
class FiguresApi {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final Heads heads;
    private final Subscriptions subscriptions;
    private final PublishedFigures figures;
    private final Catalogues catalogues;

    FiguresApi(
            Heads heads,
            Subscriptions subscriptions,
            PublishedFigures figures,
            Catalogues catalogues) {
        this.heads = heads;
        this.subscriptions = subscriptions;
        this.figures = figures;
        this.catalogues = catalogues;
    }

    /** When each year was published, the first time first. */
    record Occasions(List<Occasion> items) {}

    @Operation(
            summary = "The figures of a subscription",
            description =
                    "What the operation has published of the years that are over: counts of findings,"
                            + " of all and of the recipient's own slice, by event type, kind and"
                            + " municipality. 1-4 is shown as <5, and what would give such a count away"
                            + " is left out. What was published never changes. As CSV where Accept"
                            + " says text/csv. 503 views-not-caught-up while the views are being"
                            + " filled.")
    @GetMapping(path = "/api/feeds/{subscription}/figures")
    ResponseEntity<FiguresAnswer> figures(
            @PathVariable String subscription,
            @Parameter(description = "This year alone") @RequestParam(required = false)
                    @Nullable Integer year,
            Actor actor,
            Accessed accessed) {
        var answer = answer(subscription, year, actor, accessed);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache().cachePrivate())
                .eTag(tag(answer))
                .body(answer);
    }

    @Operation(summary = "The figures of a subscription, as CSV that a Swedish Excel opens rightly")
    @GetMapping(path = "/api/feeds/{subscription}/figures", produces = "text/csv")
    ResponseEntity<byte[]> csv(
            @PathVariable String subscription,
            @RequestParam(required = false) @Nullable Integer year,
            Actor actor,
            Accessed accessed) {
        var answer = answer(subscription, year, actor, accessed);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache().cachePrivate())
                .eTag(tag(answer) + "-csv")
                .contentType(CSV)
                .body(FiguresCsv.write(answer).getBytes(StandardCharsets.UTF_8));
    }

    @Operation(
            summary = "When the figures of each year were published",
            description = "By one's own operation, the first time first.")
    @GetMapping("/api/figures/publications")
    Occasions publications(Actor actor) {
        return new Occasions(figures.occasions(actor.requireOrganisation()));
    }

    private FiguresAnswer answer(
            String subscription, @Nullable Integer year, Actor actor, Accessed accessed) {
        UUID id = FeedApi.uuid(subscription);
        FeedApi.open(heads.anew(Reader.of(actor), id), accessed);
        var row = subscriptions.row(Reader.of(actor), id).orElseThrow(ProblemException::notFound);
        var catalogue = catalogues.today();
        return new FiguresAnswer(
                catalogue.organisation(row.organisation()),
                catalogue.recipient(row.recipient()),
                figures.of(row.organisation()).stream()
                        .filter(it -> year == null || it.year() == year)
                        .map(it -> FiguresAnswer.part(it, row, catalogue))
                        .toList(),
                FiguresAnswer.NOTES);
    }

    /** Of all that is told: figures do not change, but names and the scope may. */
    private static String tag(FiguresAnswer answer) {
        return UUID.nameUUIDFromBytes(FiguresCsv.write(answer).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
