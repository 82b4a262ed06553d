package se.hinderloggen.command.privacy;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import se.hinderloggen.command.platform.CopyFile;
import se.hinderloggen.platform.sealing.KeyReader;
import se.hinderloggen.platform.sealing.MasterKey;
import se.hinderloggen.platform.sealing.TextKey;

/** Makes and destroys the observations' keys. A key that was destroyed is never made again. */
@Component
public class KeyVault {

    private final JdbcTemplate keys;
    private final KeyReader reader;
    private final MasterKey master;

    KeyVault(@Qualifier("keys") DataSource keysDatabase, KeyReader reader, MasterKey master) {
        Flyway.configure()
                .dataSource(keysDatabase)
                .locations("classpath:db/migration/keys")
                .load()
                .migrate();
        this.keys = new JdbcTemplate(keysDatabase);
        this.reader = reader;
        this.master = master;
    }

    /** The observation's key, made now if there has been none; empty when it was destroyed. */
    public Optional<TextKey> obtain(UUID observationId) {
        var found = find(observationId);
        if (found.isPresent()) {
            return found;
        }
        var made = master.newKey(observationId);
        int inserted =
                keys.update(
                        "insert into observation_key (observation_id, wrapped_key) values (?, ?) on conflict do nothing",
                        observationId,
                        made.wrapped());
        // Else another instance has made, or destroyed, one in between; or it was destroyed before.
        return inserted == 1 ? Optional.of(made.key()) : find(observationId);
    }

    /** The key where there is one; never makes one. */
    public Optional<TextKey> find(UUID observationId) {
        return Optional.ofNullable(reader.find(List.of(observationId)).get(observationId));
    }

    /**
     * Of these observations, those that have, or once had, a key: empty where it was destroyed. An
     * observation that is absent here has never been recorded.
     */
    public Map<UUID, Optional<TextKey>> known(Collection<UUID> observationIds) {
        var known = new HashMap<UUID, Optional<TextKey>>();
        keys.query(
                """
                select id, wrapped_key
                from unnest(?::uuid[]) as wanted(id) cross join lateral (
                    select wrapped_key from observation_key where observation_id = wanted.id
                    offset 0 -- a look in the index for each; else the whole table might be read for every batch
                ) as found
                """,
                select ->
                        select.setArray(
                                1,
                                select.getConnection()
                                        .createArrayOf("uuid", observationIds.toArray())),
                row -> {
                    var id = row.getObject(1, UUID.class);
                    known.put(
                            id,
                            Optional.ofNullable(row.getBytes(2))
                                    .map(wrapped -> master.unwrap(id, wrapped)));
                });
        return known;
    }

    /** Keys that are made but not kept yet, wrapped. */
    public static final class Spool implements AutoCloseable {

        private final CopyFile rows =
                new CopyFile("observation_key", "observation_id, wrapped_key");

        public void add(MasterKey.NewKey made) {
            rows.add(made.key().subjectId(), made.wrapped());
        }

        @Override
        public void close() {
            rows.close();
        }
    }

    /**
     * Keeps everything that was spooled, or nothing.
     *
     * @throws org.springframework.dao.DuplicateKeyException when one of the observations has been
     *     given another key since
     */
    public void keep(Spool spool) {
        spool.rows.copyInto(keys);
    }

    /**
     * Destroys the keys; {@link KeyEraser} makes them leave the files too. Repeating it changes
     * nothing; an observation without a key gets none later.
     */
    public void destroy(Collection<UUID> observationIds, Instant at) {
        if (observationIds.isEmpty()) {
            return;
        }
        keys.update(
                """
                with destroyed as (
                    insert into observation_key (observation_id, destroyed_at)
                    select id, ? from unnest(?::uuid[]) as erased(id) order by id
                    on conflict (observation_id) do update set wrapped_key = null, destroyed_at = excluded.destroyed_at
                    where observation_key.wrapped_key is not null
                    returning tableoid::regclass::text as part
                )
                insert into key_rewrite (part) select distinct part from destroyed order by part
                on conflict (part) do update set marked_by = excluded.marked_by, rewritten = false
                """,
                update -> {
                    update.setTimestamp(1, Timestamp.from(at));
                    update.setArray(
                            2,
                            update.getConnection()
                                    .createArrayOf("uuid", List.copyOf(observationIds).toArray()));
                });
    }
}
