package se.hinderloggen.web.find;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import se.hinderloggen.web.layout.Words;
import se.hinderloggen.web.services.Answers.Coded;
import se.hinderloggen.web.services.Answers.Finding;
import se.hinderloggen.web.services.Answers.Observation;

/**
 * Observations as rows of a table: one for each finding, as figures per authority count them.
 * Whoever wants to count observations counts the rows of first findings. A date stands in its
 * column only when the day is known; the year has a column of its own, and so has the month, so
 * that no program takes a month for its first day.
 */
final class ObservationRows {

    private static final List<String> COLUMNS =
            List.of(
                    "observation",
                    "kind",
                    "day",
                    "year",
                    "month",
                    "finding",
                    "findings",
                    "authority",
                    "unit",
                    "municipality",
                    "eventType",
                    "description",
                    "consequences",
                    "tags",
                    "recorded",
                    "corrected",
                    "decision",
                    "merged",
                    "reference");

    private final MessageSource words;
    private final Locale language;

    ObservationRows(MessageSource words, Locale language) {
        this.words = words;
        this.language = language;
    }

    List<String> headings() {
        return COLUMNS.stream().map(it -> text("file." + it)).toList();
    }

    List<List<Cell>> of(Observation it) {
        var rows = new ArrayList<List<Cell>>();
        for (int i = 0; i < it.findings().size(); i++) {
            rows.add(row(it, i, it.findings().get(i)));
        }
        return rows;
    }

    private List<Cell> row(Observation it, int index, Finding finding) {
        String occurred = it.occurred();
        var review = it.review();
        return List.of(
                Cell.text(it.observationId().toString()),
                Cell.text(text("kind." + it.kind().code())),
                occurred.length() == 10 ? new Cell.Day(LocalDate.parse(occurred)) : Cell.NOTHING,
                new Cell.Whole(Long.parseLong(occurred.substring(0, 4))),
                occurred.length() >= 7
                        ? new Cell.Whole(Long.parseLong(occurred.substring(5, 7)))
                        : Cell.NOTHING,
                new Cell.Whole(index + 1L),
                new Cell.Whole(it.findings().size()),
                label(finding.authority()),
                label(finding.unit()),
                label(finding.municipality()),
                label(finding.eventType()),
                Cell.text(it.description()),
                Cell.text(it.consequences()),
                Cell.text(String.join(", ", it.tags())),
                moment(it.recordedAt()),
                moment(it.correctedAt()),
                label(review == null ? null : review.decision()),
                Cell.text(it.mergedInto() == null ? null : it.mergedInto().toString()),
                Cell.text(it.reference()));
    }

    /** How wide the columns are, in characters. */
    static List<Integer> widths() {
        return List.of(12, 18, 12, 7, 8, 9, 9, 24, 24, 16, 30, 70, 50, 24, 17, 17, 24, 12, 14);
    }

    private static Cell label(@Nullable Coded coded) {
        return Cell.text(coded == null ? null : coded.label());
    }

    private static Cell moment(@Nullable Instant at) {
        return at == null
                ? Cell.NOTHING
                : new Cell.Moment(
                        LocalDateTime.ofInstant(at, Words.SWEDEN).truncatedTo(ChronoUnit.MINUTES));
    }

    private String text(String key) {
        return words.getMessage(key, null, language);
    }
}
