package se.hinderloggen.command.platform;

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

    /** Stable, kebab-case. */
    String code();

    Category category();

    /** The field of the request that it is about; empty when about the whole. */
    default String field() {
        return "";
    }

    String sv();

    String en();
}
