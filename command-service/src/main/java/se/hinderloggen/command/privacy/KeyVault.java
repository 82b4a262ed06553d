package se.hinderloggen.command.privacy;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
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
import se.hinderloggen.platform.sealing.KeyReader;
import se.hinderloggen.platform.sealing.MasterKey;
import se.hinderloggen.platform.sealing.ObservationKey;

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
    public Optional<ObservationKey> obtain(UUID observationId) {
        return Optional.ofNullable(obtain(List.of(observationId)).get(observationId));
    }

    /** As {@link #obtain(UUID)} for many, in two statements; destroyed ones are absent. */
    public Map<UUID, ObservationKey> obtain(Collection<UUID> observationIds) {
        var found = new HashMap<>(reader.find(observationIds));
        var missing =
                observationIds.stream().filter(id -> !found.containsKey(id)).distinct().toList();
        if (!missing.isEmpty()) {
            var made = new ArrayList<byte[]>(missing.size());
            missing.forEach(id -> made.add(master.newKey(id).wrapped()));
            keys.update(
                    """
                    insert into observation_key (observation_id, wrapped_key)
                    select * from unnest(?::uuid[], ?::bytea[]) on conflict do nothing
                    """,
                    insert -> {
                        var connection = insert.getConnection();
                        insert.setArray(1, connection.createArrayOf("uuid", missing.toArray()));
                        insert.setArray(
                                2, connection.createArrayOf("bytea", made.toArray(byte[][]::new)));
                    });
            // Read back, for another instance may have made, or destroyed, one of them in between.
            found.putAll(reader.find(missing));
        }
        return found;
    }

    /** The key where there is one; never makes one. */
    public Optional<ObservationKey> find(UUID observationId) {
        return Optional.ofNullable(reader.find(List.of(observationId)).get(observationId));
    }

    /** As {@link #find} for many, in one statement; those without a key are absent. */
    public Map<UUID, ObservationKey> findAll(Collection<UUID> observationIds) {
        return reader.find(observationIds);
    }

    /**
     * Destroys the keys. Repeating it changes nothing; an observation without a key gets none
     * later.
     */
    public void destroy(Collection<UUID> observationIds, Instant at) {
        if (observationIds.isEmpty()) {
            return;
        }
        keys.update(
                """
                insert into observation_key (observation_id, destroyed_at)
                select id, ? from unnest(?::uuid[]) as erased(id)
                on conflict (observation_id) do update set wrapped_key = null, destroyed_at = excluded.destroyed_at
                where observation_key.wrapped_key is not null
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
