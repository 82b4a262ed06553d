package se.hinderloggen.events;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.assertj.core.api.Assertions;

/** What has once been written, kept for ever: one line of JSON per file. */
final class GoldenFiles {

    private static final Path FOLDER = Path.of("src/test/resources/contracts");

    private GoldenFiles() {}

    static String read(Examples.Example example) throws IOException {
        Path file = FOLDER.resolve(example.file());
        if (!Files.exists(file)) {
            Assertions.fail(whatToDo(example));
        }
        String text = Files.readString(file);
        return text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
    }

    static String whatToDo(Examples.Example example) {
        return example.isPresentRevision()
                ? """
                There is no golden file event-schema/%s.
                For a new event or a new revision, create it with this line, and read it as a stranger would:
                %s
                """
                        .formatted(
                                FOLDER.resolve(example.file()), EventCodec.toJson(example.event()))
                : """
                There is no golden file event-schema/%s.
                Revision %d has been written to the log and must be readable for ever.
                Take the file from the history; what the revision looked like is not for anyone to invent.
                """
                        .formatted(FOLDER.resolve(example.file()), example.revision());
    }

    static String whatHasChanged(Examples.Example example) {
        return """
        %s is no longer read or written as event-schema/%s says.
        What has been written is never changed. Raise the revision in EventCatalog, keep this file for the old one,
        and write an upcaster; see docs/add-an-event.md.
        """
                .formatted(example.entry().type().getSimpleName(), FOLDER.resolve(example.file()));
    }

    static Set<String> names() throws IOException {
        try (var files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
        }
    }
}
