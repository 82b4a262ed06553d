package se.hinderloggen.query.disclosure;

/** What is told about a count. */
public sealed interface Shown {

    /** The count itself: 0, or at least 5. */
    record Exact(int value) implements Shown {}

    /** 1 to 4, and never which: {@code <5}. */
    record FewerThanFive() implements Shown {}

    /** Not told because a smaller one could be worked out from it. At least 5. */
    record FiveOrMore() implements Shown {}

    /** Nothing is told, not even whether there is anything. */
    record Withheld() implements Shown {}
}
