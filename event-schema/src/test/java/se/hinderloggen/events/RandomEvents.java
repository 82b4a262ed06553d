package se.hinderloggen.events;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Events with arbitrary content, the same for the same seed. */
final class RandomEvents {

    private static final List<String> CHARACTERS =
            List.of(
                    "a", "Z", "7", "å", "Ö", "é", " ", "-", "_", ",", "@", "\"", "\\", "/", "<",
                    "\n", "\t", "\u0000", "\u001f", "\u007f", "\u2028", "\uFEFF", "中", "🧭");

    private final Random random;

    RandomEvents(long seed) {
        this.random = new Random(seed);
    }

    /**
     * Three that never change and one that is new in every run; {@code -Dseed=…} repeats a single
     * one. Each is printed, and named in the test's report.
     */
    static Stream<Long> seeds() {
        String chosen = System.getProperty("seed");
        var seeds =
                chosen == null
                        ? LongStream.of(1, 2, 3, System.nanoTime())
                        : LongStream.of(Long.parseLong(chosen));
        return seeds.peek(seed -> System.out.println("-Dseed=" + seed)).boxed();
    }

    DomainEvent next(EventCatalog entry) {
        return entry.type().cast(record(entry.type()));
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    private Object record(Class<?> type) {
        var components = type.getRecordComponents();
        var types = Arrays.stream(components).map(RecordComponent::getType);
        var values = Arrays.stream(components).map(this::component);
        try {
            var constructor = type.getDeclaredConstructor(types.toArray(Class<?>[]::new));
            return constructor.newInstance(values.toArray());
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }

    private @Nullable Object component(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class)
                        && random.nextInt(3) == 0
                ? null
                : value(component.getGenericType());
    }

    private Object value(Type type) {
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            return IntStream.range(0, random.nextInt(4))
                    .mapToObj(_ -> value(list.getActualTypeArguments()[0]))
                    .toList();
        }
        return switch (type) {
            case Class<?> it when it == String.class -> text();
            case Class<?> it when it == UUID.class ->
                    new UUID(random.nextLong(), random.nextLong());
            case Class<?> it when it == int.class || it == Integer.class -> random.nextInt();
            case Class<?> it when it == long.class -> random.nextLong();
            case Class<?> it when it == boolean.class -> random.nextBoolean();
            case Class<?> it when it == LocalDate.class -> day();
            case Class<?> it when it == Instant.class ->
                    Instant.EPOCH.plus(random.nextLong(1L << 52), ChronoUnit.MICROS);
            case Class<?> it when it == PartialDate.class -> partialDate();
            case Class<?> it when it == SealedText.class -> sealedText();
            case Class<?> it when it.isEnum() ->
                    it.getEnumConstants()[random.nextInt(it.getEnumConstants().length)];
            case Class<?> it when it.isRecord() -> record(it);
            default -> throw new AssertionError("Say here how to make a random " + type);
        };
    }

    private String text() {
        return IntStream.range(0, random.nextInt(12))
                .mapToObj(_ -> CHARACTERS.get(random.nextInt(CHARACTERS.size())))
                .collect(Collectors.joining());
    }

    private LocalDate day() {
        return LocalDate.of(1900, 1, 1).plusDays(random.nextInt(100_000));
    }

    private PartialDate partialDate() {
        LocalDate day = day();
        return switch (random.nextInt(3)) {
            case 0 -> new PartialDate(day.getYear(), 0, 0);
            case 1 -> new PartialDate(day.getYear(), day.getMonthValue(), 0);
            default -> PartialDate.of(day);
        };
    }

    private SealedText sealedText() {
        byte[] bytes = new byte[1 + random.nextInt(40)];
        random.nextBytes(bytes);
        return SealedText.of(bytes);
    }
}
