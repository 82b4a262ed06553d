package se.hinderloggen.local.faults;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something that a client wants done, and every attempt at it. */
final class Operation {

    /** What a client may want of an observation. */
    sealed interface Wish {
        /** Name of the event that comes of it. */
        String event();

        record Record(Content content) implements Wish {
            @Override
            public String event() {
                return "observation-recorded";
            }
        }

        record Correct(Content content) implements Wish {
            @Override
            public String event() {
                return "observation-corrected";
            }
        }

        record Erase() implements Wish {
            @Override
            public String event() {
                return "observation-erased";
            }
        }
    }

    /** What the client knows about an attempt. */
    enum Outcome {
        /** Done. */
        OK,
        /** Not done. */
        FAIL,
        /** Done or not. */
        UNKNOWN
    }

    /**
     * @param heard a status or the kind of an exception
     */
    record Attempt(Instant invoked, Instant returned, Outcome outcome, String heard) {}

    private final Wish wish;
    private final List<Attempt> attempts = new ArrayList<>(1);
    private @Nullable String position;
    private @Nullable String broken;

    Operation(Wish wish) {
        this.wish = wish;
    }

    Wish wish() {
        return wish;
    }

    void tried(Attempt attempt) {
        attempts.add(attempt);
    }

    /**
     * @param eventPosition what the answer promised
     */
    void acknowledged(String eventPosition) {
        String former = position;
        if (former != null && !former.equals(eventPosition)) {
            broken("a repeat was answered with " + eventPosition + " after " + former);
        }
        position = eventPosition;
    }

    /** Something came that no client may ever meet. */
    void broken(String what) {
        broken = what;
    }

    boolean isAcknowledged() {
        return position != null;
    }

    @Nullable String broken() {
        return broken;
    }

    /** The answer's position; absent while there is none. */
    @Nullable String position() {
        return position;
    }

    List<Attempt> attempts() {
        return attempts;
    }

    /** With attempts that heard the same, one after another, told as one. */
    @Override
    public String toString() {
        var text = new StringBuilder(wish.event());
        for (int first = 0, next; first < attempts.size(); first = next) {
            Attempt it = attempts.get(first);
            next = first + 1;
            while (next < attempts.size() && attempts.get(next).heard.equals(it.heard)) {
                next++;
            }
            text.append(
                    " [%s … %s, %d × %s %s]"
                            .formatted(
                                    it.invoked,
                                    attempts.get(next - 1).returned,
                                    next - first,
                                    it.outcome,
                                    it.heard));
        }
        return text.toString();
    }
}
