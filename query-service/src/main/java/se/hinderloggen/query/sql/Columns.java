package se.hinderloggen.query.sql;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementSetter;

/**
 * Many rows, written by one statement: each column travels as an array, and the statement puts them
 * side by side again with {@code from unnest(?, ?, …)}. The columns are bound in the order in which
 * they are declared.
 *
 * <p>PostgreSQL's text cannot hold the character NUL, which JSON can; it becomes a space.
 */
public final class Columns<T> implements PreparedStatementSetter {

    /** Later than any instant: PostgreSQL's {@code infinity}. */
    public static final Instant INFINITY = Instant.MAX;

    private final List<T> rows;
    private final List<Column> columns = new ArrayList<>();

    private record Column(String type, @Nullable Object[] values) {}

    private Columns(List<T> rows) {
        this.rows = rows;
    }

    public static <T> Columns<T> of(List<T> rows) {
        return new Columns<>(rows);
    }

    public Columns<T> text(Function<T, @Nullable String> value) {
        return column("text", it -> clean(value.apply(it)));
    }

    public Columns<T> uuid(Function<T, @Nullable UUID> value) {
        return column("uuid", value);
    }

    public Columns<T> integer(ToIntFunction<T> value) {
        return column("int4", value::applyAsInt);
    }

    /** An integer that may be absent. */
    public Columns<T> optionalInteger(Function<T, @Nullable Integer> value) {
        return column("int4", value);
    }

    public Columns<T> bigint(ToLongFunction<T> value) {
        return column("int8", value::applyAsLong);
    }

    /** A long that may be absent. */
    public Columns<T> optionalBigint(Function<T, @Nullable Long> value) {
        return column("int8", value);
    }

    public Columns<T> bool(Function<T, Boolean> value) {
        return column("bool", value);
    }

    public Columns<T> instant(Function<T, @Nullable Instant> value) {
        return column("timestamptz", it -> written(value.apply(it)));
    }

    public Columns<T> date(Function<T, LocalDate> value) {
        return column("date", it -> written(value.apply(it)));
    }

    /**
     * A list per row. PostgreSQL has no arrays of unequal arrays, so it travels as text, and the
     * statement casts it: {@code tags::text[]}.
     */
    public Columns<T> list(Function<T, List<String>> value) {
        return column("text", it -> arrayLiteral(value.apply(it)));
    }

    /** The number of rows that the statement changed; nothing is sent when there are no rows. */
    public int update(JdbcTemplate jdbc, String sql) {
        return rows.isEmpty() ? 0 : jdbc.update(sql, this);
    }

    private Columns<T> column(String type, Function<T, ? extends @Nullable Object> value) {
        @Nullable Object[] values = new @Nullable Object[rows.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = value.apply(rows.get(i));
        }
        columns.add(new Column(type, values));
        return this;
    }

    /** Binds the columns, for statements that read by them. */
    @Override
    public void setValues(PreparedStatement statement) throws SQLException {
        for (int i = 0; i < columns.size(); i++) {
            var column = columns.get(i);
            statement.setArray(i + 1, array(statement.getConnection(), column.type, column.values));
        }
    }

    @SuppressWarnings("NullAway") // JDBC's arrays may hold null; its signature does not say so
    private static Array array(Connection connection, String type, @Nullable Object[] values)
            throws SQLException {
        return connection.createArrayOf(type, values);
    }

    private static @Nullable String written(@Nullable Instant instant) {
        if (instant == null) {
            return null;
        }
        return instant.equals(INFINITY) ? "infinity" : instant.toString();
    }

    private static String written(LocalDate date) {
        return date.equals(LocalDate.MAX) ? "infinity" : date.toString();
    }

    private static @Nullable String clean(@Nullable String text) {
        return text == null || text.indexOf('\0') < 0 ? text : text.replace('\0', ' ');
    }

    private static String arrayLiteral(List<String> values) {
        var literal = new StringBuilder("{");
        for (String value : values) {
            literal.append(literal.length() == 1 ? "\"" : ",\"")
                    .append(value.replace('\0', ' ').replace("\\", "\\\\").replace("\"", "\\\""))
                    .append('"');
        }
        return literal.append('}').toString();
    }
}
