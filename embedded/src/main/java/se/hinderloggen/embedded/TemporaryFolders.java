package se.hinderloggen.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/**
 * Folders of temporary servers, named after the JVM that owns them: what a killed JVM left behind
 * is removed by the next one.
 */
final class TemporaryFolders {

    private static final Path BASE = base();

    private TemporaryFolders() {}

    /** Shared by all JVMs of this user: unpacked programs and class archives. */
    static Path cache() {
        return BASE;
    }

    /** A new folder for one server of this JVM. */
    static Path create(String server) {
        removeStale();
        try {
            return Files.createTempDirectory(
                    BASE, "run-" + ProcessHandle.current().pid() + "-" + server + "-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void delete(Path folder) {
        try {
            Files.walkFileTree(
                    folder,
                    new SimpleFileVisitor<>() {
                        @Override
                        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                                throws IOException {
                            Files.deleteIfExists(file);
                            return FileVisitResult.CONTINUE;
                        }

                        @Override
                        public FileVisitResult visitFileFailed(Path file, IOException failure)
                                throws IOException {
                            if (failure instanceof NoSuchFileException) {
                                return FileVisitResult.CONTINUE; // another JVM deletes it too
                            }
                            throw failure;
                        }

                        @Override
                        public FileVisitResult postVisitDirectory(
                                Path visited, @Nullable IOException failure) throws IOException {
                            Files.deleteIfExists(visited);
                            return FileVisitResult.CONTINUE;
                        }
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void removeStale() {
        try (var folders = Files.list(BASE)) {
            for (Path folder : folders.toList()) {
                String[] name = folder.getFileName().toString().split("-", 3);
                if (name[0].equals("run") && ProcessHandle.of(Long.parseLong(name[1])).isEmpty()) {
                    delete(folder);
                }
            }
        } catch (IOException | UncheckedIOException e) {
            // Somebody else is cleaning up the same folders, or uses one to its end.
        }
    }

    /**
     * Only ours: a folder that another user laid there first could hold another user's programs.
     */
    private static Path base() {
        String user = System.getProperty("user.name");
        Path base = Path.of(System.getProperty("java.io.tmpdir"), "hinderloggen-" + user);
        var onlyMe =
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
        try {
            if (!Files.isDirectory(base)) {
                Files.createDirectories(base, onlyMe);
            }
            var probe = Files.createTempFile(base, "mine-", "");
            boolean mine = Files.getOwner(probe).equals(Files.getOwner(base));
            Files.delete(probe);
            if (mine && permissions(base).equals("rwx------")) {
                return base;
            }
            return Files.createTempDirectory("hinderloggen-" + user + "-", onlyMe);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String permissions(Path folder) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(folder));
    }
}
