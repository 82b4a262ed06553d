package se.hinderloggen.query.comparisons;

/** What can be said of a difference. That something got better is never among it. */
public enum Verdict {
    INCREASE("säker ökning", "certain increase"),
    DECREASE("säker minskning", "certain decrease"),
    NO_CERTAIN_DIFFERENCE("ingen säker skillnad", "no certain difference"),
    TOO_FEW("för få data", "too few data");

    private final Word word;

    Verdict(String sv, String en) {
        word = new Word(sv, en);
    }

    Word word() {
        return word;
    }

    /** Whether it says that there is a difference. */
    boolean isCertain() {
        return this == INCREASE || this == DECREASE;
    }

    /** Whether both are certain, and of the opposite. */
    boolean isOpposite(Verdict other) {
        return isCertain() && other.isCertain() && this != other;
    }
}
