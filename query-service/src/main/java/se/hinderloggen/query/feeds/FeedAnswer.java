package se.hinderloggen.query.feeds;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.context.request.ServletWebRequest;
import se.hinderloggen.platform.problem.Problem;
import se.hinderloggen.query.catalogue.Catalogues;
import se.hinderloggen.query.feeds.WrittenDocuments.Key;
import se.hinderloggen.query.feeds.WrittenDocuments.Written;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers with a document in the form and the language that were asked for, or with 304 to whoever
 * has it already.
 */
@Component
class FeedAnswer {

    /** Until then another change may come within the same second. */
    private static final Duration SETTLED = Duration.ofSeconds(2);

    private static final DateTimeFormatter HTTP_DATE =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.US);

    private final Catalogues catalogues;
    private final JsonMapper json;
    private final Clock clock;
    private final WrittenDocuments written = new WrittenDocuments();

    FeedAnswer(Catalogues catalogues, JsonMapper json, Clock clock) {
        this.catalogues = catalogues;
        this.json = json;
        this.clock = clock;
    }

    /** What was asked for, beside which entries. */
    record Asked(Format format, boolean english) {

        static Asked of(HttpServletRequest request) throws HttpMediaTypeNotAcceptableException {
            var accept = Collections.list(request.getHeaders(HttpHeaders.ACCEPT));
            return new Asked(
                    Format.accepted(accept)
                            .orElseThrow(
                                    () -> new HttpMediaTypeNotAcceptableException(Format.types())),
                    Problem.prefersEnglish(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE)));
        }

        private String tag(String state) {
            return '"' + state + '-' + format.ordinal() + (english ? "en" : "sv") + '"';
        }
    }

    /**
     * Whether the reader has it already, and is told so.
     *
     * @param state of the document
     * @param modified of the feed
     */
    boolean isKnown(
            Asked asked,
            String state,
            @Nullable Instant modified,
            HttpServletRequest request,
            HttpServletResponse response) {
        boolean known =
                request.getHeader(HttpHeaders.IF_NONE_MATCH) == null
                        ? isUnmodified(modified, request)
                        : new ServletWebRequest(request).checkNotModified(asked.tag(state));
        if (known) {
            headers(asked, state, modified, response);
            response.setStatus(HttpStatus.NOT_MODIFIED.value());
        }
        return known;
    }

    /**
     * The same for all who ask at much the same time.
     *
     * @param state of the feed
     * @param read all that it takes to write it, if nobody has
     */
    Written shared(String address, Asked asked, String state, Supplier<Feeds.Read> read) {
        return written.get(new Key(address, asked, state), () -> write(asked, read.get()));
    }

    Written write(Asked asked, Feeds.Read read) {
        var document = read.document();
        // What is told of the whole feed's time would be too much for a page that stays the same.
        var modified = document.archived() ? null : read.head().modified();
        var words = new FeedWords(catalogues.today(), asked.english());
        return new Written(
                read.state(),
                modified,
                asked.format().write(document, words, json),
                links(asked, document.links()));
    }

    void send(Asked asked, Written it, HttpServletResponse response) throws IOException {
        headers(asked, it.state(), it.modified(), response);
        it.links().forEach(link -> response.addHeader(HttpHeaders.LINK, link));
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, asked.english() ? "en" : "sv");
        response.setContentType(asked.format().contentType().toString());
        response.setContentLength(it.body().length);
        response.getOutputStream().write(it.body());
    }

    private void headers(
            Asked asked, String state, @Nullable Instant modified, HttpServletResponse response) {
        response.setHeader(HttpHeaders.ETAG, asked.tag(state));
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        response.addHeader(HttpHeaders.VARY, "Accept, Accept-Language");
        settled(modified)
                .ifPresent(it -> response.setHeader(HttpHeaders.LAST_MODIFIED, written(it)));
    }

    private static List<String> links(Asked asked, FeedDocument.Links links) {
        var written = new ArrayList<String>();
        link("next", links.next(), asked, written);
        link("prev-archive", links.previousArchive(), asked, written);
        link("next-archive", links.nextArchive(), asked, written);
        return List.copyOf(written);
    }

    private static void link(String rel, @Nullable String href, Asked asked, List<String> written) {
        if (href != null) {
            written.add(
                    "<%s>; rel=\"%s\"; type=\"%s\""
                            .formatted(href, rel, asked.format().mediaType()));
        }
    }

    /**
     * Only exactly the time that we gave: a reader's own clock says nothing of how far the views
     * had come.
     */
    private boolean isUnmodified(@Nullable Instant modified, HttpServletRequest request) {
        var since = request.getHeader(HttpHeaders.IF_MODIFIED_SINCE);
        return since != null
                && settled(modified).map(FeedAnswer::written).equals(Optional.of(since));
    }

    private Optional<Instant> settled(@Nullable Instant modified) {
        return Optional.ofNullable(modified)
                .filter(it -> it.plus(SETTLED).isBefore(clock.instant()));
    }

    private static String written(Instant modified) {
        return HTTP_DATE.format(modified.atOffset(ZoneOffset.UTC));
    }
}
