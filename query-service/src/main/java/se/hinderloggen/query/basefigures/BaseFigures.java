package se.hinderloggen.query.basefigures;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The denominators, now and as they were known. */
@Component
public class BaseFigures {

    private final JdbcTemplate views;

    BaseFigures(JdbcTemplate views) {
        this.views = views;
    }

    /** Every figure that the operation ever had, by year, municipality, and when it was known. */
    public List<Figure> history(String organisation) {
        return views.query(
                """
                select * from base_figures where organisation = ?
                order by year, municipality, version
                """,
                Figure::read,
                organisation);
    }

    /**
     * The figures that hold.
     *
     * @param knownAt as known then; absent for now
     */
    public List<Figure> of(
            String organisation, int fromYear, int toYear, @Nullable Instant knownAt) {
        return views.query(
                """
                select * from base_figures
                where organisation = ? and year between ? and ?
                  and case when ?::timestamptz is null then known_until = 'infinity'
                      else known_from <= ?::timestamptz and known_until > ?::timestamptz end
                """,
                Figure::read,
                organisation,
                fromYear,
                toYear,
                text(knownAt),
                text(knownAt),
                text(knownAt));
    }

    private static @Nullable String text(@Nullable Instant instant) {
        return instant == null ? null : instant.toString();
    }
}
