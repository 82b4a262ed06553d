package se.hinderloggen.query.sql;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Until its transaction ends, nobody else gets past here. For what comes from different partitions
 * and has to see each other, as a text and the erasure of what it is about: written side by side,
 * neither would, and what is left would depend on chance.
 */
public final class OneAtATime {

    private OneAtATime() {}

    /**
     * @param what those take turns who name the same
     */
    public static void lock(JdbcTemplate views, String what) {
        views.query("select pg_advisory_xact_lock(hashtext(?))", _ -> {}, what);
    }
}
