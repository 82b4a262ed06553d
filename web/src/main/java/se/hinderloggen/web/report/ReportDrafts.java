package se.hinderloggen.web.report;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import se.hinderloggen.web.own.Sealer;
import se.hinderloggen.web.signin.Person;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is being written in yearly reports, shared by the coordinators of an operation. Two that
 * write in one chapter at a time are not mixed up: the first is saved, the other is told, and what
 * the other wrote is set aside until somebody throws it away.
 */
@Component
class ReportDrafts {

    /** A report is written once a year; one that nobody has touched for so long is none. */
    private static final Duration KEPT = Duration.ofDays(730);

    private static final String SETTINGS = "SETTINGS";

    private static final JsonMapper JSON =
            JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    private final JdbcTemplate database;
    private final Sealer sealer;
    private final Clock clock;

    /**
     * @param version counts the times it was saved
     * @param text absent where the suggestion stands
     * @param by who saved it
     */
    record Draft(int version, @Nullable String text, String by, Instant at) {}

    /**
     * @param tab by which it is known
     */
    public record Aside(UUID tab, String text, String by, Instant at) {}

    /** A year that somebody has begun to write about. */
    public record Begun(int year, Instant at) {}

    private record Written(@Nullable String text, String by) {}

    ReportDrafts(JdbcTemplate database, Sealer sealer, Clock clock) {
        this.database = database;
        this.sealer = sealer;
        this.clock = clock;
    }

    /** The latest year first. */
    List<Begun> begun(Person person) {
        return database.query(
                "select year, max(changed_at) from report_text where owner = ? group by year order by year desc",
                (row, _) -> new Begun(row.getInt(1), row.getTimestamp(2).toInstant()),
                owner(person));
    }

    Map<Chapter, Draft> texts(Person person, int year) {
        byte[] owner = owner(person);
        var texts = new EnumMap<Chapter, Draft>(Chapter.class);
        database.query(
                "select part, version, sealed, changed_at from report_text where owner = ? and year = ? and part <> ?",
                row -> {
                    String part = row.getString(1);
                    var written = open(owner, year, part, row.getBytes(3), Written.class);
                    if (written != null) {
                        texts.put(
                                Chapter.valueOf(part),
                                new Draft(
                                        row.getInt(2),
                                        written.text(),
                                        written.by(),
                                        row.getTimestamp(4).toInstant()));
                    }
                },
                owner,
                year,
                SETTINGS);
        return texts;
    }

    Map<Chapter, List<Aside>> asides(Person person, int year) {
        byte[] owner = owner(person);
        var asides = new EnumMap<Chapter, List<Aside>>(Chapter.class);
        database.query(
                "select part, tab, sealed, set_aside_at from report_aside where owner = ? and year = ? order by set_aside_at",
                row -> {
                    String part = row.getString(1);
                    var written = open(owner, year, part, row.getBytes(3), Written.class);
                    if (written != null && written.text() != null) {
                        asides.computeIfAbsent(Chapter.valueOf(part), _ -> new ArrayList<>())
                                .add(
                                        new Aside(
                                                row.getObject(2, UUID.class),
                                                written.text(),
                                                written.by(),
                                                row.getTimestamp(4).toInstant()));
                    }
                },
                owner,
                year);
        return asides;
    }

    /**
     * Saves what was written after the version that the page had before. A page may overwrite what
     * it has saved itself, for it may not have heard that it was.
     *
     * @param before 0 when nobody had saved anything yet
     * @param tab of the page, as long as it is open
     * @param text absent to go back to the suggestion
     * @return whether it was saved; else somebody else was first, and this was set aside
     */
    boolean save(
            Person person, int year, Chapter chapter, int before, UUID tab, @Nullable String text) {
        byte[] owner = owner(person);
        var written = new Written(text, person.name());
        boolean saved =
                database.update(
                                """
                                insert into report_text (owner, year, part, version, tab, sealed, changed_at)
                                values (?, ?, ?, 1, ?, ?, ?)
                                on conflict (owner, year, part) do update
                                set version = report_text.version + 1, tab = excluded.tab,
                                    sealed = excluded.sealed, changed_at = excluded.changed_at
                                where report_text.version = ? or report_text.tab = excluded.tab
                                """,
                                owner,
                                year,
                                chapter.name(),
                                tab,
                                seal(owner, year, chapter.name(), written),
                                now(),
                                before)
                        > 0;
        if (saved) {
            throwAway(person, year, chapter, tab);
        } else if (text != null) {
            setAside(person, year, chapter, tab, text, person.name());
        }
        return saved;
    }

    /**
     * @param by who wrote it
     */
    void setAside(Person person, int year, Chapter chapter, UUID tab, String text, String by) {
        byte[] owner = owner(person);
        database.update(
                """
                insert into report_aside (owner, year, part, tab, sealed, set_aside_at)
                values (?, ?, ?, ?, ?, ?)
                on conflict (owner, year, part, tab) do update
                set sealed = excluded.sealed, set_aside_at = excluded.set_aside_at
                """,
                owner,
                year,
                chapter.name(),
                tab,
                seal(owner, year, chapter.name(), new Written(text, by)),
                now());
    }

    void throwAway(Person person, int year, Chapter chapter, UUID tab) {
        database.update(
                "delete from report_aside where owner = ? and year = ? and part = ? and tab = ?",
                owner(person),
                year,
                chapter.name(),
                tab);
    }

    Settings settings(Person person, int year) {
        byte[] owner = owner(person);
        return database
                .query(
                        "select sealed from report_text where owner = ? and year = ? and part = ?",
                        (row, _) -> row.getBytes(1),
                        owner,
                        year,
                        SETTINGS)
                .stream()
                .map(it -> open(owner, year, SETTINGS, it, Settings.class))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(Settings.of(year));
    }

    /** Where nothing has been changed the year counts as begun all the same. */
    void save(Person person, int year, Settings settings) {
        byte[] owner = owner(person);
        database.update(
                """
                insert into report_text (owner, year, part, version, tab, sealed, changed_at)
                values (?, ?, ?, 1, ?, ?, ?)
                on conflict (owner, year, part) do update
                set version = report_text.version + 1, sealed = excluded.sealed, changed_at = excluded.changed_at
                """,
                owner,
                year,
                SETTINGS,
                new UUID(0, 0),
                seal(owner, year, SETTINGS, settings),
                now());
    }

    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.HOURS)
    void removeForgotten() {
        var before = Timestamp.from(clock.instant().minus(KEPT));
        database.update("delete from report_text where changed_at < ?", before);
        database.update("delete from report_aside where set_aside_at < ?", before);
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private byte[] owner(Person person) {
        if (person.organisation() == null) {
            throw new IllegalStateException("Nobody of an operation");
        }
        return sealer.owner("operation " + person.organisation());
    }

    private byte[] seal(byte[] owner, int year, String part, Object content) {
        return sealer.seal(owner, id(year, part), JSON.writeValueAsBytes(content));
    }

    private <T> @Nullable T open(
            byte[] owner, int year, String part, byte[] sealed, Class<T> type) {
        byte[] content = sealer.open(owner, id(year, part), sealed);
        return content == null ? null : JSON.readValue(content, type);
    }

    /** Binds what is sealed to its place. */
    private static UUID id(int year, String part) {
        return UUID.nameUUIDFromBytes(
                ("report/" + year + "/" + part).getBytes(StandardCharsets.UTF_8));
    }
}
