package se.hinderloggen.query.followups;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** iCalendar (RFC 5545): whole days, told of by kind alone. */
final class CalendarFile {

    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    /** Octets, without the line's end. */
    private static final int LONGEST_LINE = 75;

    private final StringBuilder out = new StringBuilder();

    /**
     * @param uid stays the same as long as it is the same thing
     * @param version rises with every change
     */
    record Entry(String uid, long version, Instant at, LocalDate day, String summary) {}

    private CalendarFile() {}

    static String of(String name, List<Entry> entries) {
        var file = new CalendarFile();
        file.line("BEGIN:VCALENDAR");
        file.line("VERSION:2.0");
        file.line("PRODID:-//Hinderloggen//Hinderloggen//SV");
        file.line("CALSCALE:GREGORIAN");
        file.line("NAME:" + escaped(name));
        file.line("X-WR-CALNAME:" + escaped(name));
        file.line("REFRESH-INTERVAL;VALUE=DURATION:PT6H");
        file.line("X-PUBLISHED-TTL:PT6H");
        for (var entry : entries) {
            file.line("BEGIN:VEVENT");
            file.line("UID:" + entry.uid());
            file.line("DTSTAMP:" + MOMENT.format(entry.at()));
            file.line("SEQUENCE:" + entry.version());
            file.line("DTSTART;VALUE=DATE:" + DAY.format(entry.day()));
            file.line("DTEND;VALUE=DATE:" + DAY.format(entry.day().plusDays(1)));
            file.line("SUMMARY;LANGUAGE=sv:" + escaped(entry.summary()));
            file.line("CLASS:PRIVATE");
            file.line("TRANSP:TRANSPARENT");
            file.line("END:VEVENT");
        }
        file.line("END:VCALENDAR");
        return file.out.toString();
    }

    /** Longer lines go on in the next one, after a blank; no letter is cut in two. */
    private void line(String text) {
        int octets = 0;
        for (int at = 0; at < text.length(); ) {
            int letter = text.codePointAt(at);
            int size = Character.toString(letter).getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > LONGEST_LINE) {
                out.append("\r\n ");
                octets = 1;
            }
            out.appendCodePoint(letter);
            octets += size;
            at += Character.charCount(letter);
        }
        out.append("\r\n");
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\r", "")
                .replace("\n", "\\n");
    }
}
