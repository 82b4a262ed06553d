package se.hinderloggen.query.trends;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** SQL of ours with the values that belong to it. */
record Condition(String sql, List<Object> values) {

    static Condition of(String sql) {
        return new Condition(sql, List.of());
    }

    Condition and(String more) {
        return new Condition(sql + more, values);
    }

    /** Only when there is a value. */
    Condition and(String more, @Nullable String value) {
        return value == null ? this : and(new Condition(more, List.of(value)));
    }

    Condition and(Condition other) {
        var all = new ArrayList<>(values);
        all.addAll(other.values);
        return new Condition(sql + other.sql, all);
    }
}
