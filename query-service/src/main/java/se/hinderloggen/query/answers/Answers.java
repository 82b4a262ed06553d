package se.hinderloggen.query.answers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import se.hinderloggen.events.Finding;
import se.hinderloggen.events.SealedText;
import se.hinderloggen.events.Subject;
import se.hinderloggen.platform.sealing.KeyReader;
import se.hinderloggen.platform.sealing.TextKey;
import se.hinderloggen.platform.sealing.TextSealer.Field;
import se.hinderloggen.query.catalogue.Catalogue;
import se.hinderloggen.query.catalogue.Catalogues;
import se.hinderloggen.query.catalogue.CodedFinding;
import se.hinderloggen.query.observations.TextOpener;
import se.hinderloggen.query.paging.After;
import se.hinderloggen.query.sql.Reading;
import tools.jackson.databind.json.JsonMapper;

/** Finds answers, by few statements whatever their number. */
@Component
public class Answers {

    /** How long an answer is new to an operation that holds no meetings, and to a recorder. */
    private static final Duration A_MONTH = Duration.ofDays(30);

    private static final int MOST_OF_A_FEED = 500;

    private static final String FROM =
            """
             from feed_subscription s join feed_answer a using (subscription_id)
            join feed_entry e
                on (e.subscription_id, e.entry_id) = (a.subscription_id, a.entry_id)
            left join observation o on e.about_kind = 'OBSERVATION' and o.observation_id = e.about
            left join system_fault f
                on e.about_kind = 'SYSTEM_FAULT' and f.system_fault_id = e.about
            """;

    private final JdbcTemplate views;
    private final KeyReader keys;
    private final TextOpener opener;
    private final Catalogues catalogues;
    private final JsonMapper json;
    private final Clock clock;

