package se.hinderloggen.query.releases;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import se.hinderloggen.platform.access.Actor;
import se.hinderloggen.platform.sealing.KeyReader;
import se.hinderloggen.platform.sealing.TextKey;
import se.hinderloggen.platform.sealing.TextSealer.Field;
import se.hinderloggen.query.observations.TextOpener;
import se.hinderloggen.query.paging.After;
import se.hinderloggen.query.releases.ReleaseAnswer.Item;
import se.hinderloggen.query.releases.ReleaseAnswer.Told;
import se.hinderloggen.query.releases.ReleaseRow.Key;
import se.hinderloggen.query.releases.ReleaseRow.State;
import se.hinderloggen.query.releases.ReleaseSearch.Asker;
import se.hinderloggen.query.sql.Reading;

/** Finds summaries of one's own operation, and where they went, by few statements. */
@Component
public class Releases {

    private final JdbcTemplate views;
    private final KeyReader keys;
    private final TextOpener opener;

    Releases(JdbcTemplate views, KeyReader keys, TextOpener opener) {
        this.views = views;
        this.keys = keys;
        this.opener = opener;
    }

    /** Those that were proposed last first. */
    ReleaseAnswer find(ReleaseSearch search) {
        var found = rows(search);
        boolean more = found.size() > search.limit();
        var shown = more ? found.subList(0, search.limit()) : found;
        var about = shown.stream().map(it -> it.key().about()).distinct().toList();
        var opening = keys.find(about);
        var entries = entries(about);
        var last = more ? shown.getLast() : null;
        return new ReleaseAnswer(
                shown.stream()
                        .map(
                                it ->
                                        item(
                                                it,
                                                opening.get(it.key().about()),
                                                entries.getOrDefault(it.key(), List.of()),
                                                search.asker()))
                        .toList(),
                last == null
                        ? null
                        : new After(last.proposedAt(), last.key().releaseId()).written());
    }

    /** How many wait for whoever asks to approve them, as others have proposed them. */
    public int countWaiting(Actor actor) {
        var asker = Asker.of(actor);
        return asker.group()
                ? Objects.requireNonNull(
                        views.queryForObject(
                                """
                                select count(*) from summary_release
                                where organisation = ? and state = 'PROPOSED'
                                    and proposer is distinct from ?
                                """,
                                Integer.class,
                                asker.organisation(),
                                asker.pseudonym()))
                : 0;
    }

    private List<ReleaseRow> rows(ReleaseSearch search) {
        var sql = new StringBuilder("select * from summary_release where organisation = ?");
        var values = new ArrayList<Object>();
        values.add(search.asker().organisation());
        if (!search.states().isEmpty()) {
            sql.append(" and state = any(?)");
            values.add(search.states().stream().map(Enum::name).toArray(String[]::new));
        }
        if (search.about() != null) {
            sql.append(" and about = ? and about_kind = ?");
            values.add(search.about().id());
            values.add(search.about().kind().name());
        }
        if (!search.asker().group()) {
            sql.append(
                    " and exists (select from observation o where o.observation_id = about"
                            + " and o.recorder = ?)");
            values.add(search.asker().pseudonym());
        }
        if (search.after() != null) {
            sql.append(" and (proposed_at, release_id) < (?, ?)");
            values.add(search.after().at().atOffset(ZoneOffset.UTC));
            values.add(search.after().id());
        }
        sql.append(" order by proposed_at desc, release_id desc limit ?");
        values.add(search.limit() + 1);
        return views.query(sql.toString(), (row, _) -> ReleaseTable.read(row), values.toArray());
    }

    private Map<Key, List<Told>> entries(Collection<UUID> about) {
        var entries = new HashMap<Key, List<Told>>();
        views.query(
                """
                select e.about, e.release_id, e.subscription_id, s.recipient, e.number,
                    w.number as withdrawn_by
                from feed_entry e join feed_subscription s using (subscription_id)
                left join feed_entry w
                    on w.subscription_id = e.subscription_id and w.withdraws = e.entry_id
                where e.about = any(?)
                order by s.recipient, e.subscription_id, e.number
                """,
                Reading.anyOf(about),
                row -> {
                    entries.computeIfAbsent(
                                    new Key(
                                            Reading.uuid(row, "about"),
                                            Reading.uuid(row, "release_id")),
                                    _ -> new ArrayList<>())
                            .add(
                                    new Told(
                                            Reading.uuid(row, "subscription_id"),
                                            Reading.text(row, "recipient"),
                                            row.getLong("number"),
                                            row.getObject("withdrawn_by", Long.class)));
                });
        return entries;
    }

    private Item item(ReleaseRow it, @Nullable TextKey key, List<Told> entries, Asker asker) {
        return new Item(
                it.key().releaseId(),
                it.about(),
                opener.open(key, Field.SUMMARY, it.summary()),
                it.recipients(),
                it.state(),
                it.proposedAt(),
                asker.pseudonym().equals(it.proposer()),
                it.decidedAt(),
                asker.pseudonym().equals(it.decider()),
                it.state() == State.REVOKED && it.revokedFor() != null
                        ? it.revokedFor().name()
                        : opener.open(key, Field.REASON, it.reason()),
                entries);
    }
}
