package se.hinderloggen.query.meetings;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.hinderloggen.events.Subject;
import se.hinderloggen.query.answers.Answers;
import se.hinderloggen.query.answers.Given;
import se.hinderloggen.query.catalogue.Catalogue;
import se.hinderloggen.query.catalogue.Coded;
import se.hinderloggen.query.followups.FollowUpSearch.Asker;
import se.hinderloggen.query.systemfaults.FaultSteps;
import se.hinderloggen.query.systemfaults.FaultSteps.Answered;

/**
 * The answers that came, whichever way: what somebody noted about a systemfel, and what a recipient
 * of a feed sent.
 */
@Component
class Replies {

    /**
     * @param total how many there are, of which {@code items} are the latest
     */
    record Since(Instant since, List<Reply> items, int total) {

        static Since nothing(Instant since) {
            return new Since(since, List.of(), 0);
        }
    }

    /**
     * An answer that came.
     *
     * @param title of the systemfel; of an observation, its authorities and event types
     * @param text absent too when it cannot be read any more
     * @param promisedBy by when, with a promise
     * @param at when it was noted or came
     * @param entry when it is to an entry of a feed
     */
    record Reply(
            Subject about,
            @Nullable String title,
            Coded kind,
            @Nullable Coded from,
            LocalDate on,
            @Nullable String text,
            @Nullable LocalDate promisedBy,
            Instant at,
            @Nullable Entry entry) {

        private static final Comparator<Reply> LATEST_FIRST =
                Comparator.comparing(Reply::at).reversed();
    }

    record Entry(UUID subscriptionId, long number) {}

    private final FaultSteps faults;
    private final Answers answers;

    Replies(FaultSteps faults, Answers answers) {
        this.faults = faults;
        this.answers = answers;
    }

    /** Those that came to the asker's operation after a moment, the latest first. */
    Since since(Asker asker, Instant since, int limit, Catalogue catalogue) {
        var noted = faults.answersSince(asker.organisation(), since, limit, catalogue);
        var given = answers.since(asker.organisation(), asker.pseudonym(), since, limit);
        return new Since(
                since,
                Stream.concat(
                                noted.items().stream().map(Replies::reply),
                                given.items().stream().map(Replies::reply))
                        .sorted(Reply.LATEST_FIRST)
                        .limit(limit)
                        .toList(),
                noted.total() + given.total());
    }

    private static Reply reply(Answered it) {
        return new Reply(
                new Subject(Subject.Kind.SYSTEM_FAULT, it.systemFaultId()),
                it.title(),
                it.kind(),
                it.from(),
                it.on(),
                it.text(),
                it.promisedBy(),
                it.at(),
                null);
    }

    private static Reply reply(Given it) {
        return new Reply(
                it.about(),
                it.title(),
                it.kind(),
                it.recipient(),
                it.on(),
                it.text(),
                it.promisedBy(),
                it.answeredAt(),
                new Entry(it.subscriptionId(), it.number()));
    }
}
