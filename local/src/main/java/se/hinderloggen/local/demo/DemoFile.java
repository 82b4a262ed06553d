package se.hinderloggen.local.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Files that the demo is made of. */
final class DemoFile {

    private DemoFile() {}

    static String read(String name) {
        try (var in =
                Objects.requireNonNull(DemoFile.class.getResourceAsStream("/demo/" + name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
