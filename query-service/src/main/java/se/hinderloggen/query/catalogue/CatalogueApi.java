package se.hinderloggen.query.catalogue;

import io.swagger.v3.oas.annotations.Operation;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import se.hinderloggen.events.CatalogueEvent;
import se.hinderloggen.events.Kind;
import se.hinderloggen.events.Municipality;
import se.hinderloggen.events.Principal;
import se.hinderloggen.events.SuccessorRelation;
import se.hinderloggen.query.catalogue.CatalogueFold.Entry;
import se.hinderloggen.query.catalogue.CatalogueFold.Key;
import se.hinderloggen.query.intake.AggregatePositions;
import tools.jackson.databind.json.JsonMapper;

/**
 * The catalogue whole, with everything that has been retired. Whoever has it already sends its tag
 * along and is told that nothing is new.
 */
@RestController
class CatalogueApi {

    private final CatalogueTables tables;
    private final AggregatePositions positions;
    private final JsonMapper json;
    private volatile @Nullable Known known;

    CatalogueApi(CatalogueTables tables, AggregatePositions positions, JsonMapper json) {
        this.tables = tables;
        this.positions = positions;
        this.json = json;
    }

    /**
     * An answer that holds until the catalogue changes.
     *
     * @param sequence of the catalogue's event that the views had at least come to
     * @param tag the same from every instance, for the same content
     */
    private record Known(long sequence, CatalogueAnswer answer, String tag) {}

    /**
     * @param kinds the kinds of observation; not part of what can be changed
     */
    record CatalogueAnswer(
            List<Coded> kinds,
            List<EventType> eventTypes,
            List<Authority> authorities,
            List<Organisation> organisations) {}

    record EventType(
            String code,
            List<Name> names,
            @Nullable String englishName,
            @Nullable String definition,
            @Nullable String example,
            LocalDate from,
            @Nullable LocalDate until,
            List<Successor> successors) {}

    record Successor(SuccessorRelation relation, List<String> codes, LocalDate from) {}

    record Authority(
            String code,
            List<Name> names,
            @Nullable Principal principal,
            List<String> aliases,
            boolean receivesFeeds,
            LocalDate from,
            @Nullable LocalDate until,
            List<Unit> units) {}

    record Unit(
            String code,
            List<Name> names,
            List<String> aliases,
            LocalDate from,
            @Nullable LocalDate until) {}

    record Organisation(String code, List<Name> names, List<Member> municipalities) {}

    record Member(
            String code,
            String name,
            @Nullable String area,
            LocalDate from,
            @Nullable LocalDate until) {}

    /** The latest first. */
    record Name(String name, LocalDate from) {}

    @Operation(summary = "Event types, authorities with units, and PO operations, with their dates")
    @GetMapping("/api/catalogue")
    ResponseEntity<CatalogueAnswer> catalogue() {
        // Before the tables: what is taken in meanwhile makes the answer newer than it says.
        long sequence = positions.of(CatalogueEvent.AGGREGATE_ID);
        var now = known;
        if (now == null || now.sequence() != sequence) {
            var answer = answer(tables.read());
            now = new Known(sequence, answer, tag(json.writeValueAsBytes(answer)));
            known = now;
        }
        return ResponseEntity.ok()
                .eTag(now.tag())
                .cacheControl(CacheControl.noCache().cachePrivate())
                .body(now.answer());
    }

    private static String tag(byte[] content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static CatalogueAnswer answer(CatalogueFold catalogue) {
        return new CatalogueAnswer(
                Arrays.stream(Kind.values()).map(Catalogue::kind).toList(),
                of(catalogue, Category.EVENT_TYPE).map(it -> eventType(catalogue, it)).toList(),
                of(catalogue, Category.AUTHORITY).map(it -> authority(catalogue, it)).toList(),
                of(catalogue, Category.ORGANISATION)
                        .map(it -> organisation(catalogue, it))
                        .toList());
    }

    private static Stream<Key> of(CatalogueFold catalogue, Category category) {
        return catalogue.entries.keySet().stream().filter(it -> it.category() == category);
    }

    private static EventType eventType(CatalogueFold catalogue, Key key) {
        Entry entry = entry(catalogue, key);
        return new EventType(
                key.code(),
                names(catalogue, key),
                entry.englishName(),
                entry.definition(),
                entry.example(),
                entry.from(),
                end(entry.until()),
                catalogue.successors.stream()
                        .filter(it -> it.eventType().equals(key.code()))
                        .map(it -> new Successor(it.relation(), it.to(), it.from()))
                        .toList());
    }

    private static Authority authority(CatalogueFold catalogue, Key key) {
        Entry entry = entry(catalogue, key);
        return new Authority(
                key.code(),
                names(catalogue, key),
                entry.principal(),
                entry.aliases(),
                entry.receivesFeeds(),
                entry.from(),
                end(entry.until()),
                of(catalogue, Category.UNIT)
                        .filter(it -> it.authority().equals(key.code()))
                        .map(it -> unit(catalogue, it))
                        .toList());
    }

    private static Unit unit(CatalogueFold catalogue, Key key) {
        Entry entry = entry(catalogue, key);
        return new Unit(
                key.code(),
                names(catalogue, key),
                entry.aliases(),
                entry.from(),
                end(entry.until()));
    }

    private static Organisation organisation(CatalogueFold catalogue, Key key) {
        return new Organisation(
                key.code(),
                names(catalogue, key),
                catalogue.memberships.stream()
                        .filter(it -> it.organisation().equals(key.code()))
                        .map(
                                it ->
                                        new Member(
                                                it.municipality(),
                                                Municipality.byCode(it.municipality())
                                                        .map(Municipality::name)
                                                        .orElse(it.municipality()),
                                                it.area(),
                                                it.from(),
                                                end(it.until())))
                        .toList());
    }

    private static Entry entry(CatalogueFold catalogue, Key key) {
        return Objects.requireNonNull(catalogue.entries.get(key));
    }

    private static List<Name> names(CatalogueFold catalogue, Key key) {
        return catalogue
                .names
                .getOrDefault(key, new TreeMap<>())
                .descendingMap()
                .entrySet()
                .stream()
                .map(it -> new Name(it.getValue(), it.getKey()))
                .toList();
    }

    private static @Nullable LocalDate end(LocalDate until) {
        return until.equals(CatalogueFold.FOR_EVER) ? null : until;
    }
}
