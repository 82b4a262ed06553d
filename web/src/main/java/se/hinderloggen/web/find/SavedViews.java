package se.hinderloggen.web.find;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import se.hinderloggen.web.own.Sealer;
import se.hinderloggen.web.signin.Person;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Questions that people come back to. Each sees only their own. */
@Component
class SavedViews {

    static final int LONGEST_NAME = 60;
    static final int MOST = 50;

    private static final JsonMapper JSON =
            JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    private final JdbcTemplate database;
    private final Sealer sealer;
    private final Clock clock;

    public record View(UUID id, String name, Question question) {

        public String address() {
            return question.address();
        }
    }

    private record Content(String name, Map<String, String> question) {}

    SavedViews(JdbcTemplate database, Sealer sealer, Clock clock) {
        this.database = database;
        this.sealer = sealer;
        this.clock = clock;
    }

    /** By name. */
    List<View> of(Person person) {
        byte[] owner = sealer.owner(person.id());
        return database
                .query(
                        "select id, sealed from saved_view where owner = ?",
                        (row, _) -> read(owner, row.getObject(1, UUID.class), row.getBytes(2)),
                        owner)
                .stream()
                .filter(Objects::nonNull)
                .sorted(Comparator.comparing(View::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    /**
     * One of the same name is replaced.
     *
     * @return false when there are too many
     */
    boolean save(Person person, String name, Question question) {
        byte[] owner = sealer.owner(person.id());
        var all = of(person);
        UUID id =
                all.stream()
                        .filter(it -> it.name().equalsIgnoreCase(name))
                        .map(View::id)
                        .findFirst()
                        .orElseGet(UuidCreator::getTimeOrderedEpoch);
        if (all.size() >= MOST && all.stream().noneMatch(it -> it.id().equals(id))) {
            return false;
        }
        byte[] sealed =
                sealer.seal(
                        owner,
                        id,
                        JSON.writeValueAsBytes(new Content(name, question.parameters())));
        database.update(
                """
                insert into saved_view (owner, id, sealed, created_at) values (?, ?, ?, ?)
                on conflict (owner, id) do update set sealed = excluded.sealed
                """,
                owner,
                id,
                sealed,
                Timestamp.from(clock.instant()));
        return true;
    }

    void remove(Person person, UUID id) {
        database.update(
                "delete from saved_view where owner = ? and id = ?", sealer.owner(person.id()), id);
    }

    private @Nullable View read(byte[] owner, UUID id, byte[] sealed) {
        byte[] opened = sealer.open(owner, id, sealed);
        if (opened == null) {
            return null;
        }
        var content = JSON.readValue(opened, Content.class);
        return new View(id, content.name(), Question.of(content.question()));
    }
}
