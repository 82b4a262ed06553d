package se.hinderloggen.query.feeds;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.hinderloggen.query.catalogue.Coded;
import se.hinderloggen.query.catalogue.CodedFinding;
import se.hinderloggen.query.feeds.Entry.Content.Gone;
import se.hinderloggen.query.feeds.Entry.Content.Summary;
import se.hinderloggen.query.feeds.Entry.Content.Withdrawal;

/**
 * CSV as a Swedish Excel opens it rightly: UTF-8 with a byte order mark, semicolons, CRLF, quotes
 * as in RFC 4180. A text that a program would take for a formula begins with an apostrophe. A line
 * per entry; what an entry has several of stands with bars between, in the order of its findings.
 */
final class CsvFeed {

    private static final String FORMULA = "=+-@\t\r\n＝＋－＠";
    private static final List<String> HEADINGS =
            List.of(
                    "number",
                    "id",
                    "what",
                    "published",
                    "updated",
                    "kind",
                    "kind_name",
                    "year",
                    "month",
                    "authority",
                    "authority_name",
                    "unit",
                    "unit_name",
                    "municipality",
                    "municipality_name",
                    "event_type",
                    "event_type_name",
                    "replaces",
                    "withdraws",
                    "reason",
                    "text");

    private CsvFeed() {}

    static String write(FeedDocument feed, FeedWords words) {
        var csv = new StringBuilder().append('\uFEFF');
        line(csv, HEADINGS);
        for (var entry : feed.entries()) {
            line(csv, fields(entry, words));
        }
        return csv.toString();
    }

    private static List<String> fields(Entry entry, FeedWords words) {
        var it = JsonFeed.Extension.of(entry, words);
        var fields = new ArrayList<String>();
        fields.add(Long.toString(entry.number()));
        fields.add(entry.id());
        fields.add(
                switch (entry.content()) {
                    case Summary _ -> "summary";
                    case Gone _ -> "withdrawn";
                    case Withdrawal _ -> "withdrawal";
                });
        fields.add(entry.published().toString());
        fields.add(entry.updated().toString());
        fields.add(it.kind() == null ? "" : it.kind().code());
        fields.add(it.kind() == null ? "" : it.kind().label());
        fields.add(it.year() == null ? "" : it.year().toString());
        fields.add(it.month() == null ? "" : it.month().toString());
        List<CodedFinding> findings = it.findings() == null ? List.of() : it.findings();
        both(fields, findings, CodedFinding::authority);
        both(fields, findings, CodedFinding::unit);
        both(fields, findings, CodedFinding::municipality);
        both(fields, findings, CodedFinding::eventType);
        fields.add(it.replaces() == null ? "" : it.replaces());
        fields.add(it.withdraws() == null ? "" : it.withdraws());
        fields.add(it.reason() == null ? "" : it.reason().code());
        fields.add(words.text(entry));
        return fields;
    }

    private static void both(
            List<String> fields,
            List<CodedFinding> findings,
            Function<CodedFinding, @Nullable Coded> of) {
        fields.add(joined(findings, of, Coded::code));
        fields.add(joined(findings, of, Coded::label));
    }

    private static String joined(
            List<CodedFinding> findings,
            Function<CodedFinding, @Nullable Coded> of,
            Function<Coded, String> written) {
        boolean none = findings.stream().allMatch(it -> of.apply(it) == null);
        return none
                ? ""
                : findings.stream()
                        .map(
                                it -> {
                                    var coded = of.apply(it);
                                    return coded == null ? "" : written.apply(coded);
                                })
                        .collect(Collectors.joining("|"));
    }

    static void line(StringBuilder csv, List<String> fields) {
        csv.append(fields.stream().map(it -> quoted(inert(it))).collect(Collectors.joining(";")))
                .append("\r\n");
    }

    private static String inert(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static String quoted(String field) {
        boolean plain =
                field.chars().noneMatch(it -> it == ';' || it == '"' || it == '\r' || it == '\n')
                        && field.equals(field.strip());
        return plain ? field : '"' + field.replace("\"", "\"\"") + '"';
    }
}
