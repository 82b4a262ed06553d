package se.hinderloggen.web.observation;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import se.hinderloggen.web.followup.FollowUps;
import se.hinderloggen.web.layout.Words;
import se.hinderloggen.web.release.Releases;
import se.hinderloggen.web.services.Answers.Coded;
import se.hinderloggen.web.services.Answers.Observation;
import se.hinderloggen.web.services.Answers.Similar;
import se.hinderloggen.web.services.QueryService;
import se.hinderloggen.web.services.QueryService.SimilarFinding;
import se.hinderloggen.web.services.ServiceAway;
import se.hinderloggen.web.services.ServiceProblem;
import se.hinderloggen.web.signin.Person;

/** Everything that is known about one observation, and what happened to it. */
@Controller
class ObservationPage {

    static final String PAGE = "/observationer/{id}";

    private static final int SIMILAR = 10;
    private static final int FEW = 3;

    private final QueryService query;
    private final FollowUps followUps;
    private final Releases releases;
    private final MessageSource words;
    private final Words dates;

    ObservationPage(
            QueryService query,
            FollowUps followUps,
            Releases releases,
            MessageSource words,
            Words dates) {
        this.query = query;
        this.followUps = followUps;
        this.releases = releases;
        this.words = words;
        this.dates = dates;
    }

    @GetMapping(PAGE)
    String show(@PathVariable UUID id, Person person, Model model, Locale language) {
        var observation = query.observation(id);
        model.addAttribute("it", observation);
        model.addAttribute("erased", isErased(observation));
        model.addAttribute("timeline", new Timeline(words, dates, language).of(history(query, id)));
        model.addAttribute("followUps", followUps(id));
        model.addAttribute("delge", releases.about(observation, person));
        model.addAttribute("styles", List.of("observation.css", "feed.css"));
        return "observation/observation";
    }

    /**
     * A page of its own; where there is a script, the other page takes a few from it.
     *
     * @param few present when they are to be few
     */
    @GetMapping(PAGE + "/liknande")
    String similar(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String few,
            Model model) {
        var observation = query.observation(id);
        model.addAttribute("it", observation);
        model.addAttribute("similar", similar(observation, few == null ? SIMILAR : FEW));
        model.addAttribute("styles", List.of("observation.css"));
        return "observation/similar";
    }

    private List<Similar> similar(Observation it, int limit) {
        if (isErased(it)) {
            return List.of();
        }
        var findings =
                it.findings().stream()
                        .map(
                                finding ->
                                        new SimilarFinding(
                                                finding.authority().code(),
                                                code(finding.unit()),
                                                code(finding.municipality()),
                                                code(finding.eventType())))
                        .toList();
        // One more: it resembles itself most.
        return query
                .similar(it.description() == null ? "" : it.description(), findings, limit + 1)
                .stream()
                .filter(other -> !other.observation().observationId().equals(it.observationId()))
                .limit(limit)
                .toList();
    }

    private static @Nullable String code(@Nullable Coded coded) {
        return coded == null ? null : coded.code();
    }

    /** The page is of use without them. */
    private List<FollowUps.Item> followUps(UUID id) {
        try {
            return followUps.about(id);
        } catch (ServiceAway | ServiceProblem e) {
            return List.of();
        }
    }

    /** Also while the key is gone and the news of it has not come. */
    static boolean isErased(Observation it) {
        return it.erased() != null || it.description() == null;
    }

    /** The page is of use without it. */
    static History history(QueryService query, UUID id) {
        try {
            return query.get("/api/observations/" + id + "/history", Map.of(), History.class);
        } catch (ServiceAway | ServiceProblem e) {
            return History.UNKNOWN;
        }
    }
}
