package se.hinderloggen.query.accesslog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import se.hinderloggen.query.accesslog.AccessLine.Person;
import se.hinderloggen.query.accesslog.AccessLine.Thing;
import se.hinderloggen.query.sql.Reading;

/** Reads the access log. */
@Component
class AccessLines {

    private final JdbcTemplate access;

    AccessLines(@Qualifier("access") DataSource access) {
        this.access = new JdbcTemplate(access);
    }

    /** The newest first. */
    List<AccessLine> find(AccessSearch search) {
        var sql =
                new StringBuilder(
                        """
                        select id, at, subject, name, role, belongs_to, act, service, operation, object_kind,
                               object_id, cardinality(shown) as shown, times
                        from access_log where organisation = ?
                        """);
        var parameters = new ArrayList<@Nullable Object>();
        parameters.add(search.organisation());
        if (search.from() != null) {
            sql.append(" and at >= ?");
            parameters.add(timestamp(search.from()));
        }
        if (search.until() != null) {
            sql.append(" and at < ?");
            parameters.add(timestamp(search.until()));
        }
        if (search.person() != null) {
            sql.append(" and ? in (subject, name)");
            parameters.add(search.person());
        }
        if (search.act() != null) {
            sql.append(" and act = ?");
            parameters.add(search.act().name());
        }
        if (search.object() != null) {
            var id = uuid(search.object());
            sql.append(
                    id == null ? " and object_id = ?" : " and (object_id = ? or ? = any(shown))");
            parameters.add(id == null ? search.object() : id.toString());
            if (id != null) {
                parameters.add(id);
            }
        }
        if (search.after() != null) {
            sql.append(" and id < ?");
            parameters.add(search.after());
        }
        sql.append(" order by id desc limit ?");
        parameters.add(search.limit());
        return access.query(sql.toString(), (row, _) -> read(row), parameters.toArray());
    }

    private static AccessLine read(ResultSet row) throws SQLException {
        var kind = row.getString("object_kind");
        int shown = row.getInt("shown");
        boolean several = !row.wasNull();
        return new AccessLine(
                row.getLong("id"),
                Reading.instant(row, "at"),
                new Person(
                        Reading.text(row, "subject"),
                        row.getString("name"),
                        Reading.text(row, "role"),
                        row.getString("belongs_to")),
                Reading.text(row, "act"),
                Reading.text(row, "service"),
                Reading.text(row, "operation"),
                kind == null ? null : new Thing(kind, row.getString("object_id")),
                several ? shown : null,
                row.getInt("times"));
    }

    private static Timestamp timestamp(Instant at) {
        return Timestamp.from(at);
    }

    private static @Nullable UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
