package se.hinderloggen.query.answers;

import java.util.ArrayList;
import java.util.List;

/** A condition in the making, with its values in the order in which they stand in it. */
final class Where {

    private final StringBuilder condition;
    private final List<Object> values = new ArrayList<>();

    Where(String condition) {
        this.condition = new StringBuilder(condition);
    }

    Where with(Object... more) {
        values.addAll(List.of(more));
        return this;
    }

    Where and(String other) {
        return and(new Where(other));
    }

    Where and(Where other) {
        return joined(" and ", other);
    }

    Where or(Where other) {
        return joined(" or ", other);
    }

    private Where joined(String word, Where other) {
        condition.insert(0, '(').append(')').append(word).append('(').append(other.condition);
        condition.append(')');
        values.addAll(other.values);
        return this;
    }

    String sql() {
        return " where " + condition;
    }

    Object[] values() {
        return values.toArray();
    }
}
