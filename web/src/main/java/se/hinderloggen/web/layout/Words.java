package se.hinderloggen.web.layout;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Dates and numbers as people read them. Templates use it as {@code @words}. */
@Component("words")
public class Words {

    public static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");

    /** A day, a month or a year: 14 mars 2026, mars 2026, 2026. */
    public String occurred(String date) {
        return switch (date.length()) {
            case 4 -> date;
            case 7 -> YearMonth.parse(date).format(pattern("LLLL yyyy"));
            default -> LocalDate.parse(date).format(pattern("d MMMM yyyy"));
        };
    }

    public String day(LocalDate day) {
        return day.format(pattern("d MMMM yyyy"));
    }

    public String day(Instant at) {
        return day(at.atZone(SWEDEN).toLocalDate());
    }

    /** With the time of day, as clocks show it in Sweden. */
    public String moment(Instant at) {
        return at.atZone(SWEDEN).format(pattern("d MMMM yyyy HH:mm"));
    }

    public String time(Instant at) {
        return at.atZone(SWEDEN).format(pattern("HH:mm"));
    }

    /** With blanks or commas between thousands, and no more decimals than there are. */
    public String number(@Nullable Number number) {
        if (number == null) {
            return "–";
        }
        var format = NumberFormat.getNumberInstance(language());
        format.setMaximumFractionDigits(2);
        return format.format(number);
    }

    /** To whole days from ten on, to one decimal below. */
    public String days(@Nullable Double days) {
        return days == null
                ? "–"
                : number(days < 10 ? Math.round(days * 10) / 10.0 : Math.round(days));
    }

    public Locale language() {
        return language(LocaleContextHolder.getLocale());
    }

    /** Swedish as in Sweden, unless it is English that is asked for. */
    public static Locale language(Locale asked) {
        return asked.getLanguage().equals("en") ? Locale.UK : Locale.of("sv", "SE");
    }

    private DateTimeFormatter pattern(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, language());
    }
}
