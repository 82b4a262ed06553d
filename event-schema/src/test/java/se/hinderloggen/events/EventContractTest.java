package se.hinderloggen.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import se.hinderloggen.events.Examples.Example;

/** The events as the rest of the world sees them, fixed for ever by the files in contracts. */
class EventContractTest {

    static List<Example> examples() {
        return Examples.all();
    }

    static Stream<Example> examplesOfPresentRevisions() {
        return Examples.all().stream().filter(Example::isPresentRevision);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void reading_a_golden_file_gives_exactly_the_record(Example example) throws IOException {
        String json = GoldenFiles.read(example);
        assertThat(EventCodec.fromJson(example.entry().wireName(), example.revision(), json))
                .as(GoldenFiles.whatHasChanged(example))
                .isEqualTo(example.event());
    }

    @ParameterizedTest
    @MethodSource("examplesOfPresentRevisions")
    void writing_the_record_gives_exactly_the_golden_bytes(Example example) throws IOException {
        String json = GoldenFiles.read(example);
        assertThat(EventCodec.toJson(example.event()))
                .as(GoldenFiles.whatHasChanged(example))
                .isEqualTo(json);
    }

    @Test
    void every_golden_file_belongs_to_an_example() throws IOException {
        assertThat(GoldenFiles.names())
                .containsExactlyInAnyOrderElementsOf(
                        Examples.all().stream().map(Example::file).toList());
    }

    @Test
    void a_missing_golden_file_is_reported_with_what_to_do() {
        var example =
                new Example(
                        EventCatalog.UNIT_RETIRED,
                        1,
                        ".absent",
                        Examples.full(EventCatalog.UNIT_RETIRED));
        assertThat(GoldenFiles.whatToDo(example))
                .contains("event-schema/src/test/resources/contracts/unit-retired.v1.absent.json")
                .contains(EventCodec.toJson(example.event()));
    }

    @Test
    void every_event_under_the_sealed_root_has_one_entry() {
        assertThat(Arrays.stream(EventCatalog.values()).map(EventCatalog::type).toList())
                .containsExactlyInAnyOrderElementsOf(
                        recordsUnder(DomainEvent.class)
                                .<Class<? extends DomainEvent>>map(
                                        it -> it.asSubclass(DomainEvent.class))
                                .toList());
    }

    @ParameterizedTest
    @EnumSource
    void an_event_finds_its_own_entry_by_type_and_by_name(EventCatalog entry) {
        assertThat(EventCatalog.of(Examples.full(entry))).isEqualTo(entry);
        assertThat(EventCatalog.byName(entry.wireName())).contains(entry);
    }

    @Test
    void names_are_kebab_case_and_unique_and_revisions_start_at_1() {
        assertThat(EventCatalog.values())
                .extracting(EventCatalog::wireName)
                .doesNotHaveDuplicates()
                .allSatisfy(name -> assertThat(name).matches("[a-z]+(-[a-z]+)*"));
        assertThat(EventCatalog.values())
                .extracting(EventCatalog::revision)
                .allSatisfy(revision -> assertThat(revision).isPositive());
    }

    @ParameterizedTest
    @EnumSource
    void the_first_example_has_every_optional_field(EventCatalog entry) {
        assertThat(optionalFieldsPresentIn(Examples.full(entry)))
                .containsExactlyInAnyOrderElementsOf(optionalFieldsOf(entry.type()).toList());
    }

    @ParameterizedTest
    @EnumSource
    void the_minimal_example_has_none_and_exists_when_there_are_any(EventCatalog entry) {
        var minimal = Examples.minimal(entry);
        assertThat(minimal.isPresent())
                .as("%s has optional fields", entry.wireName())
                .isEqualTo(optionalFieldsOf(entry.type()).findAny().isPresent());
        minimal.ifPresent(event -> assertThat(optionalFieldsPresentIn(event)).isEmpty());
    }

    private static Stream<Class<?>> recordsUnder(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses())
                        .flatMap(EventContractTest::recordsUnder)
                : Stream.of(type);
    }

    /** As {@code Finding.unit}, for the record and every record inside it. */
    private static Stream<String> optionalFieldsOf(Class<?> type) {
        return components(type)
                .flatMap(
                        it ->
                                Stream.concat(
                                        isOptional(it) ? Stream.of(name(it)) : Stream.empty(),
                                        optionalFieldsOf(recordIn(it))));
    }

    private static List<String> optionalFieldsPresentIn(Object value) {
        return components(value.getClass())
                .flatMap(
                        it -> {
                            Object content = valueOf(it, value);
                            var parts =
                                    content instanceof List<?> list
                                            ? list.stream()
                                            : Stream.ofNullable(content);
                            return Stream.concat(
                                    isOptional(it) && content != null
                                            ? Stream.of(name(it))
                                            : Stream.empty(),
                                    parts.filter(Objects::nonNull)
                                            .flatMap(
                                                    part ->
                                                            optionalFieldsPresentIn(part)
                                                                    .stream()));
                        })
                .distinct()
                .collect(Collectors.toList());
    }

    private static Stream<RecordComponent> components(Class<?> type) {
        return type.isRecord() ? Arrays.stream(type.getRecordComponents()) : Stream.empty();
    }

    private static Class<?> recordIn(RecordComponent component) {
        return component.getGenericType() instanceof ParameterizedType list
                        && list.getActualTypeArguments()[0] instanceof Class<?> part
                ? part
                : component.getType();
    }

    private static boolean isOptional(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static String name(RecordComponent component) {
        return component.getDeclaringRecord().getSimpleName() + "." + component.getName();
    }

    private static @Nullable Object valueOf(RecordComponent component, Object record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }
}
