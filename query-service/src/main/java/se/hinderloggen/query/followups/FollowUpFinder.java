package se.hinderloggen.query.followups;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import se.hinderloggen.events.Finding;
import se.hinderloggen.events.Subject;
import se.hinderloggen.platform.sealing.KeyReader;
import se.hinderloggen.platform.sealing.TextKey;
import se.hinderloggen.platform.sealing.TextSealer.Field;
import se.hinderloggen.query.catalogue.Catalogue;
import se.hinderloggen.query.catalogue.Catalogues;
import se.hinderloggen.query.catalogue.CodedFinding;
import se.hinderloggen.query.followups.FollowUpAnswer.About;
import se.hinderloggen.query.followups.FollowUpAnswer.Item;
import se.hinderloggen.query.followups.FollowUpRow.State;
import se.hinderloggen.query.followups.FollowUpSearch.Asker;
import se.hinderloggen.query.observations.TextOpener;
import se.hinderloggen.query.sql.Reading;
import tools.jackson.databind.json.JsonMapper;

/** Finds follow-ups of one's own operation, by few statements whatever their number. */
@Component
public class FollowUpFinder {

    static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");

    /** Who recorded an erased observation is not known any more; the coordinator sees to it. */
    private static final String MINE =
            """
            coalesce((f.responsible = 'RECORDER' and o.recorder = ?)
                or (f.responsible = 'WORKING_GROUP' and ?)
                or (? and (f.responsible in ('COORDINATOR', 'MANAGEMENT_GROUP')
                    or (f.responsible = 'RECORDER' and o.recorder is null))), false)
            """;

    private final JdbcTemplate views;
    private final KeyReader keys;
    private final TextOpener opener;
    private final Catalogues catalogues;
    private final JsonMapper json;
    private final Clock clock;

    FollowUpFinder(
            JdbcTemplate views,
            KeyReader keys,
            TextOpener opener,
            Catalogues catalogues,
            JsonMapper json,
            Clock clock) {
        this.views = views;
        this.keys = keys;
        this.opener = opener;
        this.catalogues = catalogues;
        this.json = json;
        this.clock = clock;
    }

    /** A row with what is known of the observation that it is about. */
    private record Found(FollowUpRow row, boolean mine, List<Finding> findings) {}

    /** What is soonest due first; what is done or withdrawn, the latest first. */
    public FollowUpAnswer find(FollowUpSearch search) {
        var today = today();
        var found = rows(search, today);
        var shown = found.subList(0, Math.min(found.size(), search.limit()));
        var opening = keys.find(shown.stream().map(it -> it.row.about().id()).distinct().toList());
        var catalogue = catalogues.today();
        return new FollowUpAnswer(
                shown.stream()
                        .map(it -> item(it, opening.get(it.row.about().id()), catalogue, today))
                        .toList(),
                found.size(),
                (int) found.stream().filter(it -> isOverdue(it.row, today)).count());
    }

    /** What each of them is about. */
    public Map<UUID, Subject> subjects(Collection<UUID> ids) {
        var subjects = new HashMap<UUID, Subject>();
        if (!ids.isEmpty()) {
            views.query(
                    "select * from follow_up where follow_up_id = any(?)",
                    Reading.anyOf(ids),
                    row -> {
                        var read = FollowUpTable.read(row);
                        subjects.put(read.id(), read.about());
                    });
        }
        return subjects;
    }

    /** What is open and waits for somebody, without its texts. */
    List<FollowUpRow> waitingFor(Asker asker) {
        var search =
                new FollowUpSearch(
                        asker, FollowUpSearch.Wanted.OPEN, null, true, FollowUpSearch.MOST);
        return rows(search, today()).stream().map(Found::row).limit(FollowUpSearch.MOST).toList();
    }

    private List<Found> rows(FollowUpSearch search, LocalDate today) {
        var asker = search.asker();
        var mine = List.<Object>of(asker.pseudonym(), asker.group(), asker.coordinator());
        var sql =
                new StringBuilder("select f.*, o.findings, ")
                        .append(MINE)
                        .append(
                                """
                                 as mine
                                from follow_up f left join observation o
                                    on f.about_kind = 'OBSERVATION' and o.observation_id = f.about_id
                                where f.organisation = ?\
                                """);
        var values = new ArrayList<Object>(mine);
        values.add(asker.organisation());
        if (search.about() != null) {
            sql.append(" and f.about_id = ?");
            values.add(search.about());
        }
        if (search.mine()) {
            sql.append(" and ").append(MINE);
            values.addAll(mine);
        }
        sql.append(
                switch (search.wanted()) {
                    case null -> " and f.state <> 'WITHDRAWN'";
                    case OPEN -> " and f.state = 'OPEN'";
                    case OVERDUE -> {
                        values.add(today);
                        yield " and f.state = 'OPEN' and f.due < ?";
                    }
                    case DONE -> " and f.state = 'DONE'";
                    case WITHDRAWN -> " and f.state = 'WITHDRAWN'";
                });
        sql.append(
                " order by f.state <> 'OPEN', case when f.state = 'OPEN' then f.due end,"
                        + " f.done_at desc, f.due desc, f.follow_up_id limit 5000");
        return views.query(sql.toString(), (row, _) -> found(row), values.toArray());
    }

    private Found found(ResultSet row) throws SQLException {
        String findings = row.getString("findings");
        return new Found(
                FollowUpTable.read(row),
                row.getBoolean("mine"),
                findings == null ? List.of() : List.of(json.readValue(findings, Finding[].class)));
    }

    private Item item(Found found, @Nullable TextKey key, Catalogue catalogue, LocalDate today) {
        var row = found.row;
        return new Item(
                row.id(),
                new About(row.about().kind(), row.about().id(), label(found, catalogue)),
                opener.open(key, Field.FOLLOW_UP, row.what()),
                FollowUpAnswer.responsible(row.responsible()),
                row.due(),
                isOverdue(row, today),
                FollowUpAnswer.state(row.state()),
                found.mine,
                row.agreedAt(),
                row.meeting(),
                row.doneAt(),
                opener.open(key, Field.OUTCOME, row.outcome()),
                row.version());
    }

    private static @Nullable String label(Found found, Catalogue catalogue) {
        return found.row.about().kind() == Subject.Kind.OBSERVATION
                ? CodedFinding.title(found.findings, catalogue)
                : null;
    }

    private static boolean isOverdue(FollowUpRow row, LocalDate today) {
        return row.state() == State.OPEN && row.due().isBefore(today);
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(SWEDEN));
    }
}
