package se.hinderloggen.web.start;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.hinderloggen.web.followup.FollowUps;
import se.hinderloggen.web.services.QueryService;
import se.hinderloggen.web.services.ServiceAway;
import se.hinderloggen.web.services.ServiceProblem;
import se.hinderloggen.web.signin.Person;

/**
 * What waits for somebody. The start page is needed most when something is wrong: what cannot be
 * asked for is left out.
 */
@Component
class Waiting {

    private static final int FEW = 5;

    private final QueryService query;
    private final FollowUps followUps;

    Waiting(QueryService query, FollowUps followUps) {
        this.query = query;
        this.followUps = followUps;
    }

    /**
     * @param meetings that are open or paused
     * @param reopened systemfel that came back after they were resolved
     * @param answered systemfel that someone has answered
     */
    record Notices(
            FollowUps.Answer followUps,
            List<Meeting> meetings,
            List<SystemFault> reopened,
            List<SystemFault> answered) {

        public boolean isEmpty() {
            return followUps.items().isEmpty()
                    && meetings.isEmpty()
                    && reopened.isEmpty()
                    && answered.isEmpty();
        }
    }

    record Meeting(UUID id, String workingGroup) {}

    /**
     * @param title absent when its text is erased
     */
    record SystemFault(UUID id, @Nullable String title) {}

    private record Meetings(List<Meeting> items) {}

    private record SystemFaults(List<SystemFault> items) {}

    Notices of(Person person) {
        boolean group = person.isOfTheWorkingGroup();
        return new Notices(
                unless(() -> followUps.waitingForMe(FEW), new FollowUps.Answer(List.of(), 0, 0)),
                group ? unless(this::openMeetings, List.of()) : List.of(),
                group ? unless(() -> systemFaults("reopened"), List.of()) : List.of(),
                group ? unless(() -> systemFaults("answered"), List.of()) : List.of());
    }

    private List<Meeting> openMeetings() {
        return few(query.get("/api/meetings", Map.of("state", "open"), Meetings.class).items());
    }

    private List<SystemFault> systemFaults(String status) {
        return few(
                query.get("/api/system-faults", Map.of("status", status), SystemFaults.class)
                        .items());
    }

    private static <T> List<T> few(List<T> items) {
        return items.subList(0, Math.min(FEW, items.size()));
    }

    private static <T> T unless(Supplier<T> asking, T nothing) {
        try {
            return asking.get();
        } catch (ServiceAway | ServiceProblem e) {
            return nothing;
        }
    }
}
