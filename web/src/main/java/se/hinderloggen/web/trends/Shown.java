package se.hinderloggen.web.trends;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.hinderloggen.web.layout.Words;
import se.hinderloggen.web.trends.Figures.Row;

/**
 * An answer as it is shown: which charts, the table, and what has to be said.
 *
 * @param wide lines, for screens and paper; absent when there are none
 * @param narrow the same, for phones
 * @param map of the counties; absent when it was not asked for
 * @param breaks where series do not measure the same on both sides
 * @param reminder that fewer records do not mean fewer obstacles
 * @param notes everything else that one has to know
 */
record Shown(
        TrendQuestion question,
        TrendAnswer answer,
        Figures figures,
        String title,
        String subtitle,
        List<Way> measures,
        List<Way> views,
        List<Editions.Edition> editions,
        List<Choice> series,
        @Nullable LineChart wide,
        @Nullable LineChart narrow,
        @Nullable SmallMultiples multiples,
        @Nullable HeatMap heat,
        @Nullable CountyMap map,
        @Nullable FigureTable table,
        Breaks breaks,
        String reminder,
        List<String> notes,
        String source,
        String file) {

    static final int MOST_LINES = 6;
    private static final int USUAL_LINES = 5;
    private static final int MOST_CHOICES = 40;
    private static final String REMINDER = "counts-measure-recording-too";
    private static final String SHARES = "share-of-all";
    private static final String MONTH_UNKNOWN = "month-unknown";

    /**
     * One way to see the same question.
     *
     * @param text key of its name
     */
    record Way(String text, String address, boolean current) {}

    record Choice(String key, String label, boolean chosen) {}

    static Shown of(
            TrendAnswer answer,
            TrendQuestion question,
            Choices.Offered offered,
            LocalDate today,
            Texts texts) {
        var day = day(question, today);
        boolean everyPlace =
                question.by().equals("municipality")
                        && question.value("municipality").isEmpty()
                        && !answer.cells().isEmpty();
        var figures = Figures.of(answer, question, everyPlace ? offered.places() : Map.of(), day);
        boolean placed = !figures.isEmpty() && figures.placed() > 0 && !question.isHeatMap();
        boolean multiples = placed && question.isMultiples();
        boolean lines = placed && !multiples && !question.isMap();
        var drawn = chosen(figures, question);
        var breaks = Breaks.of(answer, figures, texts);
        var length = Period.Length.of(question.period());
        var heat =
                question.isHeatMap() && !answer.cells().isEmpty()
                        ? HeatMap.of(answer, question, Period.of(day, length), texts)
                        : null;
        var map =
                question.isMap() && !figures.isEmpty()
                        ? CountyMap.of(answer, question, Period.of(day, length), texts)
                        : null;
        return new Shown(
                question,
                answer,
                figures,
                title(question, texts),
                subtitle(question, figures, onePeriod(heat, map), offered, texts),
                TrendQuestion.MEASURES.stream()
                        .map(
                                it ->
                                        new Way(
                                                "trends.measure." + it,
                                                question.with("measure", it).address(),
                                                it.equals(question.measure())))
                        .toList(),
                views(question),
                Editions.of(question, figures, offered.catalogueYears(), texts),
                lines ? choices(figures, drawn) : List.of(),
                lines ? draw(LineChart.Size.WIDE, figures, drawn, breaks, question, texts) : null,
                lines ? draw(LineChart.Size.NARROW, figures, drawn, breaks, question, texts) : null,
                multiples
                        ? SmallMultiples.of(figures, figures.rows(), breaks, question, texts)
                        : null,
                heat,
                map,
                question.isHeatMap() ? null : FigureTable.of(figures, breaks, question, texts),
                breaks,
                reminder(answer, texts),
                notes(answer, question, figures, day, texts),
                texts.get("source", date(today, texts)),
                file(question, today));
    }

    public boolean isEmpty() {
        return answer.totals().isEmpty();
    }

    private static LineChart draw(
            LineChart.Size size,
            Figures figures,
            List<Row> drawn,
            Breaks breaks,
            TrendQuestion question,
            Texts texts) {
        return LineChart.draw(size, figures, drawn, breaks, question, texts);
    }

    /** Everything that is said with the figures, for files. */
    List<String> sentences(Texts texts) {
        return Stream.of(
                        List.of(title, subtitle, reminder),
                        breaks.sentences(texts),
                        notes,
                        List.of(source))
                .flatMap(List::stream)
                .toList();
    }

    /** On which the answer is seen. */
    private static LocalDate day(TrendQuestion question, LocalDate today) {
        String asOf = question.value("asOf");
        try {
            return asOf.length() < 10 ? today : LocalDate.parse(asOf.substring(0, 10));
        } catch (DateTimeException e) {
            return today;
        }
    }

    /**
     * Those that were asked for, else the largest; what is not known is no line unless asked for.
     */
    private static List<Row> chosen(Figures figures, TrendQuestion question) {
        var asked =
                figures.rows().stream()
                        .filter(it -> question.series().contains(it.key()))
                        .limit(MOST_LINES)
                        .toList();
        if (!asked.isEmpty()) {
            return asked;
        }
        var known =
                figures.rows().stream().filter(it -> !it.isUnknown()).limit(USUAL_LINES).toList();
        return known.isEmpty() ? figures.rows() : known;
    }

    private static List<Choice> choices(Figures figures, List<Row> drawn) {
        return figures.rows().stream()
                .limit(MOST_CHOICES)
                .map(it -> new Choice(it.key(), it.label(), drawn.contains(it)))
                .toList();
    }

    private static List<Way> views(TrendQuestion question) {
        if (question.isHeatMap()) {
            return List.of();
        }
        boolean usual = question.by().equals("municipality");
        var views = new ArrayList<Way>();
        views.add(
                new Way(
                        "trends.view.lines",
                        question.with("view", usual ? "lines" : "").address(),
                        !question.isMultiples() && !question.isMap()));
        views.add(
                new Way(
                        "trends.view.multiples",
                        question.with("view", usual ? "" : "multiples").address(),
                        question.isMultiples()));
        if (question.mayBeMap()) {
            views.add(
                    new Way(
                            "trends.view.map",
                            question.with("view", "map").address(),
                            question.isMap()));
        }
        return views;
    }

    private static @Nullable OnePeriod onePeriod(@Nullable HeatMap heat, @Nullable CountyMap map) {
        if (heat != null) {
            return heat.period();
        }
        return map == null ? null : map.period();
    }

    private static String title(TrendQuestion question, Texts texts) {
        String by = texts.get("by." + question.by());
        if (question.isHeatMap()) {
            return texts.get("title.heat", by, lower("by." + question.across(), texts));
        }
        return texts.get("title.time", by, lower("period." + question.period(), texts));
    }

    private static String lower(String key, Texts texts) {
        return texts.get(key).toLowerCase(texts.locale());
    }

    /** What the numbers are, when, of what, and as known when. */
    private static String subtitle(
            TrendQuestion question,
            Figures figures,
            @Nullable OnePeriod one,
            Choices.Offered offered,
            Texts texts) {
        var parts = new ArrayList<String>();
        parts.add(Descriptions.unit(question, texts));
        if (one != null && one.shown() != null) {
            parts.add(Descriptions.label(one.shown(), figures, texts));
        } else if (figures.placed() > 0) {
            var first = figures.periods().getFirst();
            var last = figures.periods().get(figures.placed() - 1);
            parts.add(
                    first.equals(last)
                            ? first.label(texts.locale())
                            : first.label(texts.locale()) + "–" + last.label(texts.locale()));
        }
        TrendQuestion.FILTERS.stream()
                .filter(it -> !question.value(it).isEmpty())
                .map(
                        it ->
                                texts.get(
                                        "only",
                                        texts.get("by." + it),
                                        offered.label(it, question.value(it))))
                .forEach(parts::add);
        if (!question.value("catalogue").isEmpty() && question.isOfEventTypes()) {
            parts.add(texts.get("edition", question.value("catalogue")));
        }
        if (!question.value("asOf").isEmpty()) {
            parts.add(texts.get("as-known", date(day(question, LocalDate.MAX), texts)));
        }
        return String.join(" · ", parts);
    }

    private static String reminder(TrendAnswer answer, Texts texts) {
        return answer.notes().stream()
                .filter(it -> it.code().equals(REMINDER))
                .findFirst()
                .map(it -> it.in(texts.locale()))
                .orElseGet(() -> texts.get("reminder"));
    }

    private static List<String> notes(
            TrendAnswer answer,
            TrendQuestion question,
            Figures figures,
            LocalDate day,
            Texts texts) {
        var notes = new ArrayList<String>();
        var now = figures.now();
        if (now != null) {
            String until = date(day, texts);
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
                .filter(it -> !it.code().equals(REMINDER))
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
        if (question.series().size() > MOST_LINES) {
            notes.add(texts.get("note.lines", Integer.toString(MOST_LINES)));
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
                                                figures(was.clients(), was.assignments(), texts),
                                                date(
                                                        was.until()
                                                                .atZone(Words.SWEDEN)
                                                                .toLocalDate(),
                                                        texts)))
                        .collect(Collectors.joining(", "));
        String year = Integer.toString(it.year());
        return texts.get(
                "corrected",
                it.municipality() == null ? year : it.municipality().label() + " " + year,
                figures(it.clients(), it.assignments(), texts),
                earlier);
    }

    static String figures(int clients, @Nullable Integer assignments, Texts texts) {
        String only = texts.get("corrected.clients", Integer.toString(clients));
        return assignments == null
                ? only
                : texts.get("corrected.both", only, Integer.toString(assignments));
    }

    static String date(LocalDate day, Texts texts) {
        return day.format(DateTimeFormatter.ofPattern("d MMMM yyyy", texts.locale()));
    }

    /** Name of a file, without what comes after the dot. */
    static String file(TrendQuestion question, LocalDate today) {
        return "trender-%s-%s"
                .formatted(TrendQuestion.BY.contains(question.by()) ? question.by() : "", today);
    }
}
