package se.hinderloggen.web.record;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import se.hinderloggen.web.form.ObservationForm;
import se.hinderloggen.web.own.DraftProperties;
import se.hinderloggen.web.own.Sealer;
import se.hinderloggen.web.signin.Person;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What people have begun to write. Each sees only their own; a draft has the id of its observation.
 */
@Component
public class Drafts {

    private static final JsonMapper JSON =
            JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    private final JdbcTemplate database;
    private final Sealer sealer;
    private final Duration keep;
    private final Clock clock;

    /**
     * @param version counts the times it was saved
     */
    public record Draft(UUID id, int version, ObservationForm form, Instant changedAt) {}

    Drafts(JdbcTemplate database, Sealer sealer, DraftProperties properties, Clock clock) {
        this.database = database;
        this.sealer = sealer;
        this.keep = properties.keep();
        this.clock = clock;
    }

    /** The latest first. */
    public List<Draft> of(Person person) {
        byte[] owner = sealer.owner(person.id());
        return database
                .query(
                        "select id, version, sealed, changed_at from draft where owner = ? order by changed_at desc",
                        (row, _) ->
                                read(
                                        owner,
                                        row.getObject(1, UUID.class),
                                        row.getInt(2),
                                        row.getBytes(3),
                                        row.getTimestamp(4).toInstant()),
                        owner)
                .stream()
                .filter(Objects::nonNull)
                .toList();
    }

    Optional<Draft> find(Person person, UUID id) {
        return of(person).stream().filter(it -> it.id().equals(id)).findFirst();
    }

    /**
     * Saves what was written after the version that the page had before. A page may overwrite what
     * it has saved itself, for it may not have heard that it was.
     *
     * @param before 0 when the page has saved nothing yet
     * @param tab of the page, as long as it is open
     * @return the new version; empty when the draft was changed, recorded or thrown away elsewhere
     */
    Optional<Integer> save(Person person, UUID id, int before, UUID tab, ObservationForm form) {
        byte[] owner = sealer.owner(person.id());
        return database
                .query(
                        """
                        insert into draft (owner, id, version, tab, sealed, changed_at)
                        select owner, id, 1, tab, sealed, changed_at
                        from (values (?::bytea, ?::uuid, ?::uuid, ?::bytea, ?::timestamptz)) as page(owner, id, tab, sealed, changed_at)
                        where ? = 0 or exists (select from draft where draft.owner = page.owner and draft.id = page.id)
                        on conflict (owner, id) do update
                        set version = draft.version + 1, tab = excluded.tab, sealed = excluded.sealed,
                            changed_at = excluded.changed_at
                        where draft.version = ? or draft.tab = excluded.tab
                        returning version
                        """,
                        (row, _) -> row.getInt(1),
                        owner,
                        id,
                        tab,
                        sealer.seal(owner, id, JSON.writeValueAsBytes(form)),
                        Timestamp.from(clock.instant()),
                        before,
                        before)
                .stream()
                .findFirst();
    }

    void remove(Person person, UUID id) {
        database.update(
                "delete from draft where owner = ? and id = ?", sealer.owner(person.id()), id);
    }

    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.HOURS)
    void removeForgotten() {
        database.update(
                "delete from draft where changed_at < ?",
                Timestamp.from(clock.instant().minus(keep)));
    }

    private @Nullable Draft read(
            byte[] owner, UUID id, int version, byte[] sealed, Instant changedAt) {
        byte[] content = sealer.open(owner, id, sealed);
        return content == null
                ? null
                : new Draft(id, version, JSON.readValue(content, ObservationForm.class), changedAt);
    }
}
