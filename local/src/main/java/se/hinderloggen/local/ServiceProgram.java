package se.hinderloggen.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/**
 * An application's Boot jar, laid out as its image has it: a jar beside its libraries starts in two
 * thirds of the time of one with jars inside.
 *
 * @param jar what {@code java -jar} starts
 */
record ServiceProgram(Path jar) {

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
            return new ServiceProgram(folder.resolve(built.getFileName()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path built(String name, Path root) {
        Path target = root.resolve(name).resolve("target");
        if (Files.isDirectory(target)) {
            try (var files = Files.list(target)) {
                var jar = files.filter(it -> isJarOf(name, it)).max(Comparator.naturalOrder());
                if (jar.isPresent()) {
                    return jar.get();
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        throw new Problem(
                name + " är inte byggd. Kör ./run, som bygger först.",
                name + " is not built. Use ./run, which builds it.");
    }

    private static boolean isJarOf(String name, Path file) {
        String fileName = file.getFileName().toString();
        return fileName.matches(name + "-[0-9][^/]*\\.jar")
                && !fileName.matches(".*-(sources|javadoc)\\.jar");
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
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
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
