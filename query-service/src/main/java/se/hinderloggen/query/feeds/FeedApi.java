package se.hinderloggen.query.feeds;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import se.hinderloggen.platform.access.Actor;
import se.hinderloggen.platform.accesslog.Accessed;
import se.hinderloggen.platform.problem.Problem;
import se.hinderloggen.platform.problem.ProblemException;
import se.hinderloggen.query.feeds.FeedAnswer.Asked;

/**
 * The feed of a subscription, for the authority that it goes to and for the operation that it comes
 * from. Every form has the same entries with the same numbers.
 */
@RestController
class FeedApi {

    private static final int USUALLY = 100;

    private final Heads heads;
    private final Feeds feeds;
    private final FeedStreams streams;
    private final FeedAnswer answer;

    FeedApi(Heads heads, Feeds feeds, FeedStreams streams, FeedAnswer answer) {
        this.heads = heads;
        this.feeds = feeds;
        this.streams = streams;
        this.answer = answer;
    }

    @Operation(
            summary = "A feed: its newest entries, or those after a number",
            description =
                    "Atom (RFC 4287, archived as in RFC 5005), JSON Feed 1.1, CSV or a batch of"
                            + " CloudEvents, as Accept says; Atom when it does not. Without after the"
                            + " newest entries, 50 at least, the newest first. With after those that"
                            + " come after that number, in order: begin with 0, go on with the number of"
                            + " the last one, or along the link next. An entry keeps its id and its"
                            + " number for ever. One that is withdrawn loses its text, and another one"
                            + " says so. If-None-Match and If-Modified-Since are answered with 304. A"
                            + " subscription that was revoked: 410.")
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = Format.ATOM_TYPE),
                @Content(mediaType = Format.JSON_TYPE),
                @Content(mediaType = Format.CSV_TYPE),
                @Content(mediaType = Format.CLOUD_EVENTS_TYPE)
            })
    @GetMapping("/api/feeds/{subscription}")
    void feed(
            @PathVariable String subscription,
            @Parameter(description = "The number of the last entry that the reader has")
                    @RequestParam(required = false)
                    @Nullable String after,
            @Parameter(description = "How many entries at most, 1–500; 100 if absent")
                    @RequestParam(required = false)
                    @Nullable String limit,
            Actor actor,
            Accessed accessed,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException, HttpMediaTypeNotAcceptableException {
        var asked = Asked.of(request);
        var from = after == null ? null : number("after", after);
        var most = limit == null ? USUALLY : limit(limit);
        var reader = Reader.of(actor);
        var id = uuid(subscription);
        var head = open(recent(reader, id, request), accessed);
        if (answer.isKnown(asked, head.state(), head.modified(), request, response)) {
            return;
        }
        var base = address(id);
        var self =
                from != null
                        ? Feeds.along(base, from, most)
                        : limit != null ? Feeds.last(base, most) : base;
        answer.send(
                asked,
                answer.shared(
                        self,
                        asked,
                        head.state(),
                        () -> read(reader, id, base, from, limit == null ? null : most)),
                response);
    }

    private Feeds.Read read(
            Reader reader, UUID id, String base, @Nullable Long from, @Nullable Integer most) {
        var read =
                from != null
                        ? feeds.after(reader, id, base, from, most == null ? USUALLY : most)
                        : most != null
                                ? feeds.newest(reader, id, base, most)
                                : feeds.newest(reader, id, base);
        return read.orElseThrow(ProblemException::notFound);
    }

    @Operation(
            summary = "A full page of a feed's archive (RFC 5005), from 1",
            description =
                    "50 entries, which never are others; what is withdrawn among them loses its text."
                            + " In the same forms as the feed.")
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = Format.ATOM_TYPE),
                @Content(mediaType = Format.JSON_TYPE),
                @Content(mediaType = Format.CSV_TYPE),
                @Content(mediaType = Format.CLOUD_EVENTS_TYPE)
            })
    @GetMapping("/api/feeds/{subscription}/archive/{page}")
    void archive(
            @PathVariable String subscription,
            @PathVariable String page,
            Actor actor,
            Accessed accessed,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException, HttpMediaTypeNotAcceptableException {
        var asked = Asked.of(request);
        var reader = Reader.of(actor);
        var id = uuid(subscription);
        var number = read(page).orElseThrow(ProblemException::notFound);
        var head = open(recent(reader, id, request), accessed);
        var state = feeds.stateOfPage(head, number).orElseThrow(ProblemException::notFound);
        if (answer.isKnown(asked, state, null, request, response)) {
            return;
        }
        var read =
                feeds.archived(reader, id, address(id), number)
                        .orElseThrow(ProblemException::notFound);
        answer.send(asked, answer.write(asked, read), response);
    }

    @Operation(
            summary = "A feed's entries as they come, as server-sent events",
            description =
                    "Those after a number first, then each as it is published. The id of each is its"
                            + " number, so that a browser or library that lost the connection goes on"
                            + " where it was. Last-Event-ID goes before after; with neither it begins"
                            + " with the first entry. The data is an item as in the JSON Feed. Ends after"
                            + " ten minutes; then ask anew.")
    @GetMapping(
            path = "/api/feeds/{subscription}/stream",
            produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    ResponseEntity<SseEmitter> stream(
            @PathVariable String subscription,
            @Parameter(description = "The number of the last entry that the reader has")
                    @RequestParam(required = false)
                    @Nullable String after,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false)
                    @Nullable String language,
            Actor actor,
            Accessed accessed) {
        long from =
                lastEventId != null && !lastEventId.isEmpty()
                        ? number("Last-Event-ID", lastEventId)
                        : after == null ? 0 : number("after", after);
        var head = open(heads.now(Reader.of(actor), uuid(subscription)), accessed);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header("X-Accel-Buffering", "no")
                .body(streams.follow(head, from, Problem.prefersEnglish(language)));
    }

    private Optional<Head> recent(Reader reader, UUID id, HttpServletRequest request) {
        // Whoever waited for something that was just written wants to see it.
        return request.getParameter("waitFor") == null
                ? heads.recent(reader, id)
                : heads.anew(reader, id);
    }

    /**
     * @throws ProblemException 404 when it is not there for the reader, 410 when it is over
     */
    static Head open(Optional<Head> head, Accessed accessed) {
        var found = head.orElseThrow(ProblemException::notFound);
        accessed.of(found.organisation());
        if (found.revoked()) {
            throw new ProblemException(
                    HttpStatus.GONE,
                    "subscription-revoked",
                    "Prenumerationen är återkallad, och dess flöde finns inte längre.",
                    "The subscription is revoked, and its feed is no longer there.");
        }
        return found;
    }

    static String address(UUID id) {
        return ServletUriComponentsBuilder.fromCurrentContextPath()
                .path("/api/feeds/{id}")
                .build(id.toString())
                .toString();
    }

    static UUID uuid(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw ProblemException.notFound();
        }
    }

    private static long number(String parameter, String given) {
        return read(given)
                .orElseThrow(
                        () ->
                                ProblemException.badParameter(
                                        parameter,
                                        "Ange numret på den sista post ni har, eller 0.",
                                        "Give the number of the last entry that you have, or 0."));
    }

    private static Optional<Long> read(String given) {
        return given.matches("\\d{1,15}") ? Optional.of(Long.valueOf(given)) : Optional.empty();
    }

    private static int limit(String given) {
        if (!given.matches("\\d{1,4}")
                || Integer.parseInt(given) < 1
                || Integer.parseInt(given) > Feeds.MOST) {
            throw ProblemException.badParameter(
                    "limit", "Ange ett tal från 1 till 500.", "Give a number from 1 to 500.");
        }
        return Integer.parseInt(given);
    }
}
