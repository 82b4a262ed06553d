package se.hinderloggen.query.observations;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.hinderloggen.events.PartialDate;
import se.hinderloggen.platform.access.Actor;
import se.hinderloggen.platform.accesslog.Accessed;
import se.hinderloggen.platform.problem.ProblemException;
import se.hinderloggen.platform.sealing.KeyReader;
import se.hinderloggen.platform.sealing.TextKey;
import se.hinderloggen.query.catalogue.Catalogue;
import se.hinderloggen.query.catalogue.Catalogues;
import se.hinderloggen.query.catalogue.Filter;
import se.hinderloggen.query.observations.ObservationAnswer.Matches;
import se.hinderloggen.query.observations.ObservationFinder.Found;

/** The observations of one's own operation. */
@RestController
class ObservationApi {

    private final ObservationFinder finder;
    private final KeyReader keys;
    private final TextOpener opener;
    private final Catalogues catalogues;
    private final TextMatches matches;

    ObservationApi(
            ObservationFinder finder,
            KeyReader keys,
            TextOpener opener,
            Catalogues catalogues,
            TextMatches matches) {
        this.finder = finder;
        this.keys = keys;
        this.opener = opener;
        this.catalogues = catalogues;
        this.matches = matches;
    }

    /**
     * @param next for the parameter {@code after} of the next page; absent on the last
     * @param count with the first page alone
     */
    record Page(
            List<ObservationAnswer> items,
            @Nullable String next,
            ObservationFinder.@Nullable Count count) {}

    @Operation(
            summary = "Lists and searches observations",
            description =
                    "Words are found in any inflection and as parts of words, very short ones only"
                            + " whole; all of them must occur. A page may hold fewer than the limit"
                            + " and still have a next. The first page tells how many there are,"
                            + " exactly up to 1,000.")
    @GetMapping("/api/observations")
    Page search(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String authority,
            @Parameter(description = "AUTHORITY/UNIT, or UNIT beside authority")
                    @RequestParam(required = false)
                    @Nullable String unit,
            @RequestParam(required = false) @Nullable String eventType,
            @RequestParam(required = false) @Nullable String municipality,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String tag,
            @Parameter(description = "2021, 2021-03 or 2021-03-14") @RequestParam(required = false)
                    @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @Parameter(description = "true or false: whether a working group has gone through it")
                    @RequestParam(required = false)
                    @Nullable String reviewed,
            @Parameter(
                            description =
                                    "true or false: whether it is counted as another one; false finds what is counted")
                    @RequestParam(required = false)
                    @Nullable String merged,
            @Parameter(description = "next of the page before") @RequestParam(required = false)
                    @Nullable String after,
            @Parameter(description = "1 to 200") @RequestParam(required = false)
                    @Nullable String limit,
            @Parameter(description = "-recorded, recorded, -occurred or occurred")
                    @RequestParam(required = false)
                    @Nullable String sort,
            Actor actor,
            Accessed accessed) {
        Catalogue catalogue = catalogues.today();
        var first = ObservationSearch.date("from", from);
        var last = ObservationSearch.date("to", to);
        var order = ObservationSearch.Sort.read(sort);
        var search =
                new ObservationSearch(
                        actor.requireOrganisation(),
                        ObservationSearch.words(q),
                        Filter.read(
                                new Filter.Wanted(
                                        authority, unit, municipality, eventType, kind, tag),
                                catalogue),
                        first == null ? null : first.earliest(),
                        last == null ? null : last.latest(),
                        ObservationSearch.either("reviewed", reviewed),
                        ObservationSearch.either("merged", merged),
                        order,
                        Cursor.read(after, order),
                        ObservationSearch.limit(limit));
        var page = page(search, finder.find(search), catalogue);
        accessed.shown(page.items.stream().map(ObservationAnswer::observationId).toList());
        return page;
    }

    @Operation(
            summary = "One observation",
            description = "The ETag is its version, for If-Match with commands.")
    @GetMapping("/api/observations/{id}")
    ResponseEntity<ObservationAnswer> observation(@PathVariable String id, Actor actor) {
        ObservationRow row =
                finder.byId(actor.requireOrganisation(), uuid(id))
                        .orElseThrow(ProblemException::notFound);
        TextKey key = keys.find(List.of(row.observationId)).get(row.observationId);
        return ResponseEntity.ok()
                .eTag(Long.toString(row.version))
                .body(ObservationAnswer.of(row, key, catalogues.today(), opener));
    }

    /** What has lost its key is erased, though the event may not have come yet; it is left out. */
    private Page page(ObservationSearch search, Found found, Catalogue catalogue) {
        List<ObservationRow> rows =
                found.rows().subList(0, Math.min(found.rows().size(), search.limit()));
        Map<UUID, TextKey> opening = keys.find(rows.stream().map(it -> it.observationId).toList());
        var items =
                rows.stream()
                        .filter(it -> opening.containsKey(it.observationId))
                        .map(
                                it ->
                                        ObservationAnswer.of(
                                                it,
                                                opening.get(it.observationId),
                                                catalogue,
                                                opener))
                        .toList();
        return new Page(
                search.words().isEmpty() ? items : withMatches(items, search.words()),
                found.rows().size() > search.limit()
                        ? cursor(search, rows.getLast()).written()
                        : null,
                found.count());
    }

    private List<ObservationAnswer> withMatches(List<ObservationAnswer> items, List<String> words) {
        var places =
                matches.find(
                        items.stream()
                                .flatMap(
                                        it ->
                                                Stream.of(
                                                        textOf(it.description()),
                                                        textOf(it.consequences())))
                                .distinct()
                                .toList(),
                        words);
        return items.stream()
                .map(
                        it ->
                                it.with(
                                        new Matches(
                                                places.getOrDefault(
                                                        textOf(it.description()), List.of()),
                                                places.getOrDefault(
                                                        textOf(it.consequences()), List.of()))))
                .toList();
    }

    private static String textOf(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static Cursor cursor(ObservationSearch search, ObservationRow last) {
        PartialDate occurred = last.content.occurred();
        return new Cursor(
                search.sort(),
                search.sort().type().equals("date")
                        ? occurred.earliest().toString()
                        : last.recordedAt.toString(),
                last.observationId);
    }

    private static UUID uuid(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw ProblemException.notFound();
        }
    }
}
