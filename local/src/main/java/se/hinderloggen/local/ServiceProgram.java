package se.hinderloggen.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * An application's Boot jar, laid out as its image has it: a jar beside its libraries starts faster
 * than one with jars inside, and lets the JVM keep an archive of loaded classes.
 *
 * @param jar what {@code java -jar} starts
 * @param archive the class archive (CDS), made when the application first ends
 */
record ServiceProgram(Path jar, Path archive) {

    /**
     * @param cache holds one folder per application; an old layout is replaced
     * @throws Problem when the application has not been built
     */
    static ServiceProgram of(String name, Path root, Path cache) {
        Path built = built(name, root);
        try {
            String version = Files.size(built) + "-" + Files.getLastModifiedTime(built).toMillis();
            Path folder = cache.resolve(name + "-" + version);
            if (!Files.isDirectory(folder)) {
                Files.createDirectories(cache);
                removeFormer(name, cache);
                Path draft = Files.createTempDirectory(cache, name + "-");
                extract(built, draft);
                Files.move(draft, folder);
            }
            return new ServiceProgram(
                    folder.resolve(built.getFileName()), folder.resolve("classes.jsa"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static boolean isBuilt(String name, Path root) {
        try (var files = jars(name, root)) {
            return files.findAny().isPresent();
        }
    }

    private static Path built(String name, Path root) {
        try (var files = jars(name, root)) {
            return files.max(Comparator.naturalOrder())
                    .orElseThrow(
                            () ->
                                    new Problem(
                                            name + " är inte byggd. Kör ./run, som bygger först.",
                                            name + " is not built. Use ./run, which builds it."));
        }
    }

    private static Stream<Path> jars(String name, Path root) {
        Path target = root.resolve(name).resolve("target");
        if (!Files.isDirectory(target)) {
            return Stream.empty();
        }
        try {
            return Files.list(target)
                    .filter(it -> it.getFileName().toString().matches(name + "-[0-9][^/]*\\.jar"))
                    .filter(
                            it ->
                                    !it.getFileName()
                                            .toString()
                                            .matches(".*-(sources|javadoc)\\.jar"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void extract(Path jar, Path folder) throws IOException {
        var command =
                List.of(
                        java(),
                        "-XX:TieredStopAtLevel=1",
                        "-Djarmode=tools",
                        "-jar",
                        jar.toString(),
                        "extract",
                        "--force",
                        "--destination",
                        folder.toString());
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes());
        try {
            if (process.waitFor() != 0) {
                throw new IOException("could not unpack " + jar + ": " + output);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static void removeFormer(String name, Path cache) throws IOException {
        try (var folders = Files.list(cache)) {
            for (Path folder : folders.toList()) {
                if (folder.getFileName().toString().startsWith(name + "-")) {
                    Folders.delete(folder);
                }
            }
        }
    }

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
