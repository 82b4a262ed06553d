package se.hinderloggen.query.meetings;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import se.hinderloggen.events.Finding;
import se.hinderloggen.events.Kind;
import se.hinderloggen.events.PartialDate;
import se.hinderloggen.query.sql.Columns;
import se.hinderloggen.query.sql.Reading;
import tools.jackson.databind.json.JsonMapper;

/**
 * What observations said when they were taken up, so that minutes read the same whatever is
 * corrected later. An erased one is left with the anonymous fact here too.
 */
@Component
class ObservationsThen {

    record Then(Kind kind, int year, List<Finding> findings) {}

    /**
     * Just before something was decided or noted about an observation.
     *
     * @param sequence of it in the observation's own history; -1 when it is not in it, and time has
     *     to do
     */
    record Moment(UUID observationId, long sequence, Instant at) {

        static Moment of(GroupDecision it) {
            boolean own = it.aggregateId().equals(it.about().id());
            return new Moment(it.about().id(), own ? it.sequence() : -1, it.at());
        }

        static Moment of(NoteRow it) {
            return new Moment(it.about().id(), -1, it.at());
        }
    }

    private record Change(int finding, String to) {}

    private final JdbcTemplate views;
    private final JsonMapper json;

    ObservationsThen(JdbcTemplate views, JsonMapper json) {
        this.views = views;
        this.json = json;
    }

    /**
     * @param moments one for each observation
     */
    Map<UUID, Then> before(Collection<Moment> moments) {
        var found = new HashMap<UUID, Then>();
        if (moments.isEmpty()) {
            return found;
        }
        views.query(
                """
                select wanted.id, content.kind, content.occurred, content.findings, changes.list
                from unnest(?::uuid[], ?::bigint[], ?::timestamptz[]) as wanted(id, sequence, at)
                cross join lateral (
                    select sequence, kind, occurred, findings from observation_history h
                    where h.observation_id = wanted.id and h.kind is not null
                      and (h.sequence = 0 or h.sequence < wanted.sequence
                           or (wanted.sequence = -1 and h.at <= wanted.at))
                    order by sequence desc limit 1
                ) as content
                left join lateral (
                    select jsonb_agg(jsonb_build_object('finding', finding_no, 'to', event_type)
                        order by sequence) as list
                    from observation_history h
                    where h.observation_id = wanted.id and h.event_type is not null
                      and h.sequence > content.sequence
                      and (h.sequence < wanted.sequence
                           or (wanted.sequence = -1 and h.at <= wanted.at))
                ) as changes on true
                """,
                Columns.of(List.copyOf(moments))
                        .uuid(Moment::observationId)
                        .bigint(Moment::sequence)
                        .instant(Moment::at),
                row -> {
                    var findings =
                            new ArrayList<>(
                                    List.of(
                                            json.readValue(
                                                    Reading.text(row, "findings"),
                                                    Finding[].class)));
                    String changes = row.getString("list");
                    if (changes != null) {
                        for (var it : json.readValue(changes, Change[].class)) {
                            findings.set(
                                    it.finding(),
                                    findings.get(it.finding()).withEventType(it.to()));
                        }
                    }
                    found.put(
                            Reading.uuid(row, "id"),
                            new Then(
                                    Kind.valueOf(Reading.text(row, "kind")),
                                    PartialDate.parse(Reading.text(row, "occurred")).year(),
                                    List.copyOf(findings)));
                });
        return found;
    }
}
