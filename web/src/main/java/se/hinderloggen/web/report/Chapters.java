package se.hinderloggen.web.report;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import se.hinderloggen.web.form.Feedback;
import se.hinderloggen.web.report.ReportDrafts.Draft;
import se.hinderloggen.web.report.Workbench.View;
import se.hinderloggen.web.services.CommandService;
import se.hinderloggen.web.services.CommandService.Suspicion;
import se.hinderloggen.web.services.ServiceAway;
import se.hinderloggen.web.services.ServiceProblem;
import se.hinderloggen.web.signin.Person;

/** Saves what a page sends of the chapters: those that were touched, and no others. */
@Component
class Chapters {

    private static final char MASK = '█';
    private static final int LONGEST = 20_000;

    private final ReportDrafts drafts;
    private final CommandService command;

    Chapters(ReportDrafts drafts, CommandService command) {
        this.drafts = drafts;
        this.command = command;
    }

    /** What became of a chapter. */
    enum Outcome {
        UNTOUCHED,
        SAVED,
        OVERTAKEN,
        NOT_SAVED
    }

    /**
     * What a form has of one chapter.
     *
     * @param version that the page had
     * @param was mark of the text that the page showed
     */
    record Sent(String text, int version, String was) {

        static @Nullable Sent of(Chapter chapter, MultiValueMap<String, String> form) {
            String text = form.getFirst("text-" + chapter);
            String version = form.getFirst("version-" + chapter);
            String was = form.getFirst("was-" + chapter);
            if (text == null || version == null || was == null || !version.matches("\\d{1,8}")) {
                return null;
            }
            String plain = text.replace("\r\n", "\n").stripTrailing();
            return new Sent(
                    plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain,
                    Integer.parseInt(version),
                    was);
        }

        boolean isTouched() {
            return !Workbench.mark(text).equals(was);
        }
    }

    Map<Chapter, Outcome> save(
            Person person,
            int year,
            UUID tab,
            MultiValueMap<String, String> form,
            Feedback feedback) {
        var outcomes = new EnumMap<Chapter, Outcome>(Chapter.class);
        for (var chapter : Chapter.values()) {
            var sent = Sent.of(chapter, form);
            if (sent != null) {
                outcomes.put(
                        chapter,
                        sent.isTouched()
                                ? save(person, year, chapter, sent, tab, feedback)
                                : Outcome.UNTOUCHED);
            }
        }
        return outcomes;
    }

    /** Without what the personal-data guard refuses: such a thing is kept nowhere. */
    private Outcome save(
            Person person, int year, Chapter chapter, Sent sent, UUID tab, Feedback feedback) {
        try {
            var texts = Map.of(chapter.name(), sent.text());
            var refused =
                    sent.text().isBlank()
                            ? List.<Suspicion>of()
                            : command.examine(texts).stream().filter(Suspicion::isRefused).toList();
            feedback.add(refused, texts, Set.of());
            return drafts.save(
                            person,
                            year,
                            chapter,
                            sent.version(),
                            tab,
                            masked(sent.text(), refused))
                    ? Outcome.SAVED
                    : Outcome.OVERTAKEN;
        } catch (ServiceAway | ServiceProblem e) {
            return Outcome.NOT_SAVED;
        }
    }

    private static String masked(String text, List<Suspicion> refused) {
        var characters = new StringBuilder(text);
        for (var it : refused) {
            for (int i = it.start(); i < Math.min(it.end(), text.length()); i++) {
                characters.setCharAt(i, MASK);
            }
        }
        return characters.toString();
    }

    /**
     * A chapter after it was sent: what the person wrote stays in it, whatever became of it.
     *
     * @param now as it stands
     */
    static View shown(View now, @Nullable Sent sent, Outcome outcome) {
        if (sent == null || outcome == Outcome.UNTOUCHED) {
            return now;
        }
        Draft theirs = outcome == Outcome.OVERTAKEN ? now.draft() : null;
        return new View(
                now.chapter(),
                sent.text(),
                false,
                outcome == Outcome.SAVED ? now.version() : sent.version(),
                outcome == Outcome.SAVED ? Workbench.mark(sent.text()) : sent.was(),
                theirs,
                now.asides(),
                now.figures(),
                now.draft(),
                outcome.name().toLowerCase(Locale.ROOT));
    }

    /**
     * What a button asks for, of one chapter.
     *
     * @param action keep (mine), take (theirs), suggest (the suggestion), or discard (what was set
     *     aside)
     */
    void act(
            Person person,
            int year,
            Chapter chapter,
            String action,
            UUID tab,
            MultiValueMap<String, String> form) {
        var now = drafts.texts(person, year).get(chapter);
        var sent = Sent.of(chapter, form);
        switch (action) {
            case "keep" -> {
                if (sent != null) {
                    if (now != null && now.text() != null) {
                        drafts.setAside(
                                person, year, chapter, UUID.randomUUID(), now.text(), now.by());
                    }
                    drafts.save(
                            person,
                            year,
                            chapter,
                            now == null ? 0 : now.version(),
                            tab,
                            kept(person, year, chapter, tab, sent));
                }
            }
            case "suggest" -> {
                if (now != null && now.text() != null) {
                    drafts.setAside(person, year, chapter, UUID.randomUUID(), now.text(), now.by());
                    drafts.save(person, year, chapter, now.version(), tab, null);
                }
            }
            case "discard" -> drafts.throwAway(person, year, chapter, tab);
            default -> {
                // Taking theirs is to leave what stands.
            }
        }
    }

    /** What was set aside has passed the guard already. */
    private String kept(Person person, int year, Chapter chapter, UUID tab, Sent sent) {
        return drafts.asides(person, year).getOrDefault(chapter, List.of()).stream()
                .filter(it -> it.tab().equals(tab))
                .map(ReportDrafts.Aside::text)
                .findFirst()
                .orElse(sent.text());
    }
}
