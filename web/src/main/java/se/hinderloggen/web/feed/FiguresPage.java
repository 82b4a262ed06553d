package se.hinderloggen.web.feed;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import se.hinderloggen.web.feed.FigureAnswers.Figures;
import se.hinderloggen.web.feed.FigureAnswers.Part;
import se.hinderloggen.web.services.QueryService;

/** The figures that a recipient gets, year by year, with small ones protected. */
@Controller
class FiguresPage {

    private static final String PAGE = FeedPage.PAGE + "/siffror";
    private static final MediaType CSV = new MediaType("text", "csv");

    private final Feeds feeds;
    private final QueryService query;

    FiguresPage(Feeds feeds, QueryService query) {
        this.feeds = feeds;
        this.query = query;
    }

    /**
     * @param wanted year; the latest one when it is not there
     * @param by what the columns tell apart
     */
    @GetMapping(PAGE)
    String show(
            @PathVariable UUID subscription,
            @RequestParam(name = "ar", required = false) @Nullable Integer wanted,
            @RequestParam(name = "per", defaultValue = "typ") String by,
            Model model) {
        var figures = figures(subscription);
        var years =
                figures.parts().stream()
                        .map(Part::year)
                        .distinct()
                        .sorted(Comparator.reverseOrder())
                        .toList();
        var year =
                wanted != null && years.contains(wanted)
                        ? wanted
                        : years.isEmpty() ? null : years.getFirst();
        var columns = FiguresTable.By.at(by);
        model.addAttribute("it", feeds.subscription(subscription));
        model.addAttribute("years", years);
        model.addAttribute("year", year);
        model.addAttribute("by", columns);
        model.addAttribute("bys", FiguresTable.By.values());
        model.addAttribute(
                "tables",
                figures.parts().stream()
                        .filter(it -> year != null && it.year() == year)
                        .map(it -> FiguresTable.of(it, columns))
                        .toList());
        model.addAttribute("notes", figures.notes());
        model.addAttribute("styles", List.of("followup.css", "feed.css"));
        return "feed/figures";
    }

    private Figures figures(UUID subscription) {
        return query.get("/api/feeds/" + subscription + "/figures", Map.of(), Figures.class);
    }

    @GetMapping(PAGE + ".csv")
    ResponseEntity<byte[]> file(@PathVariable UUID subscription, Locale language) {
        return ResponseEntity.ok()
                .contentType(CSV)
                .cacheControl(CacheControl.noStore())
                .header(
                        "Content-Disposition",
                        ContentDisposition.attachment().filename("siffror.csv").build().toString())
                .body(
                        query.get(
                                "/api/feeds/" + subscription + "/figures",
                                Map.of(),
                                byte[].class,
                                CSV,
                                language));
    }
}
