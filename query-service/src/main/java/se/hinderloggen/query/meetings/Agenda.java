package se.hinderloggen.query.meetings;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import se.hinderloggen.query.catalogue.Catalogue;
import se.hinderloggen.query.meetings.MeetingAnswer.Left;
import se.hinderloggen.query.observations.ObservationReader;
import se.hinderloggen.query.sql.Reading;

/** What a group has before it: what nobody has reviewed, the oldest first. */
@Component
class Agenda {

    static final int AT_A_TIME = 40;
    private static final int COUNTED = 1000;

    private final JdbcTemplate views;
    private final ObservationReader observations;

    Agenda(JdbcTemplate views, ObservationReader observations) {
        this.views = views;
        this.observations = observations;
    }

    /**
     * What was dealt with in the meeting stays in its place, so that nobody loses theirs; of a
     * closed meeting nothing else is left.
     */
    MeetingAnswer.Agenda of(MeetingRow meeting, int from, Catalogue catalogue) {
        boolean closed = meeting.closedAt() != null;
        var ids = ids(meeting, from, closed);
        boolean more = ids.size() > AT_A_TIME;
        return new MeetingAnswer.Agenda(
                observations.of(
                        meeting.organisation(), more ? ids.subList(0, AT_A_TIME) : ids, catalogue),
                from,
                more ? from + AT_A_TIME : null,
                left(meeting.organisation()));
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
