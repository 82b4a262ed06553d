package se.hinderloggen.web.meeting;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.hinderloggen.web.meeting.MeetingAnswers.Agenda;

/** What a group looks at after the observations, in this order. */
public enum Part {
    FOLLOW_UPS("uppfoljningar"),
    REPLIES("svar"),
    PATTERNS("monster");

    private final String address;

    Part(String address) {
        this.address = address;
    }

    /** In the page's address, and by which the texts are found. */
    public String address() {
        return address;
    }

    static @Nullable Part read(@Nullable String written) {
        return Arrays.stream(values())
                .filter(it -> it.address.equals(written))
                .findFirst()
                .orElse(null);
    }

    /** Whether there is anything to look at; of what recurs that is known only when one looks. */
    boolean isWorthALook(Agenda agenda) {
        return switch (this) {
            case FOLLOW_UPS -> agenda.followUps().total() > 0;
            case REPLIES -> agenda.replies().total() > 0;
            case PATTERNS -> true;
        };
    }

    static Optional<Part> first(Agenda agenda) {
        return among(List.of(values()), agenda);
    }

    static Optional<Part> last(Agenda agenda) {
        return among(List.of(values()).reversed(), agenda);
    }

    Optional<Part> next(Agenda agenda) {
        return among(List.of(values()).subList(ordinal() + 1, values().length), agenda);
    }

    Optional<Part> previous(Agenda agenda) {
        return among(List.of(values()).subList(0, ordinal()).reversed(), agenda);
    }

    private static Optional<Part> among(List<Part> parts, Agenda agenda) {
        return parts.stream().filter(it -> it.isWorthALook(agenda)).findFirst();
    }
}
