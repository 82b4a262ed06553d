package se.hinderloggen.web.form;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import se.hinderloggen.web.own.Sealer;
import se.hinderloggen.web.signin.Person;

/** What someone chose lately, to be offered first the next time. */
@Component
class RecentChoices {

    private static final int OFFERED = 5;

    private final JdbcTemplate database;
    private final Sealer sealer;
    private final Clock clock;

    RecentChoices(JdbcTemplate database, Sealer sealer, Clock clock) {
        this.database = database;
        this.sealer = sealer;
        this.clock = clock;
    }

    List<String> of(Person person, String field) {
        return database.query(
                "select choice from recent_choice where owner = ? and field = ? order by used_at desc limit ?",
                (row, _) -> row.getString(1),
                sealer.owner(person.id()),
                field,
                OFFERED);
    }

    /**
     * @param choice a name of the catalogue
     */
    void chose(Person person, String field, String choice) {
        database.update(
                """
                insert into recent_choice (owner, field, choice, used_at) values (?, ?, ?, ?)
                on conflict (owner, field, choice) do update set used_at = excluded.used_at
                """,
                sealer.owner(person.id()),
                field,
                choice,
                Timestamp.from(clock.instant()));
    }
}
