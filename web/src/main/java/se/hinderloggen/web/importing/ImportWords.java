package se.hinderloggen.web.importing;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import se.hinderloggen.web.importing.ImportJob.Away;
import se.hinderloggen.web.importing.ImportJob.RefusedWhole;
import se.hinderloggen.web.importing.ImportJob.Reported;
import se.hinderloggen.web.importing.ImportJob.Running;
import se.hinderloggen.web.importing.ImportJob.Sort;
import se.hinderloggen.web.importing.ImportJob.State;
import se.hinderloggen.web.layout.Words;
import se.hinderloggen.web.services.ImportService.Report;
import se.hinderloggen.web.services.ImportService.RowProblem;
import se.hinderloggen.web.services.ServiceProblem.Sentence;

/** What an import looks like on its page. */
@Component
class ImportWords {

    /** What the personal-data guard asks about; the other codes of a row have to be put right. */
    private static final Set<String> DOUBTS =
            Set.of("person-name", "street-address", "case-number");

    private final MessageSource texts;
    private final Words words;

    ImportWords(MessageSource texts, Words words) {
        this.texts = texts;
        this.words = words;
    }

    /**
     * @param max absent while nobody knows how much there is
     */
    record Bar(String text, int value, @Nullable Integer max) {}

    /**
     * @param column as people call it, or null for the whole row
     * @param expected what one may write there
     */
    record Row(int line, @Nullable String column, Sentence problem, String expected) {}

    /**
     * @param step {@code checking}, {@code importing}, {@code checked}, {@code imported}, {@code
     *     nothing}, {@code refused} or {@code away}
     * @param doubts codes that somebody has to look at
     */
    record View(
            String step,
            @Nullable Bar bar,
            @Nullable Report report,
            List<Row> rows,
            List<String> doubts,
            List<String> acknowledged,
            @Nullable Sentence refusal,
            int line,
            boolean dryRun) {

        /** Without problems, and not without rows. */
        public boolean isAllGood() {
            return report != null && report.problemCount() == 0 && report.observations() > 0;
        }

        /** Something can go in, though not all. */
        public boolean isSomeGood() {
            return report != null && report.problemCount() > 0 && report.recorded() > 0;
        }
    }

    View view(ImportJob job, State state) {
        return switch (state) {
            case Running it ->
                    new View(
                            it.dryRun() ? "checking" : "importing",
                            progress(it, words.language()),
                            null,
                            List.of(),
                            List.of(),
                            List.of(),
                            null,
                            0,
                            it.dryRun());
            case Reported it ->
                    new View(
                            it.dryRun() ? "checked" : outcome(it.report()),
                            null,
                            it.report(),
                            it.report().problems().stream()
                                    .map(problem -> row(job.sort(), problem))
                                    .toList(),
                            doubts(it),
                            it.acknowledged(),
                            null,
                            0,
                            it.dryRun());
            case RefusedWhole it ->
                    new View(
                            "refused",
                            null,
                            null,
                            List.of(),
                            List.of(),
                            List.of(),
                            it.refused().sentence(),
                            it.refused().line(),
                            it.dryRun());
            case Away it ->
                    new View(
                            "away",
                            null,
                            null,
                            List.of(),
                            List.of(),
                            List.of(),
                            null,
                            0,
                            it.dryRun());
        };
    }

    private static String outcome(Report report) {
        return report.recorded() + report.alreadyThere() == 0 ? "nothing" : "imported";
    }

    /** Those that there are, and those that were answered before. */
    private static List<String> doubts(Reported reported) {
        var codes = new LinkedHashSet<>(reported.acknowledged());
        reported.report().problems().stream()
                .map(RowProblem::code)
                .filter(DOUBTS::contains)
                .forEach(codes::add);
        return List.copyOf(codes);
    }

    Bar progress(Running running, Locale language) {
        var progress = running.progress();
        if (progress == null) {
            return new Bar(text("import.progress.sending", language), 0, null);
        }
        if (progress.phase().equals("READING")) {
            return new Bar(
                    text("import.progress.reading", language, words.number(progress.rows())),
                    0,
                    null);
        }
        Integer total = progress.total();
        String key = running.dryRun() ? "import.progress.checking" : "import.progress.importing";
        return new Bar(
                text(
                        key,
                        language,
                        words.number(progress.rows()),
                        words.number(total == null ? progress.rows() : total)),
                progress.rows(),
                total);
    }

    private Row row(Sort sort, RowProblem problem) {
        var language = words.language();
        String column = problem.column();
        String known = column == null ? "" : "import.column." + column;
        var nearest = problem.nearest();
        String expected =
                nearest != null && !nearest.isEmpty()
                        ? text("import.nearest", language, String.join(", ", nearest))
                        : column == null
                                ? ""
                                : textOr("import.expected." + sort.key() + "." + column, language);
        return new Row(
                problem.line(),
                column == null ? null : textOr(known, language, column),
                new Sentence(problem.sv(), problem.en()),
                expected);
    }

    private String textOr(String key, Locale language) {
        return textOr(key, language, "");
    }

    private String textOr(String key, Locale language, String otherwise) {
        String text = texts.getMessage(key, null, otherwise, language);
        return text == null ? otherwise : text;
    }

    private String text(String key, Locale language, Object... values) {
        return texts.getMessage(key, values, language);
    }
}
