package se.hinderloggen.query.reports;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
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
import se.hinderloggen.events.Audience;
import se.hinderloggen.events.ReportEvent.ReportPublished;
import se.hinderloggen.platform.access.Actor;
import se.hinderloggen.platform.access.Role;
import se.hinderloggen.platform.accesslog.Accessed;
import se.hinderloggen.platform.problem.ProblemException;
import se.hinderloggen.query.catalogue.Catalogues;
import se.hinderloggen.query.reports.PublishedReports.Chapter;
import se.hinderloggen.query.reports.PublishedReports.Erratum;
import se.hinderloggen.query.reports.PublishedReports.Example;
import se.hinderloggen.query.reports.PublishedReports.Item;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.util.RawValue;

/**
 * Yearly reports: their figures while one is written, and what was published. Those for everyone
 * are for the authorities as well that have a subscription of the operation's; what is neither's is
 * not there for them.
 */
@RestController
class ReportApi {

    private static final int FIRST_YEAR = 1995;
    private static final int LAST_YEAR = 9999;

    private final PublishedReports reports;
    private final FiguresOfReports figures;
    private final ReportedFaults faults;
    private final Catalogues catalogues;
    private final JsonMapper json;

    ReportApi(
            PublishedReports reports,
            FiguresOfReports figures,
            ReportedFaults faults,
            Catalogues catalogues,
            JsonMapper json) {
        this.reports = reports;
        this.figures = figures;
        this.faults = faults;
        this.catalogues = catalogues;
        this.json = json;
    }

    /** The newest first. */
    record Items(List<Item> items) {}

    /**
     * @param figures canonical JSON, whose SHA-256 is the hash
     */
    record FiguresAnswer(
            Object figures, String figuresHash, List<ReportedFaults.Text> systemFaultTexts) {}

    /** A published report, as {@link PublishedReports.Report} has it. */
    record ReportAnswer(
            String organisation,
            int year,
            UUID publicationId,
            Audience audience,
            Instant publishedAt,
            Instant knownUntil,
            long catalogueVersion,
            @Nullable Integer comparedWith,
            List<Chapter> chapters,
            List<Example> examples,
            List<ReportedFaults.Text> systemFaultTexts,
            Object figures,
            String figuresHash,
            boolean intact,
            List<Erratum> errata,
            List<Changes.Change> changesSince) {}

    @Operation(
            summary = "The yearly reports that were published, the newest first",
            description =
                    "Of one's own operation; for an authority, those for everyone of the operations"
                            + " from which it has a subscription.")
    @GetMapping("/api/reports")
    Items yearlyReports(Actor actor, Accessed accessed) {
        if (isInside(actor)) {
            return new Items(reports.of(List.of(actor.requireOrganisation()), null));
        }
        var telling = telling(actor);
        telling.forEach(accessed::of);
        return new Items(reports.of(telling, Audience.PUBLIC));
    }

    @Operation(
            summary = "The figures of a yearly report",
            description =
                    "Canonical JSON with its SHA-256 as ETag: the same for the same question, for"
                            + " ever. Without knownUntil, what is settled now; without"
                            + " catalogueVersion, the catalogue of then. The answer says both, and"
                            + " they go with the report when it is published. 503"
                            + " views-not-caught-up while the views are being filled.")
    @GetMapping(
            path = "/api/reports/{organisation}/{year}/figures",
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> figuresOfReport(
            @PathVariable String organisation,
            @PathVariable int year,
            @Parameter(description = "INTERNAL (as if absent) or PUBLIC")
                    @RequestParam(required = false)
                    @Nullable String audience,
            @Parameter(description = "What was recorded before this instant is counted")
                    @RequestParam(required = false)
                    @Nullable String knownUntil,
            @RequestParam(required = false) @Nullable Long catalogueVersion,
            @Parameter(description = "An earlier year; none if absent")
                    @RequestParam(required = false)
                    @Nullable Integer comparedWith,
            Actor actor) {
        actor.requireOwn(organisation);
        var moment = knownUntil == null ? reports.settled() : moment(knownUntil, reports.settled());
        var question =
                new ReportQuestion(
                        organisation,
                        year(year),
                        audience(audience),
                        moment,
                        catalogueVersion == null
                                ? catalogues.versionAt(moment.minus(1, ChronoUnit.MICROS))
                                : catalogueVersion,
                        earlier(comparedWith, year));
        var document = figures.of(question);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache().cachePrivate())
                .eTag("\"" + document.hash() + "\"")
                .body(
                        written(
                                new FiguresAnswer(
                                        new RawValue(document.json()),
                                        document.hash(),
                                        faults.texts(question))));
    }

