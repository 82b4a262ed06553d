package se.hinderloggen.web.feed;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import se.hinderloggen.web.services.Answers.Coded;

/** What the query-service answers about the figures of a subscription. */
final class FigureAnswers {

    private FigureAnswers() {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Figures(List<Part> parts, List<Note> notes) {}

    record Note(String sv, String en) {

        public String in(Locale language) {
            return language.getLanguage().equals("en") ? en : sv;
        }
    }

    /** What was published of a year at one time. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Part(int year, Instant knownUntil, List<Figure> figures) {}

    /**
     * One count. With neither event type, kind nor municipality it is the total of its line.
     *
     * @param of whom its line is about: all, authority, other-authorities, unit or other-units
     * @param together what a line of others stands for
     * @param shown the count, or what is told in its place
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Figure(
            String of,
            @Nullable Coded authority,
            @Nullable Coded unit,
            List<Coded> together,
            @Nullable Coded eventType,
            @Nullable Coded kind,
            @Nullable Coded municipality,
            String shown) {}
}
