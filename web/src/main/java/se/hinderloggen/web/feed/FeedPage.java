package se.hinderloggen.web.feed;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import se.hinderloggen.web.feed.FeedAnswers.Subscription;
import se.hinderloggen.web.services.ServicesProperties;

/** A feed for those who receive it: to read, as a file, and how a program fetches it. */
@Controller
class FeedPage {

    static final String PAGE = "/flode/{subscription}";

    private static final Map<String, MediaType> FILES =
            Map.of(
                    "atom", MediaType.APPLICATION_ATOM_XML,
                    "json", new MediaType("application", "feed+json"),
                    "csv", new MediaType("text", "csv"));

    private final Feeds feeds;
    private final ServicesProperties services;

    FeedPage(Feeds feeds, ServicesProperties services) {
        this.feeds = feeds;
        this.services = services;
    }

    /**
     * @param before number of the entry that the page before ended with
     */
    @GetMapping(PAGE)
    String show(
            @PathVariable UUID subscription,
            @RequestParam(name = "fore", required = false) @Nullable Long before,
            Model model,
            Locale language) {
        var it = feeds.subscription(subscription);
        model.addAttribute("it", it);
        model.addAttribute("some", some(it, before, language));
        model.addAttribute("answers", feeds.answersIfAny(subscription));
        model.addAttribute("styles", List.of("observation.css", "feed.css"));
        return "feed/feed";
    }

    /** Of one that is ended there is nothing any more. */
    private Feeds.@Nullable Some some(Subscription it, @Nullable Long before, Locale language) {
        return it.isActive() && it.hasSummaries() ? feeds.entries(it, before, language) : null;
    }

    @GetMapping(PAGE + "/program")
    String program(@PathVariable UUID subscription, Model model) {
        var it = feeds.subscription(subscription);
        model.addAttribute("it", it);
        model.addAttribute("address", services.feeds() + "/api/feeds/" + subscription);
        model.addAttribute("styles", List.of("feed.css"));
        return "feed/program";
    }

    @GetMapping(PAGE + "/flode.{form}")
    ResponseEntity<byte[]> file(
            @PathVariable UUID subscription, @PathVariable String form, Locale language) {
        var type = FILES.get(form);
        if (type == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.noStore())
                .header(
                        "Content-Disposition",
                        ContentDisposition.attachment()
                                .filename("flode." + form)
                                .build()
                                .toString())
                .body(feeds.file(subscription, type, language));
    }
}
