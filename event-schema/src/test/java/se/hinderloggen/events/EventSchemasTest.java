package se.hinderloggen.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.ExecutionContext;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.hinderloggen.events.Examples.Example;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class EventSchemasTest {

    private static final Path FOLDER = Path.of("src/main/resources/se/hinderloggen/events/schemas");
    private static final SchemaRegistry SCHEMAS =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final JsonMapper JSON = new JsonMapper();

    static List<Example> examples() {
        return Examples.all();
    }

    static List<String> namesAndVersions() {
        return EventSchemas.list();
    }

    static Stream<Long> seeds() {
        return RandomEvents.seeds();
    }

    @ParameterizedTest
    @EnumSource
    void the_committed_schema_is_what_the_record_says(EventCatalog entry) throws IOException {
        Path file =
                FOLDER.resolve(
                        EventSchemas.nameAndVersion(entry.wireName(), entry.revision())
                                + ".schema.json");
        String generated = SchemaGeneration.generate(entry);
        if (Boolean.getBoolean("schemas.write")) {
            Files.writeString(file, generated);
        }
        assertThat(Files.exists(file) ? Files.readString(file) : "(no such file)")
                .as(
                        """
                        event-schema/%s differs from what the record says.
                        If the event is new, or its revision has been raised, write the file with
                          ./mvnw -pl event-schema test -Dtest='EventSchemasTest#the_committed_schema*' -Dschemas.write=true
                        and commit it. The schema of a revision that has been in use does not change.
                        """,
                        file)
                .isEqualTo(generated);
    }

    @Test
    void every_committed_schema_belongs_to_an_event_and_a_revision() throws IOException {
        try (var files = Files.list(FOLDER)) {
            assertThat(files.map(it -> it.getFileName().toString()).collect(Collectors.toSet()))
                    .containsExactlyInAnyOrderElementsOf(
                            EventSchemas.list().stream().map(it -> it + ".schema.json").toList());
        }
    }

    @ParameterizedTest
    @MethodSource("namesAndVersions")
    void a_schema_follows_draft_2020_12_and_says_who_it_is(String nameAndVersion) {
        JsonNode schema = JSON.readTree(EventSchemas.schema(nameAndVersion).orElseThrow());
        String draft = "https://json-schema.org/draft/2020-12/schema";
        assertThat(schema.path("$schema").stringValue()).isEqualTo(draft);
        assertThat(schema.path("$id").stringValue())
                .isEqualTo("urn:hinderloggen:event:" + nameAndVersion);
        assertThat(SCHEMAS.getSchema(SchemaLocation.of(draft)).validate(schema)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void a_golden_file_is_valid_under_its_schema(Example example) throws IOException {
        var schema = schema(example.entry(), example.revision());
        assertThat(
                        schema.validate(
                                GoldenFiles.read(example),
                                InputFormat.JSON,
                                EventSchemasTest::checkingFormats))
                .isEmpty();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void any_event_is_valid_under_its_schema(long seed) {
        var random = new RandomEvents(seed);
        for (EventCatalog entry : EventCatalog.values()) {
            var schema = schema(entry, entry.revision());
            for (int i = 0; i < 50; i++) {
                String json = EventCodec.toJson(random.next(entry));
                assertThat(isValid(schema, json)).as("seed %d, %s", seed, json).isTrue();
            }
        }
    }

    /** One part of the JSON is taken away, added or replaced by something else. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void the_schema_and_the_codec_refuse_the_same(long seed) {
        var random = new RandomEvents(seed);
        for (EventCatalog entry : EventCatalog.values()) {
            var schema = schema(entry, entry.revision());
            for (int i = 0; i < 200; i++) {
                String json = damaged(EventCodec.toJson(random.next(entry)), random);
                assertThat(isValid(schema, json))
                        .as("seed %d, %s: %s", seed, entry.wireName(), json)
                        .isEqualTo(isReadable(entry, json));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "observation-recorded",
                "observation-recorded.v0",
                "observation-recorded.v3",
                "observation-recorded.v01",
                "observation-recorded.v2.schema.json",
                "Observation-Recorded.v2",
                "../municipalities.csv",
                "../schemas/observation-recorded.v2",
                "/se/hinderloggen/events/schemas/observation-recorded.v2",
                "..%2fobservation-recorded.v2",
                "observation-recorded.v2\u0000",
            })
    void nothing_but_a_listed_name_and_version_gives_a_schema(String nameAndVersion) {
        assertThat(EventSchemas.schema(nameAndVersion)).isEmpty();
    }

    @Test
    void the_list_has_every_revision_oldest_first() {
        assertThat(EventSchemas.list())
                .startsWith("observation-recorded.v1", "observation-recorded.v2")
                .contains("municipality-left.v1")
                .doesNotHaveDuplicates();
    }

    private static Schema schema(EventCatalog entry, int revision) {
        String nameAndVersion = EventSchemas.nameAndVersion(entry.wireName(), revision);
        return SCHEMAS.getSchema(EventSchemas.schema(nameAndVersion).orElseThrow());
    }

    private static boolean isValid(Schema schema, String json) {
        return schema.validate(json, InputFormat.JSON, EventSchemasTest::checkingFormats).isEmpty();
    }

    private static void checkingFormats(ExecutionContext context) {
        context.executionConfig(it -> it.formatAssertionsEnabled(true));
    }

    private static boolean isReadable(EventCatalog entry, String json) {
        try {
            EventCodec.fromJson(entry.wireName(), entry.revision(), json);
            return true;
        } catch (EventCodec.UnreadableEventException e) {
            return false;
        }
    }

    private static String damaged(String json, RandomEvents random) {
        ObjectNode root = (ObjectNode) JSON.readTree(json);
        damage(root, random);
        return root.toString();
    }

    private static void damage(ObjectNode node, RandomEvents random) {
        var names = List.copyOf(node.propertyNames());
        String name = names.get(random.below(names.size()));
        JsonNode child = node.get(name);
        if (child instanceof ObjectNode inner && !inner.isEmpty() && random.below(2) == 0) {
            damage(inner, random);
        } else if (child instanceof ArrayNode list
                && !list.isEmpty()
                && list.get(0) instanceof ObjectNode first
                && random.below(2) == 0) {
            damage(first, random);
        } else if (child instanceof ArrayNode list && !list.isEmpty() && random.below(2) == 0) {
            list.set(0, somethingElse(random));
        } else {
            switch (random.below(4)) {
                case 0 -> node.remove(name);
                case 1 -> node.put("unheardOf", 1);
                default -> node.set(name, somethingElse(random));
            }
        }
    }

    private static JsonNode somethingElse(RandomEvents random) {
        List<String> other =
                List.of("null", "true", "17", "1.5", "\"\"", "\"!\"", "{}", "[]", "[true]");
        return JSON.readTree(other.get(random.below(other.size())));
    }
}
