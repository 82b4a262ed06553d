package se.hinderloggen.query.accesslog;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.hinderloggen.platform.access.Actor;

/** The access log of one's own operation. */
@RestController
class AccessLogApi {

    private static final String CSV = "text/csv";

    private final AccessLines lines;

    AccessLogApi(AccessLines lines) {
        this.lines = lines;
    }

    /**
     * @param next for the parameter {@code after} of the next page; absent on the last
     */
    record Page(List<AccessLine> lines, @Nullable String next) {}

    @Operation(
            summary = "Who read, searched, exported, changed and released what, the newest first",
            description =
                    "Of one's own operation: its own people, and authorities that were told something"
                            + " of it. What was refused stands there as well. UNCHANGED tells how often"
                            + " within a minute someone asked for what had not changed. There is never"
                            + " anything of the content.")
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON_VALUE,
                        schema = @Schema(implementation = Page.class)),
                @Content(mediaType = CSV)
            })
    @GetMapping(
            path = "/api/access-log",
            produces = {MediaType.APPLICATION_JSON_VALUE, CSV})
    @Nullable ResponseEntity<Page> lines(
            @Parameter(description = "The first day, as 2026-03-14") @RequestParam(required = false)
                    @Nullable String from,
            @Parameter(description = "The last day") @RequestParam(required = false)
                    @Nullable String to,
            @Parameter(description = "A person or machine, by name or subject")
                    @RequestParam(required = false)
                    @Nullable String person,
            @Parameter(
                            description =
                                    "READ, SEARCHED, EXPORTED, CHANGED, RELEASED, REFUSED or UNCHANGED")
                    @RequestParam(required = false)
                    @Nullable String act,
            @Parameter(description = "Id of what it was about, also among others")
                    @RequestParam(required = false)
                    @Nullable String object,
            @Parameter(description = "next of the page before") @RequestParam(required = false)
                    @Nullable String after,
            @Parameter(description = "1 to 500; a file has everything")
                    @RequestParam(required = false)
                    @Nullable String limit,
            @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept,
            Actor actor,
            HttpServletResponse response)
            throws IOException {
        var search =
                new AccessSearch(
                        actor.requireOrganisation(),
                        AccessSearch.first("from", from),
                        AccessSearch.last("to", to),
                        AccessSearch.blank(person),
                        AccessSearch.act(act),
                        AccessSearch.blank(object),
                        AccessSearch.after(after),
                        AccessSearch.limit(limit));
        if (accept != null && accept.startsWith(CSV)) {
            sendFile(search, response);
            return null;
        }
        var found = lines.find(search);
        boolean more = found.size() == search.limit();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new Page(found, more ? Long.toString(found.getLast().id()) : null));
    }

    /** Everything, a page at a time, so there is never more of it in memory. */
    private void sendFile(AccessSearch search, HttpServletResponse response) throws IOException {
        var whole = search.withLimit(AccessSearch.MOST);
        var page = lines.find(whole);
        response.setContentType(CSV + ";charset=UTF-8");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        var out = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
        var csv = new AccessCsv(out);
        csv.write(page);
        while (page.size() == AccessSearch.MOST) {
            page = lines.find(whole.after(page.getLast().id()));
            csv.write(page);
        }
        out.flush();
    }
}