    Answers(
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

    /**
     * @param open only what is still new to whoever asks
     * @param about absent for whatever they are about
     */
    record Search(
            Asker asker, boolean open, @Nullable Subject about, @Nullable After after, int limit) {}

    /**
     * @param total how many there are, of which {@code items} are the latest
     */
    public record Latest(List<Given> items, int total) {}

    /** An answer with what is known of what it is about. */
    private record Found(
            AnswerRow answer,
            String recipient,
            long number,
            Subject about,
            boolean mine,
            List<Finding> findings,
            @Nullable SealedText title) {}

    private record ToEntry(AnswerRow answer, long number, UUID about) {}

    /** An answer and the number of the entry that it is to. */
    record Numbered(AnswerRow answer, long number, @Nullable String text) {}

    /** The latest first, one more than wanted if there are more. */
    List<Given> find(Search search) {
        var where = visible(search.asker());
        if (search.open()) {
            where.and(open(search.asker()));
        }
        if (search.about() != null) {
            where.and("e.about = ? and e.about_kind = ?")
                    .with(search.about().id(), search.about().kind().name());
        }
        if (search.after() != null) {
            where.and("(a.at, a.answer_id) < (?, ?)")
                    .with(utc(search.after().at()), search.after().id());
        }
        return given(where, search.asker(), search.limit() + 1);
    }

    /** How many are still new to whoever asks. */
    public int countOpen(Asker asker) {
        return count(visible(asker).and(open(asker)));
    }

    /** All of an operation's that came after a moment, the latest first. */
    public Latest since(String organisation, String pseudonym, Instant since, int limit) {
        var asker = new Asker(organisation, pseudonym, true);
        var where =
                new Where("s.organisation = ?")
                        .with(asker.organisation())
                        .and("a.at > ?")
                        .with(utc(since));
        return new Latest(given(where, asker, limit), count(where));
    }

    /** Those to one feed, the latest first. */
    List<Numbered> toFeed(UUID subscriptionId) {
        var rows =
                views.query(
                        """
                        select a.*, e.number, e.about from feed_answer a join feed_entry e
                            using (subscription_id, entry_id)
                        where a.subscription_id = ? order by a.at desc, a.answer_id desc limit ?
                        """,
                        (row, _) ->
                                new ToEntry(
                                        AnswerTable.read(row),
                                        row.getLong("number"),
                                        Reading.uuid(row, "about")),
                        subscriptionId,
                        MOST_OF_A_FEED);
        var opening =
                keys.find(
                        rows.stream()
                                .flatMap(it -> Stream.of(subscriptionId, it.about))
                                .distinct()
                                .toList());
        return rows.stream()
                .map(it -> new Numbered(it.answer, it.number, text(it.answer, it.about, opening)))
                .toList();
    }

    /**
     * As long as what it is about has its key: what is erased takes along what was answered, before
     * the views hear of it.
     */
    private @Nullable String text(AnswerRow answer, UUID about, Map<UUID, TextKey> opening) {
        return opening.containsKey(about)
                ? opener.open(opening.get(answer.subscriptionId()), Field.REPLY, answer.text())
                : null;
    }

    private static Where visible(Asker asker) {
        var where = new Where("s.organisation = ?").with(asker.organisation());
        return asker.group() ? where : where.and("o.recorder = ?").with(asker.pseudonym());
    }

    /**
     * What no meeting has been closed since is new to a group, as it is on its agenda; one's own
     * observation is so for a month, whatever others have done meanwhile.
     */
    private Where open(Asker asker) {
        var monthAgo = clock.instant().minus(A_MONTH);
        var mine = new Where("o.recorder = ? and a.at > ?").with(asker.pseudonym(), utc(monthAgo));
        return asker.group()
                ? new Where("a.at > ?").with(utc(lastMet(asker, monthAgo))).or(mine)
                : mine;
    }

    private Instant lastMet(Asker asker, Instant otherwise) {
        return views
                .query(
                        """
                        select closed_at from meeting
                        where organisation = ? and closed_at is not null
                        order by closed_at desc limit 1
                        """,
                        (row, _) -> Reading.instant(row, "closed_at"),
                        asker.organisation())
                .stream()
                .findFirst()
                .orElse(otherwise);
    }

    private int count(Where where) {
        return Objects.requireNonNull(
                views.queryForObject(
                        "select count(*)" + FROM + where.sql(), Integer.class, where.values()));
    }

    private List<Given> given(Where where, Asker asker, int limit) {
        var values = new ArrayList<Object>();
        values.add(asker.pseudonym());
        values.addAll(List.of(where.values()));
        values.add(limit);
        var found =
                views.query(
                        "select a.*, s.recipient, e.number, e.about, e.about_kind, o.findings,"
                                + " f.title, coalesce(o.recorder = ?, false) as mine"
                                + FROM
                                + where.sql()
                                + " order by a.at desc, a.answer_id desc limit ?",
                        (row, _) -> found(row),
                        values.toArray());
        var opening =
                keys.find(
                        found.stream()
                                .flatMap(it -> Stream.of(it.answer.subscriptionId(), it.about.id()))
                                .distinct()
                                .toList());
        var catalogue = catalogues.today();
        return found.stream().map(it -> given(it, opening, catalogue)).toList();
    }

    private Found found(ResultSet row) throws SQLException {
        String findings = row.getString("findings");
        String title = row.getString("title");
        return new Found(
                AnswerTable.read(row),
                Reading.text(row, "recipient"),
                row.getLong("number"),
                new Subject(
                        Subject.Kind.valueOf(Reading.text(row, "about_kind")),
                        Reading.uuid(row, "about")),
                row.getBoolean("mine"),
                findings == null ? List.of() : List.of(json.readValue(findings, Finding[].class)),
                title == null ? null : new SealedText(title));
    }

    private Given given(Found it, Map<UUID, TextKey> opening, Catalogue catalogue) {
        var answer = it.answer;
        return new Given(
                answer.answerId(),
                answer.subscriptionId(),
                catalogue.recipient(it.recipient),
                answer.entryId(),
                it.number,
                it.about,
                it.title != null
                        ? opener.open(opening.get(it.about.id()), Field.TITLE, it.title)
                        : CodedFinding.title(it.findings, catalogue),
                it.mine,
                Catalogue.reply(answer.kind()),
                text(answer, it.about.id(), opening),
                answer.promisedBy(),
                answer.on(),
                answer.at());
    }

    private static Object utc(Instant it) {
        return it.atOffset(ZoneOffset.UTC);
    }
}