    @Operation(
            summary = "A yearly report that was published",
            description =
                    "Its texts and examples, and its figures worked out anew: intact says whether"
                            + " they are those that were published. Errata and what has changed since"
                            + " stand beside it. What was erased is the one thing that is missing.")
    @GetMapping(
            path = "/api/reports/{organisation}/{year}/publications/{publicationId}",
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> publishedReport(
            @PathVariable String organisation,
            @PathVariable String year,
            @PathVariable String publicationId,
            Actor actor,
            Accessed accessed) {
        var published = find(organisation, year, publicationId);
        if (!mayRead(published, actor)) {
            throw ProblemException.notFound();
        }
        accessed.of(organisation);
        var it = reports.read(published);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache().cachePrivate())
                .body(
                        written(
                                new ReportAnswer(
                                        published.organisation(),
                                        published.year(),
                                        published.publicationId(),
                                        published.audience(),
                                        it.publishedAt(),
                                        published.knownUntil(),
                                        published.catalogueVersion(),
                                        published.comparedWith(),
                                        it.chapters(),
                                        it.examples(),
                                        it.systemFaultTexts(),
                                        new RawValue(it.figures().json()),
                                        published.figuresHash(),
                                        it.intact(),
                                        it.errata(),
                                        it.changesSince())));
    }

    private String written(Object answer) {
        return json.writeValueAsString(answer);
    }

    private ReportPublished find(String organisation, String year, String publicationId) {
        if (!year.matches("\\d{4}")) {
            throw ProblemException.notFound();
        }
        try {
            return reports.find(
                            organisation, Integer.parseInt(year), UUID.fromString(publicationId))
                    .orElseThrow(ProblemException::notFound);
        } catch (IllegalArgumentException e) {
            throw ProblemException.notFound();
        }
    }

    private boolean mayRead(ReportPublished published, Actor actor) {
        return isInside(actor)
                ? published.organisation().equals(actor.organisation())
                : published.audience() == Audience.PUBLIC
                        && telling(actor).contains(published.organisation());
    }

    private static boolean isInside(Actor actor) {
        return actor.has(Role.OMBUD) || actor.has(Role.ARBETSGRUPP) || actor.has(Role.SAMORDNARE);
    }

    private List<String> telling(Actor actor) {
        var authority = actor.authority();
        return authority == null ? List.of() : reports.operationsTelling(authority);
    }

    private static int year(int year) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw ProblemException.notFound();
        }
        return year;
    }

    private static @Nullable Integer earlier(@Nullable Integer comparedWith, int year) {
        if (comparedWith != null && (comparedWith < FIRST_YEAR || comparedWith >= year)) {
            throw ProblemException.badParameter(
                    "comparedWith",
                    "Ange ett tidigare år, 1995 eller senare.",
                    "Give an earlier year, 1995 or later.");
        }
        return comparedWith;
    }

    private static Audience audience(@Nullable String written) {
        return written == null
                ? Audience.INTERNAL
                : Arrays.stream(Audience.values())
                        .filter(it -> it.name().equals(written))
                        .findFirst()
                        .orElseThrow(
                                () ->
                                        ProblemException.badParameter(
                                                "audience",
                                                "Ange INTERNAL eller PUBLIC.",
                                                "Give INTERNAL or PUBLIC."));
    }

    /** Views keep times to the microsecond, so a finer one would mean another moment to them. */
    private static Instant moment(String written, Instant settled) {
        try {
            var moment = Instant.parse(written);
            if (moment.equals(moment.truncatedTo(ChronoUnit.MICROS)) && !moment.isAfter(settled)) {
                return moment;
            }
        } catch (DateTimeParseException e) {
            // Refused below, together with what is too exact or too new.
        }
        throw ProblemException.badParameter(
                "knownUntil",
                "Ange tidpunkten som 2026-03-01T09:00:00Z, på mikrosekunden när och inte senare än %s."
                        .formatted(settled),
                "Give the moment as 2026-03-01T09:00:00Z, to the microsecond, and %s at the latest."
                        .formatted(settled));
    }
}
