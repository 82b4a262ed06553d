package se.hinderloggen.platform.sealing;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Reads observations' keys, many at a time. */
public final class KeyReader {

    private final JdbcTemplate keys;
    private final MasterKey master;

    public KeyReader(DataSource keysDatabase, MasterKey master) {
        this.keys = new JdbcTemplate(keysDatabase);
        this.master = master;
    }

    /** The keys that exist; one that was destroyed, or never was, is absent from the answer. */
    public Map<UUID, TextKey> find(Collection<UUID> observationIds) {
        if (observationIds.isEmpty()) {
            return Map.of();
        }
        var found = new HashMap<UUID, TextKey>(observationIds.size() * 2);
        keys.query(
                """
                select id, wrapped_key
                from unnest(?::uuid[]) as wanted(id) cross join lateral (
                    select wrapped_key from observation_key where observation_id = wanted.id
                    offset 0 -- a look in the index for each; else the whole table might be read for a large batch
                ) as found
                where wrapped_key is not null
                """,
                select ->
                        select.setArray(
                                1,
                                select.getConnection()
                                        .createArrayOf("uuid", observationIds.toArray())),
                row -> {
                    var id = row.getObject(1, UUID.class);
                    found.put(id, master.unwrap(id, row.getBytes(2)));
                });
        return found;
    }
}
