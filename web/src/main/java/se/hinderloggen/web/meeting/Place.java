package se.hinderloggen.web.meeting;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where one is in a meeting.
 *
 * @param about the observation; absent for the first that waits, or at another part of the agenda
 * @param part another part of the agenda; absent at the observations
 * @param from where the shown observations begin on the whole agenda
 */
record Place(UUID meeting, @Nullable UUID about, @Nullable Part part, int from) {

    String path() {
        return "/moten/" + meeting;
    }

    String address() {
        if (part != null) {
            return path() + "?del=" + part.address() + (from > 0 ? "&from=" + from : "");
        }
        return path()
                + (about == null ? "" : "?om=" + about)
                + (from > 0 ? (about == null ? "?" : "&") + "from=" + from : "");
    }

    Place at(@Nullable UUID other) {
        return new Place(meeting, other, null, from);
    }
}
