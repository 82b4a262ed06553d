package se.hinderloggen.events;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The JSON Schema (draft 2020-12) of every event in every revision, for readers outside this
 * project. An event is asked for by name and version, {@code observation-recorded.v2}.
 */
public final class EventSchemas {

    private static final SequencedSet<String> NAMES_AND_VERSIONS =
            Arrays.stream(EventCatalog.values())
                    .flatMap(EventSchemas::versions)
                    .collect(Collectors.toCollection(LinkedHashSet::new));

    private EventSchemas() {}

    /** All names and versions, in the order of the catalogue, oldest revision first. */
    public static List<String> list() {
        return List.copyOf(NAMES_AND_VERSIONS);
    }

    /** The schema as JSON text; empty when there is no such event or version. */
    public static Optional<String> schema(String nameAndVersion) {
        // Only what is listed is ever made part of a path.
        return NAMES_AND_VERSIONS.contains(nameAndVersion)
                ? Optional.of(read("schemas/" + nameAndVersion + ".schema.json"))
                : Optional.empty();
    }

    /**
     * What identifies the schema: its {@code $id} and the events' {@code dataschema}. CloudEvents
     * wants an absolute URI there, and a URN is one that says nothing about where the service runs.
     */
    public static String uri(String name, int revision) {
        return "urn:hinderloggen:event:" + nameAndVersion(name, revision);
    }

    static String nameAndVersion(String name, int revision) {
        return name + ".v" + revision;
    }

    private static Stream<String> versions(EventCatalog entry) {
        return IntStream.rangeClosed(1, entry.revision())
                .mapToObj(revision -> nameAndVersion(entry.wireName(), revision));
    }

    private static String read(String resource) {
        try (var in =
                Objects.requireNonNull(
                        EventSchemas.class.getResourceAsStream(resource), resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
