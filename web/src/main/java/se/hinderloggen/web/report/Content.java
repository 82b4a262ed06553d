package se.hinderloggen.web.report;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.hinderloggen.web.report.ReportAnswers.Example;
import se.hinderloggen.web.report.ReportAnswers.FaultText;
import se.hinderloggen.web.report.ReportAnswers.Figures;
import se.hinderloggen.web.report.ReportAnswers.Published;

/**
 * All that a report says, published or not: from this and nothing else its page and its files are
 * made.
 *
 * @param texts what people wrote; chapters without are left out
 * @param published by which the files know that they are of something published; absent of a draft
 */
record Content(
        Figures figures,
        Map<Chapter, String> texts,
        List<Example> examples,
        List<FaultText> faults,
        @Nullable UUID published) {

    static Content of(Published it) {
        var texts = new EnumMap<Chapter, String>(Chapter.class);
        for (var chapter : it.chapters()) {
            if (chapter.text() != null) {
                texts.put(chapter.key(), chapter.text());
            }
        }
        return new Content(
                it.figures(),
                texts,
                it.examples(),
                it.systemFaultTexts() == null ? List.of() : it.systemFaultTexts(),
                it.publicationId());
    }

    String text(Chapter chapter) {
        return texts.getOrDefault(chapter, "");
    }

    @Nullable FaultText fault(int number) {
        return faults.stream().filter(it -> it.number() == number).findFirst().orElse(null);
    }

    /** As the report is called. */
    String title() {
        return "Erfarenhetsrapport " + figures.year() + ", " + figures.organisation().label();
    }

    /** For whom it is, in the report's own words. */
    String audience() {
        return figures.isPublic() ? "Offentlig" : "Intern";
    }
}
