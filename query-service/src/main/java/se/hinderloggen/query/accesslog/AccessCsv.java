package se.hinderloggen.query.accesslog;

import java.io.IOException;
import java.io.Writer;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * CSV as a Swedish Excel opens it rightly: UTF-8 with a byte order mark, semicolons, CRLF, quotes
 * as in RFC 4180. A text that a program would take for a formula begins with an apostrophe. Times
 * are Swedish.
 */
final class AccessCsv {

    private static final String FORMULA = "=+-@\t\r\n＝＋－＠";
    private static final DateTimeFormatter SECOND =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT)
                    .withZone(ZoneId.of("Europe/Stockholm"));

    private final Writer out;

    AccessCsv(Writer out) throws IOException {
        this.out = out;
        out.write('\uFEFF');
        line(
                "tid",
                "inloggning",
                "id_hos_inloggningen",
                "roll",
                "verksamhet",
                "vad",
                "tjanst",
                "anrop",
                "om",
                "id",
                "visade",
                "ganger");
    }

    void write(List<AccessLine> lines) throws IOException {
        for (var it : lines) {
            var object = it.object();
            line(
                    SECOND.format(it.at()),
                    it.person().name(),
                    it.person().subject(),
                    it.person().role(),
                    it.person().belongsTo(),
                    it.act(),
                    it.service(),
                    it.operation(),
                    object == null ? null : object.kind(),
                    object == null ? null : object.id(),
                    it.shown() == null ? null : it.shown().toString(),
                    Integer.toString(it.times()));
        }
    }

    private void line(@Nullable String... fields) throws IOException {
        out.write(
                Arrays.stream(fields)
                        .map(it -> it == null ? "" : quoted(inert(it)))
                        .collect(Collectors.joining(";")));
        out.write("\r\n");
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
