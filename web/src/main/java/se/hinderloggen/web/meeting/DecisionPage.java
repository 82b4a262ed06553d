package se.hinderloggen.web.meeting;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.hinderloggen.web.meeting.Deciding.Texts;
import se.hinderloggen.web.meeting.Deciding.Turn;

/** What a group makes of one observation. */
@Controller
class DecisionPage {

    private static final String PAGE = "/moten/{id}";
    private static final List<String> NOTES =
            List.of("comprehensibility", "manageability", "meaningfulness");
    private static final List<String> POINTS =
            List.of("whatHappened", "cause", "consequences", "remedy", "proposals", "continuation");

    private final Deciding deciding;
    private final MeetingRoom room;

    DecisionPage(Deciding deciding, MeetingRoom room) {
        this.deciding = deciding;
        this.room = room;
    }

    @PostMapping(PAGE + "/beslut")
    String decide(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> form,
            Model model,
            HttpServletResponse response,
            Locale language) {
        var step = Step.of(id, "beslut", form, "reviewed", "merged", "erased");
        var texts = new LinkedHashMap<String, String>();
        var body = new LinkedHashMap<String, Object>();
        body.put("decision", step.typed("decision"));
        body.put("workingGroup", step.typed("workingGroup"));
        NOTES.forEach(it -> put(body, texts, it, it, step.typed(it)));
        var points = new LinkedHashMap<String, Object>();
        POINTS.forEach(
                it -> put(points, texts, it, "discussion." + it, step.typed("discussion." + it)));
        if (!points.isEmpty()) {
            body.put("discussion", points);
        }
        body.put("acknowledged", step.acknowledged());
        return deciding.attempt(
                step,
                new Texts(texts, true),
                () -> deciding.send(step, "/review", body),
                () -> decided(step),
                new Turn(model, response, language));
    }

    /** A decision about a systemfel goes on to it, unless that is done. */
    private String decided(Step step) {
        boolean existing = step.typed("decision").equals("LINK_TO_SYSTEM_FAULT");
        boolean fresh = step.typed("decision").equals("DECLARE_SYSTEM_FAULT");
        if ((!existing && !fresh) || room.isLinked(step.place().meeting(), step.about())) {
            return step.onwards();
        }
        return existing
                ? "redirect:" + step.place().address() + "&gor=systemfel"
                : "redirect:" + Room.declaration(step.place().meeting(), step.about());
    }

    @PostMapping(PAGE + "/typ")
    String reclassify(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> form,
            Model model,
            HttpServletResponse response,
            Locale language) {
        var step = Step.of(id, "typ", form, "reclassified", "corrected", "merged", "erased");
        var body = new LinkedHashMap<String, Object>();
        body.put("finding", step.typed("finding").matches("\\d{1,3}") ? step.typed("finding") : 0);
        body.put("eventType", step.typed("eventType"));
        return withReason(
                step,
                "/reclassifications",
                body,
                step.typed("reason"),
                new Turn(model, response, language));
    }

    @PostMapping(PAGE + "/ihop")
    String merge(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> form,
            Model model,
            HttpServletResponse response,
            Locale language) {
        var step = Step.of(id, "ihop", form, "merged", "corrected", "erased");
        var written =
                Step.ID.matcher(
                        step.typed("other").isEmpty() ? step.typed("into") : step.typed("other"));
        var body = new LinkedHashMap<String, Object>();
        body.put("into", written.find() ? written.group() : "");
        return withReason(
                step,
                "/merge",
                body,
                step.typed("mergeReason"),
                new Turn(model, response, language));
    }

    @PostMapping(PAGE + "/angra")
    String undoMerge(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> form,
            Model model,
            HttpServletResponse response,
            Locale language) {
        var step = Step.of(id, "angra", form);
        return deciding.attempt(
                step,
                Texts.NONE,
                () -> deciding.send(step, "/merge-undoing", Map.of()),
                step::onwards,
                new Turn(model, response, language));
    }

    private String withReason(
            Step step, String operation, Map<String, Object> body, String reason, Turn turn) {
        var texts = new LinkedHashMap<String, String>();
        put(body, texts, "reason", "reason", reason);
        body.put("acknowledged", step.acknowledged());
        return deciding.attempt(
                step,
                new Texts(texts, true),
                () -> deciding.send(step, operation, body),
                step::onwards,
                turn);
    }

    private static void put(
            Map<String, Object> body,
            Map<String, String> texts,
            String name,
            String path,
            String text) {
        if (!text.isEmpty()) {
            body.put(name, text);
            texts.put(path, text);
        }
    }
}
