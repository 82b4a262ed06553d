package se.hinderloggen.web.start;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.hinderloggen.web.followup.FollowUps;
import se.hinderloggen.web.services.Answers.Coded;
import se.hinderloggen.web.services.QueryService;
import se.hinderloggen.web.services.ServiceAway;
import se.hinderloggen.web.services.ServiceProblem;
import se.hinderloggen.web.signin.Person;
import se.hinderloggen.web.systemfault.FaultAnswers.Board;
import se.hinderloggen.web.systemfault.FaultAnswers.Item;

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
     * @param late systemfel of which an answer or what was promised should have come
     * @param replies of authorities, the latest of those that are new
     * @param counts of what is not listed, or not all of it
     */
    record Notices(
            FollowUps.Answer followUps,
            List<Meeting> meetings,
            List<Item> reopened,
            List<Item> answered,
            List<Item> late,
            List<Reply> replies,
            Counts counts) {

        public boolean isEmpty() {
            return followUps.items().isEmpty()
                    && meetings.isEmpty()
                    && reopened.isEmpty()
                    && answered.isEmpty()
                    && late.isEmpty()
                    && replies.isEmpty()
                    && counts.releases == 0;
        }

        /** How many answers are new beside those that are listed. */
        public int moreReplies() {
            return Math.max(0, counts.answers - replies.size());
        }
    }

    /**
     * @param releases summaries that others have written and that wait for a second person
     * @param answers of authorities that are new
     */
    record Counts(int releases, int answers) {

        private static final Counts NOTHING = new Counts(0, 0);
    }

    /**
     * What an authority answered to what it was told.
     *
     * @param title of a systemfel; of an observation, its authorities and event types
     */
    record Reply(
            About about,
            @Nullable String title,
            Coded recipient,
            Coded kind,
            @Nullable LocalDate promisedBy) {}

    record About(String kind, UUID id) {

        /** The address of its page. */
        public String page() {
            return (kind.equals("SYSTEM_FAULT") ? "/systemfel/" : "/observationer/") + id;
        }
    }

    private record Replies(List<Reply> answers) {}

    record Meeting(UUID id, String workingGroup, Coded state) {}

    private record Meetings(List<Meeting> items) {}

    Notices of(Person person) {
        boolean group = person.isOfTheWorkingGroup();
        var counts = unless(this::counts, Counts.NOTHING);
        var faults = group ? unless(this::systemFaults, List.<Item>of()) : List.<Item>of();
        return new Notices(
                unless(() -> followUps.waitingForMe(FEW), new FollowUps.Answer(List.of(), 0, 0)),
                group ? meetings() : List.of(),
                few(faults, it -> it.status().code().equals("REOPENED")),
                few(faults, it -> it.status().code().equals("ANSWERED")),
                few(faults, it -> it.due() != null && it.due().overdue()),
                counts.answers == 0 ? List.of() : unless(this::replies, List.<Reply>of()),
                counts);
    }

    private List<Meeting> meetings() {
        return Stream.of("open", "paused")
                .flatMap(it -> unless(() -> meetings(it), List.<Meeting>of()).stream())
                .limit(FEW)
                .toList();
    }

    private List<Meeting> meetings(String state) {
        return query.get("/api/meetings", Map.of("state", state), Meetings.class).items();
    }

    private Counts counts() {
        return query.get("/api/notices", Map.of(), Counts.class);
    }

    private List<Reply> replies() {
        var latest = Map.of("open", "true", "limit", Integer.toString(FEW));
        return query.get("/api/answers", latest, Replies.class).answers();
    }

    private List<Item> systemFaults() {
        return query.get("/api/system-faults", Map.of(), Board.class).items();
    }

    private static <T> List<T> few(List<T> items, Predicate<T> wanted) {
        return items.stream().filter(wanted).limit(FEW).toList();
    }

    private static <T> T unless(Supplier<T> asking, T nothing) {
        try {
            return asking.get();
        } catch (ServiceAway | ServiceProblem e) {
            return nothing;
        }
    }
}
