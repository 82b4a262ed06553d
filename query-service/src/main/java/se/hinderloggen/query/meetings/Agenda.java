package se.hinderloggen.query.meetings;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import se.hinderloggen.query.catalogue.Catalogue;
import se.hinderloggen.query.followups.FollowUpAnswer;
import se.hinderloggen.query.followups.FollowUpFinder;
import se.hinderloggen.query.followups.FollowUpSearch;
import se.hinderloggen.query.followups.FollowUpSearch.Asker;
import se.hinderloggen.query.meetings.MeetingAnswer.Left;
import se.hinderloggen.query.observations.ObservationReader;
import se.hinderloggen.query.patterns.Candidates;
import se.hinderloggen.query.sql.Reading;

/**
 * What a group has before it: what nobody has reviewed, the oldest first; then what should have
 * been done by now, the answers that came since it last met, and what recurs.
 */
@Component
class Agenda {

    static final int AT_A_TIME = 40;
    private static final int COUNTED = 1000;

    /** Of each of the others; where they are kept, all of them are. */
    private static final int A_FEW = 10;

    /** How far back answers are told of to a group that has not met before. */
    private static final Duration A_MONTH = Duration.ofDays(30);

    private final JdbcTemplate views;
    private final ObservationReader observations;
    private final FollowUpFinder followUps;
    private final Replies replies;
    private final Candidates candidates;

    Agenda(
            JdbcTemplate views,
            ObservationReader observations,
            FollowUpFinder followUps,
            Replies replies,
            Candidates candidates) {
        this.views = views;
        this.observations = observations;
        this.followUps = followUps;
        this.replies = replies;
        this.candidates = candidates;
    }

    /**
     * What was dealt with in the meeting stays in its place, so that nobody loses theirs; of a
     * closed meeting nothing else is left.
     *
     * @param recurring whether to look for what recurs too, which reads far more than the rest
     */
    MeetingAnswer.Agenda of(
            MeetingRow meeting, int from, boolean recurring, Asker asker, Catalogue catalogue) {
        boolean closed = meeting.closedAt() != null;
        var ids = ids(meeting, from, closed);
        boolean more = ids.size() > AT_A_TIME;
        return new MeetingAnswer.Agenda(
                observations.of(
                        meeting.organisation(), more ? ids.subList(0, AT_A_TIME) : ids, catalogue),
                from,
                more ? from + AT_A_TIME : null,
                left(meeting.organisation()),
                closed ? new FollowUpAnswer(List.of(), 0, 0) : overdue(asker),
                closed
                        ? Replies.Since.nothing(meeting.openedAt())
                        : replies.since(asker, lastMet(meeting), A_FEW, catalogue),
                recurring && !closed ? candidates.find(meeting.organisation(), A_FEW) : null);
    }

    private FollowUpAnswer overdue(Asker asker) {
        return followUps.find(
                new FollowUpSearch(asker, FollowUpSearch.Wanted.OVERDUE, null, false, A_FEW));
    }

    /** When the same group's meeting before this one ended. */
    private Instant lastMet(MeetingRow meeting) {
        var found =
                views.query(
                        """
                        select coalesce(closed_at, opened_at) as last from meeting
                        where organisation = ? and working_group = ? and meeting_id <> ?
                          and opened_at <= ?
                        order by opened_at desc, meeting_id limit 1
                        """,
                        (row, _) -> Reading.instant(row, "last"),
                        meeting.organisation(),
                        meeting.workingGroup(),
                        meeting.meetingId(),
                        meeting.openedAt().atOffset(ZoneOffset.UTC));
        return found.isEmpty() ? meeting.openedAt().minus(A_MONTH) : found.getFirst();
    }

    private List<UUID> ids(MeetingRow meeting, int from, boolean closed) {
        return views.query(
                """
                select observation_id, recorded_at from (
                    (select observation_id, recorded_at from observation
                     where organisation = ? and reviewed_at is null and merged_into is null
                       and erased_at is null
                     order by recorded_at, observation_id limit ?)
                    union
                    (select o.observation_id, o.recorded_at
                     from group_decision d join observation o on o.observation_id = d.subject_id
                     where d.meeting_id = ? and d.subject_kind = 'OBSERVATION'
                       and o.organisation = ? and o.erased_at is null)
                ) as agenda
                order by recorded_at, observation_id offset ? limit ?
                """,
                (row, _) -> Reading.uuid(row, "observation_id"),
                meeting.organisation(),
                closed ? 0 : from + AT_A_TIME + 1,
                meeting.meetingId(),
                meeting.organisation(),
                from,
                AT_A_TIME + 1);
    }

    private Left left(String organisation) {
        Integer counted =
                views.queryForObject(
                        """
                        select count(*) from (select from observation
                            where organisation = ? and reviewed_at is null and merged_into is null
                              and erased_at is null limit ?) as waiting
                        """,
                        Integer.class,
                        organisation,
                        COUNTED + 1);
        int left = counted == null ? 0 : counted;
        return new Left(Math.min(left, COUNTED), left > COUNTED);
    }
}
