package se.hinderloggen.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The files and folders that everyone who has the repository has, by their path from its root. What
 * a build or a start makes is not among them.
 */
final class Repository {

    private static final Set<String> MADE_HERE = Set.of("target", ".git", ".hinderloggen", ".idea");

    private final Path root;
    private final Set<String> paths = new HashSet<>();

    Repository(Path root) {
        this.root = root;
        try {
            Files.walkFileTree(root, new Listing());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The one that this test runs in. */
    static Repository here() {
        return new Repository(
                Stream.iterate(Path.of("").toAbsolutePath(), Path::getParent)
                        .filter(folder -> Files.exists(folder.resolve("mvnw")))
                        .findFirst()
                        .orElseThrow());
    }

    boolean has(Path path) {
        return paths.contains(path.toString());
    }

    /** Whether some file or folder has a path that ends so. */
    boolean hasEndingIn(Path path) {
        return has(path) || paths.stream().anyMatch(it -> it.endsWith("/" + path));
    }

    boolean hasAtItsRoot(String name) {
        return paths.contains(name);
    }

    /** The documents that this project writes for people, in order. */
    List<Path> documents() {
        return paths.stream()
                .filter(it -> it.matches("README\\.md|CONTRIBUTING\\.md|docs/.*\\.md"))
                .sorted()
                .map(Path::of)
                .toList();
    }

    List<String> lines(Path path) {
        try {
            return Files.readAllLines(root.resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private final class Listing extends SimpleFileVisitor<Path> {

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            if (MADE_HERE.contains(String.valueOf(folder.getFileName()))) {
                return FileVisitResult.SKIP_SUBTREE;
            }
            paths.add(root.relativize(folder).toString());
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            paths.add(root.relativize(file).toString());
            return FileVisitResult.CONTINUE;
        }
    }
}
