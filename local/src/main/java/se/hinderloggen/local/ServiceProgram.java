package se.hinderloggen.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;

/**
 * An application's Boot jar, laid out as its image has it: a jar beside its libraries starts in two
 * thirds of the time of one with jars inside, and in less with a class archive (CDS), which the
 * first process leaves for the next ones when it is stopped.
 *
 * @param jar what {@code java -jar} starts
 */
record ServiceProgram(Path jar) {

    /** Exit status of a JVM that ran its shutdown hooks when it was asked to stop. */
    private static final int TERMINATED = 128 + 15;

    /**
     * @param cache holds one folder per application; an old layout is replaced
     * @throws Problem when the application has not been built
     */
    static synchronized ServiceProgram of(String name, Path root, Path cache) {
        Path built = built(name, root);
        try (var _ = turns(cache)) {
            String version = Files.size(built) + "-" + Files.getLastModifiedTime(built).toMillis();
            Path folder = cache.resolve(name + "-" + version);
            if (!Files.isDirectory(folder)) {
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

    /**
     * Options of a JVM that uses the class archive, or leaves one when it ends.
     *
     * @param process whose archive it would be, as others may be at it too
     */
    List<String> archiveOptions(String process) {
        return List.of(
                Files.exists(archive())
                        ? "-XX:SharedArchiveFile=" + archive()
                        : "-XX:ArchiveClassesAtExit=" + unfinished(process),
                // An archive that does not fit, or leaves out a class, is no news.
                "-Xlog:disable",
                "-Xlog:all=error:stderr");
    }

    /** Keeps what the process has left; one that was killed meanwhile left a part. */
    void keepArchive(String process, int exitStatus) {
        try {
            if (exitStatus == TERMINATED && Files.exists(unfinished(process))) {
                Files.move(unfinished(process), archive(), StandardCopyOption.ATOMIC_MOVE);
            }
            Files.deleteIfExists(unfinished(process));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path archive() {
        return jar.resolveSibling("classes.jsa");
    }

    private Path unfinished(String process) {
        return jar.resolveSibling("classes-of-" + process + ".jsa");
    }

    /** Held by one process at a time, since several may share the folder. */
    private static FileChannel turns(Path cache) throws IOException {
        Files.createDirectories(cache);
        var channel =
                FileChannel.open(
                        cache.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        channel.lock();
        return channel;
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
