package se.hinderloggen.query.feeds;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.hinderloggen.query.catalogue.Coded;
import se.hinderloggen.query.feeds.FiguresAnswer.Figure;
import se.hinderloggen.query.feeds.FiguresAnswer.Part;

/** The figures as {@linkplain CsvFeed CSV}, a line per count. */
final class FiguresCsv {

    private static final List<String> HEADINGS =
            List.of(
                    "year",
                    "known_until",
                    "of",
                    "authority",
                    "authority_name",
                    "unit",
                    "unit_name",
                    "together",
                    "event_type",
                    "event_type_name",
                    "kind",
                    "kind_name",
                    "municipality",
                    "municipality_name",
                    "findings");

    private FiguresCsv() {}

    static String write(FiguresAnswer answer) {
        var csv = new StringBuilder().append('\uFEFF');
        CsvFeed.line(csv, HEADINGS);
        for (var part : answer.parts()) {
            part.figures().forEach(it -> CsvFeed.line(csv, fields(part, it)));
        }
        return csv.toString();
    }

    private static List<String> fields(Part part, Figure it) {
        return Stream.of(
                        Stream.of(
                                Integer.toString(part.year()),
                                part.knownUntil().toString(),
                                it.of().name().toLowerCase(Locale.ROOT).replace('_', '-')),
                        both(it.authority()),
                        both(it.unit()),
                        Stream.of(
                                it.together().stream()
                                        .map(Coded::label)
                                        .collect(Collectors.joining("|"))),
                        both(it.eventType()),
                        both(it.kind()),
                        both(it.municipality()),
                        Stream.of(it.shown()))
                .flatMap(fields -> fields)
                .toList();
    }

    private static Stream<String> both(@Nullable Coded it) {
        return it == null ? Stream.of("", "") : Stream.of(it.code(), it.label());
    }
}
