package se.hinderloggen.local;

/** Why the launcher cannot go on, in words for the person at the terminal. */
final class Problem extends RuntimeException {

    Problem(String swedish, String english) {
        super(swedish + System.lineSeparator() + english);
    }
}
