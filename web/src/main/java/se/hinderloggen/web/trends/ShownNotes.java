package se.hinderloggen.web.trends;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.hinderloggen.web.layout.Words;
import se.hinderloggen.web.trends.Figures.Row;

/** What one has to know to read the figures that are shown. */
final class ShownNotes {

    private static final String SHARES = "share-of-all";
    private static final String MONTH_UNKNOWN = "month-unknown";

    private ShownNotes() {}

    static List<String> of(
            TrendAnswer answer,
            TrendQuestion question,
            Figures figures,
            LocalDate day,
            Texts texts) {
        var notes = new ArrayList<String>();
        var now = figures.now();
        if (now != null) {
            String until = Shown.date(day, texts);
            notes.add(texts.get("note.now", now.label(texts.locale()), until));
        }
        boolean gaps =
                question.isHeatMap()
                        ? answer.cells().stream().anyMatch(it -> it.value() == null)
                        : Stream.concat(figures.rows().stream(), Stream.of(figures.totals()))
                                .flatMap(it -> it.figures().stream())
                                .anyMatch(it -> it.value() == null);
        if (gaps) {
            notes.add(texts.get("note.gap"));
        }
        answer.notes().stream()
                .filter(it -> !it.code().equals(Shown.REMINDER))
                .filter(it -> answer.breaks().stream().noneMatch(each -> each.sv().equals(it.sv())))
                .map(it -> note(it, answer, texts))
                .forEach(notes::add);
        answer.corrected().stream().map(it -> corrected(it, texts)).forEach(notes::add);
        if (question.isMultiples() && figures.rows().stream().anyMatch(Row::isUnknown)) {
            notes.add(texts.get("note.unknown"));
        }
        if (!question.value("asOf").isEmpty()) {
            notes.add(texts.get("note.as-of"));
        }
        if (question.series().size() > Shown.MOST_LINES) {
            notes.add(texts.get("note.lines", Integer.toString(Shown.MOST_LINES)));
        }
        if (figures.cut()) {
            notes.add(texts.get("note.cut", Integer.toString(Figures.MOST_PERIODS)));
        }
        return notes;
    }

    /** In the words of this page, where it shows things otherwise than the service. */
    private static String note(TrendAnswer.Note note, TrendAnswer answer, Texts texts) {
        return switch (note.code()) {
            case SHARES -> texts.get("note.share");
            case MONTH_UNKNOWN ->
                    texts.get(
                            "note.month-unknown",
                            Long.toString(
                                    answer.totals().stream()
                                            .filter(it -> it.period().endsWith("XX"))
                                            .mapToLong(TrendAnswer.Total::observations)
                                            .sum()));
            default -> note.in(texts.locale());
        };
    }

    /** Both what it is, and what was published before. */
    private static String corrected(TrendAnswer.Corrected it, Texts texts) {
        String earlier =
                it.earlier().stream()
                        .map(
                                was ->
                                        texts.get(
                                                "corrected.earlier",
                                                Shown.figures(
                                                        was.clients(), was.assignments(), texts),
                                                Shown.date(
                                                        was.until()
                                                                .atZone(Words.SWEDEN)
                                                                .toLocalDate(),
                                                        texts)))
                        .collect(Collectors.joining(", "));
        String year = Integer.toString(it.year());
        return texts.get(
                "corrected",
                it.municipality() == null ? year : it.municipality().label() + " " + year,
                Shown.figures(it.clients(), it.assignments(), texts),
                earlier);
    }
}
