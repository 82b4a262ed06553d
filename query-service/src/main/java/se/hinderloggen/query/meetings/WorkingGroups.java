package se.hinderloggen.query.meetings;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import se.hinderloggen.events.ReviewDecision;
import se.hinderloggen.query.catalogue.Catalogue;
import se.hinderloggen.query.catalogue.Coded;
import se.hinderloggen.query.sql.Reading;

/** Counts what each working group did in a year, by the clocks of Sweden. */
@Component
class WorkingGroups {

    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");

    /**
     * @param reviewed observations, each once
     * @param merged merges that have not been undone
     * @param followUpsDone of those agreed in the year
     * @param medianDaysToReview from an observation's recording to its first review by the group;
     *     absent when there was none
     */
    record Group(
            String workingGroup,
            int meetings,
            int reviewed,
            int reclassified,
            int merged,
            int followUpsAgreed,
            int followUpsDone,
            @Nullable Double medianDaysToReview,
            List<Decided> decisions) {}

    /** How many observations that decision was the last about in the year. */
    record Decided(Coded decision, int observations) {}

    private final JdbcTemplate views;

    WorkingGroups(JdbcTemplate views) {
        this.views = views;
    }

    List<Group> in(String organisation, int year) {
        var from = LocalDate.of(year, 1, 1).atStartOfDay(SWEDEN).toOffsetDateTime();
        var until = LocalDate.of(year + 1, 1, 1).atStartOfDay(SWEDEN).toOffsetDateTime();
        var decided = new LinkedHashMap<String, List<Decided>>();
        views.query(
                """
                with said as (
                    select distinct on (working_group, subject_id)
                        coalesce(m.working_group, d.working_group) as working_group, d.subject_id, d.code
                    from group_decision d left join meeting m using (meeting_id)
                    where d.organisation = ? and d.at >= ? and d.at < ?
                      and d.what = 'observation-reviewed'
                      and coalesce(m.working_group, d.working_group) is not null
                    order by working_group, subject_id, d.sequence desc
                )
                select working_group, code, count(*) as observations from said
                group by working_group, code order by working_group, observations desc, code
                """,
                row -> {
                    decided.computeIfAbsent(
                                    Reading.text(row, "working_group"), _ -> new ArrayList<>())
                            .add(
                                    new Decided(
                                            Catalogue.decision(
                                                    ReviewDecision.valueOf(
                                                            Reading.text(row, "code"))),
                                            row.getInt("observations")));
                },
                organisation,
                from,
                until);
        return views.query(
                """
                with decision as (
                    select d.*, coalesce(m.working_group, d.working_group) as group_name
                    from group_decision d left join meeting m using (meeting_id)
                    where d.organisation = ? and d.at >= ? and d.at < ?
                ), held as (
                    select working_group as group_name, count(*) as meetings from meeting
                    where organisation = ? and opened_at >= ? and opened_at < ?
                    group by working_group
                ), waited as (
                    select d.group_name, percentile_cont(0.5) within group (
                        order by extract(epoch from d.at - o.recorded_at) / 86400) as days
                    from (select group_name, subject_id, min(at) as at from decision
                          where what = 'observation-reviewed' group by group_name, subject_id) d
                    join observation o on o.observation_id = d.subject_id
                    group by d.group_name
                ), agreed as (
                    select d.group_name, count(*) as agreed,
                        count(*) filter (where coalesce((
                            select later.what = 'follow-up-done' from group_decision later
                            where later.aggregate_id = d.aggregate_id
                              and later.what in ('follow-up-done', 'follow-up-reopened')
                            order by later.sequence desc limit 1), false)) as done
                    from decision d where d.what = 'follow-up-agreed' group by d.group_name
                ), counted as (
                    select group_name,
                        count(distinct subject_id) filter (where what = 'observation-reviewed')
                            as reviewed,
                        count(*) filter (where what = 'observation-reclassified') as reclassified,
                        count(*) filter (where what = 'observation-merged' and exists (
                            select from observation o where o.observation_id = subject_id
                              and o.merged_into = other)) as merged
                    from decision where group_name is not null group by group_name
                )
                select group_name, coalesce(meetings, 0) as meetings,
                    coalesce(reviewed, 0) as reviewed, coalesce(reclassified, 0) as reclassified,
                    coalesce(merged, 0) as merged, coalesce(agreed, 0) as agreed,
                    coalesce(done, 0) as done, days
                from held full join counted using (group_name)
                    left join waited using (group_name) left join agreed using (group_name)
                order by group_name
                """,
                (row, _) -> {
                    String name = Reading.text(row, "group_name");
                    return new Group(
                            name,
                            row.getInt("meetings"),
                            row.getInt("reviewed"),
                            row.getInt("reclassified"),
                            row.getInt("merged"),
                            row.getInt("agreed"),
                            row.getInt("done"),
                            row.getObject("days", Double.class),
                            decided.getOrDefault(name, List.of()));
                },
                organisation,
                from,
                until,
                organisation,
                from,
                until);
    }
}
