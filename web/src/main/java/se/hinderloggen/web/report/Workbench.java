package se.hinderloggen.web.report;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.hinderloggen.web.documents.Block;
import se.hinderloggen.web.release.ReleaseAnswers;
import se.hinderloggen.web.release.ReleaseAnswers.Release;
import se.hinderloggen.web.report.ReportAnswers.Counted;
import se.hinderloggen.web.report.ReportAnswers.Example;
import se.hinderloggen.web.report.ReportDrafts.Aside;
import se.hinderloggen.web.report.ReportDrafts.Draft;
import se.hinderloggen.web.services.QueryService;
import se.hinderloggen.web.services.ServiceProblem;
import se.hinderloggen.web.signin.Person;

/**
 * A report that is being written: its texts, the figures as they are now, and what may be quoted.
 */
@Component
class Workbench {

    private static final String MOST = "100";

    private final Reports reports;
    private final ReportDrafts drafts;
    private final QueryService query;

    Workbench(Reports reports, ReportDrafts drafts, QueryService query) {
        this.reports = reports;
        this.drafts = drafts;
        this.query = query;
    }

    /**
     * All of it.
     *
     * @param counted absent when there are no figures for such a report
     * @param missing why there are none
     */
    record Bench(
            int year,
            Settings settings,
            @Nullable Counted counted,
            @Nullable ServiceProblem missing,
            Map<Chapter, Draft> drafts,
            Map<Chapter, List<Aside>> asides,
            List<Release> released) {

        /** What stands in a chapter: what somebody wrote, or the suggestion. */
        String text(Chapter chapter) {
            var draft = drafts.get(chapter);
            if (draft != null && draft.text() != null) {
                return draft.text();
            }
            return counted == null ? "" : Suggestions.of(chapter, counted.figures());
        }

        boolean isSuggested(Chapter chapter) {
            var draft = drafts.get(chapter);
            return draft == null || draft.text() == null;
        }

        /** As it would be published now. */
        Content content() {
            if (counted == null) {
                throw new IllegalStateException("Without figures there is no report");
            }
            var texts = new EnumMap<Chapter, String>(Chapter.class);
            for (var chapter : Chapter.values()) {
                if (!text(chapter).isBlank()) {
                    texts.put(chapter, text(chapter));
                }
            }
            return new Content(counted.figures(), texts, examples(), counted.faultTexts(), null);
        }

        private List<Example> examples() {
            var examples = new ArrayList<Example>();
            for (var quoted : settings.examples()) {
                released.stream()
                        .filter(it -> Bench.quoted(it).equals(quoted))
                        .findFirst()
                        .ifPresent(it -> examples.add(new Example("TOLD", it.summary())));
            }
            return examples;
        }

        /** Those that can still be quoted. */
        List<Settings.Quoted> quoted() {
            var known = released.stream().map(Bench::quoted).toList();
            return settings.examples().stream().filter(known::contains).toList();
        }

        static Settings.Quoted quoted(Release it) {
            return new Settings.Quoted(it.about().kind().name(), it.about().id(), it.releaseId());
        }

        /** By which one knows whether it still says what was read. */
        String seal() {
            var all = new StringBuilder();
            for (var chapter : Chapter.values()) {
                all.append(chapter).append('\n').append(text(chapter)).append('\n');
            }
            all.append(settings.audience()).append(settings.comparedWith()).append(quoted());
            return Reports.hash(all.toString().getBytes(StandardCharsets.UTF_8));
        }
    }

    /**
     * One chapter on the page.
     *
     * @param was by which the page tells whether its text was touched
     * @param theirs what somebody else wrote meanwhile; absent when nobody did
     * @param state saved, away (could not be saved), or nothing
     */
    public record View(
            Chapter chapter,
            String text,
            boolean suggested,
            int version,
            String was,
            @Nullable Draft theirs,
            List<Aside> asides,
            List<Block> figures,
            @Nullable Draft draft,
            String state) {}

    Bench open(Person person, int year, @Nullable Counted again) {
        var settings = drafts.settings(person, year);
        Counted counted = again;
        ServiceProblem missing = null;
        if (counted == null) {
            try {
                counted = reports.figures(person, year, settings, null, null);
            } catch (ServiceProblem problem) {
                missing = problem;
            }
        }
        return new Bench(
                year,
                settings,
                counted,
                missing,
                drafts.texts(person, year),
                drafts.asides(person, year),
                released());
    }

    private List<Release> released() {
        return query
                .get(
                        "/api/releases",
                        Map.of("state", "RELEASED", "limit", MOST),
                        ReleaseAnswers.Releases.class)
                .releases()
                .stream()
                .filter(it -> it.summary() != null)
                .toList();
    }

    static List<View> views(Bench bench) {
        var figures =
                bench.counted() == null
                        ? Map.<Chapter, List<Block>>of()
                        : ReportDocument.figures(bench.content());
        var views = new ArrayList<View>();
        for (var chapter : Chapter.values()) {
            var draft = bench.drafts().get(chapter);
            String text = bench.text(chapter);
            views.add(
                    new View(
                            chapter,
                            text,
                            bench.isSuggested(chapter),
                            draft == null ? 0 : draft.version(),
                            mark(text),
                            null,
                            bench.asides().getOrDefault(chapter, List.of()),
                            figures.getOrDefault(chapter, List.of()),
                            draft,
                            ""));
        }
        return views;
    }

    /** By which one tells whether a text is the one that was shown. */
    static String mark(String text) {
        return Reports.hash(text.getBytes(StandardCharsets.UTF_8)).substring(0, 16);
    }
}
