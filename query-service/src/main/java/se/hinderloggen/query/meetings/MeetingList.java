package se.hinderloggen.query.meetings;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import se.hinderloggen.platform.problem.ProblemException;

/** Meetings as a list, each with how much came of it. */
@Component
class MeetingList {

    private static final int MOST = 200;

    enum State {
        OPEN("closed_at is null and not paused"),
        PAUSED("closed_at is null and paused"),
        CLOSED("closed_at is not null");

        private final String condition;

        State(String condition) {
            this.condition = condition;
        }

        static @Nullable State read(@Nullable String given) {
            if (given == null) {
                return null;
            }
            return Arrays.stream(values())
                    .filter(it -> it.name().equals(given.toUpperCase(Locale.ROOT)))
                    .findFirst()
                    .orElseThrow(
                            () ->
                                    ProblemException.badParameter(
                                            "state",
                                            "Ange open, paused eller closed.",
                                            "Give open, paused or closed."));
        }
    }

    private final JdbcTemplate views;

    MeetingList(JdbcTemplate views) {
        this.views = views;
    }

    List<MeetingAnswer.Line> of(
            String organisation, @Nullable State state, @Nullable String workingGroup) {
        String group = workingGroup == null ? null : workingGroup.replace('\0', ' ');
        return views.query(
                """
                select m.*, d.* from (
                    select * from meeting
                    where organisation = ? and (?::text is null or working_group = ?) and %s
                    order by opened_at desc, meeting_id limit ?
                ) as m cross join lateral (
                    select count(distinct subject_id) filter (where what = 'observation-reviewed')
                            as reviewed,
                        count(*) filter (where what = 'observation-reclassified') as reclassified,
                        count(*) filter (where what = 'observation-merged')
                            - count(*) filter (where what = 'observation-merge-undone') as merged,
                        count(*) filter (where what = 'follow-up-agreed') as follow_ups
                    from group_decision where meeting_id = m.meeting_id
                ) as d order by opened_at desc, m.meeting_id
                """
                        .formatted(state == null ? "true" : state.condition),
                (row, _) -> {
                    var meeting = MeetingTables.meeting(row);
                    return new MeetingAnswer.Line(
                            meeting.meetingId(),
                            meeting.workingGroup(),
                            Labels.state(meeting),
                            meeting.openedAt(),
                            meeting.closedAt(),
                            row.getInt("reviewed"),
                            row.getInt("reclassified"),
                            Math.max(0, row.getInt("merged")),
                            row.getInt("follow_ups"));
                },
                organisation,
                group,
                group,
                MOST);
    }
}
