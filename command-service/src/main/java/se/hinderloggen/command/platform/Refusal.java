package se.hinderloggen.command.platform;

import java.util.Locale;

/** One enumerated reason to say no. Implemented by an enum per aggregate. */
public interface Refusal {

    /** What the caller can do about it; decides the HTTP status. */
    enum Category {
        /** Nothing the caller may know of: 404. */
        NOT_FOUND,
        /** Contradicts what is already recorded: 409. */
        CONFLICT,
        /** Was here and is gone for good: 410. */
        GONE,
        /** Someone else was first; read again: 412. */
        OUTDATED,
        /** Cannot be accepted as it is: 422. */
        INVALID
    }

    /**
     * @param field of the request that it is about; empty when about the whole
     */
    record Details(Category category, String field, String sv, String en) {}

    /** The enum's constant. */
    String name();

    Details details();

    /** Stable, kebab-case. */
    default String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    default Category category() {
        return details().category();
    }

    default String field() {
        return details().field();
    }

    default String sv() {
        return details().sv();
    }

    default String en() {
        return details().en();
    }
}
